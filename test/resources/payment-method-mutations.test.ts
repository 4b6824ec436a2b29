import { describe, expect, it } from 'vitest';
import { demoBilling } from '../support/billing.ts';
import { describeWrite, write, written } from '../support/mutations.ts';

const billing = demoBilling();

describe('a payment method made', () => {
  it('is a card by its token', async () => {
    const { payload, calls } = await write(
      billing,
      'paymentMethodCreate',
      { type: 'CARD', card: { token: 'tok_mastercard' }, billingDetails: { address: { country: 'DE' } } },
      'paymentMethod { type card { brand } billingDetails { address { country } } } customer { id }',
    );
    expect(payload).toEqual({
      paymentMethod: {
        type: 'CARD',
        card: { brand: 'mastercard' },
        billingDetails: { address: { country: 'DE' } },
      },
      customer: null,
      errors: [],
    });
    expect(calls).toEqual([
      'POST /v1/payment_methods',
      expect.stringMatching(/^GET \/v1\/payment_methods\/pm_/),
    ]);
  });

  it('has no place for the number of a card', async () => {
    const { errors } = await billing.run(
      'mutation { paymentMethodCreate(input: { type: CARD, card: { token: "tok_visa", number: "1" } }) { idempotencyKey } }',
    );
    expect(errors[0]?.message).toContain('Field "number" is not defined');
    const { payload, calls } = await write(billing, 'paymentMethodCreate', {
      type: 'CARD',
      card: { token: '4242 4242 4242 4242' },
    });
    expect(calls).toEqual([]);
    expect(payload.errors).toMatchObject([
      { __typename: 'InvalidInputError', path: ['input', 'card', 'token'] },
    ]);
  });

  it('is a bank account by its numbers', async () => {
    const { paymentMethod } = await written(
      billing,
      'paymentMethodCreate',
      {
        type: 'US_BANK_ACCOUNT',
        usBankAccount: {
          accountNumber: '000123456789',
          routingNumber: '110000000',
          accountHolderType: 'COMPANY',
        },
        billingDetails: { name: 'Ann' },
      },
      'paymentMethod { usBankAccount { last4 accountHolderType } }',
    );
    expect(paymentMethod).toEqual({ usBankAccount: { last4: '6789', accountHolderType: 'COMPANY' } });
  });
});

describe('a payment method', () => {
  it('is attached, changed and taken off for good', async () => {
    const { id: customer } = await billing.api.customers.create({ name: 'Ann' });
    const { id } = await billing.api.paymentMethods.create({ type: 'card', card: { token: 'tok_visa' } });
    const attached = await written(
      billing,
      'paymentMethodAttach',
      { id, customerId: customer },
      'paymentMethod { customerId } customer { name }',
    );
    expect(attached).toMatchObject({
      paymentMethod: { customerId: `Customer:${customer}` },
      customer: { name: 'Ann' },
    });
    const changed = await written(
      billing,
      'paymentMethodUpdate',
      { id, card: { expMonth: 12, expYear: 2031 }, billingDetails: { name: 'Anna', phone: null } },
      'paymentMethod { card { expMonth expYear } billingDetails { name phone } }',
    );
    expect(changed.paymentMethod).toEqual({
      card: { expMonth: 12, expYear: 2031 },
      billingDetails: { name: 'Anna', phone: null },
    });
    const detached = await written(billing, 'paymentMethodDetach', { id }, 'paymentMethod { customerId }');
    expect(detached.paymentMethod).toEqual({ customerId: null });
    const again = await write(billing, 'paymentMethodAttach', { id, customerId: customer });
    expect(again.payload.errors).toHaveLength(1);
  });

  it('is attached to a customer who is there', async () => {
    const { id } = await billing.api.paymentMethods.create({ type: 'card', card: { token: 'tok_visa' } });
    const { payload } = await write(billing, 'paymentMethodAttach', { id, customerId: 'cus_none' });
    expect(payload.errors).toMatchObject([
      { __typename: 'NotFoundError', path: ['input', 'customerId'], id: 'cus_none' },
    ]);
  });

  it('is not attached when the card is declined', async () => {
    const { id: customerId } = await billing.api.customers.create({});
    const { id } = await billing.api.paymentMethods.create({
      type: 'card',
      card: { token: 'tok_chargeDeclined' },
    });
    const { payload } = await write(
      billing,
      'paymentMethodAttach',
      { id, customerId },
      'paymentMethod { customerId }',
    );
    expect(payload).toMatchObject({
      paymentMethod: { customerId: null },
      errors: [{ __typename: 'PaymentFailedError' }],
    });
  });
});

const date = { year: 1990, month: 5, day: 4 };
describeWrite('paymentMethodCreate', { call: 'POST /v1/payment_methods', given: date });
describeWrite('paymentMethodUpdate', {
  call: 'POST /v1/payment_methods/pm_1',
  given: { id: 'pm_1', expYear: 2031 },
});
describeWrite('paymentMethodAttach', {
  call: 'POST /v1/payment_methods/pm_1/attach',
  given: { id: 'pm_1' },
});
describeWrite('paymentMethodDetach', {
  call: 'POST /v1/payment_methods/pm_1/detach',
  given: { id: 'pm_1' },
});
