import qs from 'qs';

/** Lines of a preview, whose ids are new with every answer. */
function lines(count: number, answer: number): object[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `il_tmp_${answer}_${index}`,
    object: 'line_item',
    amount: 100 + index,
    currency: 'usd',
    description: `Line ${index}`,
    invoice: null,
    metadata: {},
    period: { start: 1, end: 2 },
    price: { id: 'price_1', object: 'price', product: 'prod_1' },
  }));
}

/** An invoice as the billing API previews it, with as many lines as there are; ten of them come inside. */
export function upcomingBody(count: number, answer = 1, expanded: object = {}): object {
  const all = lines(count, answer);
  return {
    object: 'invoice',
    status: 'draft',
    billing_reason: 'upcoming',
    currency: 'usd',
    customer: 'cus_1',
    subscription: 'sub_1',
    subtotal: 1000,
    total: 1100,
    amount_due: 1100,
    created: 1_700_000_000,
    period_start: 1,
    period_end: 2,
    metadata: {},
    discounts: [],
    lines: {
      object: 'list',
      url: '/v1/invoices/upcoming/lines',
      has_more: count > 10,
      data: all.slice(0, 10),
    },
    ...expanded,
  };
}

/** A page of a preview's lines. */
export function upcomingLines(count: number, limit: number, answer = 2): object {
  const data = lines(count, answer).slice(0, limit);
  return { object: 'list', url: '/v1/invoices/upcoming/lines', has_more: count > limit, data };
}

/** The parameters of a call, nested again. */
export function paramsOf(url: string | undefined): Record<string, unknown> {
  return qs.parse(new URL(url ?? '/', 'http://upstream').search.slice(1), { depth: 10, arrayLimit: 200 });
}
