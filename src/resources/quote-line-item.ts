import { Price, QuoteLineItem } from '../catalog.ts';
import { builder } from '../graph/builder.ts';
import { currency, int, money, pricedList, text } from '../graph/fields.ts';
import { identity, StripeObject } from '../graph/identity.ts';
import { included } from '../graph/included.ts';
import { contained } from '../graph/references.ts';
import { LineItemDiscount } from './values/discount-amount.ts';
import { LineItemTax } from './values/tax.ts';

builder.objectType(QuoteLineItem, {
  description:
    'A line of a quote, a checkout session or a payment link. It has an id for client caches, but cannot be fetched by itself: ask what it is on.',
  interfaces: [StripeObject],
  fields: (t) => ({
    ...identity(t, QuoteLineItem),
    description: t.field(
      text.nullable('description', "What the customer reads: the product's name, unless told otherwise."),
    ),
    ...contained(t, 'price', Price, 'The price it is billed at; null when it has none.'),
    quantity: t.field(int.nullable('quantity', 'How many; null when the price does not go by quantity.')),
    currency: t.field(currency('currency', 'The currency of its amounts.')),
    subtotal: t.field(money('amount_subtotal', 'Before discounts and tax.')),
    amountDiscount: t.field(money('amount_discount', 'All that discounts take off it.')),
    amountTax: t.field(money('amount_tax', 'All tax in it.')),
    total: t.field(money('amount_total', 'With discounts and tax.')),
    discounts: t.field(
      included(
        QuoteLineItem,
        'discounts',
        pricedList.nullable(
          'discounts',
          LineItemDiscount,
          'What each discount takes off it. Costs a call per list where expansion does not reach.',
          { include: true },
        ),
      ),
    ),
    taxes: t.field(
      included(
        QuoteLineItem,
        'taxes',
        pricedList.nullable(
          'taxes',
          LineItemTax,
          'The tax of each rate in it. Costs a call per list where expansion does not reach.',
          { include: true },
        ),
      ),
    ),
  }),
});
