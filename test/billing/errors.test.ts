import { inspect } from 'node:util';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { UpstreamCall } from '../../src/billing/client.ts';
import { BillingError, CardError } from '../../src/billing/errors.ts';
import {
  connect,
  cut,
  json,
  refusal,
  rejection,
  SECRET_KEY,
  type Step,
  serve,
  silence,
} from './scripted-server.ts';

async function failure(step: Step): Promise<BillingError> {
  const { baseUrl } = await serve(step);
  const error = await rejection(connect(baseUrl, { retry: { tries: 1 }, timeoutMs: 200 }).get(['plans']));
  if (error instanceof BillingError) return error;
  throw error;
}

const html: Step = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html', 'request-id': 'req_html' });
  response.end('<html>Sign in</html>');
};

describe('an error answer', () => {
  it.each([
    [
      400,
      { type: 'invalid_request_error', param: 'items[0][price]' },
      'invalid_request',
      'InvalidRequestError',
    ],
    [
      400,
      { type: 'invalid_request_error', code: 'resource_missing' },
      'resource_missing',
      'ResourceMissingError',
    ],
    [404, { type: 'invalid_request_error' }, 'resource_missing', 'ResourceMissingError'],
    [
      400,
      { type: 'invalid_request_error', message: 'Invalid subscription_item id: si_x' },
      'resource_missing',
      'ResourceMissingError',
    ],
    [402, { type: 'card_error', code: 'card_declined' }, 'card', 'CardError'],
    [400, { type: 'idempotency_error' }, 'idempotency', 'IdempotencyError'],
    [401, { type: 'invalid_request_error' }, 'authentication', 'AuthenticationError'],
    [403, { type: 'invalid_request_error' }, 'permission', 'PermissionError'],
    [429, { type: 'invalid_request_error', code: 'lock_timeout' }, 'rate_limit', 'RateLimitError'],
    [409, { type: 'idempotency_error', code: 'idempotency_key_in_use' }, 'conflict', 'ConflictError'],
    [500, { type: 'api_error' }, 'api', 'ApiError'],
    [418, { type: 'never_seen' }, 'invalid_request', 'InvalidRequestError'],
  ])('of %i with %j is of kind %s', async (status, body, kind, name) => {
    const error = await failure(refusal(status, body));
    expect(error).toMatchObject({ status, ...body, kind, name, requestId: 'req_1' });
  });

  it('about a card carries what the buyer may read and what belongs to the payment', async () => {
    const error = await failure(
      refusal(402, {
        type: 'card_error',
        code: 'card_declined',
        decline_code: 'insufficient_funds',
        advice_code: 'try_again_later',
        message: 'Your card has insufficient funds.',
        charge: 'ch_1',
        doc_url: 'https://stripe.com/docs/error-codes/card-declined',
        payment_intent: { id: 'pi_1', client_secret: 'pi_1_secret_x' },
      }),
    );
    expect(error).toBeInstanceOf(CardError);
    expect(error).toMatchObject({
      userMessage: 'Your card has insufficient funds.',
      declineCode: 'insufficient_funds',
      adviceCode: 'try_again_later',
      chargeId: 'ch_1',
      paymentIntentId: 'pi_1',
      docUrl: 'https://stripe.com/docs/error-codes/card-declined',
    });
    expect(error.paymentIntent?.client_secret).toBe('pi_1_secret_x');
    expect(inspect(error) + JSON.stringify(error)).not.toContain('pi_1_secret_x');
  });

  it('without a message gets one', async () => {
    const error = await failure(json(500, { error: { type: 'api_error' } }));
    expect(error).toMatchObject({ kind: 'api', message: 'The billing API answered 500' });
  });

  it('that is not about a card has nothing for the buyer', async () => {
    expect(await failure(refusal(400, { message: 'Missing required param: items.' }))).toMatchObject({
      message: 'Missing required param: items.',
      userMessage: null,
      paymentIntent: null,
    });
  });
});

