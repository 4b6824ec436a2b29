import { invalidRequest } from '../errors.ts';
import { shown } from '../money/display.ts';
import { type Content, type Endpoint, endpoint, found } from '../protocol/endpoint.ts';
import type { Records } from '../records.ts';
import type { World } from '../world.ts';
import { frontPage } from './front-page.ts';
import { escaped, page, table } from './html.ts';
import {
  creditNotePaper,
  headlineOf,
  invoicePaper,
  invoiceRows,
  invoiceTotals,
  quotePaper,
} from './papers.ts';

/** Pages and files for people, beside the API. The addresses of invoices and the like lead here by their paths. */
export const pages: readonly Endpoint[] = [
  endpoint({ method: 'GET', path: '/', params: {}, isOpen: true, handle: frontPage }),
  endpoint({
    method: 'GET',
    path: '/i/:account/:invoice',
    params: {},
    isOpen: true,
    handle: (context) => invoicePage(context, finalized(context, context.path.invoice)),
  }),
  endpoint({
    method: 'GET',
    path: '/invoice/:account/:invoice/pdf',
    params: {},
    isOpen: true,
    handle: (context) => {
      const invoice = finalized(context, context.path.invoice);
      return pdf(`Invoice-${invoice.number ?? invoice.id}`, invoicePaper(context, invoice));
    },
  }),
  endpoint({
    method: 'GET',
    path: '/credit_notes/:account/:id/pdf',
    params: {},
    isOpen: true,
    handle: (context) => {
      const note = found(context, 'credit_note', context.path.id, 'id');
      return pdf(`CreditNote-${note.number}`, creditNotePaper(context, note));
    },
  }),
  endpoint({
    method: 'GET',
    path: '/v1/quotes/:quote/pdf',
    params: {},
    handle: (context) => {
      const quote = found(context, 'quote', context.path.quote, 'quote');
      if (quote.number === null) {
        throw invalidRequest('A quote can only be downloaded as a PDF after it has been finalized.');
      }
      return pdf(`Quote-${quote.number}`, quotePaper(context, quote));
    },
  }),
];

/** An invoice that has its page: drafts have none. */
function finalized(world: World, id: string): Records['invoice'] {
  const invoice = found(world, 'invoice', id, 'invoice');
  if (invoice.status === 'draft') {
    throw invalidRequest('A draft invoice has no page; it gets one when it is finalized.', {
      param: 'invoice',
    });
  }
  return invoice;
}

function pdf(name: string, body: Uint8Array<ArrayBuffer>): Content {
  return { content: { type: 'application/pdf', body, fileName: `${name}.pdf` } };
}

function invoicePage(world: World, invoice: Records['invoice']): Content {
  const { currency, id, invoice_pdf, number } = invoice;
  const rows = invoiceRows(world, invoice).map(({ description, quantity, unitAmount, amount }) => [
    description,
    quantity,
    unitAmount,
    amount,
  ]);
  const totals = invoiceTotals(world, invoice).map(([label, amount]) => [label, shown(amount, currency)]);
  const download = invoice_pdf === null || invoice_pdf === undefined ? '' : new URL(invoice_pdf).pathname;
  return page(
    `Invoice ${number ?? id}`,
    `<p>${escaped(headlineOf(invoice))} by ${escaped(invoice.customer_name ?? invoice.customer_email ?? 'the customer')}.</p>
${table(['Description', 'Quantity', 'Unit price', 'Amount'], rows)}
${table(['', ''], totals)}
${download === '' ? '' : `<p><a href="${escaped(download)}">Download as PDF</a></p>`}`,
  );
}
