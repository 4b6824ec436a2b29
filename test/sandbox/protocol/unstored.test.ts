import { expect, test } from 'vitest';
import { definitions } from '../../../src/sandbox/objects/index.ts';
import { invoice } from '../../../src/sandbox/objects/invoice/index.ts';
import { newInvoice } from '../../../src/sandbox/objects/invoice/record.ts';
import { newLineItem } from '../../../src/sandbox/objects/line-item/record.ts';
import { defineObject } from '../../../src/sandbox/protocol/definition.ts';
import { endpoint } from '../../../src/sandbox/protocol/endpoint.ts';
import { pageFrom, pageParams } from '../../../src/sandbox/protocol/page.ts';
import { applicationOf } from '../support/application.ts';

const lines = Array.from({ length: 12 }, (_, n) =>
  newLineItem({
    id: `il_${n}`,
    amount: n,
    currency: 'usd',
    invoice: null,
    period: { end: 1, start: 1 },
    type: 'invoiceitem',
  }),
);

const previewable = defineObject({
  ...invoice,
  endpoints: [
    ...invoice.endpoints.filter(({ path }) => !path.startsWith('/v1/invoices/upcoming')),
    endpoint({
      method: 'GET',
      path: '/v1/invoices/upcoming',
      params: {},
      handle: () => ({
        unstored: newInvoice({ id: '', created: 1, currency: 'usd', customer: null }),
        lists: { lines },
        url: '/v1/invoices/upcoming/lines',
        omit: ['id'],
      }),
    }),
    endpoint({
      method: 'GET',
      path: '/v1/invoices/upcoming/lines',
      params: pageParams,
      handle: ({ params }) => pageFrom('line_item', '/v1/invoices/upcoming/lines', lines, params),
    }),
  ],
});

async function get(path: string) {
  const all = [...definitions.filter(({ object }) => object !== 'invoice'), previewable];
  const response = await applicationOf(all).send('GET', path);
  return response.json();
}

test('a preview goes before the record of that name, without an id, with its own lines', async () => {
  const preview = await get('/v1/invoices/upcoming');
  expect(preview).not.toHaveProperty('id');
  expect(preview).toMatchObject({
    object: 'invoice',
    lines: { has_more: true, url: '/v1/invoices/upcoming/lines', data: { length: 10 } },
  });
});

test('the lines of a preview are paged like any list', async () => {
  const ids = async (query: string) =>
    (await get(`/v1/invoices/upcoming/lines?${query}`)).data.map(({ id }: { id: string }) => id);
  expect(await ids('limit=2&starting_after=il_9')).toEqual(['il_10', 'il_11']);
  expect(await ids('limit=2&ending_before=il_3')).toEqual(['il_1', 'il_2']);
  expect((await get('/v1/invoices/upcoming/lines?starting_after=il_x')).error).toMatchObject({
    code: 'resource_missing',
    param: 'starting_after',
  });
});
