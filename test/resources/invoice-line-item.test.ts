import { describe, expect, it } from 'vitest';
import { demo } from '../../src/sandbox/demo/index.ts';
import { demoBilling, found, scriptedBilling } from '../support/billing.ts';

const billing = demoBilling();

describe('a line of an invoice', () => {
  it('comes with its invoice, and has an id below it', async () => {
    const { lines } = await billing.api.invoices.retrieve(demo.longInvoice);
    const first = found(lines.data[0]);
    const { data, calls } = await billing.ask(
      `query ($id: ID!) { invoice(id: $id) { number lines(first: 1) { totalCount nodes {
        id stripeId isLive type typeRaw description quantity currency isProration isDiscountable
        amount { minor } amountExcludingTax { minor } unitAmountExcludingTaxMinorDecimal
        invoiceId invoiceItemId subscriptionId subscriptionItemId priceId price { id } planId
        taxAmounts { amount { minor } taxRateId } discountAmounts { amount { minor } } prorationDetails { creditedItems { invoiceId } }
      } } } }`,
      { id: demo.longInvoice },
    );
    const [tax] = first.tax_amounts ?? [];
    expect(data).toMatchObject({
      invoice: {
        lines: {
          nodes: [
            {
              id: `InvoiceLineItem:${demo.longInvoice}/${first.id}`,
              stripeId: first.id,
              isLive: false,
              type: 'INVOICEITEM',
              typeRaw: 'invoiceitem',
              description: 'Workshop seat 1',
              quantity: 1,
              currency: 'USD',
              isProration: false,
              isDiscountable: true,
              amount: { minor: 150 },
              amountExcludingTax: { minor: 150 },
              invoiceId: `Invoice:${demo.longInvoice}`,
              invoiceItemId: `InvoiceItem:${String(first.invoice_item)}`,
              subscriptionId: null,
              subscriptionItemId: null,
              priceId: null,
              price: null,
              planId: null,
              taxAmounts: [{ amount: { minor: tax?.amount }, taxRateId: `TaxRate:${String(tax?.tax_rate)}` }],
              discountAmounts: [],
            },
          ],
        },
      },
    });
    expect(calls).toEqual([`GET /v1/invoices/${demo.longInvoice}`]);
  });

  it('of a subscription shows price and plan whole, without another call', async () => {
    const { data, calls } = await billing.ask<{
      invoices: { nodes: { lines: { nodes: { planId: string; plan: { id: string } }[] } }[] };
    }>(
      `{ invoices(first: 1, filter: { subscriptionId: "${demo.subscription}" }) { nodes { lines(first: 1) { nodes {
        type subscriptionId planId plan { id amount { minor } } price { nickname unitAmount { minor } } periodStart periodEnd
      } } } } }`,
    );
    const [line] = data.invoices.nodes[0]?.lines.nodes ?? [];
    expect(line).toMatchObject({
      type: 'SUBSCRIPTION',
      subscriptionId: `BillingSubscription:${demo.subscription}`,
      plan: { id: line?.planId, amount: { minor: 4900 } },
      price: { nickname: 'Team', unitAmount: { minor: 4900 } },
    });
    expect(calls).toEqual([`GET /v1/invoices?subscription=${demo.subscription}&limit=1`]);
  });

  it('cannot be fetched by itself', async () => {
    const { errors, calls } = await billing.run('{ node(id: "InvoiceLineItem:in_1/il_1") { id } }');
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_ID' } }]);
    expect(calls).toEqual([]);
  });
});

const line = {
  id: 'il_1',
  object: 'line_item',
  amount: -667,
  amount_excluding_tax: null,
  currency: 'usd',
  invoice: 'in_1',
  invoice_item: 'ii_1',
  subscription: 'sub_1',
  subscription_item: 'si_1',
  type: 'gift',
  discounts: ['di_1'],
  discount_amounts: [{ amount: 0, discount: 'di_1' }],
  proration_details: { credited_items: { invoice: 'in_0', invoice_line_items: ['il_8', 'il_9'] } },
};
const { ask } = scriptedBilling({
  objects: {
    'invoices/in_1': {
      id: 'in_1',
      object: 'invoice',
      number: 'A-1',
      lines: { object: 'list', data: [line], has_more: false, url: '/v1/invoices/in_1/lines' },
    },
    'invoices/in_0': { id: 'in_0', object: 'invoice', number: 'A-0' },
    'invoiceitems/ii_1': { id: 'ii_1', object: 'invoiceitem', description: 'Unused time' },
    'subscriptions/sub_1': { id: 'sub_1', object: 'subscription', status: 'active' },
    'subscription_items/si_1': { id: 'si_1', object: 'subscription_item', quantity: 3 },
  },
  expandable: [{ id: 'di_1', object: 'discount', coupon: { id: 'HALF', object: 'coupon', percent_off: 50 } }],
});

describe('a proration', () => {
  it('gives money back for lines of an earlier invoice', async () => {
    const { data } = await ask(`{ invoice(id: "in_1") { lines { totalCount nodes {
      type typeRaw amount { minor } amountExcludingTax { minor } prorationDetails { creditedItems { invoice { number } invoiceLineItemIds } }
    } } } }`);
    const creditedItems = {
      invoice: { number: 'A-0' },
      invoiceLineItemIds: ['InvoiceLineItem:in_0/il_8', 'InvoiceLineItem:in_0/il_9'],
    };
    expect(data).toEqual({
      invoice: {
        lines: {
          totalCount: 1,
          nodes: [
            {
              type: 'UNRECOGNIZED',
              typeRaw: 'gift',
              amount: { minor: -667 },
              amountExcludingTax: null,
              prorationDetails: { creditedItems },
            },
          ],
        },
      },
    });
  });

  it.each([
    ['invoiceItem { description }', 'invoice_item'],
    ['subscription { status }', 'subscription'],
    ['subscriptionItem { quantity }', 'subscription_item'],
    ['discounts { coupon { percentOff } }', 'discounts'],
    ['discountAmounts { amount { minor } discount { coupon { percentOff } } }', 'discount_amounts.discount'],
  ])('brings %s along', async (selection, path) => {
    const { data, calls } = await ask(`{ invoice(id: "in_1") { number lines { nodes { ${selection} } } } }`);
    expect(JSON.stringify(data)).not.toContain('null');
    expect(calls).toEqual([`GET /v1/invoices/in_1?expand[0]=lines.data.${path}`]);
  });

  it('knows all of these by their ids', async () => {
    const { data, calls } = await ask(`{ invoice(id: "in_1") { number lines { nodes {
      invoiceId invoice { id } invoiceItemId subscriptionId subscriptionItemId discountIds discounts { id }
    } } } }`);
    expect(data).toMatchObject({
      invoice: {
        lines: {
          nodes: [
            {
              invoiceId: 'Invoice:in_1',
              invoice: { id: 'Invoice:in_1' },
              invoiceItemId: 'InvoiceItem:ii_1',
              subscriptionId: 'BillingSubscription:sub_1',
              subscriptionItemId: 'SubscriptionItem:si_1',
              discountIds: ['Discount:di_1'],
              discounts: [{ id: 'Discount:di_1' }],
            },
          ],
        },
      },
    });
    expect(calls).toEqual(['GET /v1/invoices/in_1']);
  });
});
