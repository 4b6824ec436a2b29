import { expect, test } from 'vitest';
import { demo } from '../../src/sandbox/demo/index.ts';
import { definitions } from '../../src/sandbox/objects/index.ts';
import { useSandbox } from './support/api.ts';
import { faultsOf } from './support/conformity.ts';

const { sandbox, get } = useSandbox();

/** Lists and previews that need to be told of what, with something of the demo to tell them. */
const needs: Readonly<Record<string, () => string>> = {
  '/v1/credit_notes/preview': () => `invoice=${demo.longInvoice}&amount=100`,
  '/v1/credit_notes/preview/lines': () => `invoice=${demo.longInvoice}&amount=100`,
  '/v1/invoices/upcoming': () => `customer=${demo.weeklyCustomer}`,
  '/v1/invoices/upcoming/lines': () => `customer=${demo.weeklyCustomer}`,
  '/v1/payment_methods': () => `customer=${demo.customer}`,
  '/v1/setup_attempts': () => {
    const [attempt] = sandbox().store.list('setup_attempt', { limit: 1 }).records;
    return `setup_intent=${attempt?.setup_intent}`;
  },
  '/v1/subscription_items': () => `subscription=${demo.wideSubscription}`,
};

const addresses = definitions
  .flatMap(({ endpoints }) => endpoints)
  .filter(({ method, path, isOpen }) => method === 'GET' && isOpen !== true && !path.includes(':'))
  .map(({ path }): [string] => [path]);

test.each(addresses)('everything in the demo that %s answers has the shape of the API', async (path) => {
  const limit = path.endsWith('preview') || path.endsWith('upcoming') ? '' : 'limit=100&';
  const { status, body } = await get(`${path}?${limit}${needs[path]?.() ?? ''}`);
  expect(status).toBe(200);
  // An upcoming invoice has no id: it is not there yet.
  const known = path === '/v1/invoices/upcoming' ? ['Invoice.id is missing'] : [];
  expect([...new Set(faultsOf(body))]).toEqual(known);
});

test('what is missing, invented or of another kind is found', () => {
  const stub = { id: 'cus_1', object: 'customer', deleted: true };
  expect(faultsOf(stub)).toEqual([]);
  expect(faultsOf({ object: 'customer', deleted: true })).toEqual(['DeletedCustomer.id is missing']);
  expect(faultsOf({ ...stub, name: 'Ada' })).toEqual(['DeletedCustomer.name is invented']);
  expect(faultsOf({ ...stub, id: 1 })).toEqual(['DeletedCustomer.id is a number, not string']);
  expect(faultsOf({ ...stub, id: null })).toEqual(['DeletedCustomer.id is null']);
  expect(
    faultsOf({ object: 'list', url: '/v1/customers', has_more: false, data: [{ object: 'guest' }] }),
  ).toEqual(['Guest is no object of the API']);
});
