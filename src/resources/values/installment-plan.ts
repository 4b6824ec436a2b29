import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { int } from '../../graph/fields.ts';

export const InstallmentInterval = new Choice('InstallmentInterval', 'The time between two instalments.', {
  month: 'A month.',
});

export const InstallmentPlanType = new Choice('InstallmentPlanType', 'The kind of an instalment plan.', {
  fixed_count: 'A fixed number of equal instalments.',
});

export const InstallmentPlan = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.Card.Installments.Plan>('InstallmentPlan')
  .implement({
    description: 'How a card payment is split into instalments.',
    fields: (t) => ({
      count: t.field(int.nullable('count', 'How many instalments there are.')),
      ...choice(t, 'interval', InstallmentInterval, 'The time between two of them.'),
      ...choice(t, 'type', InstallmentPlanType, 'The kind of plan.', { required: true }),
    }),
  });
