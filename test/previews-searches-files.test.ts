import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demo } from '../src/sandbox/demo/index.ts';
import { openSandboxGateway } from './support/gateway.ts';

let gateway: Awaited<ReturnType<typeof openSandboxGateway>>;
beforeAll(async () => {
  gateway = await openSandboxGateway();
});
afterAll(() => gateway.close());

async function ask<Data>(query: string, variables: Record<string, unknown> = {}) {
  const { data, errors, calls } = await gateway.run<Data>(query, variables);
  expect(errors).toEqual([]);
  return { data, calls };
}

/** The kinds that can be searched, each with a query that finds some of the demo. */
const SEARCHES = [
  ['invoiceSearch', 'invoices', 'total>0'],
  ['customerSearch', 'customers', 'created>0'],
  ['subscriptionSearch', 'subscriptions', 'status:"active"'],
  ['chargeSearch', 'charges', 'amount>0'],
  ['paymentIntentSearch', 'payment_intents', 'amount>0'],
  ['priceSearch', 'prices', 'active:"true"'],
  ['productSearch', 'products', 'active:"true"'],
] as const;

describe('on the billing API', () => {
  it.each(SEARCHES)('%s finds as many as it counts, each once', async (field, path, query) => {
    const page = async (after: string | null): Promise<Found> => {
      const { data, calls } = await ask<Record<string, Found>>(
        `query ($q: String!, $after: String) { ${field}(query: $q, first: 70, after: $after) {
          totalCount nodes { stripeId } pageInfo { hasNextPage endCursor }
        } }`,
        { q: query, after },
      );
      expect(calls).toEqual([expect.stringContaining(`/v1/${path}/search?`)]);
      return data[field] ?? expect.fail('The search was refused.');
    };
    const pages = [await page(null)];
    for (let last = pages[0]; last?.pageInfo.hasNextPage; last = pages.at(-1)) {
      pages.push(await page(last.pageInfo.endCursor));
    }
    const seen = pages.flatMap(({ nodes }) => nodes.map(({ stripeId }) => stripeId));
    const total = pages[0]?.totalCount ?? 0;
    expect(total).toBeGreaterThan(0);
    expect([seen.length, new Set(seen).size]).toEqual([total, total]);
  });

  it('a search names the field that it does not know', async () => {
    const { errors } = await gateway.run('{ priceSearch(query: "colour:\\"red\\"") { nodes { id } } }');
    expect(errors).toMatchObject([
      { extensions: { code: 'INVALID_SEARCH_QUERY', argument: 'query', clause: 'colour' } },
    ]);
  });

  it('the upcoming invoice of a subscription bills its items, and a change is seen beforehand', async () => {
    const { data, calls } = await ask<Upcoming>(
      `query ($id: ID!) {
        subscription(id: $id) { upcomingInvoice { customerId lines(first: 100) { isTruncated nodes { id subscriptionId } } } }
        invoicePreview(input: { existingSubscription: { subscriptionId: $id, discounts: { none: true } } }) {
          preview { customerId total { minor } } errors { message }
        }
      }`,
      { id: demo.wideSubscription },
    );
    expect(data.subscription.upcomingInvoice.lines.isTruncated).toBe(false);
    expect(data.subscription.upcomingInvoice.lines.nodes.length).toBeGreaterThanOrEqual(12);
    expect(new Set(data.subscription.upcomingInvoice.lines.nodes.map((line) => line.subscriptionId))).toEqual(
      new Set([`BillingSubscription:${demo.wideSubscription}`]),
    );
    expect(data.invoicePreview.errors).toEqual([]);
    expect(data.invoicePreview.preview.customerId).toBe(data.subscription.upcomingInvoice.customerId);
    expect(calls).toHaveLength(4);
  });

  it('a coupon that does not exist is named where the client gave it', async () => {
    const { data } = await ask(
      `query ($id: ID!) { invoicePreview(input: { customer: { customerId: $id, discounts: { list: [{ couponId: "NOPE" }] } } }) {
        preview { id: customerId } errors { ... on NotFoundError { path id } }
      } }`,
      { id: demo.customer },
    );
    expect(data).toEqual({
      invoicePreview: {
        preview: null,
        errors: [{ path: ['input', 'customer', 'discounts', 'list', '0', 'couponId'], id: 'NOPE' }],
      },
    });
  });

  it('a credit note is previewed against its invoice', async () => {
    const { data } = await ask(
      `query ($id: ID!) { creditNotePreview(input: { invoiceId: $id, credit: { amountMinor: 100 } }) {
        preview { total { minor } invoiceId } errors { message }
      } }`,
      { id: demo.longInvoice },
    );
    expect(data).toEqual({
      creditNotePreview: {
        preview: { total: { minor: 100 }, invoiceId: `Invoice:${demo.longInvoice}` },
        errors: [],
      },
    });
  });

  it.each([
    ['quote', demo.longQuote],
    ['invoice', demo.longInvoice],
  ])('the PDF of a %s is one', async (field, id) => {
    const { data } = await ask<Record<string, { pdf: { url: string } }>>(
      `query ($id: ID!) { ${field}(id: $id) { pdf { url } } }`,
      { id },
    );
    const response = await gateway.fetch(new Request(data[field]?.pdf.url ?? ''));
    expect(response.status).toBe(200);
    expect((await response.text()).slice(0, 5)).toBe('%PDF-');
  });
});

interface Found {
  readonly totalCount: number;
  readonly nodes: readonly { readonly stripeId: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

interface Upcoming {
  readonly subscription: {
    readonly upcomingInvoice: {
      readonly customerId: string;
      readonly lines: {
        readonly isTruncated: boolean;
        readonly nodes: readonly { readonly subscriptionId: string }[];
      };
    };
  };
  readonly invoicePreview: {
    readonly preview: { readonly customerId: string };
    readonly errors: readonly unknown[];
  };
}
