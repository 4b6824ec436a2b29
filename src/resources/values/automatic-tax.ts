import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { embedded, flag } from '../../graph/fields.ts';
import { AccountReference } from './account.ts';
import { AutomaticTaxStatus } from './tax.ts';

export const AutomaticTax = builder.objectRef<Stripe.Invoice.AutomaticTax>('AutomaticTax').implement({
  description: 'Whether tax is worked out automatically, by whom it is owed, and how far that came.',
  fields: (t) => ({
    isEnabled: t.field(flag('enabled', 'Whether tax is worked out automatically.')),
    ...choice(
      t,
      'status',
      AutomaticTaxStatus,
      'How far the last calculation came; null while tax is not automatic.',
    ),
    liability: t.field(
      embedded.nullable(
        'liability',
        AccountReference,
        'The account that owes the tax; null while tax is not automatic.',
      ),
    ),
  }),
});
