import type { World } from '../world.ts';

/** Eight hexadecimal digits no other customer's invoices are numbered with. */
export function newInvoicePrefix({ store, ids }: World): string {
  for (;;) {
    const prefix = [...ids.suffix(8)]
      .map((letter) => ((letter.codePointAt(0) ?? 0) % 16).toString(16))
      .join('');
    const invoice_prefix = prefix.toUpperCase();
    if (store.list('customer', { match: { invoice_prefix }, limit: 1 }).records.length === 0) {
      return invoice_prefix;
    }
  }
}
