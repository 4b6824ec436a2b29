import { expect, test } from 'vitest';
import { demo } from '../../../src/sandbox/demo/index.ts';
import { shown } from '../../../src/sandbox/money/display.ts';
import { useSandbox } from '../support/api.ts';

const { sandbox, get } = useSandbox();

/** What a browser gets: no key is sent. */
const open = (path: string) => fetch(`${sandbox().url}${path}`);
const pdfOf = async (response: Response) => Buffer.from(await response.arrayBuffer()).toString('latin1');
/** The texts set on the pages of a PDF, in their order. */
const textsIn = (pdf: string) =>
  [...pdf.matchAll(/Tm \(((?:\\.|[^\\)])*)\) Tj/g)].map(([, text = '']) => text.replace(/\\(.)/g, '$1'));

test('the front page says what there is and how to use it', async () => {
  const response = await open('/');
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const html = await response.text();
  expect(html).toContain('new Stripe(');
  expect(html).toContain(
    `<tr><td>customer</td><td class="number">${sandbox().store.list('customer').records.length}</td></tr>`,
  );
});

test('the PDF of an invoice has its lines and figures, on as many pages as they need', async () => {
  const invoice = sandbox().store.get('invoice', demo.longInvoice);
  const response = await open(new URL(invoice?.invoice_pdf ?? '').pathname);
  expect(response.headers.get('content-type')).toBe('application/pdf');
  expect(response.headers.get('content-disposition')).toBe(
    `inline; filename="Invoice-${invoice?.number}.pdf"`,
  );
  const texts = textsIn(await pdfOf(response));
  const lines = sandbox().store.list('line_item', { match: { invoice: demo.longInvoice } }).records;
  for (const { amount } of lines) expect(texts).toContain(shown(amount, invoice?.currency ?? ''));
  expect(texts).toContain(invoice?.number);
  expect(texts.slice(texts.indexOf('Amount due'))[1]).toBe(
    shown(invoice?.amount_due ?? 0, invoice?.currency ?? ''),
  );
  expect(texts.filter((text) => / - page \d of \d$/.test(text)).length).toBeGreaterThan(2);
});

test('the table of a PDF points at its objects', async () => {
  const invoice = sandbox().store.get('invoice', demo.longInvoice);
  const pdf = await pdfOf(await open(new URL(invoice?.invoice_pdf ?? '').pathname));
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(pdf)?.[1]);
  const rows = pdf.slice(table).match(/^\d{10} 00000 n $/gm) ?? [];
  expect(rows.length).toBeGreaterThan(8);
  rows.forEach((row, index) => {
    expect(pdf.startsWith(`${index + 1} 0 obj\n`, Number(row.slice(0, 10)))).toBe(true);
  });
  for (const [, length, content] of pdf.matchAll(/\/Length (\d+) >>\nstream\n(.*?)\nendstream/gs)) {
    expect(content).toHaveLength(Number(length));
  }
});

test('the same figures make the same file', async () => {
  const path = new URL(sandbox().store.get('invoice', demo.longInvoice)?.invoice_pdf ?? '').pathname;
  expect(await pdfOf(await open(path))).toBe(await pdfOf(await open(path)));
});

test('accents and currency signs are set, other alphabets become question marks', async () => {
  const { store } = sandbox();
  const [invoice] = store.list('invoice', { match: { status: 'open' }, limit: 1 }).records;
  if (invoice === undefined) throw new Error('The demo has open invoices');
  store.put({ ...invoice, customer_name: 'Zoë (Łódź) \\ 東京', currency: 'eur' });
  const pdf = await pdfOf(await open(new URL(invoice.invoice_pdf ?? '').pathname));
  expect(pdf).toContain('Zo\xeb \\(?\xf3d?\\) \\\\ ??');
  expect(pdf).toContain('\x80');
});

test('the page of an invoice shows its figures and leads to its PDF', async () => {
  const invoice = sandbox().store.get('invoice', demo.longInvoice);
  const html = await (await open(new URL(invoice?.hosted_invoice_url ?? '').pathname)).text();
  expect(html).toContain(`Invoice ${invoice?.number}`);
  expect(html).toContain(`<td class="number">${shown(invoice?.total ?? 0, invoice?.currency ?? '')}</td>`);
  expect(html).toContain(new URL(invoice?.invoice_pdf ?? '').pathname);
});

test('what customers wrote cannot change the page', async () => {
  const { store } = sandbox();
  const invoice = store.get('invoice', demo.longInvoice);
  if (invoice === undefined) throw new Error('The demo has a long invoice');
  store.put({ ...invoice, customer_name: '<script>alert(1)</script>' });
  const html = await (await open(new URL(invoice.hosted_invoice_url ?? '').pathname)).text();
  store.put(invoice);
  expect(html).not.toContain('<script>');
});

test('drafts have neither page nor PDF', async () => {
  const [draft] = sandbox().store.list('invoice', { match: { status: 'draft' }, limit: 1 }).records;
  expect((await open(`/i/acct_1Sandbox/${draft?.id}`)).status).toBe(400);
  expect((await open(`/invoice/acct_1Sandbox/${draft?.id}/pdf`)).status).toBe(400);
});

test('the PDF of a credit note has its total', async () => {
  const note = sandbox().store.get('credit_note', demo.longCreditNote);
  const texts = textsIn(await pdfOf(await open(new URL(note?.pdf ?? '').pathname)));
  expect(texts.slice(texts.indexOf('Total'))[1]).toBe(shown(note?.total ?? 0, note?.currency ?? ''));
});

test('the PDF of a quote needs a key and a finalized quote', async () => {
  const quote = sandbox().store.get('quote', demo.longQuote);
  expect((await open(`/v1/quotes/${demo.longQuote}/pdf`)).status).toBe(401);
  const headers = { authorization: 'Bearer sk_test_1' };
  const response = await fetch(`${sandbox().url}/v1/quotes/${demo.longQuote}/pdf`, { headers });
  expect(response.headers.get('content-type')).toBe('application/pdf');
  const texts = textsIn(await pdfOf(response));
  expect(texts.slice(texts.indexOf('Total'))[1]).toBe(shown(quote?.amount_total ?? 0, quote?.currency ?? ''));
  const [draft] = sandbox().store.list('quote', { match: { status: 'draft' }, limit: 1 }).records;
  expect((await get(`/v1/quotes/${draft?.id}/pdf`)).status).toBe(400);
});
