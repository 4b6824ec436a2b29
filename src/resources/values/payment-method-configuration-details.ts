import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { text } from '../../graph/fields.ts';

export const PaymentMethodConfigurationDetails = builder
  .objectRef<Stripe.PaymentIntent.PaymentMethodConfigurationDetails>('PaymentMethodConfigurationDetails')
  .implement({
    description: 'The settings of the account by which types of payment method were chosen.',
    fields: (t) => ({
      stripeId: t.field(text('id', 'The id of the configuration.')),
      parent: t.field(
        text.nullable('parent', "The id of the platform's configuration it derives from, if it does."),
      ),
    }),
  });
