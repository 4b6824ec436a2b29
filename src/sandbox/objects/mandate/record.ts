import type { New, Records } from '../../records.ts';

/** A mandate as stored. */
export type MandateRecord = Records['mandate'];

/** A complete mandate from what is known of it. */
export function newMandate(
  fields: New<
    MandateRecord,
    'customer_acceptance' | 'id' | 'payment_method' | 'payment_method_details' | 'type'
  >,
): MandateRecord {
  return { object: 'mandate', livemode: false, status: 'active', ...fields };
}
