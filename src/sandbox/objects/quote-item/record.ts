import type { New, QuoteItemRecord } from '../../records.ts';

/** A complete line of a quote from what is known of it. */
export function newQuoteItem(
  fields: New<
    QuoteItemRecord,
    'id' | 'quote' | 'list' | 'amount_subtotal' | 'amount_total' | 'currency' | 'description' | 'price'
  >,
): QuoteItemRecord {
  return { object: 'item', amount_discount: 0, amount_tax: 0, quantity: 1, ...fields };
}
