import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demo } from '../src/sandbox/demo/index.ts';
import { openSandboxGateway } from './support/gateway.ts';

let gateway: Awaited<ReturnType<typeof openSandboxGateway>>;
beforeAll(async () => {
  gateway = await openSandboxGateway();
});
afterAll(() => gateway.close());

async function callsOf(query: string, variables: Record<string, unknown> = {}): Promise<readonly string[]> {
  const { errors, calls } = await gateway.run(query, variables);
  expect(errors).toEqual([]);
  return calls;
}

describe('the five queries', () => {
  it('asks for 100 invoices with twenty scalars in one call', async () => {
    const calls = await callsOf(`{ invoices(first: 100) { nodes {
      id stripeId number status statusRaw collectionMethod billingReason currency created dueDate periodStart periodEnd
      isPaid isLive isAttempted attemptCount autoAdvance description customerEmail customerName
    } } }`);
    expect(calls).toEqual(['GET /v1/invoices?limit=100']);
  });

  it('asks for 100 invoices with their customers in one call', async () => {
    const calls = await callsOf(`{ invoices(first: 100) { nodes {
      id number status currency created isPaid customerEmail customer { id email name }
    } } }`);
    expect(calls).toEqual(['GET /v1/invoices?limit=100&expand[0]=data.customer']);
  });

  it('asks for 100 invoices with customers and subscriptions, items and prices, in one call', async () => {
    const calls = await callsOf(`{ invoices(first: 100) { nodes {
      id number customer { id email name }
      subscription { id status items { nodes { id price { id unitAmount { minor } } } } }
    } } }`);
    expect(calls).toEqual(['GET /v1/invoices?limit=100&expand[0]=data.customer&expand[1]=data.subscription']);
  });

  it('asks for one invoice with lines, customer, payment intent and charge in one call', async () => {
    const calls = await callsOf(
      `query ($id: ID!) { invoice(id: $id) {
        number lines { nodes { description amount { minor } } }
        customer { name } paymentIntent { status } charge { status }
      } }`,
      { id: demo.longInvoice },
    );
    expect(calls).toEqual([
      `GET /v1/invoices/${demo.longInvoice}?expand[0]=charge&expand[1]=customer&expand[2]=payment_intent`,
    ]);
  });

  it('asks for a customer and its invoices with their lines in two calls', async () => {
    const calls = await callsOf(
      'query ($id: ID!) { customer(id: $id) { name invoices(first: 10) { nodes { number lines { nodes { description } } } } } }',
      { id: demo.customer },
    );
    expect([...calls].sort()).toEqual([
      `GET /v1/customers/${demo.customer}`,
      `GET /v1/invoices?customer=${demo.customer}&limit=10`,
    ]);
  });
});

