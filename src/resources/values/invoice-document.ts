import type Stripe from 'stripe';
import { BillingSubscription, Customer, InvoiceLineItem } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { connectionOf } from '../../graph/connections.ts';
import { INLINE_COUNT, listArgs } from '../../graph/lists.ts';
import { Money } from '../../graph/money.ts';

export const InvoiceDocument = builder.interfaceRef<Stripe.UpcomingInvoice>('InvoiceDocument').implement({
  description: 'What an invoice and the preview of one have in common, so that one fragment shows both.',
  resolveType: (document) => ('id' in document ? 'Invoice' : 'InvoicePreview'),
  fields: (t) => ({
    customerId: t.id({ nullable: true, description: 'The customer it is for. The id alone.' }),
    customer: t.field({ type: Customer, nullable: true, description: 'The customer it is for.' }),
    subscriptionId: t.id({
      nullable: true,
      description: 'The subscription it bills; null when it bills none. The id alone.',
    }),
    subscription: t.field({
      type: BillingSubscription,
      nullable: true,
      description: 'The subscription it bills; null when it bills none.',
    }),
    currency: t.field({ type: 'CurrencyCode', description: 'The currency of all its amounts.' }),
    subtotal: t.field({
      type: Money,
      description: 'Its lines added up, before discounts and exclusive tax.',
    }),
    total: t.field({ type: Money, description: 'What it comes to, with discounts and tax.' }),
    amountDue: t.field({
      type: Money,
      description: 'What the customer has to pay, once balance and credit are counted in.',
    }),
    periodStart: t.field({
      type: 'DateTime',
      description: 'Where the span of time it looks back on begins.',
    }),
    periodEnd: t.field({ type: 'DateTime', description: 'Where that span of time ends.' }),
    lines: t.field({
      type: connectionOf(InvoiceLineItem, true),
      nullable: true,
      description: `What is billed, line by line. ${INLINE_COUNT} unless asked for more.`,
      args: listArgs(t.arg, INLINE_COUNT, undefined),
    }),
  }),
});
