import { describe, expect, it } from 'vitest';
import { demoBilling } from '../support/billing.ts';
import { describeWrite, write, written } from '../support/mutations.ts';

const billing = demoBilling();
const cards = { paymentMethodTypes: ['card'] };
const sale = { amountMinor: 2_000, currency: 'USD', ...cards };

async function intent(more: object = {}): Promise<string> {
  const { id } = await billing.api.paymentIntents.create({
    amount: 2_000,
    currency: 'usd',
    payment_method_types: ['card'],
    ...more,
  });
  return id;
}

describe('a payment begun', () => {
  it('waits to be confirmed', async () => {
    const { payload, calls } = await write(
      billing,
      'paymentIntentCreate',
      { ...sale, paymentMethodId: 'pm_card_visa', idempotencyKey: 'waits' },
      'paymentIntent { status amount { minor } captureMethod confirmationMethod } latestCharge { id } customer { id }',
    );
    expect(payload).toEqual({
      paymentIntent: {
        status: 'REQUIRES_CONFIRMATION',
        amount: { minor: 2_000 },
        captureMethod: 'AUTOMATIC',
        confirmationMethod: 'AUTOMATIC',
      },
      latestCharge: null,
      customer: null,
      errors: [],
    });
    expect(calls[0]).toBe('POST /v1/payment_intents');
  });

  it('and confirmed at once moves the money', async () => {
    const { id: customer } = await billing.api.customers.create({ name: 'Ann' });
    const payload = await written(
      billing,
      'paymentIntentCreate',
      {
        ...sale,
        customerId: customer,
        paymentMethodId: 'pm_card_visa',
        confirm: true,
        offSession: { kind: 'ONE_OFF' },
        paymentMethodOptions: { card: { requestThreeDSecure: 'AUTOMATIC' } },
        idempotencyKey: 'at-once',
      },
      'paymentIntent { status } latestCharge { amountCaptured { minor } } customer { name }',
    );
    expect(payload).toMatchObject({
      paymentIntent: { status: 'SUCCEEDED' },
      latestCharge: { amountCaptured: { minor: 2_000 } },
      customer: { name: 'Ann' },
    });
  });

  it('with a bank account by its numbers keeps what it is', async () => {
    const { paymentIntent } = await written(
      billing,
      'paymentIntentCreate',
      {
        amountMinor: 2_000,
        currency: 'EUR',
        paymentMethodTypes: ['sepa_debit'],
        paymentMethodData: {
          type: 'SEPA_DEBIT',
          sepaDebit: { iban: 'AT611904300234573201' },
          billingDetails: { name: 'Ann', email: 'ann@example.com' },
        },
        confirm: true,
        mandateData: { customerAcceptance: { type: 'OFFLINE' } },
        idempotencyKey: 'bank',
      },
      'paymentIntent { status paymentMethod { type billingDetails { name } sepaDebit { last4 } } }',
    );
    expect(paymentIntent).toEqual({
      status: 'PROCESSING',
      paymentMethod: { type: 'SEPA_DEBIT', billingDetails: { name: 'Ann' }, sepaDebit: { last4: '3201' } },
    });
  });

  it('shows what the buyer has to do when one more step is left', async () => {
    const { payload } = await write(
      billing,
      'paymentIntentCreate',
      {
        ...sale,
        paymentMethodId: 'pm_card_authenticationRequired',
        confirm: true,
        returnUrl: 'https://shop.example/',
        idempotencyKey: 'step',
      },
      'paymentIntent { status clientSecret }',
    );
    expect(payload).toMatchObject({
      paymentIntent: { status: 'REQUIRES_ACTION' },
      errors: [{ __typename: 'PaymentActionRequiredError', code: 'requires_action' }],
    });
    expect(payload.errors[0]?.clientSecret).toMatch(/_secret_/);
  });

  it('is declined when the card is', async () => {
    const { payload } = await write(billing, 'paymentIntentCreate', {
      ...sale,
      paymentMethodId: 'pm_card_chargeDeclined',
      confirm: true,
      idempotencyKey: 'declined',
    });
    expect(payload.errors).toMatchObject([{ __typename: 'PaymentFailedError', code: 'card_declined' }]);
  });
});

