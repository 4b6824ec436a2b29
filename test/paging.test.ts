import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSchema } from '../src/graph/schema.ts';
import '../src/resources/index.ts';
import { demo } from '../src/sandbox/demo/index.ts';
import { openSandboxGateway } from './support/gateway.ts';

let gateway: Awaited<ReturnType<typeof openSandboxGateway>>;
beforeAll(async () => {
  gateway = await openSandboxGateway();
});
afterAll(() => gateway.close());

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

const PAGE = 7;
const shape = 'edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

/** Reads a list at the root, or one under a parent. */
type Read = (args: string) => Promise<Page>;

async function rootPage(list: string, args: string): Promise<Page> {
  const { data, errors } = await gateway.run<Record<string, Page>>(`{ ${list}(${args}) { ${shape} } }`);
  expect(errors).toEqual([]);
  const page = data[list];
  if (!page) throw new Error(`${list} answered nothing.`);
  return page;
}

const idsOf = (page: Page) => page.edges.map(({ node }) => node.id);

/** Walks a list forwards and back, checking both flags and both cursors at every step. */
async function walk(read: Read, whole: readonly string[]): Promise<void> {
  const forwards: string[] = [];
  let after: string | null = null;
  let lastCursor: string | null = null;
  do {
    const page: Page = await read(`first: ${PAGE}${after === null ? '' : `, after: "${after}"`}`);
    expect(page.pageInfo.hasPreviousPage).toBe(forwards.length > 0);
    forwards.push(...idsOf(page));
    expect(page.pageInfo.hasNextPage).toBe(forwards.length < whole.length);
    expect(page.pageInfo.startCursor).toBe(page.edges[0]?.cursor ?? null);
    expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor ?? null);
    lastCursor = page.pageInfo.endCursor;
    after = page.pageInfo.hasNextPage ? lastCursor : null;
  } while (after !== null);
  expect(forwards).toEqual(whole);

  // Back from the last item, whose cursor the walk has left behind.
  let backwards: string[] = whole.slice(-1);
  let before = lastCursor;
  while (before !== null) {
    const page: Page = await read(`last: ${PAGE}, before: "${before}"`);
    expect(page.pageInfo.hasNextPage).toBe(true);
    backwards = [...idsOf(page), ...backwards];
    expect(page.pageInfo.hasPreviousPage).toBe(backwards.length < whole.length);
    before = page.pageInfo.hasPreviousPage ? page.pageInfo.startCursor : null;
  }
  expect(backwards).toEqual(whole);
}

/** Every list at the root of the graph; searches only go forward, and are walked by their own test. */
const rootLists = Object.values(buildSchema().getQueryType()?.getFields() ?? {})
  .filter((field) => field.args.some(({ name }) => name === 'before'))
  .map(({ name }) => name);

describe('walking a root list in pages of seven', () => {
  it('finds the lists', () => {
    expect(rootLists).toEqual(
      expect.arrayContaining(['invoices', 'customers', 'subscriptions', 'quotes', 'creditNotes']),
    );
  });

  it.each(rootLists)(
    'yields each of %s once, in order, both ways',
    async (list) => {
      const everything: string[] = [];
      let page = await rootPage(list, 'first: 500');
      everything.push(...idsOf(page));
      while (page.pageInfo.hasNextPage) {
        page = await rootPage(list, `first: 500, after: "${page.pageInfo.endCursor}"`);
        everything.push(...idsOf(page));
      }
      expect(new Set(everything).size).toBe(everything.length);
      await walk((args) => rootPage(list, args), everything);
    },
    60_000,
  );
});

describe('walking the lines of one invoice', () => {
  it('yields each once, both ways, from the inline part into the rest', async () => {
    const read: Read = async (args) => {
      const { data, errors } = await gateway.run<{ invoice: { lines: Page } }>(
        `query ($id: ID!) { invoice(id: $id) { number lines(${args}) { ${shape} } } }`,
        { id: demo.longInvoice },
      );
      expect(errors).toEqual([]);
      return data.invoice.lines;
    };
    await walk(read, idsOf(await read('first: 200')));
  });
});

