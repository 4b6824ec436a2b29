import { beforeAll, describe, expect, it } from 'vitest';
import { demoBilling, found, scriptedBilling } from '../support/billing.ts';
import { describeChildLists } from '../support/child-lists.ts';
import { describeFilters } from '../support/filters.ts';
import { describeReferences } from '../support/references.ts';

const link = {
  id: 'plink_1',
  object: 'payment_link',
  active: true,
  after_completion: { type: 'hosted_confirmation', hosted_confirmation: { custom_message: null } },
  allow_promotion_codes: false,
  application: 'ca_1',
  application_fee_amount: 0,
  application_fee_percent: null,
  automatic_tax: { enabled: false, liability: null },
  billing_address_collection: 'auto',
  consent_collection: null,
  currency: 'eur',
  custom_fields: [
    {
      key: 'size',
      label: { custom: 'Size', type: 'custom' },
      optional: true,
      type: 'dropdown',
      dropdown: { options: [{ label: 'Small', value: 's' }] },
    },
  ],
  custom_text: { submit: { message: 'Thank you' }, shipping_address: null },
  customer_creation: 'if_required',
  inactive_message: null,
  invoice_creation: {
    enabled: true,
    invoice_data: { description: 'D', account_tax_ids: ['txi_1'], custom_fields: null },
  },
  livemode: false,
  metadata: {},
  payment_intent_data: { capture_method: 'manual', setup_future_usage: null, metadata: { a: '1' } },
  payment_method_collection: 'always',
  payment_method_types: null,
  phone_number_collection: { enabled: true },
  restrictions: { completed_sessions: { count: 1, limit: 5 } },
  shipping_address_collection: { allowed_countries: ['DE', 'SE'] },
  shipping_options: [{ shipping_amount: 500, shipping_rate: 'shr_1' }],
  submit_type: 'whisper',
  subscription_data: { trial_period_days: 14, metadata: {} },
  tax_id_collection: { enabled: false },
  transfer_data: { amount: null, destination: 'acct_1' },
  url: 'https://buy.example/1',
};
const billing = scriptedBilling({
  objects: { 'payment_links/plink_1': link },
  expandable: [
    { id: 'shr_1', object: 'shipping_rate', display_name: 'By courier' },
    { id: 'txi_1', object: 'tax_id', value: 'DE1' },
  ],
});

describe('a payment link', () => {
  it.each(['plink_1', 'PaymentLink:plink_1'])('is read by %s', async (id) => {
    const { data, calls } = await billing.ask(
      `query ($id: ID!) { paymentLink(id: $id) {
        id stripeId isLive isActive url currency allowPromotionCodes paymentMethodTypes
        applicationFeeAmount { minor currency } applicationFeePercent submitType submitTypeRaw
        billingAddressCollection customerCreation paymentMethodCollection
        afterCompletion { type hostedConfirmation { customMessage } redirect { url } }
        customFields { key isOptional type label { custom } dropdown { options { label value } value } text { value } }
        customText { submit { message } shippingAddress { message } } consentCollection { promotions }
        restrictions { completedSessions { count limit } } phoneNumberCollection { isEnabled }
        paymentIntentData { captureMethod setupFutureUsage metadataValue(key: "a") }
        subscriptionData { trialPeriodDays } shippingAddressCollection { allowedCountries }
        shippingOptions { shippingAmount { minor currency } shippingRateId } transferData { amount { minor } destination }
        invoiceCreation { isEnabled invoiceData { description accountTaxIdIds } }
      } }`,
      { id },
    );
    expect(data).toEqual({
      paymentLink: {
        id: 'PaymentLink:plink_1',
        stripeId: 'plink_1',
        isLive: false,
        isActive: true,
        url: 'https://buy.example/1',
        currency: 'EUR',
        allowPromotionCodes: false,
        paymentMethodTypes: null,
        applicationFeeAmount: { minor: 0, currency: 'EUR' },
        applicationFeePercent: null,
        submitType: 'UNRECOGNIZED',
        submitTypeRaw: 'whisper',
        billingAddressCollection: 'AUTO',
        customerCreation: 'IF_REQUIRED',
        paymentMethodCollection: 'ALWAYS',
        afterCompletion: {
          type: 'HOSTED_CONFIRMATION',
          hostedConfirmation: { customMessage: null },
          redirect: null,
        },
        customFields: [
          {
            key: 'size',
            isOptional: true,
            type: 'DROPDOWN',
            label: { custom: 'Size' },
            dropdown: { options: [{ label: 'Small', value: 's' }], value: null },
            text: null,
          },
        ],
        customText: { submit: { message: 'Thank you' }, shippingAddress: null },
        consentCollection: null,
        restrictions: { completedSessions: { count: 1, limit: 5 } },
        phoneNumberCollection: { isEnabled: true },
        paymentIntentData: { captureMethod: 'MANUAL', setupFutureUsage: null, metadataValue: '1' },
        subscriptionData: { trialPeriodDays: 14 },
        shippingAddressCollection: { allowedCountries: ['DE', 'SE'] },
        shippingOptions: [
          { shippingAmount: { minor: 500, currency: 'EUR' }, shippingRateId: 'ShippingRate:shr_1' },
        ],
        transferData: { amount: null, destination: 'acct_1' },
        invoiceCreation: {
          isEnabled: true,
          invoiceData: { description: 'D', accountTaxIdIds: ['TaxId:txi_1'] },
        },
      },
    });
    expect(calls).toEqual(['GET /v1/payment_links/plink_1']);
  });

  it.each([
    ['shippingOptions { shippingRate { displayName } }', 'shipping_options.shipping_rate'],
    [
      'invoiceCreation { invoiceData { accountTaxIds { value } } }',
      'invoice_creation.invoice_data.account_tax_ids',
    ],
  ])('brings %s along', async (selection, path) => {
    const { data, calls } = await billing.ask(`{ paymentLink(id: "plink_1") { ${selection} } }`);
    expect(JSON.stringify(data)).not.toContain('null');
    expect(calls).toEqual([`GET /v1/payment_links/plink_1?expand[0]=${path}`]);
  });
});

const inDemo = demoBilling();
let id: string;
beforeAll(async () => {
  const { data } = await inDemo.api.paymentLinks.list({ limit: 1 });
  id = found(data[0]).id;
});

describeReferences(inDemo, 'PaymentLink', () => ({ root: 'paymentLink', id, path: `payment_links/${id}` }), {
  application: 'name',
});

describeFilters(inDemo, 'paymentLinks', 'payment_links', { isActive: ['true', 'active=true'] });

describeChildLists(
  'PaymentLink',
  { root: 'paymentLink', path: 'payment_links/plink_1', object: { id: 'plink_1', object: 'payment_link' } },
  {
    checkoutSessions: 'checkout/sessions?payment_link=plink_1&limit=20',
    lineItems: '?expand[0]=line_items',
  },
);
