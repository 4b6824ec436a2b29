import { expect, it } from 'vitest';
import type { Records } from '../../src/sandbox/records.ts';
import { useSandbox } from './support/api.ts';

const { sandbox, get } = useSandbox();

const shippingCost = {
  amount_subtotal: 500,
  amount_tax: 0,
  amount_total: 500,
  shipping_rate: null,
  taxes: [],
} as const;

/** Some record of the demo, with what it is to hold besides. */
function prepared<K extends 'credit_note' | 'invoice' | 'quote'>(
  object: K,
  fields: Partial<Records[K]>,
): string {
  const { store } = sandbox();
  const [record] = store.list(object, { limit: 1 }).records;
  if (record === undefined) throw new Error(`The demo has no ${object}`);
  return store.put({ ...record, ...fields }).id;
}

it.each([
  ['invoice', '/v1/invoices'],
  ['credit_note', '/v1/credit_notes'],
] as const)('an %s shows the taxes of its shipping only when expanded', async (object, path) => {
  const id = prepared(object, { shipping_cost: shippingCost });
  const { taxes: _, ...bare } = shippingCost;
  expect((await get(`${path}/${id}`)).body['shipping_cost']).toEqual(bare);
  const { body } = await get(`${path}/${id}?expand[]=shipping_cost.taxes`);
  expect(body['shipping_cost']).toEqual(shippingCost);
});

it('a quote shows what its totals are made of only when expanded', async () => {
  const totals = { amount_discount: 0, amount_shipping: 0, amount_tax: 0 };
  const breakdown = { discounts: [], taxes: [] };
  const total_details = { ...totals, breakdown };
  const computed: Records['quote']['computed'] = {
    recurring: {
      amount_subtotal: 0,
      amount_total: 0,
      interval: 'month',
      interval_count: 1,
      total_details,
    },
    upfront: { amount_subtotal: 0, amount_total: 0, total_details },
  };
  const id = prepared('quote', { computed, total_details });
  const bare = await get(`/v1/quotes/${id}`);
  expect(bare.body).toMatchObject({
    computed: { recurring: { total_details: totals }, upfront: { total_details: totals } },
    total_details: totals,
  });
  expect(bare.text).not.toContain('breakdown');
  const paths = ['total_details', 'computed.upfront.total_details', 'computed.recurring.total_details'];
  const query = paths.map((path) => `expand[]=${path}.breakdown`).join('&');
  expect((await get(`/v1/quotes/${id}?${query}`)).body).toMatchObject({
    computed: { recurring: { total_details }, upfront: { total_details } },
    total_details,
  });
});
