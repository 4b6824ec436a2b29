import { expect, test } from 'vitest';
import { demo } from '../../src/sandbox/demo/index.ts';
import { useSandbox } from './support/api.ts';

const { get, sandbox } = useSandbox();

test('a reference is an id until expanded', async () => {
  const path = `/v1/invoices/${demo.longInvoice}`;
  expect((await get(path)).body['customer']).toBe(demo.customer);
  expect((await get(`${path}?expand[]=customer`)).body['customer']).toMatchObject({
    id: demo.customer,
    object: 'customer',
  });
});

test('expanding goes through references, hashes and lists', async () => {
  const { body } = await get(
    `/v1/invoices/${demo.longInvoice}?expand[]=customer.invoice_settings.default_payment_method` +
      '&expand[]=lines.data.invoice_item&expand[]=total_tax_amounts.tax_rate',
  );
  expect(body).toMatchObject({
    customer: { invoice_settings: { default_payment_method: { object: 'payment_method' } } },
    lines: { data: expect.arrayContaining([expect.objectContaining({ invoice_item: expect.any(Object) })]) },
    total_tax_amounts: [{ tax_rate: { object: 'tax_rate', percentage: 7.25 } }],
  });
});

test('paths on a list begin with data', async () => {
  const { body } = await get('/v1/invoices?status=paid&expand[]=data.charge.balance_transaction');
  expect(body.data).toContainEqual(
    expect.objectContaining({
      charge: expect.objectContaining({
        balance_transaction: expect.objectContaining({ object: 'balance_transaction' }),
      }),
    }),
  );
});

test('null stays null', async () => {
  const { body } = await get(`/v1/invoices/${demo.longInvoice}?expand[]=quote`);
  expect(body['quote']).toBeNull();
});

test.each([
  ['/v1/customers/cus_DemoEverything?expand[]=metadata', 'This property cannot be expanded (metadata).'],
  ['/v1/customers/cus_DemoEverything?expand[]=nothing', 'This property cannot be expanded (nothing).'],
  [
    '/v1/customers/cus_DemoEverything?expand[]=invoice_settings',
    'This property cannot be expanded (invoice_settings).',
  ],
  [
    '/v1/prices?expand[]=product',
    "This property cannot be expanded (product). You may want to try expanding 'data.product' instead.",
  ],
  [
    '/v1/invoices?expand[]=data.customer.default_source.customer.default_source',
    'You cannot expand more than 4 levels of a property.',
  ],
  [
    '/v1/credit_notes/cn_1DemoLongCreditNote?expand[]=lines.data.credit_note',
    'This property cannot be expanded (lines.data.credit_note).',
  ],
])('%s is refused', async (path, message) => {
  const { status, body } = await get(path);
  expect(status).toBe(400);
  expect(body.error).toMatchObject({ type: 'invalid_request_error', message });
});

test('four levels are still expanded, data included', async () => {
  const { status } = await get('/v1/invoices?limit=1&expand[]=data.payment_intent.customer.default_source');
  expect(status).toBe(200);
});

test.each([
  [
    `/v1/customers/${demo.customer}`,
    ['sources', 'subscriptions', 'tax_ids', 'tax', 'cash_balance', 'invoice_credit_balance'],
  ],
  [`/v1/quotes/${demo.longQuote}`, ['line_items']],
])('%s shows some properties only when expanded', async (path, names) => {
  const plain = (await get(path)).body;
  const expanded = (await get(`${path}?${names.map((name) => `expand[]=${name}`).join('&')}`)).body;
  for (const name of names) {
    expect(plain).not.toHaveProperty(name);
    expect(expanded).toHaveProperty(name);
  }
});

test("a quote's lists are cut at ten and paged at their own addresses", async () => {
  const path = `/v1/quotes/${demo.longQuote}`;
  const { body } = await get(`${path}?expand[]=line_items&expand[]=computed.upfront.line_items`);
  const page = { object: 'list', has_more: true, data: { length: 10 } };
  expect(body).toMatchObject({
    line_items: { ...page, url: `${path}/line_items` },
    computed: { upfront: { line_items: { ...page, url: `${path}/computed_upfront_line_items` } } },
  });
  expect((await get(`${path}/line_items?limit=100`)).body.data).toHaveLength(12);
  expect((await get(`${path}/computed_upfront_line_items`)).body['has_more']).toBe(true);
});

test('what a record keeps for itself is not printed', async () => {
  const { body } = await get(`/v1/quotes/${demo.longQuote}/line_items`);
  expect(body.data[0]).not.toHaveProperty('quote');
  expect(body.data[0]).not.toHaveProperty('list');
});

test('tiers are absent until expanded', async () => {
  const { store } = sandbox();
  const [tiered] = store.list('price', { where: ({ tiers_mode }) => tiers_mode === 'volume' }).records;
  for (const kind of ['prices', 'plans']) {
    expect((await get(`/v1/${kind}/${tiered?.id}`)).body).not.toHaveProperty('tiers');
    expect((await get(`/v1/${kind}/${tiered?.id}?expand[]=tiers`)).body['tiers']).toHaveLength(3);
  }
});

test('a deleted customer answers with its stub, and so does a reference to it', async () => {
  const stub = { id: demo.deletedCustomer, object: 'customer', deleted: true };
  expect((await get(`/v1/customers/${demo.deletedCustomer}`)).body).toEqual(stub);
  const { store } = sandbox();
  const orphan = store.list('invoice', {
    where: ({ customer }) => store.stub('customer', customer ?? '') !== undefined,
    limit: 1,
  }).records[0];
  const { body } = await get(`/v1/invoices/${orphan?.id}?expand[]=customer`);
  expect(body['customer']).toEqual({ id: orphan?.customer, object: 'customer', deleted: true });
});

test('another deleted object is gone', async () => {
  expect((await get('/v1/coupons/GONE')).status).toBe(404);
});

test('a recurring price can be read as a plan, a one-time price cannot', async () => {
  const { store } = sandbox();
  const [recurring] = store.list('price', { match: { type: 'recurring' } }).records;
  const [oneTime] = store.list('price', { match: { type: 'one_time' } }).records;
  expect((await get(`/v1/plans/${recurring?.id}`)).body).toMatchObject({ object: 'plan', id: recurring?.id });
  expect((await get(`/v1/plans/${oneTime?.id}`)).status).toBe(404);
});
