import { describe, expect, it, onTestFinished } from 'vitest';
import { openGateway, type TestGateway } from './support/gateway.ts';
import { apiError, send, upstream } from './support/upstream.ts';

function gatewayOn(baseUrl: string, billing: Parameters<typeof openGateway>[1] = {}): TestGateway {
  const gateway = openGateway(baseUrl, billing);
  onTestFinished(() => gateway.close());
  return gateway;
}

const quick = {
  billing: { timeoutMs: 200, retry: { tries: 3, budgetMs: 600, baseDelayMs: 1, maxDelayMs: 5 } },
};

const page = (object: string, ...data: object[]) => ({
  object: 'list',
  url: `/v1/${object}`,
  has_more: false,
  data,
});

const LIST = '{ customers(first: 2) { nodes { id email } } }';

describe('an upstream that answers', () => {
  it('429 twice and then 200 is answered whole', async () => {
    let tries = 0;
    const url = await upstream((_request, response) => {
      tries += 1;
      if (tries <= 2)
        send(response, 429, apiError('invalid_request_error', 'slow down', { code: 'rate_limit' }));
      else
        send(response, 200, page('customers', { id: 'cus_1', object: 'customer', email: 'a@example.com' }));
    });
    const { data, errors } = await gatewayOn(url, quick).run(LIST);
    expect(errors).toEqual([]);
    expect(data).toEqual({ customers: { nodes: [{ id: 'Customer:cus_1', email: 'a@example.com' }] } });
    expect(tries).toBe(3);
  });

  it('429 for ever is said to be a rate limit', async () => {
    const url = await upstream((_request, response) =>
      send(response, 429, apiError('invalid_request_error', 'slow down', { code: 'rate_limit' })),
    );
    const { errors } = await gatewayOn(url, quick).run(LIST);
    expect(errors).toMatchObject([{ path: ['customers'], extensions: { code: 'RATE_LIMITED' } }]);
  });

  it('one list and refuses another leaves the first whole', async () => {
    const url = await upstream((request, response) => {
      if (request.url?.startsWith('/v1/customers')) {
        send(response, 200, page('customers', { id: 'cus_1', object: 'customer', email: null }));
      } else
        send(response, 500, apiError('api_error', 'An unknown error occurred at https://secret.internal'));
    });
    const { data, errors } = await gatewayOn(url, quick).run(
      '{ customers(first: 2) { nodes { id } } invoices(first: 2) { nodes { id } } }',
    );
    expect(data).toEqual({ customers: { nodes: [{ id: 'Customer:cus_1' }] }, invoices: null });
    expect(errors).toMatchObject([
      { path: ['invoices'], extensions: { code: 'UPSTREAM_UNAVAILABLE', stripe: { requestId: 'req_test' } } },
    ]);
    expect(JSON.stringify(errors)).not.toContain('secret.internal');
  });

  it('with a list that is refused below an object leaves the object whole', async () => {
    const url = await upstream((request, response) => {
      if (request.url?.startsWith('/v1/customers/cus_1')) {
        send(response, 200, { id: 'cus_1', object: 'customer', email: 'a@example.com' });
      } else send(response, 403, apiError('invalid_request_error', 'Your key sk_test_tests may not'));
    });
    const { data, errors } = await gatewayOn(url, quick).run(
      '{ customer(id: "cus_1") { email invoices { nodes { id } } } }',
    );
    expect(data).toEqual({ customer: { email: 'a@example.com', invoices: null } });
    expect(errors).toMatchObject([
      { path: ['customer', 'invoices'], extensions: { code: 'PERMISSION_DENIED' } },
    ]);
    expect(JSON.stringify(errors)).not.toContain('sk_test');
  });

  it('401 is the operator’s to hear of, and says nothing of the key', async () => {
    const url = await upstream((_request, response) =>
      send(response, 401, apiError('invalid_request_error', 'Invalid API Key provided: sk_test_tests')),
    );
    const gateway = gatewayOn(url, quick);
    const { errors } = await gateway.run(LIST);
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_AUTH' } }]);
    expect(JSON.stringify(errors)).not.toContain('sk_test');
    expect(gateway.reported).toHaveLength(1);
    expect(String(gateway.reported[0])).not.toContain('sk_test_tests');
  });

  it('something that is no JSON is a typed error', async () => {
    const url = await upstream((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<html>proxy</html>');
    });
    const { errors } = await gatewayOn(url, quick).run(LIST);
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
    expect(JSON.stringify(errors)).not.toContain('html');
  });

  it('values that the schema does not know fails nothing', async () => {
    const url = await upstream((_request, response) =>
      send(
        response,
        200,
        page('subscriptions', {
          id: 'sub_1',
          object: 'subscription',
          status: 'hibernating',
          customer: 'cus_1',
          collection_method: 'by_pigeon',
          items: {
            object: 'list',
            data: [],
            has_more: false,
            url: '/v1/subscription_items?subscription=sub_1',
          },
        }),
      ),
    );
    const { data, errors } = await gatewayOn(url, quick).run(
      '{ subscriptions { nodes { status statusRaw collectionMethod collectionMethodRaw } } }',
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      subscriptions: {
        nodes: [
          {
            status: 'UNRECOGNIZED',
            statusRaw: 'hibernating',
            collectionMethod: 'UNRECOGNIZED',
            collectionMethodRaw: 'by_pigeon',
          },
        ],
      },
    });
  });
});

