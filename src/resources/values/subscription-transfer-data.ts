import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { decimal, foreignId } from '../../graph/fields.ts';

export const SubscriptionTransferData = builder
  .objectRef<Stripe.Subscription.TransferData>('SubscriptionTransferData')
  .implement({
    description: "The connected account that receives the money of a subscription's invoices.",
    fields: (t) => ({
      amountPercent: t.field(
        decimal.nullable(
          'amount_percent',
          'The part of each invoice that it receives, in per cent with up to two decimals; null for all of it.',
        ),
      ),
      destination: t.field(foreignId('destination', 'The id of the connected account.')),
    }),
  });
