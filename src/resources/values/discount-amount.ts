import type Stripe from 'stripe';
import { Discount } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { embedded, money, type Priced } from '../../graph/fields.ts';
import { reference } from '../../graph/references.ts';

export const DiscountAmount = builder
  .objectRef<Priced<Stripe.Invoice.TotalDiscountAmount>>('DiscountAmount')
  .implement({
    description: 'What one discount takes off an amount.',
    fields: (t) => ({
      amount: t.field(money.nullable('amount', 'What is taken off, in the currency of the amount.')),
      ...reference(t, 'discount', Discount, 'The discount that takes it off.', { required: true }),
    }),
  });

export const LineItemDiscount = builder
  .objectRef<Priced<Stripe.LineItem.Discount>>('LineItemDiscount')
  .implement({
    description: 'What one discount takes off a line, with the discount whole.',
    fields: (t) => ({
      amount: t.field(money.nullable('amount', 'What is taken off, in the currency of the line.')),
      discount: t.field(embedded('discount', Discount, 'The discount that takes it off.')),
    }),
  });