describe('an upstream that does not answer', () => {
  it('because nothing listens is a typed error that names no address', async () => {
    const url = await upstream(() => {});
    const gateway = gatewayOn(url.replace(/\d+$/, '1'), quick);
    const { errors, status } = await gateway.run(LIST);
    expect(status).toBe(200);
    expect(errors).toMatchObject([{ path: ['customers'], extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
    expect(JSON.stringify(errors)).not.toContain('127.0.0.1');
  });

  it('is given up in bounded time', async () => {
    const gateway = gatewayOn(await upstream(() => {}), quick);
    const { errors } = await gateway.run(LIST);
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_TIMEOUT' } }]);
  });

  it('ends with the operation’s own time limit', async () => {
    const gateway = gatewayOn(await upstream(() => {}), { timeLimitMs: 100 });
    const { errors } = await gateway.run(LIST);
    expect(errors).toMatchObject([{ extensions: { code: 'OPERATION_TIMEOUT' } }]);
  });

  it('is not waited for when the client has gone', async () => {
    let gone = false;
    let arrived = false;
    const url = await upstream((request) => {
      arrived = true;
      request.socket.on('close', () => {
        gone = true;
      });
    });
    const gateway = gatewayOn(url);
    const client = new AbortController();
    const answer = gateway.fetch(
      new Request('http://127.0.0.1/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: LIST }),
        signal: client.signal,
      }),
    );
    await expect.poll(() => arrived).toBe(true);
    client.abort();
    await answer.catch(() => undefined);
    await expect.poll(() => gone).toBe(true);
  });
});

describe('lines that change while they are read', () => {
  it('are read again from the object when the last inline one has gone', async () => {
    const line = (id: string) => ({ id, object: 'line_item', description: id, invoice: 'in_1' });
    const lines = (...ids: string[]) => ({
      object: 'list',
      url: '/v1/invoices/in_1/lines',
      has_more: true,
      data: ids.map(line),
    });
    let reads = 0;
    const url = await upstream((request, response) => {
      const asked = request.url ?? '';
      if (asked.startsWith('/v1/invoices/in_1/lines')) {
        if (asked.includes('starting_after=il_2')) {
          send(
            response,
            400,
            apiError('invalid_request_error', 'No such line', {
              code: 'resource_missing',
              param: 'starting_after',
            }),
          );
        } else send(response, 200, { ...lines('il_4'), has_more: false });
      } else {
        reads += 1;
        send(response, 200, {
          id: 'in_1',
          object: 'invoice',
          number: 'A-1',
          lines: reads === 1 ? lines('il_1', 'il_2') : lines('il_1', 'il_3'),
        });
      }
    });
    const { data, errors } = await gatewayOn(url, quick).run(
      '{ invoice(id: "in_1") { number lines(first: 50) { nodes { description } totalCount } } }',
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      invoice: {
        number: 'A-1',
        lines: {
          totalCount: 3,
          nodes: [{ description: 'il_1' }, { description: 'il_3' }, { description: 'il_4' }],
        },
      },
    });
  });
});
