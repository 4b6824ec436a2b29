import { invalidRequest, type StripeError } from '../errors.ts';
import type { QuoteRecord } from '../records.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';
import { linesOfQuote } from './work-out.ts';

/** A quote, as it stands in time: on a test clock, or on the sandbox's own. */
export function timeOfQuote({ store, clock }: World, quote: Pick<QuoteRecord, 'test_clock'>): number {
  return store.get('test_helpers.test_clock', quote.test_clock ?? '')?.frozen_time ?? clock.now();
}

/** The refusal of a step a quote's status does not allow. */
export function wrongStatus(
  step: string,
  { status }: QuoteRecord,
  allowed: readonly QuoteRecord['status'][],
): StripeError {
  const needed = allowed.map((one) => `\`${one}\``).join(' or ');
  return invalidRequest(
    `This quote cannot be ${step} because it is currently in the \`${status}\` status. It must be in the ${needed} ` +
      'status.',
  );
}

/** Makes an offer of a draft: it gets its number and can be accepted until it expires. */
export function finalizeQuote(world: World, quote: QuoteRecord, expiresAt: number | undefined): QuoteRecord {
  if (quote.status !== 'draft') throw wrongStatus('finalized', quote, ['draft']);
  const customer = world.store.get('customer', quote.customer ?? '');
  if (customer === undefined) {
    throw invalidRequest('A quote can only be finalized once it has a customer.', { param: 'customer' });
  }
  if (linesOfQuote(world, quote.id, 'line_items').length === 0) {
    throw invalidRequest('A quote can only be finalized once it has line items.', { param: 'line_items' });
  }
  if (quote.collection_method === 'send_invoice' && quote.invoice_settings.days_until_due === null) {
    throw invalidRequest(
      "If a quote's collection method is 'send_invoice', you must specify 'invoice_settings[days_until_due]'.",
      { param: 'invoice_settings[days_until_due]' },
    );
  }
  const now = timeFor(world, customer.id);
  const { revision, sequence } = placeOf(world, quote);
  const number = `QT-${customer.invoice_prefix}-${String(sequence).padStart(4, '0')}-${revision}`;
  replaceOriginal(world, quote);
  return world.store.put<QuoteRecord>({
    ...quote,
    expires_at: expiresAt ?? quote.expires_at,
    number,
    revision,
    sequence,
    status: 'open',
    status_transitions: { ...quote.status_transitions, finalized_at: now },
  });
}

/** Withdraws a quote that has not been accepted. */
export function cancelQuote(world: World, quote: QuoteRecord): QuoteRecord {
  if (quote.status !== 'draft' && quote.status !== 'open') {
    throw wrongStatus('canceled', quote, ['draft', 'open']);
  }
  return world.store.put<QuoteRecord>({
    ...quote,
    status: 'canceled',
    status_transitions: { ...quote.status_transitions, canceled_at: timeOfQuote(world, quote) },
  });
}

/** Where a quote stands among its customer's quotes: a revision keeps the place of what it revises. */
function placeOf(
  { store }: World,
  quote: QuoteRecord,
): { readonly sequence: number; readonly revision: number } {
  const original = quote.from_quote?.is_revision ? store.get('quote', quote.from_quote.quote) : undefined;
  if (original?.sequence !== undefined) {
    return { sequence: original.sequence, revision: (original.revision ?? 1) + 1 };
  }
  const numbered = store.list('quote', { match: { customer: quote.customer ?? '' } }).records;
  return { sequence: 1 + Math.max(0, ...numbered.map(({ sequence = 0 }) => sequence)), revision: 1 };
}

/** The offer a revision takes the place of can no longer be accepted. */
function replaceOriginal(world: World, { from_quote }: QuoteRecord): void {
  const original = from_quote?.is_revision ? world.store.get('quote', from_quote.quote) : undefined;
  if (original?.status === 'draft' || original?.status === 'open') cancelQuote(world, original);
}
