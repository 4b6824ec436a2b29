import { describe, expect, it } from 'vitest';
import { demoBilling } from '../support/billing.ts';
import { describeWrite, write, written } from '../support/mutations.ts';

const billing = demoBilling();
const cards = { paymentMethodTypes: ['card'] };

describe('a setup begun', () => {
  it('and confirmed keeps the payment method for the customer', async () => {
    const { id: customer } = await billing.api.customers.create({ name: 'Ann' });
    const { payload, calls } = await write(
      billing,
      'setupIntentCreate',
      { ...cards, customerId: customer, paymentMethodId: 'pm_card_visa', confirm: true },
      'setupIntent { status usage } paymentMethod { type customerId } customer { name } idempotencyKey',
    );
    expect(payload).toEqual({
      setupIntent: { status: 'SUCCEEDED', usage: 'off_session' },
      paymentMethod: { type: 'CARD', customerId: `Customer:${customer}` },
      customer: { name: 'Ann' },
      idempotencyKey: expect.any(String),
      errors: [],
    });
    expect(calls[0]).toBe('POST /v1/setup_intents');
  });

  it('shows what the buyer has to do when one more step is left', async () => {
    const { payload } = await write(
      billing,
      'setupIntentCreate',
      {
        ...cards,
        paymentMethodId: 'pm_card_authenticationRequired',
        confirm: true,
        returnUrl: 'https://shop.example/',
      },
      'setupIntent { status }',
    );
    expect(payload).toMatchObject({
      setupIntent: { status: 'REQUIRES_ACTION' },
      errors: [
        { __typename: 'PaymentActionRequiredError', clientSecret: expect.stringContaining('_secret_') },
      ],
    });
  });

  it('names the input that would say where the customer comes back to', async () => {
    const { payload } = await write(billing, 'setupIntentCreate', {
      paymentMethodId: 'pm_card_visa',
      confirm: true,
      automaticPaymentMethods: { isEnabled: true },
    });
    expect(payload.errors).toMatchObject([{ __typename: 'InvalidInputError', path: ['input', 'returnUrl'] }]);
  });
});

describe('a setup', () => {
  const setup = async (): Promise<string> =>
    (await billing.api.setupIntents.create({ payment_method_types: ['card'] })).id;

  it('changes, is confirmed, and is over', async () => {
    const id = await setup();
    const changed = await written(
      billing,
      'setupIntentUpdate',
      { id, description: 'For later.', paymentMethodOptions: { card: { requestThreeDSecure: 'ANY' } } },
      'setupIntent { description paymentMethodOptions { card { requestThreeDSecure } } }',
    );
    expect(changed.setupIntent).toEqual({
      description: 'For later.',
      paymentMethodOptions: { card: { requestThreeDSecure: 'ANY' } },
    });
    const confirmed = await written(
      billing,
      'setupIntentConfirm',
      { id, paymentMethodId: 'pm_card_visa', returnUrl: 'https://shop.example/' },
      'setupIntent { status }',
    );
    expect(confirmed.setupIntent).toEqual({ status: 'SUCCEEDED' });
    const { payload } = await write(billing, 'setupIntentCancel', { id }, 'setupIntent { status }');
    expect(payload).toMatchObject({
      setupIntent: { status: 'SUCCEEDED' },
      errors: [{ __typename: 'InvalidStateError', code: 'setup_intent_unexpected_state' }],
    });
  });

  it('is canceled for a reason', async () => {
    const { setupIntent } = await written(
      billing,
      'setupIntentCancel',
      { id: await setup(), cancellationReason: 'DUPLICATE' },
      'setupIntent { status cancellationReason }',
    );
    expect(setupIntent).toEqual({ status: 'CANCELED', cancellationReason: 'DUPLICATE' });
  });
});

const date = { year: 1990, month: 5, day: 4 };
describeWrite('setupIntentCreate', { call: 'POST /v1/setup_intents', given: date });
describeWrite('setupIntentUpdate', {
  call: 'POST /v1/setup_intents/seti_1',
  given: { id: 'seti_1', ...date },
});
describeWrite('setupIntentConfirm', {
  call: 'POST /v1/setup_intents/seti_1/confirm',
  given: { id: 'seti_1', ...date },
});
describeWrite('setupIntentCancel', {
  call: 'POST /v1/setup_intents/seti_1/cancel',
  given: { id: 'seti_1', ...date },
});
