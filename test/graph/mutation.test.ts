import { describe, expect, it, onTestFinished } from 'vitest';
import { openGateway, type TestGateway } from '../support/gateway.ts';
import { apiError, type Handler, send, upstream } from '../support/upstream.ts';

const quick = {
  billing: { timeoutMs: 200, retry: { tries: 2, budgetMs: 500, baseDelayMs: 1, maxDelayMs: 2 } },
};

async function gatewayOver(handler: Handler): Promise<TestGateway> {
  const gateway = openGateway(await upstream(handler), quick);
  onTestFinished(() => gateway.close());
  return gateway;
}

const invoice = (more: object = {}) => ({
  id: 'in_1',
  object: 'invoice',
  number: 'A-1',
  status: 'open',
  ...more,
});

const PAY = `mutation ($input: InvoicePayInput!) { invoicePay(input: $input) {
  invoice { id status } idempotencyKey
  errors {
    __typename message code stripeRequestId
    ... on PaymentFailedError { declineCode userMessage }
    ... on PaymentActionRequiredError { clientSecret hostedInvoiceUrl }
    ... on InvalidInputError { path stripeParam }
    ... on NotFoundError { path id }
    ... on UpstreamError { outcome idempotencyKey }
  }
} }`;

const pay = (gateway: TestGateway, input: object = {}) =>
  gateway.run<{ invoicePay: { invoice: object | null; idempotencyKey: string | null; errors: object[] } }>(
    PAY,
    {
      input: { id: 'in_1', idempotencyKey: 'k1', ...input },
    },
  );

/** Answers reads with the invoice, and writes as told. */
const writes =
  (write: Handler, read: object = invoice()): Handler =>
  (request, response, body) => {
    if (request.method === 'GET') send(response, 200, read);
    else write(request, response, body);
  };

describe('a write that goes through', () => {
  it('answers with the object read again, and the key that was used', async () => {
    const gateway = await gatewayOver(
      writes(
        (_request, response) => send(response, 200, invoice({ status: 'open' })),
        invoice({ status: 'paid' }),
      ),
    );
    const { data, errors, calls } = await pay(gateway);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      invoicePay: { invoice: { id: 'Invoice:in_1', status: 'PAID' }, idempotencyKey: 'k1', errors: [] },
    });
    expect(calls).toEqual(['POST /v1/invoices/in_1/pay', 'GET /v1/invoices/in_1']);
  });

  it('makes no read when nothing but ids is asked', async () => {
    const gateway = await gatewayOver(writes((_request, response) => send(response, 200, invoice())));
    const { calls } = await gateway.run(
      'mutation { invoicePay(input: { id: "in_1", idempotencyKey: "k" }) { invoice { id stripeId } errors { message } } }',
    );
    expect(calls).toEqual(['POST /v1/invoices/in_1/pay']);
  });

  it('sends the same bytes and key whatever is selected', async () => {
    const sent: string[] = [];
    const gateway = await gatewayOver(
      writes((request, response, body) => {
        sent.push(`${String(request.headers['idempotency-key'])} ${body}`);
        send(response, 200, invoice());
      }),
    );
    for (const selection of ['idempotencyKey', 'invoice { status customer { name } }']) {
      await gateway.run(
        `mutation { invoicePay(input: { id: "in_1", idempotencyKey: "k", offSession: true, paymentMethodId: "PaymentMethod:pm_1" }) { ${selection} } }`,
      );
    }
    expect(new Set(sent).size).toBe(1);
    expect(sent[0]).toMatch(/^[0-9a-f]{64} payment_method=pm_1&off_session=true$/);
  });

  it('makes a key where none is given, and shows it', async () => {
    let key: string | undefined;
    const gateway = await gatewayOver(
      writes((request, response) => {
        key = String(request.headers['idempotency-key']);
        send(response, 200, invoice());
      }),
    );
    const finalize = (input: string) =>
      gateway.run<{ invoiceFinalize: { idempotencyKey: string } }>(
        `mutation { invoiceFinalize(input: { id: "in_1"${input} }) { idempotencyKey } }`,
      );
    const made = (await finalize('')).data.invoiceFinalize.idempotencyKey;
    const first = key;
    await finalize(`, idempotencyKey: "${made}"`);
    expect(key).toBe(first);
  });

  it('uses one key of a client as two for two mutations', async () => {
    const keys = new Set<string>();
    const gateway = await gatewayOver(
      writes((request, response) => {
        keys.add(String(request.headers['idempotency-key']));
        send(response, 200, invoice());
      }),
    );
    await gateway.run(
      'mutation { invoiceFinalize(input: { id: "in_1", idempotencyKey: "k" }) { idempotencyKey } }',
    );
    await gateway.run(
      'mutation { invoiceVoid(input: { id: "in_1", idempotencyKey: "k" }) { idempotencyKey } }',
    );
    expect(keys.size).toBe(2);
  });

  it('leaves nothing old to be served beside it', async () => {
    let status = 'open';
    const gateway = await gatewayOver((request, response) => {
      if (request.method === 'POST') status = 'void';
      send(response, 200, invoice({ status, customer: 'cus_1' }));
    });
    const { data } = await gateway.run(`mutation {
      first: invoiceFinalize(input: { id: "in_1" }) { invoice { status } }
      second: invoiceVoid(input: { id: "in_1" }) { invoice { status } }
    }`);
    expect(data).toEqual({ first: { invoice: { status: 'VOID' } }, second: { invoice: { status: 'VOID' } } });
  });
});

