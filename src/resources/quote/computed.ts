import type Stripe from 'stripe';
import { Quote } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { int, money, type Priced } from '../../graph/fields.ts';
import { readWith } from '../../graph/included.ts';
import { BillingInterval } from '../values/recurrence.ts';
import { TotalDetails, type TotalDetailsShape } from '../values/total-details.ts';

/** Something inside a quote, with the quote that its currency and its breakdown come from. */
type Within<Shape> = Priced<Shape> & { readonly quote: Stripe.Quote };

const within = <Shape extends object>(shape: Shape, quote: Stripe.Quote): Within<Shape> => ({
  ...shape,
  currency: quote.currency,
  quote,
});

/** Total details somewhere inside a quote, and how to find them in the quote when it is read again. */
export function quoteTotalDetails(
  quote: Stripe.Quote,
  details: Stripe.Quote.TotalDetails,
  path: string,
  find: (quote: Stripe.Quote) => Stripe.Quote.TotalDetails | undefined,
): TotalDetailsShape {
  return {
    ...details,
    currency: quote.currency,
    readBreakdown: async (context) => {
      const whole = await readWith(Quote, quote, `${path}.breakdown`, context);
      return whole ? find(whole)?.breakdown : undefined;
    },
  };
}

const totalDetailsSource = {
  source: { kind: 'embedded', property: 'total_details', path: ['total_details'] },
} as const;

const QuoteRecurring = builder
  .objectRef<Within<Stripe.Quote.Computed.Recurring>>('QuoteRecurring')
  .implement({
    description: 'What a quote comes to in every period, once it is accepted.',
    fields: (t) => ({
      ...choice(t, 'interval', BillingInterval, 'The unit in which the period is counted.', {
        required: true,
      }),
      intervalCount: t.field(
        int('interval_count', 'How many of those make a period: 3 with MONTH is a quarter.'),
      ),
      subtotal: t.field(money.nullable('amount_subtotal', 'Its lines added up, before discounts and tax.')),
      total: t.field(money.nullable('amount_total', 'What a period comes to, with discounts and tax.')),
      totalDetails: t.field({
        type: TotalDetails,
        description: 'What the total of a period is made of.',
        extensions: totalDetailsSource,
        resolve: ({ quote, total_details: details }) =>
          quoteTotalDetails(
            quote,
            details,
            'computed.recurring.total_details',
            ({ computed }) => computed.recurring?.total_details,
          ),
      }),
    }),
  });

const QuoteUpfront = builder.objectRef<Within<Stripe.Quote.Computed.Upfront>>('QuoteUpfront').implement({
  description:
    'What has to be paid when a quote is accepted. Its lines are `Quote.computedUpfrontLineItems`.',
  fields: (t) => ({
    subtotal: t.field(money.nullable('amount_subtotal', 'Its lines added up, before discounts and tax.')),
    total: t.field(money.nullable('amount_total', 'What it comes to, with discounts and tax.')),
    totalDetails: t.field({
      type: TotalDetails,
      description: 'What the total is made of.',
      extensions: totalDetailsSource,
      resolve: ({ quote, total_details: details }) =>
        quoteTotalDetails(
          quote,
          details,
          'computed.upfront.total_details',
          ({ computed }) => computed.upfront.total_details,
        ),
    }),
  }),
});

/** A quote, seen for what it comes to. */
export const QuoteComputed = builder.objectRef<Stripe.Quote>('QuoteComputed').implement({
  description: 'What a quote comes to, now and in every period.',
  fields: (t) => ({
    upfront: t.field({
      type: QuoteUpfront,
      description: 'What has to be paid when it is accepted.',
      extensions: { source: { kind: 'embedded', property: 'upfront', path: ['upfront'] } },
      resolve: (quote) => within(quote.computed.upfront, quote),
    }),
    recurring: t.field({
      type: QuoteRecurring,
      nullable: true,
      description: 'What comes back in every period; null when nothing does.',
      extensions: { source: { kind: 'embedded', property: 'recurring', path: ['recurring'] } },
      resolve: (quote) => quote.computed.recurring && within(quote.computed.recurring, quote),
    }),
  }),
});
