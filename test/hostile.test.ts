import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSandboxGateway } from './support/gateway.ts';

let gateway: Awaited<ReturnType<typeof openSandboxGateway>>;
beforeAll(async () => {
  gateway = await openSandboxGateway();
});
afterAll(() => gateway.close());

async function codesOf(query: string, variables: Record<string, unknown> = {}) {
  const { errors, calls } = await gateway.run(query, variables);
  return { codes: [...new Set(errors.map(({ extensions }) => extensions['code']))], calls };
}

describe('a hostile operation', () => {
  it('that nests in circles is refused for its depth', async () => {
    const depth = 30;
    const query = `{ invoices { nodes { ${'customer { invoices { nodes { '.repeat(depth)} id ${'} } } '.repeat(depth)} } } }`;
    expect(await codesOf(query)).toEqual({ codes: ['OPERATION_TOO_LARGE'], calls: [] });
  });

  it('that nests lists a little is refused for its price', async () => {
    const query =
      '{ customers(first: 100) { nodes { invoices(first: 100) { nodes { creditNotes(first: 100) { nodes { id } } } } } } }';
    expect(await codesOf(query)).toEqual({ codes: ['OPERATION_TOO_COSTLY'], calls: [] });
  });

  it('of many aliases is refused', async () => {
    const query = `{ ${Array.from({ length: 120 }, (_, index) => `a${index}: node(id: "Invoice:in_${index}") { id }`).join(' ')} }`;
    expect(await codesOf(query)).toEqual({ codes: ['OPERATION_TOO_LARGE'], calls: [] });
  });

  it('whose fragments double at every step is refused, and not spread first', async () => {
    const steps = 25;
    const fragments = Array.from(
      { length: steps },
      (_, index) =>
        `fragment F${index} on Invoice { id ${index + 1 < steps ? `...G${index} ...G${index}` : ''} } fragment G${index} on Invoice { ${index + 1 < steps ? `...F${index + 1} ... @include(if: true) { ...F${index + 1} }` : 'id'} }`,
    ).join(' ');
    expect((await codesOf(`{ invoices { nodes { ...F0 } } } ${fragments}`)).codes).toContain(
      'OPERATION_TOO_LARGE',
    );
  });

  it('whose fragments spread themselves is refused', async () => {
    const { codes, calls } = await codesOf(
      '{ invoices { nodes { ...A } } } fragment A on Invoice { ...B } fragment B on Invoice { ...A }',
    );
    expect(codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(calls).toEqual([]);
  });

  it('that is very long is refused unread', async () => {
    const query = `{ ${'__typename '.repeat(20_000)} }`;
    expect(await codesOf(query)).toEqual({ codes: ['OPERATION_TOO_LARGE'], calls: [] });
  });

  it('with one field two thousand times over is refused, not validated for minutes', async () => {
    const query = `{ invoices(first: 1) { nodes { ${'id '.repeat(2_000)} } } }`;
    expect((await codesOf(query)).codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('is told what it is by a code, whatever is wrong', async () => {
    expect((await codesOf('{ invoices { nodes { nonsense } } }')).codes).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
    ]);
    expect((await codesOf('{ invoices ')).codes).toEqual(['GRAPHQL_PARSE_FAILED']);
    expect(
      (await codesOf('query ($n: Int!) { invoices(first: $n) { nodes { id } } }', { n: 'x' })).codes,
    ).toEqual(['BAD_USER_INPUT']);
    expect((await codesOf('query A { __typename } query B { __typename }')).codes).toHaveLength(1);
    expect((await codesOf('')).codes).toHaveLength(1);
  });
});

describe('an id', () => {
  it.each([
    ['', 'INVALID_ID'],
    ['..', 'INVALID_ID'],
    ['upcoming', 'INVALID_ID'],
    ['search', 'INVALID_ID'],
    ['Customer:cus_1', 'INVALID_ID'],
    ['Invoice:', 'INVALID_ID'],
    ['Invoice:%E0%A4%A', 'INVALID_ID'],
    ['Invoice:in_1/in_2', 'INVALID_ID'],
    ['x'.repeat(256), 'INVALID_ID'],
  ])('such as %j is refused', async (id, code) => {
    expect(await codesOf('query ($id: ID!) { invoice(id: $id) { id } }', { id })).toEqual({
      codes: [code],
      calls: [],
    });
  });

  it('cannot reach another endpoint', async () => {
    const { data, calls } = await gateway.run('query ($id: ID!) { invoice(id: $id) { number } }', {
      id: 'in_1/../../customers?limit=1',
    });
    expect(data).toEqual({ invoice: null });
    expect(gateway.calls.at(-1)?.path).toBe('/v1/invoices/in_1%2F..%2F..%2Fcustomers%3Flimit%3D1');
    expect(calls).toHaveLength(1);
  });

  it('in its raw form names no node', async () => {
    expect((await codesOf('{ node(id: "in_1") { id } }')).codes).toEqual(['INVALID_ID']);
    expect((await codesOf('{ node(id: "InvoiceLineItem:in_1/il_1") { id } }')).codes).toEqual(['INVALID_ID']);
  });

  it('of something that is not there is null, without an error', async () => {
    const { data, errors } = await gateway.run(
      '{ invoice(id: "in_nothing") { id } node(id: "Customer:cus_nothing") { id } nodes(ids: ["Price:p", "Plan:p"]) { id } }',
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({ invoice: null, node: null, nodes: [null, null] });
  });
});

describe('a request', () => {
  const post = (headers: Record<string, string>, body: string, host = '127.0.0.1') =>
    gateway.fetch(new Request(`http://${host}/graphql`, { method: 'POST', headers, body }));
  const query = JSON.stringify({ query: '{ __typename }' });

  it('that a form on another page could send is refused', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const response = await post({ 'content-type': type }, query);
      expect(response.status).toBe(415);
      expect(await response.json()).toMatchObject({
        errors: [{ extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } }],
      });
    }
  });

  it('under a name that only resolves here is refused', async () => {
    const response = await post({ 'content-type': 'application/json' }, query, 'evil.example');
    expect(response.status).toBe(421);
  });

  it('from another origin gets no leave to read the answer', async () => {
    const response = await post(
      { 'content-type': 'application/json', origin: 'https://evil.example' },
      query,
    );
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('longer than a million bytes is refused by its length', async () => {
    const response = await post({ 'content-type': 'application/json', 'content-length': '2000000' }, query);
    expect(response.status).toBe(413);
  });

  it('of several operations at once is refused', async () => {
    const response = await post({ 'content-type': 'application/json' }, `[${query},${query}]`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });
});