describe('a write that is refused', () => {
  it('because the card is declined shows the invoice and the decline', async () => {
    const gateway = await gatewayOver(
      writes((_request, response) =>
        send(
          response,
          402,
          apiError('card_error', 'Your card has insufficient funds.', {
            code: 'card_declined',
            decline_code: 'insufficient_funds',
          }),
        ),
      ),
    );
    const { data, errors } = await pay(gateway);
    expect(errors).toEqual([]);
    expect(data.invoicePay).toMatchObject({
      invoice: { status: 'OPEN' },
      errors: [
        {
          __typename: 'PaymentFailedError',
          code: 'card_declined',
          declineCode: 'insufficient_funds',
          userMessage: 'Your card has insufficient funds.',
          stripeRequestId: 'req_test',
        },
      ],
    });
  });

  it('until the buyer acts shows what the buyer needs', async () => {
    const gateway = await gatewayOver(
      writes(
        (_request, response) =>
          send(
            response,
            402,
            apiError('card_error', 'requires action', { code: 'invoice_payment_intent_requires_action' }),
          ),
        invoice({
          hosted_invoice_url: 'https://pay.example/in_1',
          payment_intent: {
            id: 'pi_1',
            object: 'payment_intent',
            status: 'requires_action',
            client_secret: 'pi_1_secret',
          },
        }),
      ),
    );
    const { data } = await pay(gateway);
    expect(data.invoicePay.errors).toMatchObject([
      {
        __typename: 'PaymentActionRequiredError',
        clientSecret: 'pi_1_secret',
        hostedInvoiceUrl: 'https://pay.example/in_1',
      },
    ]);
  });

  it('for a parameter names the input behind it', async () => {
    const gateway = await gatewayOver(
      writes((_request, response) =>
        send(
          response,
          400,
          apiError('invalid_request_error', "No such PaymentMethod: 'pm_x'", {
            code: 'resource_missing',
            param: 'payment_method',
          }),
        ),
      ),
    );
    const { data } = await pay(gateway, { paymentMethodId: 'pm_x' });
    expect(data.invoicePay.errors).toMatchObject([
      { __typename: 'NotFoundError', path: ['input', 'paymentMethodId'], id: 'pm_x' },
    ]);
  });

  it('because the object is not there names the id', async () => {
    const gateway = await gatewayOver((_request, response) =>
      send(
        response,
        404,
        apiError('invalid_request_error', "No such invoice: 'in_1'", {
          code: 'resource_missing',
          param: 'id',
        }),
      ),
    );
    const { data } = await pay(gateway);
    expect(data.invoicePay).toMatchObject({
      invoice: null,
      errors: [{ __typename: 'NotFoundError', path: ['input', 'id'], id: 'in_1' }],
    });
  });

  it('for its moment is an invalid state', async () => {
    const gateway = await gatewayOver(
      writes((_request, response) =>
        send(response, 400, apiError('invalid_request_error', 'Invoice is already paid')),
      ),
    );
    const { data } = await pay(gateway);
    expect(data.invoicePay.errors).toMatchObject([
      { __typename: 'InvalidStateError', message: 'Invoice is already paid' },
    ]);
  });

  it('for a parameter that no input gave is about the moment, too', async () => {
    const gateway = await gatewayOver((_request, response) =>
      send(response, 400, apiError('invalid_request_error', 'Canceled.', { param: 'cancel_at_period_end' })),
    );
    const { data } = await gateway.run<{ subscriptionUncancel: { errors: object[] } }>(
      'mutation { subscriptionUncancel(input: { id: "sub_1" }) { errors { __typename message } } }',
    );
    expect(data.subscriptionUncancel.errors).toEqual([
      { __typename: 'InvalidStateError', message: 'Canceled.' },
    ]);
  });

  it('for a key used before is a conflict', async () => {
    const gateway = await gatewayOver(
      writes((_request, response) =>
        send(response, 400, apiError('idempotency_error', 'Keys for idempotent requests')),
      ),
    );
    const { data } = await pay(gateway);
    expect(data.invoicePay.errors).toMatchObject([{ __typename: 'IdempotencyConflictError' }]);
  });

  it('by the gateway itself makes no call, and says all that is wrong at once', async () => {
    const gateway = await gatewayOver((_request, response) => send(response, 500, {}));
    const { data, calls } = await pay(gateway, {
      id: 'Customer:cus_1',
      idempotencyKey: '',
      paymentMethodId: '..',
      offSession: null,
    });
    expect(calls).toEqual([]);
    expect(data.invoicePay.errors.map((error) => ('path' in error ? error.path : null))).toEqual([
      ['input', 'id'],
      ['input', 'idempotencyKey'],
      ['input', 'paymentMethodId'],
      ['input', 'offSession'],
    ]);
  });

  it('for what looks like a card number, and the number goes nowhere', async () => {
    const gateway = await gatewayOver((_request, response) => send(response, 500, {}));
    const answer = await pay(gateway, { sourceId: '4242 4242 4242 4242' });
    expect(answer.calls).toEqual([]);
    expect(answer.data.invoicePay.errors).toMatchObject([
      { __typename: 'InvalidInputError', path: ['input', 'sourceId'] },
    ]);
    expect(JSON.stringify([answer, gateway.reported])).not.toContain('4242 4242');
  });

  it('when it would move money twice in one operation', async () => {
    const gateway = await gatewayOver(writes((_request, response) => send(response, 200, invoice())));
    const { errors, calls, status } = await gateway.run(`mutation {
      a: invoicePay(input: { id: "in_1", idempotencyKey: "a" }) { idempotencyKey }
      b: invoicePay(input: { id: "in_2", idempotencyKey: "b" }) { idempotencyKey }
    }`);
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ extensions: { code: 'TOO_MANY_MONEY_MOVES' } }]);
    expect(calls).toEqual([]);
  });
});

