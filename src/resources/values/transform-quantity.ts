import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { safeInt } from '../../graph/fields.ts';

export const QuantityRounding = new Choice('QuantityRounding', 'What becomes of a part of a package.', {
  up: 'It is charged as a whole one.',
  down: 'It is not charged.',
});

export const TransformQuantity = builder
  .objectRef<Stripe.Price.TransformQuantity>('TransformQuantity')
  .implement({
    description: 'Sells in packages: the quantity is divided before it is charged.',
    fields: (t) => ({
      divideBy: t.field(safeInt('divide_by', 'How many units make one package.')),
      ...choice(t, 'round', QuantityRounding, 'What becomes of a package that is not full.', {
        required: true,
      }),
    }),
  });
