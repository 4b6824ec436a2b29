import type { New, Records } from '../../records.ts';

/** A refund as stored. */
export type RefundRecord = Records['refund'];

/** A complete refund from what is known of it. */
export function newRefund(
  fields: New<RefundRecord, 'id' | 'created' | 'amount' | 'charge' | 'currency'>,
): RefundRecord {
  return {
    object: 'refund',
    balance_transaction: null,
    destination_details: { card: { type: 'refund' }, type: 'card' },
    metadata: {},
    payment_intent: null,
    reason: null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: 'succeeded',
    transfer_reversal: null,
    ...fields,
  };
}
