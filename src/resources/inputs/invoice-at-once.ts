import type { InputPath } from '../../graph/input-writer.ts';
import type { InputValue } from '../../graph/inputs.ts';

/** What invoices at once moves money, and must not do so twice: then the key is needed. `cause` says what does, or null. */
export function checkKeyForInvoice(
  { idempotencyKey }: InputValue,
  cause: string | null,
  refuse: (path: InputPath, message: string) => void,
): void {
  if (cause === null || typeof idempotencyKey === 'string') return;
  refuse(['input', 'idempotencyKey'], `input.idempotencyKey is needed: ${cause} invoices at once.`);
}

/** The proration behavior, if it invoices at once. */
export function invoicingProration({ prorationBehavior }: InputValue): string | null {
  return prorationBehavior === 'always_invoice' ? 'prorationBehavior ALWAYS_INVOICE' : null;
}
