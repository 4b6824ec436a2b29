import type { New, Records } from '../../records.ts';

/** A customer as stored. */
export type CustomerRecord = Records['customer'];

/** A complete customer from what is known of it. */
export function newCustomer(
  fields: New<CustomerRecord, 'id' | 'created' | 'invoice_prefix'>,
): CustomerRecord {
  return {
    object: 'customer',
    address: null,
    balance: 0,
    cash_balance: null,
    currency: null,
    default_source: null,
    delinquent: false,
    description: null,
    discount: null,
    email: null,
    invoice_credit_balance: {},
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: {},
    name: null,
    next_invoice_sequence: 1,
    phone: null,
    preferred_locales: [],
    shipping: null,
    tax: { automatic_tax: 'unrecognized_location', ip_address: null, location: null },
    tax_exempt: 'none',
    test_clock: null,
    ...fields,
  };
}
