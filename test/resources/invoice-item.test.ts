import { beforeAll, describe, expect, it } from 'vitest';
import { demo } from '../../src/sandbox/demo/index.ts';
import { demoBilling, found, scriptedBilling } from '../support/billing.ts';
import { describeFilters, span } from '../support/filters.ts';
import { describeReferences } from '../support/references.ts';

const billing = demoBilling();
let proration: string;
let customer: string;
beforeAll(async () => {
  const { data } = await billing.api.invoiceItems.list({ pending: true, limit: 100 });
  const unused = found(data.find(({ amount }) => amount === -667));
  proration = unused.id;
  customer = String(unused.customer);
});

describe('an invoice item', () => {
  it.each(['raw', 'global'])('is read by its %s id', async (form) => {
    const { data, calls } = await billing.ask(
      `query ($id: ID!) { invoiceItem(id: $id) {
        id stripeId isLive description quantity isProration isDiscountable customerId invoiceId
        amount { minor } unitAmount { minor } priceId planId taxRates { displayName }
      } }`,
      { id: form === 'raw' ? proration : `InvoiceItem:${proration}` },
    );
    expect(data).toMatchObject({
      invoiceItem: {
        id: `InvoiceItem:${proration}`,
        stripeId: proration,
        isLive: false,
        description: 'Unused time on Solo',
        quantity: 1,
        isProration: true,
        customerId: `Customer:${customer}`,
        invoiceId: null,
        amount: { minor: -667 },
      },
    });
    expect(calls).toEqual([`GET /v1/invoiceitems/${proration}`]);
  });

  it('waits for an invoice, or stands on one', async () => {
    const query = (isPending: boolean) =>
      billing.ask<{ invoiceItems: { nodes: { invoiceId: string | null }[] } }>(
        `{ invoiceItems(first: 9, filter: { isPending: ${isPending} }) { nodes { invoiceId } } }`,
      );
    const waiting = await query(true);
    expect(new Set(waiting.data.invoiceItems.nodes.map(({ invoiceId }) => invoiceId))).toEqual(
      new Set([null]),
    );
    const billed = await query(false);
    expect(billed.data.invoiceItems.nodes.map(({ invoiceId }) => invoiceId)).not.toContain(null);
  });
});

describe('the amount of an invoice item', () => {
  const item = { object: 'invoiceitem', currency: 'usd', plan: null, price: null };
  const { ask } = scriptedBilling({
    objects: {
      'invoiceitems/ii_0': { ...item, id: 'ii_0', amount: 0, unit_amount: 0, unit_amount_decimal: '0' },
      'invoiceitems/ii_1': { ...item, id: 'ii_1', amount: 1, unit_amount: null, unit_amount_decimal: '0.05' },
      'subscription_items/si_1': { id: 'si_1', object: 'subscription_item', quantity: 3 },
      'invoiceitems/ii_2': { ...item, id: 'ii_2', subscription_item: 'si_1' },
    },
  });

  it('per unit is zero, or null when it is a fraction of a cent', async () => {
    const fields = '{ amount { minor } unitAmount { minor } unitAmountMinorDecimal }';
    const { data } = await ask(
      `{ free: invoiceItem(id: "ii_0") ${fields} tiny: invoiceItem(id: "ii_1") ${fields} }`,
    );
    expect(data).toEqual({
      free: { amount: { minor: 0 }, unitAmount: { minor: 0 }, unitAmountMinorDecimal: '0' },
      tiny: { amount: { minor: 1 }, unitAmount: null, unitAmountMinorDecimal: '0.05' },
    });
  });

  it('is for an item of a subscription, which the API does not expand and is loaded', async () => {
    const { data, calls } = await ask(
      '{ invoiceItem(id: "ii_2") { subscriptionItemId subscriptionItem { quantity } } }',
    );
    expect(data).toEqual({
      invoiceItem: { subscriptionItemId: 'SubscriptionItem:si_1', subscriptionItem: { quantity: 3 } },
    });
    expect(calls).toEqual(['GET /v1/invoiceitems/ii_2', 'GET /v1/subscription_items/si_1']);
  });
});

describeReferences(
  billing,
  'InvoiceItem',
  () => ({ root: 'invoiceItem', id: proration, path: `invoiceitems/${proration}` }),
  {
    customer: 'email',
    discounts: 'coupon { name }',
    invoice: 'number',
    subscription: 'status',
    testClock: 'name',
  },
);

describeFilters(billing, 'invoiceItems', 'invoiceitems', {
  customerId: () => [`"Customer:${customer}"`, `customer=${customer}`],
  invoiceId: [`"${demo.longInvoice}"`, `invoice=${demo.longInvoice}`],
  isPending: ['true', 'pending=true'],
  created: span('created'),
});
