import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../../src/sandbox/server.ts';
import { found } from '../support/billing.ts';
import { openGateway, type TestGateway } from '../support/gateway.ts';
import { type Mishap, mishaps, openUnreliableWay, type UnreliableWay } from './unreliable-way.ts';

const TRIES = 3;

let sandbox: Sandbox | undefined;
let way: UnreliableWay | undefined;
let gateway: TestGateway | undefined;
/** What befalls the next writes; after that the way is well. */
let ahead: Mishap[] = [];

beforeAll(async () => {
  sandbox = await createSandbox({ port: 0, data: 'empty', now: 1_710_504_000 });
  way = await openUnreliableWay({
    to: sandbox.url,
    delayMs: 500,
    mishap: (isWrite) => (isWrite && ahead.shift()) || null,
  });
  gateway = openGateway(way.url, {
    billing: { timeoutMs: 400, retry: { tries: TRIES, baseDelayMs: 1, maxDelayMs: 2 } },
  });
});
afterAll(async () => {
  await gateway?.close();
  await way?.close();
  await sandbox?.close();
});

interface Payload {
  readonly errors: readonly Readonly<Record<string, unknown>>[];
  readonly [field: string]: unknown;
}

async function mutate(name: string, input: object, selection: string): Promise<Payload> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await found(gateway).run<{ payload: Payload }>(
    `mutation ($input: ${type}!) { payload: ${name}(input: $input) { ${selection}
      errors { __typename ... on UpstreamError { outcome idempotencyKey } } } }`,
    { input },
  );
  expect(errors).toEqual([]);
  await found(way).quiet();
  return data.payload;
}

async function idOf(name: string, input: object, object: string): Promise<string> {
  const payload = await mutate(name, input, `made: ${object} { id }`);
  expect(payload.errors).toEqual([]);
  // It was selected, and nothing went wrong.
  return (payload['made'] as { id: string }).id;
}

let keys = 0;
const key = (): string => {
  keys += 1;
  return `key-${keys}`;
};

/** An open invoice over 1,200, to be charged to a card that pays. */
async function openInvoice(): Promise<string> {
  const customerId = await idOf('customerCreate', { sourceToken: 'tok_visa' }, 'customer');
  const item = { customerId, price: { amountMinor: 1200 }, currency: 'usd' };
  await idOf('invoiceItemCreate', { ...item, idempotencyKey: key() }, 'invoiceItem');
  const id = await idOf('invoiceCreate', { customerId, idempotencyKey: key() }, 'invoice');
  return idOf('invoiceFinalize', { id }, 'invoice');
}

const pay = (id: string, idempotencyKey: string) =>
  mutate('invoicePay', { id, idempotencyKey }, 'invoice { status amountPaid { minor } }');

/** How often an invoice was charged, whatever anybody says. */
function charges(id: string): number {
  const { store } = found(sandbox);
  return store.list('charge', { where: ({ invoice }) => `Invoice:${String(invoice)}` === id }).records.length;
}

const paid = { invoice: { status: 'PAID', amountPaid: { minor: 1200 } }, errors: [] };

describe.each(mishaps)('a payment that is met by %s', (mishap) => {
  it('once, is made once and acknowledged', async () => {
    const id = await openInvoice();
    ahead = [mishap];
    expect(await pay(id, key())).toEqual(paid);
    expect(charges(id)).toBe(1);
  });

  it('at every try, says what is not known; its key finds out, and another key pays nothing', async () => {
    const id = await openInvoice();
    const mine = key();
    ahead = Array.from({ length: TRIES }, () => mishap);
    const { errors } = await pay(id, mine);
    expect(errors).toEqual([
      mishap === 'limited'
        ? { __typename: 'RateLimitedError' }
        : { __typename: 'UpstreamError', outcome: 'UNKNOWN', idempotencyKey: mine },
    ]);
    expect(charges(id)).toBe(isDone.has(mishap) ? 1 : 0);
    expect(await pay(id, mine)).toEqual(paid);
    expect((await pay(id, key())).errors).toEqual([{ __typename: 'InvalidStateError' }]);
    expect(charges(id)).toBe(1);
  });
});

/** What befalls a request that arrives all the same. */
const isDone: ReadonlySet<Mishap> = new Set(['cutAfter', 'cutDuring', 'failedAfter', 'late', 'answeredLate']);

it('twenty equal payments at once, on a bad way, are one', async () => {
  const id = await openInvoice();
  const mine = key();
  ahead = [...mishaps, ...mishaps].filter((mishap) => mishap !== 'limited');
  const answers = await Promise.all(Array.from({ length: 20 }, () => pay(id, mine)));
  // One of them may have been unlucky at every try.
  for (const { errors } of answers) {
    if (errors.length > 0) expect(errors).toMatchObject([{ idempotencyKey: mine, outcome: 'UNKNOWN' }]);
  }
  ahead = [];
  expect(await pay(id, mine)).toEqual(paid);
  expect(charges(id)).toBe(1);
});

it('a conflict between two mutations with one key changes nothing', async () => {
  const id = await openInvoice();
  const mine = key();
  const other = await openInvoice();
  expect(await pay(id, mine)).toEqual(paid);
  expect((await pay(other, mine)).errors).toEqual([{ __typename: 'IdempotencyConflictError' }]);
  expect(charges(other)).toBe(0);
});
