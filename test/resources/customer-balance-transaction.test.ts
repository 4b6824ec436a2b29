import { beforeAll, describe, expect, it } from 'vitest';
import { demo } from '../../src/sandbox/demo/index.ts';
import { demoBilling, found, instant, scriptedBilling } from '../support/billing.ts';
import { describeReferences } from '../support/references.ts';

const billing = demoBilling();
let id: string;
beforeAll(async () => {
  const { data } = await billing.api.customers.listBalanceTransactions(demo.customer);
  id = found(data.find(({ type }) => type === 'adjustment')).id;
});

describe('a change of a customer’s balance', () => {
  it('is read below its customer by its global id', async () => {
    const there = await billing.api.customers.retrieveBalanceTransaction(demo.customer, id);
    const { data, calls } = await billing.ask(
      `query ($id: ID!) { customerBalanceTransaction(id: $id) {
        id stripeId isLive created type typeRaw description currency customerId invoiceId creditNoteId
        amount { minor decimal } endingBalance { minor }
      } }`,
      { id: `CustomerBalanceTransaction:${demo.customer}/${id}` },
    );
    expect(data).toEqual({
      customerBalanceTransaction: {
        id: `CustomerBalanceTransaction:${demo.customer}/${id}`,
        stripeId: id,
        isLive: false,
        created: instant(there.created),
        type: 'ADJUSTMENT',
        typeRaw: 'adjustment',
        description: 'Welcome credit',
        currency: 'USD',
        customerId: `Customer:${demo.customer}`,
        invoiceId: null,
        creditNoteId: null,
        amount: { minor: -2500, decimal: '-25.00' },
        endingBalance: { minor: -2500 },
      },
    });
    expect(calls).toEqual([`GET /v1/customers/${demo.customer}/balance_transactions/${id}`]);
  });

  it('does not follow from its raw id alone', async () => {
    const { errors, calls } = await billing.run(`{ customerBalanceTransaction(id: "${id}") { id } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_ID', argument: 'id' } }]);
    expect(calls).toEqual([]);
  });

  it('is listed by its customer with what is behind it', async () => {
    const { data, calls } = await billing.ask<{
      customer: { balanceTransactions: { nodes: { type: string; amount: { minor: number } }[] } };
    }>(
      `query ($id: ID!) { customer(id: $id) { balanceTransactions(first: 5) { nodes {
        type amount { minor } invoice { customerId }
      } } } }`,
      { id: demo.customer },
    );
    expect(data.customer.balanceTransactions.nodes.at(-1)).toEqual({
      type: 'ADJUSTMENT',
      amount: { minor: -2500 },
      invoice: null,
    });
    expect(calls).toContain(
      `GET /v1/customers/${demo.customer}/balance_transactions?limit=5&expand[0]=data.invoice`,
    );
  });
});

describe('a change of a kind to come', () => {
  const { ask } = scriptedBilling({
    objects: {
      'customers/cus_1/balance_transactions/cbtxn_1': {
        id: 'cbtxn_1',
        object: 'customer_balance_transaction',
        amount: 300,
        currency: 'jpy',
        customer: 'cus_1',
        ending_balance: 0,
        type: 'found_on_street',
      },
    },
  });

  it('keeps its word; an even balance is zero', async () => {
    const { data } = await ask(
      '{ customerBalanceTransaction(id: "CustomerBalanceTransaction:cus_1/cbtxn_1") { type typeRaw amount { decimal } endingBalance { minor } } }',
    );
    expect(data).toEqual({
      customerBalanceTransaction: {
        type: 'UNRECOGNIZED',
        typeRaw: 'found_on_street',
        amount: { decimal: '300' },
        endingBalance: { minor: 0 },
      },
    });
  });
});

describeReferences(
  billing,
  'CustomerBalanceTransaction',
  () => ({
    root: 'customerBalanceTransaction',
    id: `CustomerBalanceTransaction:${demo.customer}/${id}`,
    path: `customers/${demo.customer}/balance_transactions/${id}`,
  }),
  { creditNote: 'number', customer: 'email', invoice: 'number' },
);
