import { describe, expect, it } from 'vitest';
import { demoBilling } from '../support/billing.ts';
import { openGateway } from '../support/gateway.ts';
import { describeWrite, type Payload, write } from '../support/mutations.ts';
import { send, upstream } from '../support/upstream.ts';

const billing = demoBilling();

async function discounted(): Promise<{ customer: string; subscription: string }> {
  const { api } = billing;
  const { id: coupon } = await api.coupons.create({ percent_off: 5, duration: 'forever' });
  const { id: customer } = await api.customers.create({ source: 'tok_visa', coupon });
  const { id: price } = await api.prices.create({
    currency: 'usd',
    unit_amount: 1000,
    recurring: { interval: 'month' },
    product_data: { name: 'Course' },
  });
  const { id: subscription } = await api.subscriptions.create({ customer, coupon, items: [{ price }] });
  return { customer, subscription };
}

describe('a discount taken away', () => {
  it('from a customer is named, and the customer shown without it', async () => {
    const { customer } = await discounted();
    const before = await billing.api.customers.retrieve(customer);
    const { payload, calls } = await write(
      billing,
      'customerDiscountDelete',
      { id: `Customer:${customer}` },
      'deletedDiscountId customer { discount { id } }',
    );
    expect(payload).toEqual({
      deletedDiscountId: `Discount:${before.deleted ? '' : before.discount?.id}`,
      customer: { discount: null },
      errors: [],
    });
    expect(calls).toEqual([`DELETE /v1/customers/${customer}/discount`, `GET /v1/customers/${customer}`]);
  });

  it('from a subscription leaves that of the customer', async () => {
    const { customer, subscription } = await discounted();
    const { payload, calls } = await write(
      billing,
      'subscriptionDiscountDelete',
      { id: subscription },
      'deletedDiscountId subscription { discount { id } customer { discount { coupon { percentOff } } } }',
    );
    expect(payload).toMatchObject({
      deletedDiscountId: expect.stringMatching(/^Discount:di_/),
      subscription: { discount: null, customer: { discount: { coupon: { percentOff: '5' } } } },
      errors: [],
    });
    expect(calls[0]).toBe(`DELETE /v1/subscriptions/${subscription}/discount`);
    expect(customer).not.toBe('');
  });

  it('is refused where there is none', async () => {
    const { id } = await billing.api.customers.create({ name: 'Ann' });
    const { payload } = await write(
      billing,
      'customerDiscountDelete',
      { id },
      'deletedDiscountId customer { name }',
    );
    expect(payload).toMatchObject({
      deletedDiscountId: null,
      customer: { name: 'Ann' },
      errors: [{ __typename: 'NotFoundError' }],
    });
  });
});

describe('a discount whose deletion was answered with a failure', () => {
  const run = async (discount: object | null) => {
    const url = await upstream((request, response) => {
      if (request.method === 'DELETE') send(response, 500, {});
      else send(response, 200, { id: 'cus_1', object: 'customer', discount });
    });
    const gateway = openGateway(url, {
      billing: { retry: { tries: 1, budgetMs: 500, baseDelayMs: 1, maxDelayMs: 2 } },
    });
    try {
      const { data } = await gateway.run<{ customerDiscountDelete: Payload }>(
        'mutation { customerDiscountDelete(input: { id: "cus_1" }) { deletedDiscountId errors { ... on UpstreamError { outcome } } } }',
      );
      return data.customerDiscountDelete;
    } finally {
      await gateway.close();
    }
  };

  it('is gone when the customer has none any more', async () => {
    expect(await run(null)).toEqual({ deletedDiscountId: null, errors: [] });
  });

  it('is still there when the customer has it', async () => {
    expect(await run({ id: 'di_1', object: 'discount' })).toEqual({
      deletedDiscountId: null,
      errors: [{ outcome: 'NOT_APPLIED' }],
    });
  });
});

describeWrite('customerDiscountDelete', {
  call: 'DELETE /v1/customers/cus_1/discount',
  given: { id: 'cus_1' },
});
describeWrite('subscriptionDiscountDelete', {
  call: 'DELETE /v1/subscriptions/sub_1/discount',
  given: { id: 'sub_1' },
});
