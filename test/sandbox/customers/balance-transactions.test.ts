import { expect, it } from 'vitest';
import { start, useBilling } from '../support/billing.ts';
import { refused } from '../support/refused.ts';

const { stripe, customer, post } = useBilling();

it('a transaction changes the balance and settles the currency', async () => {
  const id = await customer();
  const transaction = await stripe().customers.createBalanceTransaction(id, {
    amount: -500,
    currency: 'eur',
    description: 'Sorry',
  });
  expect(transaction).toEqual({
    id: expect.stringMatching(/^cbtxn_/),
    object: 'customer_balance_transaction',
    amount: -500,
    created: start,
    credit_note: null,
    currency: 'eur',
    customer: id,
    description: 'Sorry',
    ending_balance: -500,
    invoice: null,
    livemode: false,
    metadata: null,
    type: 'adjustment',
  });
  await stripe().customers.createBalanceTransaction(id, { amount: 200, currency: 'eur' });
  expect(await stripe().customers.retrieve(id)).toMatchObject({ balance: -300, currency: 'eur' });
  const { data } = await stripe().customers.listBalanceTransactions(id);
  expect(data.map(({ amount, ending_balance }) => [amount, ending_balance])).toEqual([
    [200, -300],
    [-500, -500],
  ]);
});

it('one customer has one currency', async () => {
  const id = await customer();
  await stripe().customers.createBalanceTransaction(id, { amount: -1, currency: 'eur' });
  const mixed = stripe().customers.createBalanceTransaction(id, { amount: -1, currency: 'usd' });
  expect(await refused(mixed)).toEqual({
    status: 400,
    type: 'invalid_request_error',
    param: 'currency',
    message:
      'You cannot combine currencies on a single customer. This customer has had a subscription, coupon, or ' +
      'invoice item with currency eur',
  });
  expect(await stripe().customers.retrieve(id)).toMatchObject({ balance: -1 });
});

it('only the description and the metadata change', async () => {
  const id = await customer();
  const made = await stripe().customers.createBalanceTransaction(id, {
    amount: 5,
    currency: 'usd',
    metadata: { a: '1' },
  });
  const changed = await stripe().customers.updateBalanceTransaction(id, made.id, {
    description: 'Why',
    metadata: { b: '2' },
  });
  expect(changed).toEqual({ ...made, description: 'Why', metadata: { a: '1', b: '2' } });
  const path = `/v1/customers/${id}/balance_transactions/${made.id}`;
  expect((await post(path, { amount: '7' })).body['error']).toMatchObject({ code: 'parameter_unknown' });
  const other = await customer();
  expect(await refused(stripe().customers.updateBalanceTransaction(other, made.id, {}))).toMatchObject({
    status: 404,
    code: 'resource_missing',
  });
});

it.each([
  ['nothing', { amount: '0', currency: 'usd' }, 'amount'],
  ['fractions', { amount: '1.5', currency: 'usd' }, 'amount'],
  ['no amount', { currency: 'usd' }, 'amount'],
  ['no currency', { amount: '1' }, 'currency'],
  ['more words than fit', { amount: '1', currency: 'usd', description: 'x'.repeat(351) }, 'description'],
])('a transaction of %s is refused', async (_, form: Record<string, string>, param) => {
  const id = await customer();
  const { status, body } = await post(`/v1/customers/${id}/balance_transactions`, form);
  expect({ status, error: body['error'] }).toMatchObject({ status: 400, error: { param } });
});

it('nobody unknown is credited', async () => {
  const call = stripe().customers.createBalanceTransaction('cus_no', { amount: 1, currency: 'usd' });
  expect(await refused(call)).toMatchObject({ status: 404, param: 'customer' });
});
