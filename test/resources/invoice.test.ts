import { beforeAll, describe, expect, it } from 'vitest';
import { demo } from '../../src/sandbox/demo/index.ts';
import { demoBilling, found, instant, scriptedBilling } from '../support/billing.ts';
import { describeChildLists } from '../support/child-lists.ts';
import { describeFilters, span } from '../support/filters.ts';
import { describeReferences } from '../support/references.ts';

const billing = demoBilling();
let paid: string;
beforeAll(async () => {
  const { data } = await billing.api.invoices.list({ status: 'paid', limit: 100 });
  paid = found(data.find(({ charge, subscription }) => charge && subscription)).id;
});

describe('an invoice', () => {
  it.each([demo.longInvoice, `Invoice:${demo.longInvoice}`])('is read by %s', async (id) => {
    const there = await billing.api.invoices.retrieve(demo.longInvoice);
    const { data, calls } = await billing.ask(
      `query ($id: ID!) { invoice(id: $id) {
        id stripeId isLive number status statusRaw currency customerId customerName billingReason collectionMethod
        isPaid isPaidOutOfBand autoAdvance dueDate subscriptionId
        subtotal { minor } total { minor currency } amountDue { minor } amountPaid { minor } amountRemaining { minor }
        startingBalance { minor } endingBalance { minor } tax { minor } applicationFeeAmount { minor }
        statusTransitions { finalizedAt paidAt } automaticTax { isEnabled } defaultTaxRates { displayName }
        totalTaxAmounts { amount { minor } isInclusive taxRateId taxRate { id } }
      } }`,
      { id },
    );
    const [tax] = there.total_tax_amounts;
    const rate = `TaxRate:${String(tax?.tax_rate)}`;
    expect(data).toEqual({
      invoice: {
        id: `Invoice:${demo.longInvoice}`,
        stripeId: demo.longInvoice,
        isLive: false,
        number: there.number,
        status: 'OPEN',
        statusRaw: 'open',
        currency: 'USD',
        customerId: `Customer:${demo.customer}`,
        customerName: 'Zoë & Bjørn Åkesson',
        billingReason: 'MANUAL',
        collectionMethod: 'SEND_INVOICE',
        isPaid: false,
        isPaidOutOfBand: false,
        autoAdvance: there.auto_advance,
        dueDate: instant(there.due_date),
        subscriptionId: null,
        subtotal: { minor: 67980 },
        total: { minor: there.total, currency: 'USD' },
        amountDue: { minor: there.amount_due },
        amountPaid: { minor: 0 },
        amountRemaining: { minor: there.amount_remaining },
        startingBalance: { minor: there.starting_balance },
        endingBalance: { minor: there.ending_balance },
        tax: { minor: there.tax },
        applicationFeeAmount: null,
        statusTransitions: { finalizedAt: instant(there.status_transitions.finalized_at), paidAt: null },
        automaticTax: { isEnabled: false },
        defaultTaxRates: [{ displayName: 'Sales tax' }],
        totalTaxAmounts: [
          { amount: { minor: there.tax }, isInclusive: false, taxRateId: rate, taxRate: { id: rate } },
        ],
      },
    });
    expect(calls).toEqual([`GET /v1/invoices/${demo.longInvoice}`]);
  });

  it('is found in a list by where it stands', async () => {
    const { data } = await billing.ask<{ invoices: { nodes: { status: string }[] } }>(
      '{ invoices(first: 30, filter: { status: UNCOLLECTIBLE }) { nodes { status } } }',
    );
    expect(new Set(data.invoices.nodes.map(({ status }) => status))).toEqual(new Set(['UNCOLLECTIBLE']));
  });

  it('is null when there is none', async () => {
    expect(await billing.ask('{ invoice(id: "in_none") { number } }')).toEqual({
      data: { invoice: null },
      calls: ['GET /v1/invoices/in_none'],
    });
  });
});

