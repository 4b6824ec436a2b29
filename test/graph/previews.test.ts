import { describe, expect, it, onTestFinished } from 'vitest';
import { openGateway, type TestGateway } from '../support/gateway.ts';
import { paramsOf, upcomingBody, upcomingLines } from '../support/upcoming.ts';
import { apiError, type Handler, send, upstream } from '../support/upstream.ts';

async function gatewayOn(handler: Handler): Promise<TestGateway> {
  const gateway = openGateway(await upstream(handler), { billing: { retry: { tries: 1 } } });
  onTestFinished(() => gateway.close());
  return gateway;
}

/** A billing API whose previews have so many lines. */
function previewing(count: number): Handler {
  let answers = 0;
  return (request, response) => {
    answers += 1;
    const { limit } = paramsOf(request.url);
    if (request.url?.includes('/lines')) send(response, 200, upcomingLines(count, Number(limit), answers));
    else if (request.url?.startsWith('/v1/invoices/upcoming'))
      send(response, 200, upcomingBody(count, answers));
    else send(response, 404, apiError('invalid_request_error', 'No such thing'));
  };
}

const OF_SUBSCRIPTION = 'invoicePreview(input: { existingSubscription: { subscriptionId: "sub_1" } })';

describe('a preview of an invoice', () => {
  it('is one call, renders by the fragment that invoices do, and has no id', async () => {
    const gateway = await gatewayOn(previewing(2));
    const { data, errors, calls } = await gateway.run(`
      { ${OF_SUBSCRIPTION} { preview { ...Paper lines { isTruncated totalCount nodes { id amount { minor } } } } errors { message } } }
      fragment Paper on InvoiceDocument { customerId subscriptionId total { decimal } amountDue { minor } periodEnd }
    `);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      invoicePreview: {
        preview: {
          customerId: 'Customer:cus_1',
          subscriptionId: 'BillingSubscription:sub_1',
          total: { decimal: '11.00' },
          amountDue: { minor: 1100 },
          periodEnd: '1970-01-01T00:00:02Z',
          lines: {
            isTruncated: false,
            totalCount: 2,
            nodes: [
              { id: 'InvoiceLineItem:preview/il_tmp_1_0', amount: { minor: 100 } },
              { id: 'InvoiceLineItem:preview/il_tmp_1_1', amount: { minor: 101 } },
            ],
          },
        },
        errors: [],
      },
    });
    expect(calls).toEqual(['GET /v1/invoices/upcoming?subscription=sub_1']);
    const { errors: asked } = await gateway.run(`{ ${OF_SUBSCRIPTION} { preview { id } } }`);
    expect(asked[0]?.message).toContain('Cannot query field "id" on type "InvoicePreview"');
  });

  it('is worked out once for everything that asks for it, with all that is expanded', async () => {
    const gateway = await gatewayOn(previewing(1));
    const { calls } = await gateway.run(`{
      a: ${OF_SUBSCRIPTION} { preview { total { minor } customer { name } } }
      b: ${OF_SUBSCRIPTION} { preview { lines { nodes { price { product { name } } } } discounts { stripeId start } } }
    }`);
    expect(calls.slice(0, 1)).toEqual([
      'GET /v1/invoices/upcoming?subscription=sub_1&expand[0]=customer&expand[1]=discounts&expand[2]=lines.data.price.product',
    ]);
    expect(calls.filter((call) => call.includes('upcoming'))).toHaveLength(1);
  });

  it('that has nothing to show is null, and no error', async () => {
    const gateway = await gatewayOn((_request, response) =>
      send(response, 404, apiError('invalid_request_error', 'None', { code: 'invoice_upcoming_none' })),
    );
    const { data, errors } = await gateway.run(
      `{ ${OF_SUBSCRIPTION} { preview { total { minor } } errors { message } } }`,
    );
    expect({ data, errors }).toEqual({ data: { invoicePreview: { preview: null, errors: [] } }, errors: [] });
  });

  it.each([
    ['coupon', 'discounts[0][coupon]', ['input', 'customer', 'discounts', 'list', '0', 'couponId']],
    ['an item', 'invoice_items[0][price]', ['input', 'customer', 'invoiceItems', '0', 'price', 'priceId']],
    ['nothing known', 'whatever', null],
  ])('that is refused for %s says so of the input', async (_what, param, path) => {
    const gateway = await gatewayOn((_request, response) =>
      send(response, 400, apiError('invalid_request_error', 'Not that one', { param })),
    );
    const { data } = await gateway.run(`{ invoicePreview(input: { customer: {
        customerId: "cus_1", discounts: { list: [{ couponId: "GONE" }] }, invoiceItems: [{ price: { priceId: "price_1" } }]
      } }) { preview { total { minor } } errors { __typename message ... on InvalidInputError { path stripeParam } } } }`);
    expect(data).toEqual({
      invoicePreview: {
        preview: null,
        errors: [{ __typename: 'InvalidInputError', message: 'Not that one', path, stripeParam: param }],
      },
    });
  });

  it('of something that is not there names the input that names it', async () => {
    const missing = apiError('invalid_request_error', 'No such subscription', {
      code: 'resource_missing',
      param: 'subscription',
    });
    const gateway = await gatewayOn((_request, response) => send(response, 404, missing));
    const { data } = await gateway.run(
      `{ ${OF_SUBSCRIPTION} { errors { __typename ... on NotFoundError { path id } } } }`,
    );
    expect(data).toEqual({
      invoicePreview: {
        errors: [
          {
            __typename: 'NotFoundError',
            path: ['input', 'existingSubscription', 'subscriptionId'],
            id: 'sub_1',
          },
        ],
      },
    });
  });

  it('that cannot be had for an outage leaves its siblings whole', async () => {
    const gateway = await gatewayOn((request, response) =>
      request.url?.includes('upcoming')
        ? send(response, 500, apiError('api_error', 'at https://secret.internal'))
        : send(response, 200, { id: 'cus_1', object: 'customer', email: 'a@example.com' }),
    );
    const { data, errors } = await gateway.run(
      `{ ${OF_SUBSCRIPTION} { preview { total { minor } } errors { __typename message } } customer(id: "cus_1") { email } }`,
    );
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      invoicePreview: { preview: null, errors: [{ __typename: 'UpstreamError' }] },
      customer: { email: 'a@example.com' },
    });
    expect(JSON.stringify(data)).not.toContain('secret.internal');
  });

  it('is not asked for with an input that cannot be right', async () => {
    const gateway = await gatewayOn(previewing(1));
    const { data, calls } = await gateway.run(`{ invoicePreview(input: { existingSubscription: {
      subscriptionId: "Invoice:in_1", cancel: { now: false }
    } }) { preview { total { minor } } errors { ... on InvalidInputError { path } } } }`);
    expect(calls).toEqual([]);
    expect(data).toEqual({
      invoicePreview: {
        preview: null,
        errors: [
          { path: ['input', 'existingSubscription', 'subscriptionId'] },
          { path: ['input', 'existingSubscription', 'cancel', 'now'] },
        ],
      },
    });
  });
});

