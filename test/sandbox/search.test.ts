import { expect, test } from 'vitest';
import { demo } from '../../src/sandbox/demo/index.ts';
import { useSandbox } from './support/api.ts';

const { sandbox, get } = useSandbox();

const search = (plural: string, query: string, more: Record<string, string> = {}) =>
  get(`/v1/${plural}/search?${new URLSearchParams({ query, limit: '100', ...more })}`);
const found = async (plural: string, query: string) => (await search(plural, query)).body.data;

test('a result is a page of its own kind', async () => {
  const { body } = await search('customers', 'created>0', { limit: '2' });
  expect(Object.keys(body)).toEqual(['object', 'url', 'has_more', 'next_page', 'data']);
  expect(body).toMatchObject({ object: 'search_result', url: '/v1/customers/search', has_more: true });
});

test('pages follow each other, newest first, without gaps', async () => {
  const ids: string[] = [];
  let page: string | undefined;
  do {
    const { body } = await search('customers', 'created>0', { limit: '40', ...(page ? { page } : {}) });
    ids.push(...body.data.map(({ id }) => id));
    page = typeof body['next_page'] === 'string' ? body['next_page'] : undefined;
  } while (page !== undefined);
  expect(ids).toEqual(
    sandbox()
      .store.list('customer')
      .records.map(({ id }) => id),
  );
});

test('the count is there when it is asked for', async () => {
  const { body } = await search('customers', 'created>0', { limit: '1', 'expand[]': 'total_count' });
  expect(body['total_count']).toBe(sandbox().store.list('customer').records.length);
});

test('what was found can be expanded', async () => {
  const { body } = await search('invoices', `customer:'${demo.customer}'`, { 'expand[]': 'data.customer' });
  expect(body.data[0]?.['customer']).toMatchObject({ id: demo.customer, object: 'customer' });
});

test('text is found in any case and by its parts, tokens only as they are', async () => {
  const [customer] = sandbox().store.list('customer', { where: ({ name }) => name !== null }).records;
  const name = customer?.name ?? '';
  const ids = async (query: string) => (await found('customers', query)).map(({ id }) => id);
  expect(await ids(`name:"${name.toUpperCase()}"`)).toContain(customer?.id);
  expect(await ids(`name~"${name.slice(1, 5)}"`)).toContain(customer?.id);
  expect(await found('subscriptions', "status:'active'")).not.toEqual([]);
  expect(await found('subscriptions', "status:'ACTIVE'")).toEqual([]);
});

test('numbers are compared', async () => {
  const totals = (await found('invoices', 'total>=10000 total<20000')).map(({ total }) => Number(total));
  expect(totals.length).toBeGreaterThan(0);
  expect(totals.every((total) => total >= 10_000 && total < 20_000)).toBe(true);
});

test('clauses are joined by AND, OR, or spaces, and negated', async () => {
  const statuses = async (query: string) =>
    [...new Set((await found('invoices', query)).map(({ status }) => status))].sort();
  expect(await statuses("status:'open' OR status:'draft'")).toEqual(['draft', 'open']);
  expect(await statuses("status:'open' and status:'draft'")).toEqual([]);
  expect(await statuses("-status:'paid' -status:'void'")).toEqual(['draft', 'open', 'uncollectible']);
});

test('metadata is found by key and value, by presence and by absence', async () => {
  const [holder] = sandbox().store.list('customer', {
    where: ({ metadata }) => Object.keys(metadata).length > 0,
  }).records;
  const [[key, value] = ['', '']] = Object.entries(holder?.metadata ?? {});
  const ids = async (query: string) => (await found('customers', query)).map(({ id }) => id);
  expect(await ids(`metadata['${key}']:'${value}'`)).toContain(holder?.id);
  expect(await ids(`-metadata["${key}"]:null`)).toContain(holder?.id);
  expect(await ids(`metadata["${key}"]:null`)).not.toContain(holder?.id);
});

test.each([
  ['customers', "shoe_size:'9'", /Field `shoe_size` is an unsupported search field for resource `customers`/],
  ['customers', '', /.*/],
  ['customers', "name:'a' (email:'b')", /unable to parse/],
  ['customers', 'name:anna', /unable to parse/],
  ['customers', "name:'a' AND", /unable to parse/],
  ['customers', "name:'a' AND email:'b' OR phone:'c'", /cannot mix AND and OR/],
  ['customers', Array.from({ length: 11 }, () => "name:'a'").join(' '), /at most 10 clauses/],
  ['customers', "name~'an'", /at least 3 characters/],
  ['customers', "name>'an'", /only numeric fields/],
  ['subscriptions', "status~'activ'", /only string fields/],
  ['customers', "created>'soon'", /must be a number/],
  ['customers', 'created>null', /null can only be compared/],
])('%s with %s are refused', async (plural, query, message) => {
  const { status, body } = await search(plural, query);
  expect(status).toBe(400);
  expect(body.error['param']).toBe('query');
  expect(body.error['message']).toMatch(message);
});

test('a page that is no cursor is refused', async () => {
  const { status, body } = await search('customers', 'created>0', { page: 'two' });
  expect([status, body.error['param']]).toEqual([400, 'page']);
});

test.each(['charges', 'customers', 'invoices', 'payment_intents', 'subscriptions'])(
  '%s are searched by creation',
  async (plural) => {
    expect(await found(plural, 'created>0')).not.toEqual([]);
  },
);

test.each(['prices', 'products'])('%s are searched by whether they are active', async (plural) => {
  expect(await found(plural, "active:'true'")).not.toEqual([]);
});