describe('a write whose answer is lost', () => {
  it('is repeated with the same key, and then is unknown', async () => {
    const keys: string[] = [];
    const gateway = await gatewayOver(
      writes((request) => {
        keys.push(String(request.headers['idempotency-key']));
        request.socket.destroy();
      }),
    );
    const { data } = await pay(gateway);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
    expect(data.invoicePay.errors).toMatchObject([
      { __typename: 'UpstreamError', outcome: 'UNKNOWN', idempotencyKey: 'k1' },
    ]);
  });

  it('is known to have failed when nothing was sent', async () => {
    const gateway = openGateway('http://127.0.0.1:1', quick);
    onTestFinished(() => gateway.close());
    const { data } = await gateway.run<{ invoiceVoid: { errors: object[] } }>(
      'mutation { invoiceVoid(input: { id: "in_1" }) { errors { ... on UpstreamError { outcome } } } }',
    );
    expect(data.invoiceVoid.errors).toEqual([{ outcome: 'NOT_APPLIED' }]);
  });

  it('of a deletion is looked up: what is gone was deleted', async () => {
    const gateway = await gatewayOver((request, response) => {
      if (request.method === 'DELETE') request.socket.destroy();
      else
        send(
          response,
          404,
          apiError('invalid_request_error', 'No such invoice', { code: 'resource_missing' }),
        );
    });
    const { data } = await gateway.run(
      'mutation { invoiceDelete(input: { id: "in_1" }) { deletedInvoiceId errors { message } } }',
    );
    expect(data).toEqual({ invoiceDelete: { deletedInvoiceId: 'Invoice:in_1', errors: [] } });
  });

  it.each([
    ['that failed is looked up: what is still there was not deleted', 500, 'NOT_APPLIED'],
    ['that was never answered is looked up: what is still there may yet be deleted', null, 'UNKNOWN'],
  ])('of a deletion %s', async (_fact, status, outcome) => {
    const gateway = await gatewayOver((request, response) => {
      if (request.method !== 'DELETE') send(response, 200, invoice({ status: 'draft' }));
      else if (status === null) request.socket.destroy();
      else send(response, status, apiError('api_error', 'Failed.'));
    });
    const { data } = await gateway.run<{ invoiceDelete: { deletedInvoiceId: null; errors: object[] } }>(
      'mutation { invoiceDelete(input: { id: "in_1" }) { deletedInvoiceId errors { ... on UpstreamError { outcome } } } }',
    );
    expect(data).toEqual({ invoiceDelete: { deletedInvoiceId: null, errors: [{ outcome }] } });
  });
});