const invoice = {
  id: 'in_1',
  object: 'invoice',
  currency: 'jpy',
  status: 'hibernating',
  billing_reason: 'a_whim',
  total: -300,
  amount_due: 0,
  ending_balance: null,
  tax: null,
  application_fee_amount: 0,
  from_invoice: { action: 'revision', invoice: 'in_0' },
  threshold_reason: { amount_gte: 5000, item_reasons: [{ usage_gte: 10, line_item_ids: ['il_1'] }] },
  rendering: { amount_tax_display: null, pdf: { page_size: 'a3' } },
  payment_settings: {
    default_mandate: 'mandate_1',
    payment_method_types: null,
    payment_method_options: { card: { request_three_d_secure: 'any' } },
  },
};
const { ask } = scriptedBilling({
  objects: {
    'invoices/in_1': invoice,
    'invoices/in_0': { id: 'in_0', object: 'invoice', number: 'A-0' },
    'mandates/mandate_1': { id: 'mandate_1', object: 'mandate', status: 'active' },
    'quotes/qt_1': { id: 'qt_1', object: 'quote', invoice: 'in_2' },
    'invoices/in_2': { id: 'in_2', object: 'invoice', subscription: 'sub_1' },
    'subscriptions/sub_1': { id: 'sub_1', object: 'subscription', latest_invoice: 'in_3' },
    'invoices/in_3': { id: 'in_3', object: 'invoice', charge: 'ch_1' },
    'charges/ch_1': { id: 'ch_1', object: 'charge', invoice: 'in_4' },
    'invoices/in_4': { id: 'in_4', object: 'invoice', number: 'A-4', customer: 'cus_1' },
    'subscriptions/sub_2': { id: 'sub_2', object: 'subscription', latest_invoice: 'in_5' },
    'invoices/in_5': { id: 'in_5', object: 'invoice', latest_revision: 'in_6' },
    'invoices/in_6': { id: 'in_6', object: 'invoice', from_invoice: { action: 'revision', invoice: 'in_7' } },
    'invoices/in_7': {
      id: 'in_7',
      object: 'invoice',
      number: 'A-7',
      currency: 'eur',
      shipping_cost: { amount_total: 595, shipping_rate: null },
    },
    'customers/cus_1': { id: 'cus_1', object: 'customer', email: 'a@example.com' },
  },
  included: {
    in_7: {
      'shipping_cost.taxes': [{ amount: 95, rate: { id: 'txr_1', object: 'tax_rate', percentage: 19 } }],
    },
  },
});

describe('an invoice of odd amounts', () => {
  it('keeps negative, zero and none apart', async () => {
    const { data } = await ask(`{ invoice(id: "in_1") {
      total { minor decimal formatted } amountDue { minor } endingBalance { minor } tax { minor } applicationFeeAmount { minor }
    } }`);
    expect(data).toEqual({
      invoice: {
        total: { minor: -300, decimal: '-300', formatted: '-¥300' },
        amountDue: { minor: 0 },
        endingBalance: null,
        tax: null,
        applicationFeeAmount: { minor: 0 },
      },
    });
  });

  it('keeps words that the schema does not know', async () => {
    const { data } = await ask(`{ invoice(id: "in_1") {
      status statusRaw billingReason billingReasonRaw rendering { pdf { pageSize pageSizeRaw } }
    } }`);
    expect(data).toEqual({
      invoice: {
        status: 'UNRECOGNIZED',
        statusRaw: 'hibernating',
        billingReason: 'UNRECOGNIZED',
        billingReasonRaw: 'a_whim',
        rendering: { pdf: { pageSize: 'UNRECOGNIZED', pageSizeRaw: 'a3' } },
      },
    });
  });
});

