import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { money, type Priced } from '../../graph/fields.ts';

export const CustomUnitAmount = builder
  .objectRef<Priced<Stripe.Price.CustomUnitAmount>>('CustomUnitAmount')
  .implement({
    description: 'The bounds of an amount that the customer chooses.',
    fields: (t) => ({
      minimum: t.field(
        money.nullable(
          'minimum',
          "The least that can be chosen; null when only the billing API's own minimum holds.",
        ),
      ),
      maximum: t.field(
        money.nullable(
          'maximum',
          "The most that can be chosen; null when only the billing API's own maximum holds.",
        ),
      ),
      preset: t.field(money.nullable('preset', 'What is filled in beforehand; null for nothing.')),
    }),
  });
