import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { embedded } from '../../graph/fields.ts';

export const MissingPaymentMethod = new Choice(
  'MissingPaymentMethod',
  'What happens when a trial ends and there is no payment method.',
  {
    cancel: 'The subscription is canceled.',
    create_invoice: 'An invoice is made all the same.',
    pause: 'The subscription is paused until there is one.',
  },
);

const TrialEndBehavior = builder
  .objectRef<Stripe.Subscription.TrialSettings.EndBehavior>('TrialEndBehavior')
  .implement({
    description: 'What happens at the end of a trial.',
    fields: (t) => ({
      ...choice(
        t,
        'missing_payment_method',
        MissingPaymentMethod,
        'What happens when there is no payment method by then.',
        { required: true },
      ),
    }),
  });

export const TrialSettings = builder.objectRef<Stripe.Subscription.TrialSettings>('TrialSettings').implement({
  description: 'How a trial goes.',
  fields: (t) => ({
    endBehavior: t.field(embedded('end_behavior', TrialEndBehavior, 'What happens at its end.')),
  }),
});
