import { expect, test } from 'vitest';
import { useFlow } from '../support/flow.ts';

const { stripe, customer } = useFlow();

test('a customer is made, read, changed, listed and deleted', async () => {
  const { id } = await stripe().customers.create({ email: 'eve@example.com', metadata: { crm: '1' } });
  const updated = await stripe().customers.update(id, {
    address: { city: 'Paris', country: 'FR' },
    metadata: { crm: '', order_id: '6735' },
  });
  expect(updated).toMatchObject({ address: { city: 'Paris', line1: null }, metadata: { order_id: '6735' } });
  expect(await stripe().customers.retrieve(id, { expand: ['sources', 'tax_ids'] })).toMatchObject({
    sources: { data: [] },
    tax_ids: { data: [] },
  });
  expect((await stripe().customers.list({ email: 'eve@example.com' })).data).toHaveLength(1);
  expect(await stripe().customers.del(id)).toEqual(expect.objectContaining({ deleted: true, id }));
  expect(await stripe().customers.retrieve(id)).toMatchObject({ deleted: true });
  expect((await stripe().customers.list({ email: 'eve@example.com' })).data).toEqual([]);
});

test('cards are added, made the default and removed', async () => {
  const owner = await customer();
  const { id: second } = await stripe().customers.createSource(owner, { source: 'tok_mastercard' });
  const changed = await stripe().customers.update(owner, { default_source: second });
  expect(changed.default_source).toBe(second);
  expect((await stripe().customers.listSources(owner, { object: 'card' })).data).toHaveLength(2);
  expect(await stripe().customers.deleteSource(owner, second)).toMatchObject({ deleted: true });
  const [first] = (await stripe().customers.listSources(owner)).data;
  expect(await stripe().customers.retrieve(owner)).toMatchObject({ default_source: first?.id });
});

test('a balance transaction gives credit and can be described later', async () => {
  const owner = await customer();
  const made = await stripe().customers.createBalanceTransaction(owner, { amount: -500, currency: 'usd' });
  expect(made).toMatchObject({ amount: -500, ending_balance: -500, type: 'adjustment' });
  const read = await stripe().customers.retrieveBalanceTransaction(owner, made.id);
  expect(read.id).toBe(made.id);
  const updated = await stripe().customers.updateBalanceTransaction(owner, made.id, {
    metadata: { order_id: '6735' },
  });
  expect(updated.metadata).toEqual({ order_id: '6735' });
  expect((await stripe().customers.listBalanceTransactions(owner, { limit: 3 })).data).toHaveLength(1);
  expect(await stripe().customers.retrieve(owner)).toMatchObject({ balance: -500, currency: 'usd' });
});

test('a tax id is added, read, listed and removed, once', async () => {
  const owner = await customer();
  const made = await stripe().customers.createTaxId(owner, { type: 'eu_vat', value: 'DE123456789' });
  expect(made).toMatchObject({ country: 'DE', customer: owner, verification: { status: 'pending' } });
  expect((await stripe().customers.retrieveTaxId(owner, made.id)).value).toBe('DE123456789');
  expect((await stripe().customers.listTaxIds(owner, { limit: 3 })).data).toHaveLength(1);
  expect(await stripe().customers.deleteTaxId(owner, made.id)).toMatchObject({ deleted: true });
  await expect(stripe().customers.deleteTaxId(owner, made.id)).rejects.toMatchObject({ statusCode: 404 });
  await expect(stripe().customers.listTaxIds('cus_nobody')).rejects.toMatchObject({ statusCode: 404 });
});