describe('a payment', () => {
  it('changes until it is confirmed', async () => {
    const id = await intent({ receipt_email: 'a@example.com', setup_future_usage: 'off_session' });
    const { payload, calls } = await write(
      billing,
      'paymentIntentUpdate',
      {
        id,
        amountMinor: 2_500,
        receiptEmail: null,
        setupFutureUsage: null,
        metadata: { set: [{ key: 'a', value: 'b' }] },
      },
      'paymentIntent { amount { minor } receiptEmail setupFutureUsage metadataValue(key: "a") }',
    );
    expect(payload).toEqual({
      paymentIntent: {
        amount: { minor: 2_500 },
        receiptEmail: null,
        setupFutureUsage: null,
        metadataValue: 'b',
      },
      errors: [],
    });
    expect(calls).toEqual([`POST /v1/payment_intents/${id}`, `GET /v1/payment_intents/${id}`]);
  });

  it('is confirmed, held and captured in part', async () => {
    const id = await intent({ capture_method: 'manual' });
    const held = await written(
      billing,
      'paymentIntentConfirm',
      { id, paymentMethodId: 'pm_card_visa', idempotencyKey: 'hold' },
      'paymentIntent { status amountCapturable { minor } }',
    );
    expect(held.paymentIntent).toEqual({ status: 'REQUIRES_CAPTURE', amountCapturable: { minor: 2_000 } });
    const taken = await written(
      billing,
      'paymentIntentCapture',
      { id, amountToCaptureMinor: 1_200, idempotencyKey: 'take' },
      'paymentIntent { status amountReceived { minor } } latestCharge { amountRefunded { minor } }',
    );
    expect(taken).toMatchObject({
      paymentIntent: { status: 'SUCCEEDED', amountReceived: { minor: 1_200 } },
      latestCharge: { amountRefunded: { minor: 800 } },
    });
  });

  it('that went through can no longer be canceled, changed or confirmed', async () => {
    const id = await intent({ payment_method: 'pm_card_visa', confirm: true });
    for (const [mutation, input] of [
      ['paymentIntentCancel', { id }],
      ['paymentIntentUpdate', { id, amountMinor: 1 }],
      ['paymentIntentConfirm', { id, idempotencyKey: 'late' }],
    ] as const) {
      const { payload } = await write(billing, mutation, input, 'paymentIntent { status }');
      expect(payload).toMatchObject({
        paymentIntent: { status: 'SUCCEEDED' },
        errors: [{ __typename: 'InvalidStateError', code: 'payment_intent_unexpected_state' }],
      });
    }
  });

  it('is canceled for a reason', async () => {
    const id = await intent();
    const { paymentIntent } = await written(
      billing,
      'paymentIntentCancel',
      { id, cancellationReason: 'ABANDONED' },
      'paymentIntent { status cancellationReason }',
    );
    expect(paymentIntent).toEqual({ status: 'CANCELED', cancellationReason: 'ABANDONED' });
  });
});

const date = { year: 1990, month: 5, day: 4 };
describeWrite('paymentIntentCreate', { call: 'POST /v1/payment_intents', given: date });
describeWrite('paymentIntentUpdate', {
  call: 'POST /v1/payment_intents/pi_1',
  given: { id: 'pi_1', ...date },
});
describeWrite('paymentIntentConfirm', {
  call: 'POST /v1/payment_intents/pi_1/confirm',
  given: { id: 'pi_1', ...date },
});
describeWrite('paymentIntentCapture', {
  call: 'POST /v1/payment_intents/pi_1/capture',
  given: { id: 'pi_1', ...date },
});
describeWrite('paymentIntentCancel', {
  call: 'POST /v1/payment_intents/pi_1/cancel',
  given: { id: 'pi_1', ...date },
});