describe('what is inside an invoice', () => {
  it('shows where it came from, why early, and how it is paid', async () => {
    const { data, calls } = await ask(`{ invoice(id: "in_1") {
      fromInvoice { action invoiceId invoice { number } }
      thresholdReason { amountGte { minor currency } itemReasons { usageGte lineItemStripeIds } }
      paymentSettings { defaultMandate { status } paymentMethodTypes paymentMethodOptions { card { requestThreeDSecure } } }
    } }`);
    expect(data).toEqual({
      invoice: {
        fromInvoice: { action: 'revision', invoiceId: 'Invoice:in_0', invoice: { number: 'A-0' } },
        thresholdReason: {
          amountGte: { minor: 5000, currency: 'JPY' },
          itemReasons: [{ usageGte: 10, lineItemStripeIds: ['il_1'] }],
        },
        paymentSettings: {
          defaultMandate: { status: 'ACTIVE' },
          paymentMethodTypes: null,
          paymentMethodOptions: { card: { requestThreeDSecure: 'ANY' } },
        },
      },
    });
    expect(calls).toEqual([
      'GET /v1/invoices/in_1?expand[0]=from_invoice.invoice',
      'GET /v1/mandates/mandate_1',
    ]);
  });
});

describe('an invoice deeper than expansion goes', () => {
  it('is read again for the taxes on its shipping, when it has shipping', async () => {
    const { data, calls } = await ask(
      '{ subscription(id: "sub_2") { latestInvoice { latestRevision { fromInvoice { invoice { number shippingCost { taxes { amount { minor currency } rate { percentage } } } } } } } } }',
    );
    const taxes = [{ amount: { minor: 95, currency: 'EUR' }, rate: { percentage: '19' } }];
    const invoice = { number: 'A-7', shippingCost: { taxes } };
    expect(data).toEqual({
      subscription: { latestInvoice: { latestRevision: { fromInvoice: { invoice } } } },
    });
    expect(calls).toEqual([
      'GET /v1/invoices/in_7?expand[0]=shipping_cost.taxes',
      'GET /v1/subscriptions/sub_2?expand[0]=latest_invoice.latest_revision.from_invoice.invoice',
    ]);
  });

  it('is loaded, and expanded anew from there', async () => {
    const { data, calls } = await ask(`{ quote(id: "qt_1") { invoice { subscription { latestInvoice { charge {
      invoice { number customer { email } }
    } } } } } }`);
    expect(JSON.stringify(data)).toContain('{"number":"A-4","customer":{"email":"a@example.com"}}');
    expect(calls).toEqual([
      'GET /v1/invoices/in_4?expand[0]=customer',
      'GET /v1/quotes/qt_1?expand[0]=invoice.subscription.latest_invoice.charge',
    ]);
  });
});

describeReferences(billing, 'Invoice', () => ({ root: 'invoice', id: paid, path: `invoices/${paid}` }), {
  accountTaxIds: 'value',
  application: 'name',
  charge: 'status',
  customer: 'email',
  defaultPaymentMethod: 'type',
  defaultSource: '... on Card { last4 }',
  discounts: 'coupon { name }',
  latestRevision: 'number',
  paymentIntent: 'status',
  quote: 'number',
  subscription: 'status',
  testClock: 'name',
});

describeFilters(billing, 'invoices', 'invoices', {
  customerId: [`"Customer:${demo.customer}"`, `customer=${demo.customer}`],
  subscriptionId: [`"${demo.subscription}"`, `subscription=${demo.subscription}`],
  status: ['OPEN', 'status=open'],
  collectionMethod: ['SEND_INVOICE', 'collection_method=send_invoice'],
  created: span('created'),
  dueDate: span('due_date'),
});

describeChildLists(
  'Invoice',
  {
    root: 'invoice',
    path: 'invoices/in_1',
    object: { id: 'in_1', object: 'invoice', lines: { object: 'list', data: [], has_more: false } },
  },
  {
    creditNotes: 'credit_notes?invoice=in_1&limit=20',
    invoiceItems: 'invoiceitems?invoice=in_1&limit=20',
    lines: '',
  },
);
