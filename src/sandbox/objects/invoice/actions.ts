import { announce } from '../../events.ts';
import { finalizeInvoice } from '../../invoicing/finalize.ts';
import { payInvoice } from '../../invoicing/pay.ts';
import { payableWith } from '../../invoicing/payable-with.ts';
import { notDeletable, notSendable, sentAutomatically } from '../../invoicing/refusals.ts';
import { markUncollectible, voidInvoice } from '../../invoicing/void.ts';
import { endpoint, found } from '../../protocol/endpoint.ts';
import { atMostOne } from '../../protocol/exclusive.ts';
import { boolean, clearable, reference, text } from '../../protocol/parameters.ts';
import type { World } from '../../world.ts';
import type { InvoiceRecord } from './record.ts';

/** Makes a draft binding. */
const finalize = endpoint({
  method: 'POST',
  path: '/v1/invoices/:invoice/finalize',
  params: { auto_advance: boolean() },
  handle: (context) => {
    const { id } = invoiceIn(context, context.path.invoice);
    const { auto_advance: autoAdvance } = context.params;
    return finalizeInvoice(context, id, autoAdvance === undefined ? {} : { autoAdvance });
  },
});

/** Collects an invoice now, finalizing a draft first. */
const pay = endpoint({
  method: 'POST',
  path: '/v1/invoices/:invoice/pay',
  params: {
    forgive: boolean(),
    mandate: clearable(reference('mandate')),
    off_session: boolean(),
    paid_out_of_band: boolean(),
    payment_method: text(),
    source: text(),
  },
  handle: (context) => {
    const { params } = context;
    const invoice = invoiceIn(context, context.path.invoice);
    atMostOne(params, 'payment_method', 'source');
    const { mandate, payment_method, source } = params;
    if (mandate !== undefined) {
      const payment_settings = { ...invoice.payment_settings, default_mandate: mandate?.id ?? null };
      context.store.put({ ...invoice, payment_settings });
    }
    return payInvoice(context, invoice.id, {
      forgive: params.forgive,
      offSession: params.off_session,
      paidOutOfBand: params.paid_out_of_band,
      paymentMethodId: payableWith(context, invoice, payment_method, 'payment_method'),
      sourceId: payableWith(context, invoice, source, 'source'),
    });
  },
});

/** Sends an invoice to its customer; the sandbox sends nothing, and says that it did. */
const send = endpoint({
  method: 'POST',
  path: '/v1/invoices/:invoice/send',
  params: {},
  handle: (context) => {
    const invoice = invoiceIn(context, context.path.invoice);
    if (invoice.collection_method !== 'send_invoice') throw sentAutomatically();
    if (invoice.status === 'void') throw notSendable();
    const sent = invoice.status === 'draft' ? finalizeInvoice(context, invoice.id) : invoice;
    announce(context, 'invoice.sent', sent);
    return sent;
  },
});

/** Declares an invoice never to have been owed. */
const voiding = endpoint({
  method: 'POST',
  path: '/v1/invoices/:invoice/void',
  params: {},
  handle: (context) => voidInvoice(context, invoiceIn(context, context.path.invoice).id),
});

/** Gives an invoice up. */
const givingUp = endpoint({
  method: 'POST',
  path: '/v1/invoices/:invoice/mark_uncollectible',
  params: {},
  handle: (context) => markUncollectible(context, invoiceIn(context, context.path.invoice).id),
});

/** Deletes a draft. Items that waited before it wait again, those made for it go with it. */
const deletion = endpoint({
  method: 'DELETE',
  path: '/v1/invoices/:invoice',
  params: {},
  handle: (context) => {
    const { store } = context;
    const invoice = invoiceIn(context, context.path.invoice);
    if (invoice.status !== 'draft' || invoice.subscription !== null) throw notDeletable();
    for (const { id } of store.list('line_item', { match: { invoice: invoice.id } }).records) {
      store.delete('line_item', id);
    }
    for (const item of store.list('invoiceitem', { match: { invoice: invoice.id } }).records) {
      const { waited, ...kept } = item;
      if (waited === true) store.put({ ...kept, invoice: null });
      else store.delete('invoiceitem', item.id);
    }
    return store.delete('invoice', invoice.id);
  },
});

/** What can be done with an invoice beside changing it. */
export const invoiceActions = [finalize, pay, send, voiding, givingUp, deletion];

function invoiceIn(world: World, id: string): InvoiceRecord {
  return found(world, 'invoice', id, 'invoice');
}
