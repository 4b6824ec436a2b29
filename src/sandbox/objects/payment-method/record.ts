import type { New, Records } from '../../records.ts';

/** A payment method as stored. */
export type PaymentMethodRecord = Records['payment_method'];

/** A complete payment method from what is known of it; the hash named by its type is the caller's. */
export function newPaymentMethod(
  fields: New<PaymentMethodRecord, 'id' | 'created' | 'customer' | 'type'>,
): PaymentMethodRecord {
  return {
    object: 'payment_method',
    billing_details: {
      address: { city: null, country: null, line1: null, line2: null, postal_code: null, state: null },
      email: null,
      name: null,
      phone: null,
    },
    livemode: false,
    metadata: {},
    ...fields,
  };
}
