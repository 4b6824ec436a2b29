import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { text } from '../../graph/fields.ts';

export const RadarOptions = builder.objectRef<Stripe.Charge.RadarOptions>('RadarOptions').implement({
  description: 'What was told to the check for fraud.',
  fields: (t) => ({
    session: t.field(
      text.nullable('session', "The id of the browser session, as the buyer's device sent it ahead."),
    ),
  }),
});
