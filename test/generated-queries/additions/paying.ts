import type Stripe from 'stripe';
import type { Made } from './made.ts';
import { kinds } from './payment-methods.ts';
import { BACK, billingDetails, CONNECTED, metadata, shipping, tracked } from './values.ts';

/** Payments with everything, with every kind of payment method, and some that wait for the customer. */
export async function addPayments(made: Made, card: string): Promise<void> {
  const { api, customer } = made;
  const pay = (params: Partial<Stripe.PaymentIntentCreateParams>) =>
    made.keep(api.paymentIntents.create({ amount: 5000, currency: 'usd', customer, metadata, ...params }));
  await pay({
    confirm: true,
    description: 'Boxes',
    payment_method: card,
    payment_method_types: ['card'],
    receipt_email: 'ada@example.com',
    setup_future_usage: 'off_session',
    shipping: tracked,
    statement_descriptor: 'BOX',
    statement_descriptor_suffix: 'B',
    transfer_group: 'g',
  });
  await pay({
    application_fee_amount: 10,
    on_behalf_of: CONNECTED,
    transfer_data: { amount: 30, destination: CONNECTED },
  });
  await pay({
    automatic_payment_methods: { allow_redirects: 'always', enabled: true },
    confirm: true,
    payment_method: 'pm_card_authenticationRequired',
    return_url: BACK,
  });
  await pay({
    confirm: true,
    payment_method: 'pm_card_threeDSecure2Required',
    payment_method_types: ['card'],
  });
  for (const [currency, kind] of kinds) {
    await pay({ currency, ...confirmedWith(kind), shipping });
  }
  await pay({
    currency: 'eur',
    confirm: true,
    payment_method_data: { type: 'customer_balance' },
    payment_method_options: {
      customer_balance: {
        bank_transfer: { type: 'eu_bank_transfer', eu_bank_transfer: { country: 'DE' } },
        funding_type: 'bank_transfer',
      },
    },
    payment_method_types: ['customer_balance'],
  });
}

/** Kinds that can be set up for later. */
const reusable = new Set([
  'acss_debit',
  'au_becs_debit',
  'bacs_debit',
  'bancontact',
  'cashapp',
  'ideal',
  'paypal',
  'sepa_debit',
  'sofort',
]);

/** Payment methods set up for later: those that can be, one that the customer has to act on, and one given up. */
export async function addSetups(made: Made): Promise<void> {
  const { api, customer } = made;
  const setUp = (params: Stripe.SetupIntentCreateParams) =>
    made.keep(api.setupIntents.create({ customer, description: 'Later', metadata, ...params }));
  await setUp({
    confirm: true,
    payment_method: 'pm_card_threeDSecure2Required',
    payment_method_types: ['card'],
    return_url: BACK,
  });
  await setUp({ automatic_payment_methods: { allow_redirects: 'never', enabled: true } });
  const given = await setUp({ payment_method_types: ['card'] });
  await api.setupIntents.cancel(given.id, { cancellation_reason: 'abandoned' });
  await made.keep(
    api.setupIntents.create({
      attach_to_self: true,
      flow_directions: ['inbound'],
      on_behalf_of: CONNECTED,
      payment_method_types: ['card'],
    }),
  );
  for (const [, kind] of kinds.filter(([, { type }]) => reusable.has(type))) {
    await setUp({
      ...confirmedWith(kind),
      mandate_data: {
        customer_acceptance: {
          type: 'online',
          online: { ip_address: '203.0.113.7', user_agent: 'Test/1.0' },
        },
      },
    });
  }
}

/** Charges made by themselves, what was said against one, and what came back of one. */
export async function addCharges(made: Made): Promise<void> {
  const { api } = made;
  const charge = await made.keep(
    api.charges.create({
      amount: 900,
      currency: 'usd',
      source: 'tok_visa',
      description: 'Boxes',
      metadata,
      receipt_email: 'ada@example.com',
      shipping: tracked,
      statement_descriptor: 'BOX',
      statement_descriptor_suffix: 'B',
      transfer_group: 'g',
    }),
  );
  await api.charges.update(charge.id, { fraud_details: { user_report: 'safe' } });
  await made.keep(api.refunds.create({ charge: charge.id, amount: 100, metadata, reason: 'duplicate' }));
  await made.keep(
    api.charges.create({
      amount: 900,
      currency: 'usd',
      source: 'tok_visa',
      application_fee_amount: 10,
      on_behalf_of: CONNECTED,
      transfer_data: { amount: 50, destination: CONNECTED },
    }),
  );
  const [dispute] = (await api.disputes.list({ limit: 1 })).data;
  if (!dispute) throw new Error('The demo has no dispute.');
  await made.keep(api.disputes.update(dispute.id, { evidence, metadata }));
}