describe('an answer that is not of the API', () => {
  it('such as a page with status 200 is malformed, with its request id', async () => {
    expect(await failure(html)).toMatchObject({
      kind: 'malformed_response',
      status: 200,
      requestId: 'req_html',
    });
  });

  it.each([
    [502, 'api'],
    [429, 'rate_limit'],
    [403, 'malformed_response'],
    [302, 'malformed_response'],
  ])('with status %i is of kind %s', async (status, kind) => {
    expect(await failure(json(status, '<html>'))).toMatchObject({ kind, status, type: null });
  });

  it.each(['', '[]', 'null', '"text"', '{"id":'])('such as %j is malformed', async (body) => {
    expect(await failure(json(200, body))).toMatchObject({ kind: 'malformed_response' });
  });

  it('but compressed against our word is malformed', async () => {
    const step: Step = (_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(gzipSync('{}'));
    };
    expect(await failure(step)).toMatchObject({ kind: 'malformed_response' });
  });

  it('but longer than any page is malformed', async () => {
    const step: Step = (_request, response) => {
      response.on('error', () => {});
      const chunk = Buffer.alloc(1024 * 1024, ' ');
      const write = () => {
        while (!response.destroyed && response.write(chunk));
        if (!response.destroyed) response.once('drain', write);
      };
      write();
    };
    const { baseUrl } = await serve(step);
    const error = await rejection(connect(baseUrl).get(['plans']));
    expect(error).toMatchObject({ kind: 'malformed_response', status: 200 });
  });

  it('and shorter than it promised is a broken connection', async () => {
    const step: Step = (_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"id":');
      setTimeout(() => response.destroy(), 5);
    };
    expect(await failure(step)).toMatchObject({ kind: 'connection' });
  });

  it('to a write may hide that it was applied', async () => {
    const { baseUrl } = await serve(html);
    const error = await rejection(connect(baseUrl).post(['plans'], {}, { idempotencyKey: 'k' }));
    expect(error).toMatchObject({ kind: 'malformed_response', mayHaveBeenApplied: true });
  });
});

describe('neither the key nor the address shows', () => {
  it.each([
    ['a refused key', refusal(401, { message: `Invalid API Key provided: ${SECRET_KEY} sk_test_****1234` })],
    ['a key without permission', refusal(403, { message: 'The key rk_live_51Ab******xYz may not do this' })],
    ['a message that quotes both', refusal(400, { message: `${SECRET_KEY} at HOST` })],
    ['a broken connection', cut],
    ['a timeout', silence],
    ['a page', html],
    ['a server fault', refusal(500)],
  ])('in the error of %s', async (_name, step) => {
    const { baseUrl } = await serve((request, response) => {
      const host = request.headers.host ?? '';
      const end = response.end.bind(response);
      response.end = (body: unknown) => end(String(body).replace('HOST', host));
      step(request, response);
    });
    const calls: UpstreamCall[] = [];
    const client = connect(baseUrl, {
      retry: { tries: 1 },
      timeoutMs: 200,
      observe: (call) => calls.push(call),
    });
    const error = await rejection(client.get(['plans']));
    expect(error).toBeInstanceOf(BillingError);
    const shown = [inspect(error, { depth: 9, showHidden: true }), JSON.stringify(error), String(error)];
    for (const text of [...shown, JSON.stringify(calls)]) {
      expect(text).not.toContain(SECRET_KEY);
      expect(text).not.toContain(new URL(baseUrl).host);
      expect(text).not.toMatch(/sk_test|rk_live/);
    }
    expect(calls).toHaveLength(1);
  });

  it('when a key cannot be sent at all', () => {
    expect(() => connect('http://127.0.0.1:1', { secretKey: 'sk_test_a\nb' })).toThrow(
      /^secretKey is not fit for a header$/,
    );
  });
});

describe('the observer', () => {
  it('is told of every try', async () => {
    const calls: UpstreamCall[] = [];
    const { baseUrl } = await serve(refusal(503), json(200, {}, { 'request-id': 'req_2' }));
    await connect(baseUrl, { observe: (call) => calls.push(call) }).get(['plans'], { limit: 1 });
    const path = '/v1/plans?limit=1';
    expect(calls).toEqual([
      {
        method: 'GET',
        path,
        status: 503,
        requestId: 'req_1',
        durationMs: expect.any(Number),
        attempt: 1,
        error: 'api',
      },
      { method: 'GET', path, status: 200, requestId: 'req_2', durationMs: expect.any(Number), attempt: 2 },
    ]);
  });
});
