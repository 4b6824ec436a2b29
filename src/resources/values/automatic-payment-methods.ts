import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { flag } from '../../graph/fields.ts';

export const AllowRedirects = new Choice(
  'AllowRedirects',
  'Whether payment methods may lead to another page.',
  {
    always: 'They may.',
    never: 'They may not.',
  },
);

/** The same hash under several objects, which the SDK types each by themselves. */
interface AutomaticPaymentMethodsHash {
  readonly allow_redirects?: string;
  readonly enabled: boolean | null;
}

export const AutomaticPaymentMethods = builder
  .objectRef<AutomaticPaymentMethodsHash>('AutomaticPaymentMethods')
  .implement({
    description: 'Whether the types of payment method are chosen by the settings of the account.',
    fields: (t) => ({
      isEnabled: t.field(flag.nullable('enabled', 'Whether they are.')),
      ...choice(
        t,
        'allow_redirects',
        AllowRedirects,
        'Whether those may be chosen that lead the customer to another page.',
      ),
    }),
  });