const evidence: Stripe.DisputeUpdateParams.Evidence = {
  access_activity_log: 'Was there',
  billing_address: 'Domplatz 1',
  cancellation_policy_disclosure: 'On the page',
  cancellation_rebuttal: 'Was told',
  customer_email_address: 'ada@example.com',
  customer_name: 'Ada',
  customer_purchase_ip: '203.0.113.7',
  duplicate_charge_explanation: 'Two boxes',
  duplicate_charge_id: 'ch_1',
  product_description: 'A box',
  refund_policy_disclosure: 'On the page',
  refund_refusal_explanation: 'Too late',
  service_date: 'March',
  shipping_address: 'Domplatz 1',
  shipping_carrier: 'DHL',
  shipping_date: 'March',
  shipping_tracking_number: '1',
  uncategorized_text: 'Nothing else',
};

/** What confirms an intent with a payment method of a kind, made on the way. */
function confirmedWith(kind: Stripe.PaymentMethodCreateParams & { readonly type: string }) {
  return {
    confirm: true,
    // Both are made from the same particulars; the SDK gives them two types.
    payment_method_data: {
      ...kind,
      billing_details: billingDetails,
    } as Stripe.PaymentIntentCreateParams.PaymentMethodData &
      Stripe.SetupIntentCreateParams.PaymentMethodData,
    payment_method_types: [kind.type],
    return_url: BACK,
  };
}

/** How a payment is to be made, said for each kind of payment method. */
const optionsByKind: readonly (readonly [
  currency: string,
  Stripe.PaymentIntentCreateParams.PaymentMethodOptions,
])[] = [
  [
    'cad',
    { acss_debit: { mandate_options: { payment_schedule: 'sporadic', transaction_type: 'personal' } } },
  ],
  ['usd', { affirm: { capture_method: 'manual', preferred_locale: 'en-US' } }],
  ['usd', { afterpay_clearpay: { capture_method: 'manual', reference: 'r' } }],
  ['eur', { bancontact: { preferred_language: 'de', setup_future_usage: 'off_session' } }],
  ['brl', { boleto: { expires_after_days: 3, setup_future_usage: 'off_session' } }],
  [
    'usd',
    {
      card: {
        capture_method: 'manual',
        network: 'visa',
        request_extended_authorization: 'if_available',
        request_incremental_authorization: 'if_available',
        request_multicapture: 'if_available',
        request_overcapture: 'if_available',
        setup_future_usage: 'off_session',
        statement_descriptor_suffix_kana: 'ハコ',
        statement_descriptor_suffix_kanji: '箱',
      },
    },
  ],
  ['jpy', { konbini: { expires_after_days: 3, product_description: 'Box' } }],
  ['usd', { link: { capture_method: 'manual', setup_future_usage: 'off_session' } }],
  ['eur', { paypal: { capture_method: 'manual', preferred_locale: 'de-DE', reference: 'r' } }],
  ['brl', { pix: { expires_after_seconds: 600 } }],
  ['eur', { sofort: { preferred_language: 'de', setup_future_usage: 'off_session' } }],
  [
    'usd',
    {
      us_bank_account: {
        financial_connections: { permissions: ['balances'], return_url: BACK },
        preferred_settlement_speed: 'fastest',
        setup_future_usage: 'off_session',
      },
    },
  ],
  ['cny', { wechat_pay: { app_id: 'wx1', client: 'android' } }],
];

/** Payments not begun yet, with what is to hold for each kind of payment method. */
export async function addOptions(made: Made): Promise<void> {
  const { api, customer } = made;
  for (const [currency, options] of optionsByKind) {
    await made.keep(
      api.paymentIntents.create({
        amount: 5000,
        currency,
        customer,
        payment_method_options: options,
        payment_method_types: Object.keys(options),
      }),
    );
  }
}
