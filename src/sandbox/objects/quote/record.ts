import type { New, Records } from '../../records.ts';

/** A quote as stored, without its line items. */
export type QuoteRecord = Records['quote'];

const lifetime = 30 * 24 * 60 * 60;

/** A complete quote from what is known of it: an empty draft, unless told otherwise. */
export function newQuote(fields: New<QuoteRecord, 'id' | 'created' | 'customer'>): QuoteRecord {
  const nothing = {
    amount_discount: 0,
    amount_shipping: 0,
    amount_tax: 0,
    breakdown: { discounts: [], taxes: [] },
  };
  return {
    object: 'quote',
    amount_subtotal: 0,
    amount_total: 0,
    application: null,
    application_fee_amount: null,
    application_fee_percent: null,
    automatic_tax: { enabled: false, liability: null, status: null },
    collection_method: 'charge_automatically',
    computed: { recurring: null, upfront: { amount_subtotal: 0, amount_total: 0, total_details: nothing } },
    currency: null,
    default_tax_rates: [],
    description: null,
    discounts: [],
    expires_at: fields.created + lifetime,
    footer: null,
    from_quote: null,
    header: null,
    invoice: null,
    invoice_settings: { days_until_due: null, issuer: { type: 'self' } },
    livemode: false,
    metadata: {},
    number: null,
    on_behalf_of: null,
    status: 'draft',
    status_transitions: { accepted_at: null, canceled_at: null, finalized_at: null },
    subscription: null,
    subscription_data: { description: null, effective_date: null, metadata: null, trial_period_days: null },
    subscription_schedule: null,
    test_clock: null,
    total_details: nothing,
    transfer_data: null,
    ...fields,
  };
}