describe('the lines of a preview', () => {
  const lines = (args: string, more = '') =>
    `{ ${OF_SUBSCRIPTION} { preview { lines${args} { isTruncated totalCount pageInfo { hasNextPage hasPreviousPage } nodes { stripeId } ${more} } } } }`;
  interface Lines {
    invoicePreview: {
      preview: { lines: { isTruncated: boolean; totalCount: number | null; nodes: unknown[] } | null };
    };
  }

  it.each([
    ['ten of twelve as they come inside', '', 12, 10, true, 1],
    ['all of twelve by one call for the whole', '(first: 50)', 12, 12, false, 2],
    ['some of twelve', '(first: 11)', 12, 11, true, 2],
    ['a hundred of 130, however many are asked for', '(first: 300)', 130, 100, true, 2],
    ['none of twelve', '(first: 0)', 12, 0, true, 1],
    ['the last of three that all came', '(last: 3)', 3, 3, false, 1],
  ])('are %s', async (_what, args, count, shown, isTruncated, callCount) => {
    const gateway = await gatewayOn(previewing(count));
    const { data, errors, calls } = await gateway.run<Lines>(lines(args));
    expect(errors).toEqual([]);
    const page = data.invoicePreview.preview.lines;
    expect(page).toMatchObject({ isTruncated, pageInfo: { hasNextPage: false, hasPreviousPage: false } });
    expect(page?.nodes).toHaveLength(shown);
    expect(calls).toHaveLength(callCount);
  });

  it('that do not all come inside are read again whole, with the same parameters', async () => {
    const gateway = await gatewayOn(previewing(12));
    const { calls } = await gateway.run(
      lines('(first: 12)', 'edges { node { price { product { name } } } }'),
    );
    expect(calls.slice(0, 2)).toEqual([
      'GET /v1/invoices/upcoming?subscription=sub_1&expand[0]=lines.data.price.product',
      'GET /v1/invoices/upcoming/lines?subscription=sub_1&limit=12&expand[0]=data.price.product',
    ]);
  });

  it('give cursors that no list takes', async () => {
    const gateway = await gatewayOn(previewing(3));
    const { data } = await gateway.run<{
      invoicePreview: { preview: { lines: { pageInfo: { endCursor: string } } } };
    }>(`{ ${OF_SUBSCRIPTION} { preview { lines { pageInfo { endCursor } } } } }`);
    const cursor = data.invoicePreview.preview.lines.pageInfo.endCursor;
    const again = await gateway.run(lines(`(first: 2, after: "${cursor}")`));
    expect(again.errors).toMatchObject([{ extensions: { code: 'INVALID_CURSOR', argument: 'after' } }]);
    const elsewhere = await gateway.run(
      `{ invoice(id: "in_1") { lines(first: 2, after: "${cursor}") { nodes { id } } } }`,
    );
    expect(elsewhere.errors).toMatchObject([{ extensions: { code: 'INVALID_CURSOR' } }]);
    expect(elsewhere.calls.filter((call) => call.includes('/lines'))).toEqual([]);
  });

  it('have no end to count from unless all of them came', async () => {
    const gateway = await gatewayOn(previewing(12));
    const { errors } = await gateway.run(lines('(last: 3)'));
    expect(errors).toMatchObject([{ extensions: { code: 'LAST_REQUIRES_BEFORE' } }]);
  });
});

