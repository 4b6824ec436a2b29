import { beforeAll, describe, expect, it } from 'vitest';
import { demo } from '../../src/sandbox/demo/index.ts';
import { demoBilling, scriptedBilling } from '../support/billing.ts';
import { describeChildLists } from '../support/child-lists.ts';
import { describeFilters, span } from '../support/filters.ts';
import { describeReferences } from '../support/references.ts';

const billing = demoBilling();
let succeeded: string;
let declined: string;
beforeAll(async () => {
  for await (const intent of billing.api.paymentIntents.list({ limit: 100 })) {
    if (intent.status === 'succeeded') succeeded ??= intent.id;
    if (intent.last_payment_error?.payment_method) declined ??= intent.id;
    if (succeeded && declined) break;
  }
});

const intentOf = (id: string, fields: string) =>
  billing.ask(`query ($id: ID!) { paymentIntent(id: $id) { ${fields} } }`, { id });

describe('a payment intent', () => {
  it.each(['raw', 'global'])('is read by its %s id', async (form) => {
    const there = await billing.api.paymentIntents.retrieve(succeeded);
    const { data, calls } = await intentOf(
      form === 'raw' ? succeeded : `PaymentIntent:${succeeded}`,
      `id stripeId isLive status statusRaw currency amount { minor } amountReceived { minor } amountCapturable { minor }
       captureMethod confirmationMethod clientSecret latestChargeId invoiceId customerId paymentMethodId
       lastPaymentError { code } nextAction { type } processing { type } paymentMethodTypes amountDetails { tip { amount { minor } } }`,
    );
    expect(data).toEqual({
      paymentIntent: {
        id: `PaymentIntent:${succeeded}`,
        stripeId: succeeded,
        isLive: false,
        status: 'SUCCEEDED',
        statusRaw: 'succeeded',
        currency: there.currency.toUpperCase(),
        amount: { minor: there.amount },
        amountReceived: { minor: there.amount_received },
        amountCapturable: { minor: 0 },
        captureMethod: 'AUTOMATIC',
        confirmationMethod: 'AUTOMATIC',
        clientSecret: there.client_secret,
        latestChargeId: `Charge:${String(there.latest_charge)}`,
        invoiceId: `Invoice:${String(there.invoice)}`,
        customerId: `Customer:${String(there.customer)}`,
        paymentMethodId: `PaymentMethod:${String(there.payment_method)}`,
        lastPaymentError: null,
        nextAction: null,
        processing: null,
        paymentMethodTypes: ['card'],
        amountDetails: { tip: { amount: null } },
      },
    });
    expect(calls).toEqual([`GET /v1/payment_intents/${succeeded}`]);
  });

  it('that was declined says why', async () => {
    const { data } = await intentOf(
      declined,
      'status amountReceived { minor } lastPaymentError { type code declineCode message charge { __typename } docUrl }',
    );
    expect(data).toEqual({
      paymentIntent: {
        status: 'REQUIRES_PAYMENT_METHOD',
        amountReceived: { minor: 0 },
        lastPaymentError: {
          type: 'CARD_ERROR',
          code: 'card_declined',
          declineCode: 'insufficient_funds',
          message: 'Your card has insufficient funds.',
          charge: { __typename: 'Charge' },
          docUrl: 'https://stripe.com/docs/error-codes/card-declined',
        },
      },
    });
  });
});

describe('what a payment intent waits for', () => {
  const { ask } = scriptedBilling({
    objects: {
      'payment_intents/pi_1': {
        id: 'pi_1',
        object: 'payment_intent',
        currency: 'usd',
        status: 'requires_patience',
        cancellation_reason: 'boredom',
        amount_details: { tip: { amount: 0 } },
        next_action: {
          type: 'verify_with_microdeposits',
          verify_with_microdeposits: {
            arrival_date: 1704067200,
            hosted_verification_url: 'https://payments.example/verify',
            microdeposit_type: 'amounts',
          },
        },
        payment_method_options: { card: { request_three_d_secure: 'automatic', network: null } },
        last_payment_error: {
          type: 'gravity_error',
          source: { id: 'src_1', object: 'source', type: 'sofort', customer: 'cus_1' },
        },
      },
    },
  });

  it('is typed to the last hash', async () => {
    const { data } = await ask(`{ paymentIntent(id: "pi_1") {
      status statusRaw cancellationReason cancellationReasonRaw amountDetails { tip { amount { minor } } }
      nextAction { type redirectToUrl { url } verifyWithMicrodeposits { arrivalDate hostedVerificationUrl microdepositType } }
      paymentMethodOptions { card { requestThreeDSecure network } sepaDebit { setupFutureUsage } }
      lastPaymentError { type typeRaw source { ... on Source { id type } } }
    } }`);
    expect(data).toEqual({
      paymentIntent: {
        status: 'UNRECOGNIZED',
        statusRaw: 'requires_patience',
        cancellationReason: 'UNRECOGNIZED',
        cancellationReasonRaw: 'boredom',
        amountDetails: { tip: { amount: { minor: 0 } } },
        nextAction: {
          type: 'verify_with_microdeposits',
          redirectToUrl: null,
          verifyWithMicrodeposits: {
            arrivalDate: '2024-01-01T00:00:00Z',
            hostedVerificationUrl: 'https://payments.example/verify',
            microdepositType: 'AMOUNTS',
          },
        },
        paymentMethodOptions: {
          card: { requestThreeDSecure: 'AUTOMATIC', network: null },
          sepaDebit: null,
        },
        lastPaymentError: {
          type: 'UNRECOGNIZED',
          typeRaw: 'gravity_error',
          source: { id: 'PaymentSource:cus_1/src_1', type: 'SOFORT' },
        },
      },
    });
  });
});

describeReferences(
  billing,
  'PaymentIntent',
  () => ({ root: 'paymentIntent', id: succeeded, path: `payment_intents/${succeeded}` }),
  {
    application: 'name',
    customer: 'email',
    invoice: 'number',
    latestCharge: 'status',
    paymentMethod: 'type',
    source: '... on Card { last4 }',
  },
);

describeFilters(billing, 'paymentIntents', 'payment_intents', {
  customerId: [`"${demo.customer}"`, `customer=${demo.customer}`],
  created: span('created'),
});

describeChildLists(
  'PaymentIntent',
  { root: 'paymentIntent', path: 'payment_intents/pi_1', object: { id: 'pi_1', object: 'payment_intent' } },
  {
    charges: 'charges?payment_intent=pi_1&limit=20',
    checkoutSessions: 'checkout/sessions?payment_intent=pi_1&limit=20',
    disputes: 'disputes?payment_intent=pi_1&limit=20',
    refunds: 'refunds?payment_intent=pi_1&limit=20',
  },
);
