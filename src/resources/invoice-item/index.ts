import {
  BillingSubscription,
  Customer,
  Discount,
  Invoice,
  InvoiceItem,
  Plan,
  Price,
  SubscriptionItem,
  TaxRate,
  TestClock,
} from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { currency, decimal, embeddedList, flag, int, money, text, timestamp } from '../../graph/fields.ts';
import { identity, Node, StripeObject } from '../../graph/identity.ts';
import { many } from '../../graph/lists.ts';
import { HasMetadata, metadata } from '../../graph/metadata.ts';
import { contained, reference, references } from '../../graph/references.ts';
import { one } from '../../graph/roots.ts';
import { InvoiceItemFilter } from '../filters/invoice-item.ts';
import { period } from '../values/period.ts';

import './mutations.ts';

builder.objectType(InvoiceItem, {
  description: 'Something a customer owes or is owed once, which waits for an invoice or stands on one.',
  interfaces: [Node, StripeObject, HasMetadata],
  fields: (t) => ({
    ...identity(t, InvoiceItem),
    ...metadata(t),
    isLive: t.field(flag('livemode', 'True for a live invoice item, false for one in test mode.')),
    date: t.field(timestamp('date', 'When it was created.')),
    description: t.field(text.nullable('description', 'What the customer reads; null for nothing.')),
    ...reference(t, 'customer', Customer, 'The customer who owes it.', { required: true }),
    ...reference(t, 'invoice', Invoice, 'The invoice it is on.'),
    ...reference(t, 'subscription', BillingSubscription, 'The subscription it was made for.'),
    ...reference(t, 'subscription_item', SubscriptionItem, 'The item of the subscription it was made for.', {
      expandable: false,
    }),
    ...contained(t, 'price', Price, 'The price it is billed at; null when it has none.'),
    ...contained(t, 'plan', Plan, 'The plan that a proration is for; null when it is none.'),
    quantity: t.field(int('quantity', 'How many.')),
    ...period(t),
    isProration: t.field(
      flag('proration', 'Whether the billing API made it to settle a change in the middle of a period.'),
    ),
    currency: t.field(currency('currency', 'The currency of its amounts.')),
    amount: t.field(money('amount', 'What it comes to. Negative for a credit.')),
    unitAmount: t.field(
      money.nullable('unit_amount', 'What one unit costs; null when it is a fraction of a minor unit.'),
    ),
    unitAmountMinorDecimal: t.field(
      decimal.nullable(
        'unit_amount_decimal',
        'What one unit costs in minor units, with up to twelve decimals: "0.05" is a twentieth of a cent.',
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
      'The discounts on it alone.',
    ),
    taxRates: t.field(
      embeddedList.nullable(
        'tax_rates',
        TaxRate,
        "The tax rates of it alone; null when the invoice's own apply.",
      ),
    ),
    ...reference(t, 'test_clock', TestClock, 'The test clock it lives by.'),
  }),
});

builder.queryFields((t) => ({
  invoiceItem: one(t, InvoiceItem, 'An invoice item.'),
  invoiceItems: many(t, InvoiceItem, {
    description: 'Invoice items, waiting or on an invoice.',
    filter: InvoiceItemFilter,
  }),
}));
