import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { Choice } from '../../graph/choices.ts';
import { text, texts } from '../../graph/fields.ts';

export const CardReadMethod = new Choice('CardReadMethod', 'How a terminal read a card.', {
  contact_emv: 'By its chip, inserted.',
  contactless_emv: 'By its chip, held to the terminal.',
  contactless_magstripe_mode: 'Held to the terminal, in the manner of a magnetic stripe.',
  magnetic_stripe_fallback: 'By its magnetic stripe, after the chip failed.',
  magnetic_stripe_track2: 'By its magnetic stripe.',
});

export const CardChecks = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.Card.Checks>('CardChecks')
  .implement({
    description: 'What the issuer said of the address and the security code.',
    fields: (t) => ({
      addressLine1Check: t.field(
        text.nullable(
          'address_line1_check',
          'Whether the first line of the address is right: `pass`, `fail`, `unavailable` or `unchecked`; null when it was not given. The set is open.',
        ),
      ),
      addressPostalCodeCheck: t.field(
        text.nullable(
          'address_postal_code_check',
          'Whether the postal code is right: `pass`, `fail`, `unavailable` or `unchecked`; null when it was not given. The set is open.',
        ),
      ),
      cvcCheck: t.field(
        text.nullable(
          'cvc_check',
          'Whether the security code is right: `pass`, `fail`, `unavailable` or `unchecked`; null when it was not given. The set is open.',
        ),
      ),
    }),
  });

export const CardNetworks = builder.objectRef<Stripe.PaymentMethod.Card.Networks>('CardNetworks').implement({
  description: 'The networks that can carry a card.',
  fields: (t) => ({
    available: t.field(texts('available', 'All of them, such as `visa`. The set is open.')),
    preferred: t.field(text.nullable('preferred', 'The one the customer prefers; null when none is said.')),
  }),
});
