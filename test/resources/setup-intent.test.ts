import { beforeAll, describe, expect, it } from 'vitest';
import { demo } from '../../src/sandbox/demo/index.ts';
import { demoBilling, found, scriptedBilling } from '../support/billing.ts';
import { describeChildLists } from '../support/child-lists.ts';
import { describeFilters, span } from '../support/filters.ts';
import { describeReferences } from '../support/references.ts';

const billing = demoBilling();
let id: string;
let method: string;
beforeAll(async () => {
  const { data } = await billing.api.setupIntents.list({ customer: demo.customer, limit: 1 });
  const intent = found(data[0]);
  id = intent.id;
  method = String(intent.payment_method);
});

describe('a setup intent', () => {
  it.each(['raw', 'global'])('is read by its %s id', async (form) => {
    const there = await billing.api.setupIntents.retrieve(id);
    const { data, calls } = await billing.ask(
      `query ($id: ID!) { setupIntent(id: $id) {
        id stripeId isLive status statusRaw usage customerId paymentMethodId mandateId latestAttemptId clientSecret
        paymentMethodTypes nextAction { type } lastSetupError { code } cancellationReason
      } }`,
      { id: form === 'raw' ? id : `SetupIntent:${id}` },
    );
    expect(data).toEqual({
      setupIntent: {
        id: `SetupIntent:${id}`,
        stripeId: id,
        isLive: false,
        status: 'SUCCEEDED',
        statusRaw: 'succeeded',
        usage: 'off_session',
        customerId: `Customer:${demo.customer}`,
        paymentMethodId: `PaymentMethod:${method}`,
        mandateId: there.mandate && `Mandate:${String(there.mandate)}`,
        latestAttemptId: there.latest_attempt && `SetupAttempt:${String(there.latest_attempt)}`,
        clientSecret: there.client_secret,
        paymentMethodTypes: there.payment_method_types,
        nextAction: null,
        lastSetupError: null,
        cancellationReason: null,
      },
    });
    expect(calls).toEqual([`GET /v1/setup_intents/${id}`]);
  });
});

describe('a setup intent that waits', () => {
  const { ask } = scriptedBilling({
    objects: {
      'setup_intents/seti_1': {
        id: 'seti_1',
        object: 'setup_intent',
        status: 'daydreaming',
        cancellation_reason: 'rain',
        mandate: 'mandate_1',
        next_action: {
          type: 'redirect_to_url',
          redirect_to_url: { url: 'https://bank.example/', return_url: null },
        },
        last_setup_error: {
          type: 'card_error',
          code: 'card_declined',
          payment_method: { id: 'pm_1', object: 'payment_method', type: 'card' },
        },
      },
      'mandates/mandate_1': { id: 'mandate_1', object: 'mandate', payment_method: 'pm_2', status: 'pending' },
      'payment_methods/pm_2': { id: 'pm_2', object: 'payment_method', type: 'sepa_debit' },
    },
  });

  it('says for what, and why it failed before', async () => {
    const { data, calls } = await ask(`{ setupIntent(id: "seti_1") {
      status statusRaw cancellationReason cancellationReasonRaw
      nextAction { type redirectToUrl { url returnUrl } } lastSetupError { type code paymentMethod { id type } }
      mandate { status paymentMethod { type } }
    } }`);
    expect(data).toEqual({
      setupIntent: {
        status: 'UNRECOGNIZED',
        statusRaw: 'daydreaming',
        cancellationReason: 'UNRECOGNIZED',
        cancellationReasonRaw: 'rain',
        nextAction: {
          type: 'redirect_to_url',
          redirectToUrl: { url: 'https://bank.example/', returnUrl: null },
        },
        lastSetupError: {
          type: 'CARD_ERROR',
          code: 'card_declined',
          paymentMethod: { id: 'PaymentMethod:pm_1', type: 'CARD' },
        },
        mandate: { status: 'PENDING', paymentMethod: { type: 'SEPA_DEBIT' } },
      },
    });
    expect(calls).toEqual(['GET /v1/setup_intents/seti_1?expand[0]=mandate.payment_method']);
  });
});

describeReferences(billing, 'SetupIntent', () => ({ root: 'setupIntent', id, path: `setup_intents/${id}` }), {
  application: 'name',
  customer: 'email',
  latestAttempt: 'status',
  mandate: 'status',
  paymentMethod: 'type',
  singleUseMandate: 'status',
});

describeFilters(billing, 'setupIntents', 'setup_intents', {
  customerId: [`"${demo.customer}"`, `customer=${demo.customer}`],
  paymentMethodId: () => [`"PaymentMethod:${method}"`, `payment_method=${method}`],
  attachToSelf: ['false', 'attach_to_self=false'],
  created: span('created'),
});

describeChildLists(
  'SetupIntent',
  { root: 'setupIntent', path: 'setup_intents/seti_1', object: { id: 'seti_1', object: 'setup_intent' } },
  { attempts: 'setup_attempts?setup_intent=seti_1&limit=20' },
);
