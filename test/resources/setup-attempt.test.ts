import { describe, expect, it } from 'vitest';
import { scriptedBilling } from '../support/billing.ts';
import { span } from '../support/filters.ts';

const attempt = {
  id: 'setatt_1',
  object: 'setup_attempt',
  application: null,
  created: 1704067200,
  customer: 'cus_1',
  livemode: false,
  payment_method: 'pm_1',
  payment_method_details: {
    type: 'ideal',
    ideal: { bank: 'bunq', generated_sepa_debit: 'pm_2', generated_sepa_debit_mandate: 'mandate_1' },
  },
  setup_error: { type: 'card_error', code: 'setup_attempt_failed', message: 'No.' },
  setup_intent: 'seti_1',
  status: 'failed',
  usage: 'off_session',
};
const { ask, run } = scriptedBilling({
  objects: {
    'setup_intents/seti_1': {
      id: 'seti_1',
      object: 'setup_intent',
      status: 'canceled',
      latest_attempt: 'setatt_1',
    },
    'payment_methods/pm_1': { id: 'pm_1', object: 'payment_method', type: 'ideal' },
    'payment_methods/pm_2': { id: 'pm_2', object: 'payment_method', type: 'sepa_debit' },
    'customers/cus_1': { id: 'cus_1', object: 'customer', email: 'a@example.com' },
    'mandates/mandate_1': { id: 'mandate_1', object: 'mandate', status: 'active' },
    'subscriptions/sub_1': {
      id: 'sub_1',
      object: 'subscription',
      customer: 'cus_1',
      pending_setup_intent: 'seti_1',
    },
  },
  lists: { setup_attempts: [attempt] },
});

const attempts = (args: string, fields: string) =>
  ask(`{ setupIntent(id: "seti_1") { attempts(first: 1${args}) { nodes { ${fields} } } } }`);

describe('an attempt to set a payment method up', () => {
  it('is listed by its setup intent', async () => {
    const { data, calls } = await attempts(
      '',
      `id stripeId isLive status usage customerId paymentMethodId setupIntentId setupIntent { id } applicationId
       setupError { type code message } paymentMethodDetails { type ideal { bank } card { last4 } }`,
    );
    expect(data).toEqual({
      setupIntent: {
        attempts: {
          nodes: [
            {
              id: 'SetupAttempt:setatt_1',
              stripeId: 'setatt_1',
              isLive: false,
              status: 'failed',
              usage: 'off_session',
              customerId: 'Customer:cus_1',
              paymentMethodId: 'PaymentMethod:pm_1',
              setupIntentId: 'SetupIntent:seti_1',
              setupIntent: { id: 'SetupIntent:seti_1' },
              applicationId: null,
              setupError: { type: 'CARD_ERROR', code: 'setup_attempt_failed', message: 'No.' },
              paymentMethodDetails: { type: 'ideal', ideal: { bank: 'BUNQ' }, card: null },
            },
          ],
        },
      },
    });
    expect(calls).toEqual([
      'GET /v1/setup_attempts?setup_intent=seti_1&limit=1',
      'GET /v1/setup_intents/seti_1',
    ]);
  });

  it('is found by when it was made', async () => {
    const [created, query] = span('created');
    const { calls } = await attempts(`, filter: { created: ${created} }`, 'id');
    expect(calls[0]).toBe(`GET /v1/setup_attempts?${query}&setup_intent=seti_1&limit=1`);
  });

  it.each([
    ['customer { email }', 'customer'],
    ['paymentMethod { type }', 'payment_method'],
    ['setupIntent { status }', 'setup_intent'],
    [
      'paymentMethodDetails { ideal { generatedSepaDebit { type } } }',
      'payment_method_details.ideal.generated_sepa_debit',
    ],
    [
      'paymentMethodDetails { ideal { generatedSepaDebitMandate { status } } }',
      'payment_method_details.ideal.generated_sepa_debit_mandate',
    ],
  ])('brings %s along', async (selection, path) => {
    const { data, calls } = await attempts('', selection);
    expect(JSON.stringify(data)).not.toContain('null');
    expect(calls[0]).toBe(`GET /v1/setup_attempts?setup_intent=seti_1&limit=1&expand[0]=data.${path}`);
  });

  it('comes with its setup intent as the last one', async () => {
    const { data, calls } = await ask(
      '{ setupIntent(id: "seti_1") { latestAttemptId latestAttempt { status customer { email } } } }',
    );
    expect(data).toEqual({
      setupIntent: {
        latestAttemptId: 'SetupAttempt:setatt_1',
        latestAttempt: { status: 'failed', customer: { email: 'a@example.com' } },
      },
    });
    expect(calls).toEqual(['GET /v1/setup_intents/seti_1?expand[0]=latest_attempt.customer']);
  });

  it('cannot be fetched by itself', async () => {
    const { errors } = await run('{ node(id: "SetupAttempt:setatt_1") { id } }');
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_ID' } }]);
  });
});