describe('an operation', () => {
  it('costs one call when ten of it come at once', async () => {
    const before = gateway.calls.length;
    const query = '{ invoices(first: 17) { nodes { number customer { name } } } }';
    const answers = await Promise.all(Array.from({ length: 10 }, () => gateway.run(query)));
    expect(gateway.calls.length - before).toBe(1);
    expect(new Set(answers.map((answer) => JSON.stringify(answer.data))).size).toBe(1);
  });

  it('reads 250 invoices in three calls, one after another', async () => {
    const calls = await callsOf('{ invoices(first: 250) { nodes { id } } }');
    expect(calls.map((call) => call.replace(/starting_after=\w+/, 'starting_after=…'))).toEqual([
      'GET /v1/invoices?limit=100',
      'GET /v1/invoices?limit=100&starting_after=…',
      'GET /v1/invoices?limit=50&starting_after=…',
    ]);
  });

  it('reads 120 lines of one invoice in two calls, and not the invoice', async () => {
    const { data, calls } = await gateway.run<{
      invoice: { lines: { nodes: unknown[]; totalCount: number } };
    }>('query ($id: ID!) { invoice(id: $id) { id lines(first: 120) { totalCount nodes { id } } } }', {
      id: demo.longInvoice,
    });
    expect(data.invoice.lines.nodes).toHaveLength(120);
    expect(data.invoice.lines.totalCount).toBe(120);
    expect(calls.map((call) => call.split('?')[0])).toEqual([
      `GET /v1/invoices/${demo.longInvoice}/lines`,
      `GET /v1/invoices/${demo.longInvoice}/lines`,
    ]);
  });

  it('goes on from the inline lines when the invoice is asked for as well', async () => {
    const calls = await callsOf(
      'query ($id: ID!) { invoice(id: $id) { number lines(first: 100) { nodes { id price { product { name } } } } } }',
      { id: demo.longInvoice },
    );
    expect(calls.slice(0, 2).map((call) => call.replace(/starting_after=\w+/, 'starting_after=…'))).toEqual([
      `GET /v1/invoices/${demo.longInvoice}?expand[0]=lines.data.price.product`,
      `GET /v1/invoices/${demo.longInvoice}/lines?limit=90&starting_after=…&expand[0]=data.price.product`,
    ]);
    expect(calls).toHaveLength(2);
  });

  it('expands nothing of a reference of which only ids are asked', async () => {
    const calls = await callsOf(
      'query ($id: ID!) { invoice(id: $id) { customer { __typename id stripeId } subscriptionId } }',
      { id: demo.longInvoice },
    );
    expect(calls).toEqual([`GET /v1/invoices/${demo.longInvoice}`]);
  });

  it('fetches the products of 100 subscriptions in one call', async () => {
    const calls = await callsOf(
      '{ subscriptions(first: 100) { nodes { items { nodes { price { product { name } } } } } } }',
    );
    expect(calls[0]).toBe('GET /v1/subscriptions?limit=100');
    expect(calls[1]).toMatch(/^GET \/v1\/products\?ids\[0\]=/);
    expect(calls).toHaveLength(2);
  });

  it('serves the subscriptions of customers from what came with them', async () => {
    const calls = await callsOf(
      '{ customers(first: 20) { nodes { subscriptions(first: 5) { nodes { status latestInvoice { number } } } } } }',
    );
    expect(calls).toEqual(['GET /v1/customers?limit=20&expand[0]=data.subscriptions.data.latest_invoice']);
  });

  it('merges what several fields need of one object', async () => {
    const calls = await callsOf(
      `query ($id: ID!, $node: ID!) {
        one: invoice(id: $id) { number customer { name } }
        two: invoice(id: $id) { charge { status } }
        three: node(id: $node) { ... on Invoice { paymentIntent { status } } }
      }`,
      { id: demo.longInvoice, node: `Invoice:${demo.longInvoice}` },
    );
    expect(calls).toEqual([
      `GET /v1/invoices/${demo.longInvoice}?expand[0]=charge&expand[1]=customer&expand[2]=payment_intent`,
    ]);
  });

  it('merges pages of one list that begin at the same place', async () => {
    const { data, calls } = await gateway.run<{
      short: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean } };
      long: { nodes: { id: string }[] };
    }>(`{
      short: invoices(first: 3) { nodes { id } pageInfo { hasNextPage } }
      long: invoices(first: 8) { nodes { id customer { name } } }
    }`);
    expect(calls).toEqual(['GET /v1/invoices?limit=8&expand[0]=data.customer']);
    expect(data.short.nodes).toEqual(data.long.nodes.slice(0, 3).map(({ id }) => ({ id })));
    expect(data.short.pageInfo.hasNextPage).toBe(true);
  });

  it('plans from the concrete kind behind node', async () => {
    const calls = await callsOf(
      `query ($id: ID!) { node(id: $id) {
        ... on Invoice { customer { name } }
        ... on Quote { subscription { status } }
        ... on CreditNote { invoice { number } }
      } }`,
      { id: `Invoice:${demo.longInvoice}` },
    );
    expect(calls).toEqual([`GET /v1/invoices/${demo.longInvoice}?expand[0]=customer`]);
  });

  it('asks for nothing that skip and include leave out', async () => {
    const query = `query ($id: ID!, $yes: Boolean!, $no: Boolean!) { invoice(id: $id) {
      number
      customer @include(if: $no) { name }
      charge @skip(if: $yes) { status }
      ...Payment @include(if: $no)
      ... @include(if: $yes) { paymentIntent { status } }
    } }
    fragment Payment on Invoice { subscription { status } }`;
    const calls = await callsOf(query, { id: demo.longInvoice, yes: true, no: false });
    expect(calls).toEqual([`GET /v1/invoices/${demo.longInvoice}?expand[0]=payment_intent`]);
  });

  it('makes no call for a list of none', async () => {
    const { data, calls } = await gateway.run(
      '{ invoices(first: 0) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }',
    );
    expect(calls).toEqual([]);
    expect(data).toEqual({
      invoices: {
        nodes: [],
        pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      },
    });
  });

  it('answers a deep reference from an object that came with another answer', async () => {
    const calls = await callsOf(`{ invoices(first: 5) { nodes {
      customer { name }
      subscription { latestInvoice { customer { name } } }
    } } }`);
    expect(calls).toEqual([
      'GET /v1/invoices?limit=5&expand[0]=data.customer&expand[1]=data.subscription.latest_invoice.customer',
    ]);
  });

  it('tells its price to those who ask', async () => {
    const response = await gateway.fetch(
      new Request('http://127.0.0.1/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-graphql-cost': 'true' },
        body: JSON.stringify({ query: '{ invoices(first: 100) { nodes { number } } }' }),
      }),
    );
    expect(await response.json()).toMatchObject({ extensions: { cost: { estimated: 1, actual: 1 } } });
  });

  it('is refused before its first call when it could cost too many', async () => {
    const { errors, calls, status } = await gateway.run(
      '{ customers(first: 100) { nodes { invoices(first: 5) { nodes { creditNotes { nodes { number } } } } } } }',
    );
    expect(calls).toEqual([]);
    expect(status).toBe(400);
    expect(errors).toMatchObject([
      {
        extensions: {
          code: 'OPERATION_TOO_COSTLY',
          cost: {
            estimated: 601,
            limit: 50,
            dearest: [
              { path: 'customers.invoices.creditNotes', calls: 500 },
              { path: 'customers.invoices', calls: 100 },
              { path: 'customers', calls: 1 },
            ],
          },
        },
      },
    ]);
  });
});
