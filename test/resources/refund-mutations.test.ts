import { describe, expect, it } from 'vitest';
import { demoBilling } from '../support/billing.ts';
import { describeWrite, write, written } from '../support/mutations.ts';

const billing = demoBilling();

async function charge(source = 'tok_visa'): Promise<string> {
  const { id: customer } = await billing.api.customers.create({ name: 'Ann', source });
  return (await billing.api.charges.create({ amount: 2_000, currency: 'usd', customer })).id;
}

describe('a refund made', () => {
  it('gives back a part, and shows the charge and whose it was', async () => {
    const id = await charge();
    const { payload, calls } = await write(
      billing,
      'refundCreate',
      { from: { chargeId: id }, amountMinor: 500, reason: 'REQUESTED_BY_CUSTOMER', idempotencyKey: 'part' },
      'refund { amount { minor } reason status } charge { amountRefunded { minor } isRefunded } customer { name }',
    );
    expect(payload).toEqual({
      refund: { amount: { minor: 500 }, reason: 'REQUESTED_BY_CUSTOMER', status: 'SUCCEEDED' },
      charge: { amountRefunded: { minor: 500 }, isRefunded: false },
      customer: { name: 'Ann' },
      errors: [],
    });
    expect(calls[0]).toBe('POST /v1/refunds');
  });

  it('of a payment is of the charge that went through', async () => {
    const intent = await billing.api.paymentIntents.create({
      amount: 700,
      currency: 'usd',
      payment_method: 'pm_card_visa',
      confirm: true,
      automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
    });
    const { refund } = await written(
      billing,
      'refundCreate',
      { from: { paymentIntentId: intent.id }, idempotencyKey: 'payment' },
      'refund { chargeId amount { minor } }',
    );
    expect(refund).toEqual({ chargeId: `Charge:${intent.latest_charge}`, amount: { minor: 700 } });
  });

  it('is made once under its key', async () => {
    const input = { from: { chargeId: await charge() }, amountMinor: 500, idempotencyKey: 'once' };
    const first = await written(billing, 'refundCreate', input, 'refund { id }');
    const second = await written(
      billing,
      'refundCreate',
      input,
      'refund { id } charge { amountRefunded { minor } }',
    );
    expect(second).toMatchObject({ refund: first.refund, charge: { amountRefunded: { minor: 500 } } });
  });

  it('is not more than was paid, and not made twice', async () => {
    const id = await charge();
    const more = await write(billing, 'refundCreate', {
      from: { chargeId: id },
      amountMinor: 2_001,
      idempotencyKey: 'more',
    });
    expect(more.payload.errors).toMatchObject([
      { __typename: 'InvalidInputError', path: ['input', 'amountMinor'] },
    ]);
    await written(billing, 'refundCreate', { from: { chargeId: id }, idempotencyKey: 'all' });
    const again = await write(billing, 'refundCreate', { from: { chargeId: id }, idempotencyKey: 'again' });
    expect(again.payload.errors).toMatchObject([
      { __typename: 'InvalidStateError', code: 'charge_already_refunded' },
    ]);
  });

  it('is refused for a charge that is not there', async () => {
    const { payload } = await write(billing, 'refundCreate', {
      from: { chargeId: 'ch_none' },
      idempotencyKey: 'none',
    });
    expect(payload.errors).toMatchObject([
      { __typename: 'NotFoundError', path: ['input', 'from', 'chargeId'], id: 'ch_none' },
    ]);
  });
});

describe('a refund', () => {
  it('changes its metadata', async () => {
    const { id } = await billing.api.refunds.create({ charge: await charge() });
    const { refund } = await written(
      billing,
      'refundUpdate',
      { id, metadata: { set: [{ key: 'case', value: '7' }] } },
      'refund { metadataValue(key: "case") }',
    );
    expect(refund).toEqual({ metadataValue: '7' });
  });

  it('that went through cannot be canceled', async () => {
    const { id } = await billing.api.refunds.create({ charge: await charge() });
    const { payload } = await write(
      billing,
      'refundCancel',
      { id },
      'refund { status } charge { isRefunded }',
    );
    expect(payload).toMatchObject({
      refund: { status: 'SUCCEEDED' },
      charge: { isRefunded: true },
      errors: [{ __typename: 'InvalidStateError' }],
    });
  });
});

describeWrite('refundCreate', { call: 'POST /v1/refunds' });
describeWrite('refundUpdate', { call: 'POST /v1/refunds/re_1', given: { id: 're_1' } });
describeWrite('refundCancel', { call: 'POST /v1/refunds/re_1/cancel', given: { id: 're_1' } });
