import { expect, test } from 'vitest';
import { useFlow } from '../support/flow.ts';

const { stripe, customer, monthly, price } = useFlow();

async function quote(of: string) {
  return stripe().quotes.create({ customer: await customer(), line_items: [{ price: of, quantity: 2 }] });
}

test('a quote is worked out, read, changed and listed', async () => {
  const made = await quote(await price());
  expect(made).toMatchObject({
    amount_subtotal: 2400,
    amount_total: 2400,
    expires_at: made.created + 2_592_000,
    status: 'draft',
  });
  const updated = await stripe().quotes.update(made.id, { metadata: { order_id: '6735' } });
  expect(updated.metadata).toEqual({ order_id: '6735' });
  expect((await stripe().quotes.retrieve(made.id, { expand: ['line_items'] })).line_items?.data).toHaveLength(
    1,
  );
  expect((await stripe().quotes.list({ limit: 3 })).data[0]?.id).toBe(made.id);
  expect((await stripe().quotes.listLineItems(made.id, { limit: 3 })).data).toHaveLength(1);
  expect((await stripe().quotes.listComputedUpfrontLineItems(made.id, { limit: 3 })).data).toHaveLength(1);
});

test('what is bought once becomes an invoice when the quote is accepted', async () => {
  const { id } = await quote(await price());
  const finalized = await stripe().quotes.finalizeQuote(id);
  expect(finalized).toMatchObject({ number: expect.stringMatching(/^QT-/), status: 'open' });
  const accepted = await stripe().quotes.accept(id);
  expect(accepted).toMatchObject({ status: 'accepted', subscription: null });
  const invoice = await stripe().invoices.retrieve(String(accepted.invoice));
  expect(invoice).toMatchObject({ billing_reason: 'quote_accept', quote: id, total: 2400 });
});

test('what recurs becomes a subscription', async () => {
  const { id } = await quote(await monthly());
  await stripe().quotes.finalizeQuote(id);
  const accepted = await stripe().quotes.accept(id);
  expect(await stripe().subscriptions.retrieve(String(accepted.subscription))).toMatchObject({
    items: { data: [{ quantity: 2 }] },
  });
});

test('a quote is canceled, and has a page to print once it was final', async () => {
  const { id } = await quote(await price());
  await stripe().quotes.finalizeQuote(id);
  const stream: unknown = await stripe().quotes.pdf(id, { host: '127.0.0.1' });
  if (!(stream instanceof ReadableStream)) throw new Error('The file is no stream');
  const file = await new Response(stream).text();
  expect(file.slice(0, 5)).toBe('%PDF-');
  expect(await stripe().quotes.cancel(id)).toMatchObject({ status: 'canceled' });
  await expect(stripe().quotes.accept(id)).rejects.toMatchObject({ statusCode: 400 });
});
