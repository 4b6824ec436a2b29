import { describe, expect, it, onTestFinished } from 'vitest';
import { openGateway, type TestGateway } from '../support/gateway.ts';
import { paramsOf } from '../support/upcoming.ts';
import { apiError, send, upstream } from '../support/upstream.ts';

const COUNT = 230;

/** A billing API in which a search finds 230 invoices. Its pages begin where the one before ended, however long that was. */
async function searching(): Promise<TestGateway> {
  const all = Array.from({ length: COUNT }, (_, index) => ({
    id: `in_${index}`,
    object: 'invoice',
    number: `N-${index}`,
    customer: 'cus_1',
  }));
  const url = await upstream((request, response) => {
    const { limit, page, expand = [] } = paramsOf(request.url);
    const from = page === undefined ? 0 : Number(String(page).replace('token_', ''));
    const to = from + Number(limit);
    send(response, 200, {
      object: 'search_result',
      data: all.slice(from, to),
      has_more: to < COUNT,
      next_page: to < COUNT ? `token_${to}` : null,
      ...([expand].flat().includes('total_count') ? { total_count: COUNT } : {}),
    });
  });
  return opened(openGateway(url));
}

function opened(gateway: TestGateway): TestGateway {
  onTestFinished(() => gateway.close());
  return gateway;
}

/** A billing API that refuses every search. */
async function refusing(status: number, message: string, more: object = {}): Promise<TestGateway> {
  const url = await upstream((_request, response) =>
    send(response, status, apiError('invalid_request_error', message, more)),
  );
  return opened(openGateway(url, { billing: { retry: { tries: 1 } } }));
}

interface Page {
  invoiceSearch: {
    edges: { cursor: string; node: { stripeId: string } }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
  };
}

const PAGE = `query ($first: Int, $after: String) { invoiceSearch(query: "total>0", first: $first, after: $after) {
  edges { cursor node { stripeId } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
} }`;

describe('a search', () => {
  it('goes out as it is written, with what is selected expanded', async () => {
    const gateway = await searching();
    const { data, errors, calls } = await gateway.run(
      `{ invoiceSearch(query: "status:\\"open\\" AND total>0", first: 1) { nodes { number customer { id } } edges { __typename } } }`,
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      invoiceSearch: {
        nodes: [{ number: 'N-0', customer: { id: 'Customer:cus_1' } }],
        edges: [{ __typename: 'InvoiceEdge' }],
      },
    });
    expect(calls).toEqual(['GET /v1/invoices/search?query=status:"open" AND total>0&limit=1']);
    const deeper = await gateway.run(
      '{ invoiceSearch(query: "total>0", first: 1) { nodes { customer { email } } } }',
    );
    expect(deeper.calls[0]).toBe('GET /v1/invoices/search?query=total>0&limit=1&expand[0]=data.customer');
  });

  it('counts what it finds only when that is asked', async () => {
    const gateway = await searching();
    const counted = await gateway.run('{ invoiceSearch(query: "total>0", first: 1) { totalCount } }');
    expect(counted.data).toEqual({ invoiceSearch: { totalCount: COUNT } });
    expect(counted.calls).toEqual(['GET /v1/invoices/search?query=total>0&limit=1&expand[0]=total_count']);
    const skipped = await gateway.run(
      '{ invoiceSearch(query: "total>0", first: 1) { totalCount @include(if: false) nodes { number } } }',
    );
    expect(skipped.calls).toEqual(['GET /v1/invoices/search?query=total>0&limit=1']);
  });

  it('finds each once, in pages of any length', async () => {
    const gateway = await searching();
    const seen: string[] = [];
    let after: string | undefined;
    for (const first of [7, 100, 3, 120]) {
      const { data, errors, calls } = await gateway.run<Page>(PAGE, { first, after });
      expect(errors).toEqual([]);
      const { edges, pageInfo } = data.invoiceSearch;
      expect(edges).toHaveLength(first);
      // The end of a page leads to the next without reading it again.
      expect(calls).toHaveLength(Math.ceil(first / 100));
      expect(pageInfo).toMatchObject({
        hasPreviousPage: after !== undefined,
        hasNextPage: seen.length + first < COUNT,
        startCursor: edges[0]?.cursor,
      });
      seen.push(...edges.map(({ node }) => node.stripeId));
      after = pageInfo.endCursor;
    }
    expect(seen).toEqual(Array.from({ length: COUNT }, (_, index) => `in_${index}`));
  });

  it('goes on from any item, by reading its page again', async () => {
    const gateway = await searching();
    const whole = await gateway.run<Page>(PAGE, { first: 150 });
    for (const index of [0, 42, 98, 99, 100, 149]) {
      const { data, calls } = await gateway.run<Page>(PAGE, {
        first: 60,
        after: whole.data.invoiceSearch.edges[index]?.cursor,
      });
      const found = data.invoiceSearch.edges.map(({ node }) => node.stripeId);
      expect(found).toEqual(Array.from({ length: 60 }, (_, offset) => `in_${index + 1 + offset}`));
      expect(calls.length).toBeLessThanOrEqual(2);
    }
  });

  it('ends where the last item is', async () => {
    const gateway = await searching();
    const whole = await gateway.run<Page>(PAGE, { first: 230 });
    expect(whole.calls).toHaveLength(3);
    expect(whole.data.invoiceSearch.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
    const { data } = await gateway.run<Page>(PAGE, {
      first: 10,
      after: whole.data.invoiceSearch.pageInfo.endCursor,
    });
    expect(data.invoiceSearch).toMatchObject({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
  });

  it('of two lengths in one operation is not cut short by either', async () => {
    const gateway = await searching();
    const { data } = await gateway.run<{ a: { nodes: unknown[] }; b: { nodes: unknown[] } }>(`{
      a: invoiceSearch(query: "total>0", first: 5) { nodes { stripeId } pageInfo { hasNextPage } }
      b: invoiceSearch(query: "total>0", first: 120) { nodes { stripeId } }
    }`);
    expect([data.a.nodes.length, data.b.nodes.length]).toEqual([5, 120]);
  });

  it('of nothing takes no call', async () => {
    const gateway = await searching();
    const { data, calls } = await gateway.run(
      '{ invoiceSearch(query: "total>0", first: 0) { nodes { id } pageInfo { hasNextPage hasPreviousPage } } }',
    );
    expect(data).toEqual({
      invoiceSearch: { nodes: [], pageInfo: { hasNextPage: false, hasPreviousPage: false } },
    });
    expect(calls).toEqual([]);
  });

  it('costs what it may take, a page in the middle of which it goes on included', async () => {
    const gateway = await searching();
    const whole = await gateway.run<Page>(PAGE, { first: 50 });
    const cursor = whole.data.invoiceSearch.edges[10]?.cursor;
    const response = await gateway.fetch(
      new Request('http://127.0.0.1/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-graphql-cost': 'true' },
        body: JSON.stringify({ query: PAGE, variables: { first: 100, after: cursor } }),
      }),
    );
    expect(await response.json()).toMatchObject({ extensions: { cost: { estimated: 2, actual: 2 } } });
  });
});

