import type Stripe from 'stripe';
import {
  BillingSubscription,
  Discount,
  Invoice,
  InvoiceItem,
  InvoiceLineItem,
  Plan,
  Price,
  SubscriptionItem,
  TaxRate,
} from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import {
  currency,
  decimal,
  embedded,
  embeddedList,
  flag,
  int,
  money,
  pricedList,
  text,
  valueSource,
} from '../../graph/fields.ts';
import { identity, StripeObject } from '../../graph/identity.ts';
import { globalId } from '../../graph/ids.ts';
import { HasMetadata, metadata } from '../../graph/metadata.ts';
import { contained, reference, references } from '../../graph/references.ts';
import { DiscountAmount } from '../values/discount-amount.ts';
import { period } from '../values/period.ts';
import { TaxAmount } from '../values/tax.ts';

import './mutations.ts';

const InvoiceLineItemType = new Choice('InvoiceLineItemType', 'What a line of an invoice comes from.', {
  invoiceitem: 'An invoice item.',
  subscription: 'A subscription.',
});

const CreditedItems = builder
  .objectRef<Stripe.InvoiceLineItem.ProrationDetails.CreditedItems>('CreditedItems')
  .implement({
    description: 'The lines of an earlier invoice that a proration gives money back for.',
    fields: (t) => ({
      ...reference(t, 'invoice', Invoice, 'The invoice that the lines are on.', {
        required: true,
        expandable: false,
      }),
      invoiceLineItemIds: t.idList({
        description: 'The ids of the lines.',
        extensions: valueSource('invoice_line_items'),
        resolve: (credited) =>
          credited.invoice_line_items.map((line) =>
            globalId(InvoiceLineItem.idName, [credited.invoice, line]),
          ),
      }),
    }),
  });

const ProrationDetails = builder
  .objectRef<Stripe.InvoiceLineItem.ProrationDetails>('ProrationDetails')
  .implement({
    description: 'What a proration is about.',
    fields: (t) => ({
      creditedItems: t.field(
        embedded.nullable(
          'credited_items',
          CreditedItems,
          'The lines it gives money back for; null when it is no credit.',
        ),
      ),
    }),
  });

builder.objectType(InvoiceLineItem, {
  description:
    'A line of an invoice. It has an id for client caches, but cannot be fetched by itself: ask its invoice.',
  interfaces: [StripeObject, HasMetadata],
  fields: (t) => ({
    ...identity(t, InvoiceLineItem),
    ...metadata(t),
    isLive: t.field(flag('livemode', 'True for a line of a live invoice, false for one in test mode.')),
    ...choice(t, 'type', InvoiceLineItemType, 'What it comes from.', { required: true }),
    description: t.field(text.nullable('description', 'What the customer reads; null for nothing.')),
    ...reference(t, 'invoice', Invoice, 'The invoice it is on.', { expandable: false }),
    ...reference(t, 'invoice_item', InvoiceItem, 'The invoice item it comes from.'),
    ...reference(t, 'subscription', BillingSubscription, 'The subscription it bills.'),
    ...reference(t, 'subscription_item', SubscriptionItem, 'The item of the subscription that it bills.'),
    ...contained(t, 'price', Price, 'The price it is billed at; null when it has none.'),
    ...contained(t, 'plan', Plan, 'The same price as a plan, the older form; null when it is none.'),
    quantity: t.field(int.nullable('quantity', 'How many; null when the price does not go by quantity.')),
    ...period(t),
    isProration: t.field(flag('proration', 'Whether it settles a change in the middle of a period.')),
    prorationDetails: t.field(
      embedded.nullable(
        'proration_details',
        ProrationDetails,
        'What the proration is about, where it is one.',
      ),
    ),
    currency: t.field(currency('currency', 'The currency of its amounts.')),
    amount: t.field(
      money('amount', 'What it comes to, before discounts and exclusive tax. Negative for a credit.'),
    ),
    amountExcludingTax: t.field(
      money.nullable('amount_excluding_tax', 'The amount without inclusive tax either.'),
    ),
    unitAmountExcludingTaxMinorDecimal: t.field(
      decimal.nullable(
        'unit_amount_excluding_tax',
        'What one unit costs, without discounts and tax: in minor units, with up to twelve decimals.',
      ),
    ),
    isDiscountable: t.field(
      flag('discountable', 'Whether discounts apply to it. Always false for a proration.'),
    ),
    ...references(
      t,
      'discounts',
      Discount,
      { ids: 'discountIds', objects: 'discounts' },
      'The discounts on this line alone.',
    ),
    discountAmounts: t.field(
      pricedList.nullable('discount_amounts', DiscountAmount, 'What each discount takes off it.'),
    ),
    taxRates: t.field(embeddedList.nullable('tax_rates', TaxRate, 'The tax rates of this line alone.')),
    taxAmounts: t.field(pricedList.nullable('tax_amounts', TaxAmount, 'The tax of each rate in it.')),
  }),
});
