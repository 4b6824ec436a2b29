import { expect, test } from 'vitest';
import { demo } from '../../src/sandbox/demo/index.ts';
import { type Body, useSandbox } from './support/api.ts';

const { get, sandbox } = useSandbox();

const idsOf = (body: Body): readonly string[] => body.data.map(({ id }) => id);

async function walk(path: string, limit: number): Promise<readonly string[]> {
  const all: string[] = [];
  for (let cursor = ''; ; ) {
    const { body } = await get(`${path}limit=${limit}${cursor}`);
    all.push(...idsOf(body));
    if (body['has_more'] !== true) return all;
    cursor = `&starting_after=${all.at(-1)}`;
  }
}

test('a list holds ten entries unless asked otherwise, newest first', async () => {
  const { body } = await get('/v1/invoices');
  expect(body).toMatchObject({ object: 'list', url: '/v1/invoices', has_more: true });
  expect(body.data).toHaveLength(10);
  const created = body.data.map((invoice) => Number(invoice['created']));
  expect(created).toEqual([...created].sort((a, b) => b - a));
});

test('walking forwards by any page size meets every entry once', async () => {
  const byHundred = await walk(`/v1/invoices?customer=${demo.weeklyCustomer}&`, 100);
  const bySeven = await walk(`/v1/invoices?customer=${demo.weeklyCustomer}&`, 7);
  expect(byHundred.length).toBeGreaterThan(100);
  expect(new Set(byHundred).size).toBe(byHundred.length);
  expect(bySeven).toEqual(byHundred);
});

test('ending_before answers what stands immediately before, in list order', async () => {
  const all = await walk('/v1/customers?', 50);
  const { body } = await get(`/v1/customers?limit=5&ending_before=${all[20]}`);
  expect(idsOf(body)).toEqual(all.slice(15, 20));
  expect(body['has_more']).toBe(true);
});

test('has_more is about the direction of travel', async () => {
  const all = await walk('/v1/customers?', 50);
  const start = await get(`/v1/customers?limit=5&ending_before=${all[5]}`);
  expect(idsOf(start.body)).toEqual(all.slice(0, 5));
  expect(start.body['has_more']).toBe(false);
  const end = await get(`/v1/customers?limit=5&starting_after=${all.at(-6)}`);
  expect(idsOf(end.body)).toEqual(all.slice(-5));
  expect(end.body['has_more']).toBe(false);
});

test('both cursors at once are refused', async () => {
  const [a, b] = await walk('/v1/customers?', 100);
  const { status } = await get(`/v1/customers?starting_after=${a}&ending_before=${b}`);
  expect(status).toBe(400);
});

test('subscription items are listed oldest first, by cursor too', async () => {
  const path = `/v1/subscription_items?subscription=${demo.wideSubscription}&`;
  const all = await walk(path, 5);
  expect(all).toHaveLength(12);
  expect(all).toEqual(
    sandbox()
      .store.list('subscription_item', { match: { subscription: demo.wideSubscription }, order: 'oldest' })
      .records.map(({ id }) => id),
  );
  const { body } = await get(`${path}limit=3&ending_before=${all[6]}`);
  expect(idsOf(body)).toEqual(all.slice(3, 6));
});