describe('paging arguments', () => {
  const codeOf = async (args: string) => {
    const { errors } = await gateway.run(`{ invoices(${args}) { nodes { id } } }`);
    return errors.map(({ extensions }) => extensions['code']);
  };

  it.each([
    ['last: 5', 'LAST_REQUIRES_BEFORE'],
    ['first: 5, last: 5', 'INVALID_PAGINATION'],
    ['after: "x", before: "y"', 'INVALID_PAGINATION'],
    ['last: 5, after: "x"', 'INVALID_PAGINATION'],
    ['first: 5, before: "x"', 'INVALID_PAGINATION'],
    ['first: -1', 'INVALID_PAGINATION'],
    ['first: 501', 'PAGE_TOO_LARGE'],
    ['after: "nonsense"', 'INVALID_CURSOR'],
    [`after: "${Buffer.from('1:Customer:cus_1').toString('base64url')}"`, 'INVALID_CURSOR'],
    [`after: "${Buffer.from('1:Invoice:in_gone').toString('base64url')}"`, 'INVALID_CURSOR'],
  ])('with %s are refused as %s', async (args, code) => {
    expect(await codeOf(args)).toEqual([code]);
  });

  it('take the twenty newest when nothing is said', async () => {
    const { nodes } = (await gateway.run<{ invoices: { nodes: unknown[] } }>('{ invoices { nodes { id } } }'))
      .data.invoices;
    expect(nodes).toHaveLength(20);
  });

  it('take null for nothing said, as Relay sends it', async () => {
    const { data, errors } = await gateway.run<{ invoices: Page }>(
      `query ($after: String, $before: String) { invoices(first: 2, after: $after, last: null, before: $before) { ${shape} } }`,
      { after: null, before: null },
    );
    expect(errors).toEqual([]);
    expect(data.invoices.edges).toHaveLength(2);
  });

  it('may ask for the last of a list that came whole', async () => {
    const { data, errors } = await gateway.run<{ creditNote: { lines: Page & { totalCount: number } } }>(
      `{ creditNotes(first: 1) { nodes { lines(last: 1) { totalCount ${shape} } } } }`,
    );
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ creditNotes: { nodes: [{ lines: { pageInfo: { hasNextPage: false } } }] } });
  });
});

describe('a filter', () => {
  it('that is null is refused by name', async () => {
    const { errors, calls } = await gateway.run(
      '{ invoices(filter: { customerId: null }) { nodes { id } } }',
    );
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_FILTER', argument: 'filter.customerId' } }]);
    expect(calls).toEqual([]);
  });

  it('that is null as a whole is refused', async () => {
    const { errors } = await gateway.run('{ invoices(filter: null) { nodes { id } } }');
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_FILTER', argument: 'filter' } }]);
  });

  it('whose id was forgotten among the variables does not list everybody', async () => {
    const { errors, calls } = await gateway.run(
      'query ($customer: ID) { invoices(filter: { customerId: $customer }) { nodes { id } } }',
    );
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_FILTER', argument: 'filter.customerId' } }]);
    expect(calls).toEqual([]);
  });

  it('names an object that is not there by its argument', async () => {
    const { errors } = await gateway.run(
      '{ invoices(filter: { customerId: "cus_nobody" }) { nodes { id } } }',
    );
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND', argument: 'filter.customerId' } }]);
  });

  it('left out leaves canceled subscriptions out, as the schema says', async () => {
    const statuses = async (filter: string) => {
      const { data } = await gateway.run<{ subscriptions: { nodes: { status: string }[] } }>(
        `{ subscriptions(first: 500${filter}) { nodes { status } } }`,
      );
      return new Set(data.subscriptions.nodes.map(({ status }) => status));
    };
    const silent = await statuses('');
    expect(silent).toEqual(await statuses(', filter: {}'));
    expect(silent).toEqual(await statuses(', filter: { status: NOT_CANCELED }'));
    expect(silent.has('CANCELED')).toBe(false);
    expect((await statuses(', filter: { status: ALL }')).has('CANCELED')).toBe(true);
  });

  it('moves an instant between two seconds to the one that asks for the same', async () => {
    const { calls } = await gateway.run(
      '{ invoices(filter: { created: { gt: "2024-01-01T00:00:00.500Z", lt: "2024-03-01T01:00:00.500+01:00" } }) { nodes { id } } }',
    );
    expect(calls).toEqual(['GET /v1/invoices?created[gt]=1704067200&created[lt]=1709251201&limit=20']);
  });
});
