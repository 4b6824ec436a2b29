import { describe, expect, it } from 'vitest';
import { demoBilling, found } from '../support/billing.ts';
import { describeWrite, write, written } from '../support/mutations.ts';

const billing = demoBilling();

async function newCustomer(): Promise<string> {
  return (await billing.api.customers.create()).id;
}

let keys = 0;

/** A credit of its own. */
function newCredit() {
  keys += 1;
  return { amountMinor: -500, currency: 'USD', idempotencyKey: `credit ${keys}` };
}

describe("a change of a customer's balance", () => {
  it('is made, shown with the new balance, and its note can change', async () => {
    const customerId = await newCustomer();
    const { payload, calls } = await write(
      billing,
      'customerBalanceTransactionCreate',
      { ...newCredit(), customerId, description: 'Sorry.' },
      'transaction { id amount { minor } endingBalance { minor } } customer { balance { decimal } }',
    );
    const { id, ...transaction } = found(payload['transaction'] as { id: string } | null);
    const raw = id.replace(`CustomerBalanceTransaction:${customerId}/`, '');
    expect(transaction).toEqual({ amount: { minor: -500 }, endingBalance: { minor: -500 } });
    expect(payload).toMatchObject({ customer: { balance: { decimal: '-5.00' } }, errors: [] });
    expect(calls[0]).toBe(`POST /v1/customers/${customerId}/balance_transactions`);

    const changed = await write(
      billing,
      'customerBalanceTransactionUpdate',
      { id, description: null, metadata: { set: [{ key: 'ticket', value: '9' }] } },
      'transaction { description metadataValue(key: "ticket") }',
    );
    expect(changed.payload['transaction']).toEqual({ description: null, metadataValue: '9' });
    expect(changed.calls).toEqual([
      `POST /v1/customers/${customerId}/balance_transactions/${raw}`,
      `GET /v1/customers/${customerId}/balance_transactions/${raw}`,
    ]);
  });

  it('happens once with one key', async () => {
    const input = { ...newCredit(), customerId: await newCustomer() };
    const selection = 'transaction { id } customer { balance { minor } }';
    const first = await written(billing, 'customerBalanceTransactionCreate', input, selection);
    expect(await written(billing, 'customerBalanceTransactionCreate', input, selection)).toEqual(first);
    expect(first['customer']).toEqual({ balance: { minor: -500 } });
  });

  it('of nought is refused before it is sent', async () => {
    const { payload, calls } = await write(billing, 'customerBalanceTransactionCreate', {
      ...newCredit(),
      customerId: 'cus_1',
      amountMinor: 0,
    });
    expect(payload.errors).toMatchObject([
      { __typename: 'InvalidInputError', path: ['input', 'amountMinor'] },
    ]);
    expect(calls).toEqual([]);
  });

  it('in another currency than the customer has is refused at the currency', async () => {
    const customerId = await newCustomer();
    await written(billing, 'customerBalanceTransactionCreate', { ...newCredit(), customerId });
    const { payload } = await write(
      billing,
      'customerBalanceTransactionCreate',
      { ...newCredit(), customerId, currency: 'EUR' },
      'customer { balance { minor } }',
    );
    expect(payload).toMatchObject({
      customer: { balance: { minor: -500 } },
      errors: [{ __typename: 'InvalidInputError', path: ['input', 'currency'] }],
    });
  });
});

describeWrite('customerBalanceTransactionCreate', {
  given: { customerId: 'cus_1' },
  call: 'POST /v1/customers/cus_1/balance_transactions',
});
describeWrite('customerBalanceTransactionUpdate', {
  given: { id: 'CustomerBalanceTransaction:cus_1/cbtxn_1' },
  call: 'POST /v1/customers/cus_1/balance_transactions/cbtxn_1',
});