test.each([
  ['/v1/invoices?status=paid', (one: Body) => one['status'] === 'paid'],
  ['/v1/invoices?status=open&collection_method=send_invoice', (one: Body) => one['due_date'] !== null],
  [`/v1/invoices?customer=${demo.customer}`, (one: Body) => one['customer'] === demo.customer],
  [
    `/v1/invoices?subscription=${demo.subscription}`,
    (one: Body) => one['subscription'] === demo.subscription,
  ],
  ['/v1/invoices?created[lt]=1700000000', (one: Body) => Number(one['created']) < 1700000000],
  ['/v1/invoices?due_date[gte]=1709000000', (one: Body) => Number(one['due_date']) >= 1709000000],
  ['/v1/invoiceitems?pending=true', (one: Body) => one['invoice'] === null],
  ['/v1/invoiceitems?pending=false', (one: Body) => one['invoice'] !== null],
  ['/v1/prices?type=one_time', (one: Body) => one['recurring'] === null],
  ['/v1/prices?recurring[interval]=week', (one: Body) => one['nickname'] === 'Pop-up'],
  [
    '/v1/prices?lookup_keys[]=studio_solo_monthly',
    (one: Body) => one['lookup_key'] === 'studio_solo_monthly',
  ],
  ['/v1/prices?currency=EUR', (one: Body) => one['currency'] === 'eur'],
  ['/v1/subscriptions?status=past_due', (one: Body) => one['status'] === 'past_due'],
  [
    '/v1/subscriptions?status=ended',
    (one: Body) => one['status'] === 'canceled' || one['status'] === 'incomplete_expired',
  ],
  ['/v1/quotes?status=accepted', (one: Body) => one['status'] === 'accepted'],
  ['/v1/promotion_codes?code=hello5', (one: Body) => one['code'] === 'HELLO5'],
  ['/v1/subscription_schedules?scheduled=true', (one: Body) => one['status'] === 'not_started'],
  ['/v1/events?type=invoice.*', (one: Body) => String(one['type']).startsWith('invoice.')],
  [
    '/v1/events?types[]=charge.succeeded&types[]=refund.created',
    (one: Body) => one['type'] !== 'invoice.paid',
  ],
  ['/v1/tax_rates?inclusive=true', (one: Body) => one['inclusive'] === true],
  ['/v1/products?active=false', (one: Body) => one['name'] === 'Classic'],
  [`/v1/payment_methods?customer=${demo.customer}`, (one: Body) => one['customer'] === demo.customer],
  [`/v1/customers/${demo.customer}/tax_ids`, (one: Body) => one['customer'] === demo.customer],
])('%s lists only what matches, and something does', async (path, matches) => {
  const { body, status } = await get(`${path}${path.includes('?') ? '&' : '?'}limit=100`);
  expect(status).toBe(200);
  expect(body.data.length).toBeGreaterThan(0);
  expect(body.data.filter((one) => !matches(one))).toEqual([]);
});

test('canceled subscriptions are listed only on request', async () => {
  const usual = await walk('/v1/subscriptions?', 100);
  const all = await walk('/v1/subscriptions?status=all&', 100);
  expect(usual.length).toBeGreaterThanOrEqual(120);
  expect(all.length).toBeGreaterThan(usual.length);
});

test('a price filter finds the subscriptions with an item at that price', async () => {
  const { store } = sandbox();
  const [item] = store.list('subscription_item', { match: { subscription: demo.subscription } }).records;
  const { body } = await get(`/v1/subscriptions?status=all&limit=100&price=${item?.price}`);
  expect(idsOf(body)).toContain(demo.subscription);
});

test('objects under a test clock are hidden from unfiltered lists', async () => {
  const all = await walk('/v1/customers?', 100);
  const clocked = await walk(`/v1/customers?test_clock=${demo.testClock}&`, 100);
  expect(clocked).toHaveLength(1);
  expect(all).not.toContain(clocked[0]);
});

test('several products are fetched by their ids, in list order', async () => {
  const wanted = (await walk('/v1/products?', 100)).slice(2, 5);
  const query = [...wanted]
    .reverse()
    .map((id) => `ids[]=${id}`)
    .join('&');
  expect(idsOf((await get(`/v1/products?${query}`)).body)).toEqual(wanted);
});

test('a long array in the query is read whole', async () => {
  const wanted = await walk('/v1/products?', 100);
  const query = Array.from({ length: 30 }, (_, n) => `ids[]=${wanted[n % wanted.length]}`).join('&');
  expect((await get(`/v1/products?${query}&limit=100`)).body.data).toHaveLength(wanted.length);
});

test('an invoice shows its first ten lines and the address of all', async () => {
  const { body } = await get(`/v1/invoices/${demo.longInvoice}`);
  expect(body['lines']).toMatchObject({
    object: 'list',
    has_more: true,
    url: `/v1/invoices/${demo.longInvoice}/lines`,
  });
  expect(body['lines']).not.toHaveProperty('total_count');
  expect(await walk(`/v1/invoices/${demo.longInvoice}/lines?`, 50)).toHaveLength(120);
});

test('a line keeps its place whichever page it comes on', async () => {
  const all = await walk(`/v1/invoices/${demo.longInvoice}/lines?`, 100);
  const { body } = await get(`/v1/invoices/${demo.longInvoice}/lines?limit=4&ending_before=${all[50]}`);
  expect(idsOf(body)).toEqual(all.slice(46, 50));
});

test('deleted objects are in no list', async () => {
  expect(await walk('/v1/customers?', 100)).not.toContain(demo.deletedCustomer);
  expect(await walk('/v1/coupons?', 100)).not.toContain('GONE');
});