describe('a search that cannot be', () => {
  it('is said to be wrong in the words of the billing API, without its addresses', async () => {
    const gateway = await refusing(
      400,
      'Field `colour` is an unsupported search field for resource `invoices`. See http://127.0.0.1/docs/search#fields for a list of supported fields.',
    );
    const { data, errors } = await gateway.run(
      '{ invoiceSearch(query: "colour:\\"red\\"") { nodes { id } } }',
    );
    expect(data).toEqual({ invoiceSearch: null });
    expect(errors).toMatchObject([
      {
        message: 'query: Field `colour` is an unsupported search field for resource `invoices`.',
        path: ['invoiceSearch'],
        extensions: {
          code: 'INVALID_SEARCH_QUERY',
          argument: 'query',
          clause: 'colour',
          stripe: { requestId: 'req_test' },
        },
      },
    ]);
  });

  it.each([
    ['names the parameter', { param: 'query' }],
    ['names none', {}],
  ])('is a wrong query when the refusal %s', async (_how, more) => {
    const gateway = await refusing(400, 'We were unable to parse it.', more);
    const { errors } = await gateway.run('{ customerSearch(query: "x") { nodes { id } } }');
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_SEARCH_QUERY', argument: 'query' } }]);
  });

  it('for want of a key is no wrong query', async () => {
    const gateway = await refusing(403, 'Not you');
    const { errors } = await gateway.run('{ customerSearch(query: "x") { nodes { id } } }');
    expect(errors).toMatchObject([{ extensions: { code: 'PERMISSION_DENIED' } }]);
  });

  it('is refused before a call when it is empty or too long a list', async () => {
    const gateway = await searching();
    const { errors, calls } = await gateway.run(`{
      a: invoiceSearch(query: "  ") { nodes { id } }
      b: invoiceSearch(query: "total>0", first: -1) { nodes { id } }
      c: invoiceSearch(query: "total>0", first: 501) { nodes { id } }
    }`);
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual([
      'INVALID_SEARCH_QUERY',
      'INVALID_PAGINATION',
      'PAGE_TOO_LARGE',
    ]);
    expect(calls).toEqual([]);
  });

  it('is refused a cursor of another search, of a list, or of nothing', async () => {
    const gateway = await searching();
    const { data } = await gateway.run<Page>(PAGE, { first: 1 });
    const { endCursor } = data.invoiceSearch.pageInfo;
    const forged = Buffer.from('1:InvoiceSearch:["x",null,900,1]').toString('base64url');
    const ofList = Buffer.from('1:Invoice:in_1').toString('base64url');
    const { errors, calls } = await gateway.run(
      `query ($ours: String, $list: String, $forged: String) {
        a: invoiceSearch(query: "total>1", after: $ours) { nodes { id } }
        b: customerSearch(query: "total>0", after: $ours) { nodes { id } }
        c: invoiceSearch(query: "total>0", after: $list) { nodes { id } }
        d: invoiceSearch(query: "total>0", after: $forged) { nodes { id } }
        e: invoices(first: 1, after: $ours) { nodes { id } }
      }`,
      { ours: endCursor, list: ofList, forged },
    );
    expect(errors).toHaveLength(5);
    expect(new Set(errors.map(({ extensions }) => extensions['code']))).toEqual(new Set(['INVALID_CURSOR']));
    expect(calls).toEqual([]);
  });

  it('is told when the page of its cursor is gone', async () => {
    const found = await searching();
    const { data } = await found.run<Page>(PAGE, { first: 100 });
    const gateway = await refusing(400, 'Invalid page', { param: 'page' });
    const { errors } = await gateway.run(PAGE, {
      first: 1,
      after: data.invoiceSearch.pageInfo.endCursor,
    });
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_CURSOR', argument: 'after' } }]);
  });
});