describe('the upcoming invoice of a subscription', () => {
  const subscription = { id: 'sub_1', object: 'subscription', status: 'active', customer: 'cus_1' };

  it('is read at the same time as the subscription, by its id', async () => {
    let waiting: (() => void)[] = [];
    const gateway = await gatewayOn((request, response) => {
      waiting.push(() =>
        send(response, 200, request.url?.includes('upcoming') ? upcomingBody(1) : subscription),
      );
      // Neither is answered before both have been asked.
      if (waiting.length === 2) for (const go of waiting.splice(0)) go();
    });
    const { data, errors, calls } = await gateway.run(
      '{ subscription(id: "sub_1") { status upcomingInvoice { total { minor } customer { id } } } }',
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      subscription: {
        status: 'ACTIVE',
        upcomingInvoice: { total: { minor: 1100 }, customer: { id: 'Customer:cus_1' } },
      },
    });
    expect([...calls].sort()).toEqual([
      'GET /v1/invoices/upcoming?subscription=sub_1',
      'GET /v1/subscriptions/sub_1',
    ]);
    waiting = [];
  });

  it('is null when there is none', async () => {
    const gateway = await gatewayOn((request, response) =>
      request.url?.includes('upcoming')
        ? send(response, 404, apiError('invalid_request_error', 'None', { code: 'invoice_upcoming_none' }))
        : send(response, 200, subscription),
    );
    const { data, errors } = await gateway.run(
      '{ subscription(id: "sub_1") { status upcomingInvoice { total { minor } } } }',
    );
    expect({ data, errors }).toEqual({
      data: { subscription: { status: 'ACTIVE', upcomingInvoice: null } },
      errors: [],
    });
  });

  it('that cannot be read leaves the subscription whole', async () => {
    const gateway = await gatewayOn((request, response) =>
      request.url?.includes('upcoming')
        ? send(response, 500, apiError('api_error', 'down'))
        : send(response, 200, subscription),
    );
    const { data, errors } = await gateway.run(
      '{ subscription(id: "sub_1") { status upcomingInvoice { total { minor } } } }',
    );
    expect(data).toEqual({ subscription: { status: 'ACTIVE', upcomingInvoice: null } });
    expect(errors).toMatchObject([{ path: ['subscription', 'upcomingInvoice'] }]);
  });

  it('of each subscription of a list is a call for each, priced so', async () => {
    const gateway = await gatewayOn((request, response) =>
      request.url?.includes('upcoming')
        ? send(response, 200, upcomingBody(20))
        : send(response, 200, {
            object: 'list',
            has_more: false,
            data: [1, 2, 3].map((n) => ({ ...subscription, id: `sub_${n}` })),
          }),
    );
    const { calls } = await gateway.run(
      '{ subscriptions(first: 3) { nodes { upcomingInvoice { total { minor } } } } }',
    );
    expect(calls).toHaveLength(4);
    const refused = await gateway.run(
      '{ subscriptions(first: 100) { nodes { upcomingInvoice { total { minor } } } } }',
    );
    expect(refused.calls).toEqual([]);
    expect(refused.errors).toMatchObject([
      {
        extensions: {
          code: 'OPERATION_TOO_COSTLY',
          cost: {
            estimated: 101,
            dearest: [{ path: 'subscriptions.upcomingInvoice', calls: 100 }, {}],
          },
        },
      },
    ]);
  });
});
