import { beforeAll, describe, expect, it } from 'vitest';
import { demoBilling, found, instant, scriptedBilling } from '../support/billing.ts';
import { describeFilters, span } from '../support/filters.ts';
import { describeReferences } from '../support/references.ts';

const billing = demoBilling();
let id: string;
beforeAll(async () => {
  const { data } = await billing.api.balanceTransactions.list({ type: 'charge', limit: 1 });
  id = found(data[0]).id;
});

describe('a movement of the balance', () => {
  it.each(['raw', 'global'])('is read by its %s id', async (form) => {
    const there = await billing.api.balanceTransactions.retrieve(id);
    const { data, calls } = await billing.ask(
      `query ($id: ID!) { balanceTransaction(id: $id) {
        id stripeId created availableOn type typeRaw status reportingCategory currency exchangeRate sourceStripeId
        amount { minor } fee { minor } net { minor } feeDetails { amount { minor } type description }
      } }`,
      { id: form === 'raw' ? id : `BalanceTransaction:${id}` },
    );
    expect(data).toEqual({
      balanceTransaction: {
        id: `BalanceTransaction:${id}`,
        stripeId: id,
        created: instant(there.created),
        availableOn: instant(there.available_on),
        type: 'CHARGE',
        typeRaw: 'charge',
        status: there.status.toUpperCase(),
        reportingCategory: 'charge',
        currency: there.currency.toUpperCase(),
        exchangeRate: null,
        sourceStripeId: there.source,
        amount: { minor: there.amount },
        fee: { minor: there.fee },
        net: { minor: there.amount - there.fee },
        feeDetails: there.fee_details.map(({ amount, description }) => ({
          amount: { minor: amount },
          type: 'STRIPE_FEE',
          description,
        })),
      },
    });
    expect(calls).toEqual([`GET /v1/balance_transactions/${id}`]);
  });

  it.each([
    ['charge', 'Charge'],
    ['refund', 'Refund'],
    ['adjustment', 'Dispute'],
  ])('of type %s shows the %s behind it', async (type, kind) => {
    const { data, calls } = await billing.ask(
      `{ balanceTransactions(first: 1, filter: { type: ${type.toUpperCase()} }) { nodes { source { __typename } } } }`,
    );
    expect(data).toEqual({ balanceTransactions: { nodes: [{ source: { __typename: kind } }] } });
    expect(calls).toEqual([`GET /v1/balance_transactions?type=${type}&limit=1&expand[0]=data.source`]);
  });
});

describe('a movement of another kind', () => {
  const movement = {
    id: 'txn_1',
    object: 'balance_transaction',
    currency: 'usd',
    amount: -500,
    fee: 0,
    net: -500,
  };
  const { ask } = scriptedBilling({
    objects: {
      'balance_transactions/txn_1': {
        ...movement,
        type: 'moonlighting',
        status: 'frozen',
        source: 'po_1',
        exchange_rate: 0.00000123,
        fee_details: [{ amount: 0, currency: 'usd', type: 'bribe', application: null, description: null }],
      },
    },
    expandable: [{ id: 'po_1', object: 'payout' }],
  });

  it('keeps its words, its sign, and the name of what is behind it', async () => {
    const { data } = await ask(`{ balanceTransaction(id: "txn_1") {
      type typeRaw status statusRaw exchangeRate amount { minor } fee { minor } feeDetails { type typeRaw amount { minor } }
      source { __typename ... on UnsupportedObject { object stripeId } }
    } }`);
    expect(data).toEqual({
      balanceTransaction: {
        type: 'UNRECOGNIZED',
        typeRaw: 'moonlighting',
        status: 'UNRECOGNIZED',
        statusRaw: 'frozen',
        exchangeRate: '0.00000123',
        amount: { minor: -500 },
        fee: { minor: 0 },
        feeDetails: [{ type: 'UNRECOGNIZED', typeRaw: 'bribe', amount: { minor: 0 } }],
        source: { __typename: 'UnsupportedObject', object: 'payout', stripeId: 'po_1' },
      },
    });
  });
});

describeReferences(
  billing,
  'BalanceTransaction',
  () => ({ root: 'balanceTransaction', id, path: `balance_transactions/${id}` }),
  { source: '... on Charge { status }' },
);

describeFilters(billing, 'balanceTransactions', 'balance_transactions', {
  created: span('created'),
  currency: ['"USD"', 'currency=usd'],
  payout: ['"po_1"', 'payout=po_1'],
  sourceId: async () => {
    const { source } = await billing.api.balanceTransactions.retrieve(id);
    return [`"Charge:${String(source)}"`, `source=${String(source)}`];
  },
  type: ['REFUND', 'type=refund'],
});
