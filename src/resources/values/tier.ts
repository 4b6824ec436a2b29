import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { Choice } from '../../graph/choices.ts';
import { decimal, money, type Priced, safeInt } from '../../graph/fields.ts';

export const BillingScheme = new Choice('BillingScheme', 'How an amount follows from a quantity.', {
  per_unit: 'Each unit costs the same.',
  tiered: 'What a unit costs depends on how many there are; `tiers` says how.',
});

export const TiersMode = new Choice('TiersMode', 'How tiers are applied to a quantity.', {
  graduated: 'Each unit costs what the tier it falls into says.',
  volume: 'All units cost what the tier of the whole quantity says.',
});

export const Tier = builder.objectRef<Priced<Stripe.Price.Tier>>('Tier').implement({
  description: 'What units cost up to a quantity.',
  fields: (t) => ({
    flatAmount: t.field(
      money.nullable(
        'flat_amount',
        'Charged once when the tier is reached; null when there is no such charge or it has a fraction of a minor unit.',
      ),
    ),
    flatAmountMinorDecimal: t.field(
      decimal.nullable(
        'flat_amount_decimal',
        'The same in minor units, with up to twelve decimals; null when there is no such charge.',
      ),
    ),
    unitAmount: t.field(
      money.nullable(
        'unit_amount',
        'What one unit costs; null when units cost nothing extra or a fraction of a minor unit.',
      ),
    ),
    unitAmountMinorDecimal: t.field(
      decimal.nullable(
        'unit_amount_decimal',
        'The same in minor units, with up to twelve decimals; null when units cost nothing extra.',
      ),
    ),
    upTo: t.field(
      safeInt.nullable('up_to', 'The last quantity the tier holds for; null for the tier without end.'),
    ),
  }),
});
