import type { New, Records } from '../../records.ts';

/** A dispute as stored. */
export type DisputeRecord = Records['dispute'];

/** A complete dispute from what is known of it. */
export function newDispute(
  fields: New<
    DisputeRecord,
    'id' | 'created' | 'amount' | 'charge' | 'currency' | 'evidence_details' | 'reason' | 'status'
  >,
): DisputeRecord {
  return {
    object: 'dispute',
    balance_transactions: [],
    evidence: {
      access_activity_log: null,
      billing_address: null,
      cancellation_policy: null,
      cancellation_policy_disclosure: null,
      cancellation_rebuttal: null,
      customer_communication: null,
      customer_email_address: null,
      customer_name: null,
      customer_purchase_ip: null,
      customer_signature: null,
      duplicate_charge_documentation: null,
      duplicate_charge_explanation: null,
      duplicate_charge_id: null,
      product_description: null,
      receipt: null,
      refund_policy: null,
      refund_policy_disclosure: null,
      refund_refusal_explanation: null,
      service_date: null,
      service_documentation: null,
      shipping_address: null,
      shipping_carrier: null,
      shipping_date: null,
      shipping_documentation: null,
      shipping_tracking_number: null,
      uncategorized_file: null,
      uncategorized_text: null,
    },
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: null,
    payment_method_details: { card: { brand: 'visa', network_reason_code: '10.4' }, type: 'card' },
    ...fields,
  };
}
