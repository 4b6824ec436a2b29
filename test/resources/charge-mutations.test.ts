import { describe, expect, it } from 'vitest';
import { demoBilling } from '../support/billing.ts';
import { describeWrite, write, written } from '../support/mutations.ts';

const billing = demoBilling();
const sale = { amountMinor: 2_000, currency: 'USD', source: 'tok_visa' };

describe('a charge made', () => {
  it('moves the money and shows who paid', async () => {
    const { id: customer } = await billing.api.customers.create({ name: 'Ann', source: 'tok_visa' });
    const { payload, calls } = await write(
      billing,
      'chargeCreate',
      {
        amountMinor: 2_000,
        currency: 'USD',
        customerId: `Customer:${customer}`,
        idempotencyKey: 'moves',
        statementDescriptorSuffix: 'LAMP',
        shipping: { name: 'Ann', address: { line1: 'Road 1' }, carrier: 'Post' },
      },
      'charge { amount { minor } status isCaptured shipping { carrier } } customer { name } idempotencyKey',
    );
    expect(payload).toEqual({
      charge: {
        amount: { minor: 2_000 },
        status: 'SUCCEEDED',
        isCaptured: true,
        shipping: { carrier: 'Post' },
      },
      customer: { name: 'Ann' },
      idempotencyKey: 'moves',
      errors: [],
    });
    expect(calls[0]).toBe('POST /v1/charges');
    expect(calls).toHaveLength(3);
  });

  it('is one charge however often its key is sent', async () => {
    const input = { ...sale, idempotencyKey: 'once' };
    const first = await written(billing, 'chargeCreate', input, 'charge { id }');
    const second = await written(billing, 'chargeCreate', input, 'charge { id }');
    expect(second.charge).toEqual(first.charge);
  });

  it('is declined with what the buyer may be told', async () => {
    const { payload } = await write(
      billing,
      'chargeCreate',
      { ...sale, source: 'tok_chargeDeclinedInsufficientFunds', idempotencyKey: 'declined' },
      'charge { id }',
    );
    expect(payload).toMatchObject({
      charge: null,
      errors: [{ __typename: 'PaymentFailedError', declineCode: 'insufficient_funds' }],
    });
  });

  it('needs somebody to charge, and is not sent without', async () => {
    const { payload, calls } = await write(billing, 'chargeCreate', {
      amountMinor: 1,
      currency: 'USD',
      idempotencyKey: 'nobody',
    });
    expect(calls).toEqual([]);
    expect(payload.errors).toMatchObject([{ __typename: 'InvalidInputError', path: ['input', 'source'] }]);
  });

  it('takes no card number, wherever it stands', async () => {
    const { payload, calls } = await write(billing, 'chargeCreate', {
      ...sale,
      source: '4242424242424242',
      idempotencyKey: 'number',
    });
    expect(calls).toEqual([]);
    expect(payload.errors).toMatchObject([{ __typename: 'InvalidInputError', path: ['input', 'source'] }]);
    expect(JSON.stringify(payload)).not.toContain('4242424242424242');
  });
});

describe('a charge that only holds the money', () => {
  const held = async (key: string): Promise<string> => {
    const { id } = await billing.api.charges.create({
      amount: 2_000,
      currency: 'usd',
      source: 'tok_visa',
      capture: false,
      description: key,
    });
    return id;
  };

  it('takes a part of it, and lets the rest go', async () => {
    const id = await held('part');
    const { payload, calls } = await write(
      billing,
      'chargeCapture',
      { id, amountMinor: 1_500, idempotencyKey: 'part' },
      'charge { isCaptured amountCaptured { minor } amountRefunded { minor } } invoice { id } paymentIntent { id }',
    );
    expect(payload).toEqual({
      charge: { isCaptured: true, amountCaptured: { minor: 1_500 }, amountRefunded: { minor: 500 } },
      invoice: null,
      paymentIntent: null,
      errors: [],
    });
    expect(calls).toEqual([`POST /v1/charges/${id}/capture`, `GET /v1/charges/${id}`]);
  });

  it('is captured once', async () => {
    const id = await held('twice');
    await written(billing, 'chargeCapture', { id, idempotencyKey: 'first' });
    const { payload } = await write(
      billing,
      'chargeCapture',
      { id, idempotencyKey: 'second' },
      'charge { isCaptured }',
    );
    expect(payload).toMatchObject({
      charge: { isCaptured: true },
      errors: [{ __typename: 'InvalidStateError', code: 'charge_already_captured' }],
    });
  });

  it('does not take more than it holds', async () => {
    const id = await held('more');
    const { payload } = await write(billing, 'chargeCapture', {
      id,
      amountMinor: 2_001,
      idempotencyKey: 'more',
    });
    expect(payload.errors).toMatchObject([
      { __typename: 'InvalidInputError', path: ['input', 'amountMinor'] },
    ]);
  });
});

it('a charge is called a fraud, and no longer', async () => {
  const { id } = await billing.api.charges.create({ amount: 2_000, currency: 'usd', source: 'tok_visa' });
  const report = async (userReport: string | null) =>
    (
      await written(
        billing,
        'chargeUpdate',
        { id, description: 'Odd.', fraudDetails: { userReport } },
        'charge { description fraudDetails { userReport } }',
      )
    ).charge;
  expect(await report('FRAUDULENT')).toEqual({
    description: 'Odd.',
    fraudDetails: { userReport: 'fraudulent' },
  });
  expect(await report(null)).toMatchObject({ fraudDetails: { userReport: null } });
});

describeWrite('chargeCreate', {
  call: 'POST /v1/charges',
  given: { source: 'tok_visa' },
});
describeWrite('chargeUpdate', { call: 'POST /v1/charges/ch_1', given: { id: 'ch_1' } });
describeWrite('chargeCapture', { call: 'POST /v1/charges/ch_1/capture', given: { id: 'ch_1' } });
