import { describe, expect, it } from 'vitest';
import { demo } from '../../src/sandbox/demo/index.ts';
import { demoBilling, scriptedBilling } from '../support/billing.ts';
import { describeChildLists } from '../support/child-lists.ts';
import { describeFilters, span } from '../support/filters.ts';
import { describeReferences } from '../support/references.ts';

const billing = demoBilling();
const path = `customers/${demo.customer}`;

describe('a customer', () => {
  it.each([demo.customer, `Customer:${demo.customer}`])('is read by %s', async (id) => {
    const { data, calls } = await billing.ask(
      `query ($id: ID!) { customer(id: $id) {
        id stripeId isDeleted isLive name email preferredLocales invoicePrefix taxExempt taxExemptRaw currency
        balance { minor decimal currency } metadataValue(key: "crm") metadata { key value }
        invoiceSettings { defaultPaymentMethod { id } } description
      } }`,
      { id },
    );
    expect(data).toMatchObject({
      customer: {
        id: `Customer:${demo.customer}`,
        stripeId: demo.customer,
        isDeleted: false,
        isLive: false,
        name: 'Zoë & Bjørn Åkesson',
        email: 'accounts@akesson.example',
        description: 'The customer with everything',
        preferredLocales: ['sv', 'en'],
        invoicePrefix: 'DEM0001',
        taxExempt: 'EXEMPT',
        taxExemptRaw: 'exempt',
        currency: 'USD',
        balance: { minor: 0, decimal: '0.00', currency: 'USD' },
        metadataValue: '4711',
        metadata: [
          { key: 'crm', value: '4711' },
          { key: 'segment', value: 'design' },
        ],
      },
    });
    expect(calls).toEqual([`GET /v1/${path}`]);
  });
});

describe('the balance of a customer', () => {
  const customer = (id: string, balance: number, currency: string | null) => ({
    id,
    object: 'customer',
    balance,
    currency,
    invoice_credit_balance: currency === null ? {} : { [currency]: balance, jpy: -300 },
  });
  const { ask } = scriptedBilling({
    objects: {
      'customers/cus_credit': customer('cus_credit', -2500, 'usd'),
      'customers/cus_even': customer('cus_even', 0, 'usd'),
      'customers/cus_new': customer('cus_new', 0, null),
    },
  });

  it('is negative for credit, zero for none, and null without a currency', async () => {
    const fields = '{ balance { minor decimal } invoiceCreditBalance { minor currency } }';
    const { data } = await ask(
      `{ credit: customer(id: "cus_credit") ${fields} even: customer(id: "cus_even") ${fields} fresh: customer(id: "cus_new") ${fields} }`,
    );
    const yen = { minor: -300, currency: 'JPY' };
    expect(data).toEqual({
      credit: {
        balance: { minor: -2500, decimal: '-25.00' },
        invoiceCreditBalance: [{ minor: -2500, currency: 'USD' }, yen],
      },
      even: {
        balance: { minor: 0, decimal: '0.00' },
        invoiceCreditBalance: [{ minor: 0, currency: 'USD' }, yen],
      },
      fresh: { balance: null, invoiceCreditBalance: [] },
    });
  });
});

describe('a deleted customer', () => {
  it('is there by its ids, with every list empty and no call for them', async () => {
    const { data, calls } = await billing.ask(
      `query ($id: ID!) { customer(id: $id) {
        id isDeleted name balance { minor } tax { ipAddress } invoices { nodes { id } } sources { nodes { __typename } }
      } }`,
      { id: demo.deletedCustomer },
    );
    expect(data).toEqual({
      customer: {
        id: `Customer:${demo.deletedCustomer}`,
        isDeleted: true,
        name: null,
        balance: null,
        tax: null,
        invoices: { nodes: [] },
        sources: { nodes: [] },
      },
    });
    // Its invoices were asked for at once, before it was known to be gone.
    expect(calls.filter((call) => !call.startsWith('GET /v1/customers/'))).toEqual([
      `GET /v1/invoices?customer=${demo.deletedCustomer}&limit=20`,
    ]);
  });
});

describe('what comes with a customer only when it is asked for', () => {
  it('is expanded in the same call', async () => {
    const { calls } = await billing.ask(
      `query ($id: ID!) { customer(id: $id) {
        tax { automaticTax location { country } } cashBalance { isLive } taxIds { nodes { value } }
        sources { nodes { __typename } } subscriptions { nodes { status } }
      } }`,
      { id: demo.customer },
    );
    const paths = ['cash_balance', 'sources', 'subscriptions', 'tax', 'tax_ids'];
    expect(calls).toEqual([
      `GET /v1/${path}?${paths.map((name, index) => `expand[${index}]=${name}`).join('&')}`,
    ]);
  });

  it('is read from the customer itself where expansion ends', async () => {
    const { calls } = await billing.ask(
      'query ($id: ID!) { creditNote(id: $id) { invoice { subscription { latestInvoice { customer { tax { automaticTax } } } } } } }',
      { id: demo.longCreditNote },
    );
    expect(calls).toHaveLength(2);
    expect(calls[1]).toMatch(/^GET \/v1\/customers\/cus_\w+\?expand\[0\]=tax$/);
  });
});

describeReferences(billing, 'Customer', () => ({ root: 'customer', id: demo.customer, path }), {
  defaultSource: '... on Card { last4 }',
  testClock: 'name',
});

describeFilters(billing, 'customers', 'customers', {
  email: ['"accounts@akesson.example"', 'email=accounts@akesson.example'],
  created: span('created'),
  testClockId: [`"TestClock:${demo.testClock}"`, `test_clock=${demo.testClock}`],
});

describeChildLists(
  'Customer',
  { root: 'customer', path: 'customers/cus_1', object: { id: 'cus_1', object: 'customer' } },
  {
    balanceTransactions: 'customers/cus_1/balance_transactions?limit=20',
    charges: 'charges?customer=cus_1&limit=20',
    checkoutSessions: 'checkout/sessions?customer=cus_1&limit=20',
    creditNotes: 'credit_notes?customer=cus_1&limit=20',
    invoiceItems: 'invoiceitems?customer=cus_1&limit=20',
    invoices: 'invoices?customer=cus_1&limit=20',
    paymentIntents: 'payment_intents?customer=cus_1&limit=20',
    paymentMethods: 'payment_methods?customer=cus_1&limit=20',
    promotionCodes: 'promotion_codes?customer=cus_1&limit=20',
    quotes: 'quotes?customer=cus_1&limit=20',
    setupIntents: 'setup_intents?customer=cus_1&limit=20',
    sources: '?expand[0]=sources',
    subscriptionSchedules: 'subscription_schedules?customer=cus_1&limit=20',
    subscriptions: '?expand[0]=subscriptions',
    taxIds: '?expand[0]=tax_ids',
  },
);
