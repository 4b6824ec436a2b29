import { describe, expect, it } from 'vitest';
import { demoBilling } from '../support/billing.ts';
import { describeWrite, write, written } from '../support/mutations.ts';

const billing = demoBilling();

const plan = () =>
  billing.api.plans.create({ amount: 900, currency: 'usd', interval: 'month', product: { name: 'Gold' } });

describe('a plan made', () => {
  it('is a price as well, under an id of its own choice', async () => {
    const { payload, calls } = await write(
      billing,
      'planCreate',
      {
        stripeId: 'gold',
        currency: 'USD',
        interval: 'MONTH',
        amountMinor: 900,
        product: { productData: { name: 'Gold' } },
        trialPeriodDays: 14,
      },
      `plan { id amount { minor } usageType trialPeriodDays }
       price { id unitAmount { minor } } product { name }`,
    );
    expect(payload).toEqual({
      plan: { id: 'Plan:gold', amount: { minor: 900 }, usageType: 'LICENSED', trialPeriodDays: 14 },
      price: { id: 'Price:gold', unitAmount: { minor: 900 } },
      product: { name: 'Gold' },
      errors: [],
    });
    expect(calls[0]).toBe('POST /v1/plans');
  });

  it('is refused for a product that is not there', async () => {
    const { payload } = await write(billing, 'planCreate', {
      currency: 'USD',
      interval: 'MONTH',
      amountMinor: 1,
      product: { productId: 'prod_none' },
    });
    expect(payload.errors).toMatchObject([
      { __typename: 'NotFoundError', path: ['input', 'product', 'productId'], id: 'prod_none' },
    ]);
  });
});

describe('a plan', () => {
  it('changes its name for yourself', async () => {
    const { id } = await plan();
    const changed = await written(
      billing,
      'planUpdate',
      { id, nickname: 'Old' },
      'plan { nickname isActive }',
    );
    expect(changed.plan).toEqual({ nickname: 'Old', isActive: true });
  });

  it('is deleted, and its product, which stays, is shown', async () => {
    const { id } = await plan();
    const { payload, calls } = await write(
      billing,
      'planDelete',
      { id: `Plan:${id}` },
      'deletedPlanId product { name }',
    );
    expect(payload).toEqual({ deletedPlanId: `Plan:${id}`, product: { name: 'Gold' }, errors: [] });
    expect(calls.slice(0, 2)).toEqual([`GET /v1/plans/${id}`, `DELETE /v1/plans/${id}`]);
    const again = await write(billing, 'planDelete', { id });
    expect(again.payload.errors).toMatchObject([{ __typename: 'NotFoundError', path: ['input', 'id'], id }]);
  });
});

describeWrite('planCreate', { call: 'POST /v1/plans' });
describeWrite('planUpdate', { call: 'POST /v1/plans/plan_1', given: { id: 'plan_1' } });
describeWrite('planDelete', { call: 'DELETE /v1/plans/plan_1', given: { id: 'plan_1' } });
