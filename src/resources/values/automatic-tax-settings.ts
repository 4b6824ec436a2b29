import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { embedded, flag } from '../../graph/fields.ts';
import { AccountReference } from './account.ts';

export const AutomaticTaxSettings = builder
  .objectRef<Stripe.Subscription.AutomaticTax>('AutomaticTaxSettings')
  .implement({
    description: 'Whether tax is worked out automatically, and who answers for it.',
    fields: (t) => ({
      isEnabled: t.field(flag('enabled', 'Whether tax is worked out automatically.')),
      liability: t.field(
        embedded.nullable(
          'liability',
          AccountReference,
          'The account that owes the tax; null while tax is not automatic.',
        ),
      ),
    }),
  });
