import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { MandateCollectionMethod } from './bank-account-kind.ts';

export const PaperMandateOptions = builder
  .objectRef<Stripe.PaymentIntent.PaymentMethodOptions.UsBankAccount.MandateOptions>('PaperMandateOptions')
  .implement({
    description: 'How a mandate for debits in the United States was given.',
    fields: (t) => ({
      ...choice(
        t,
        'collection_method',
        MandateCollectionMethod,
        'How it was given; null when it was online.',
      ),
    }),
  });
