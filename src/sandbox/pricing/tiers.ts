import { invalidRequest } from '../errors.ts';
import type { Records } from '../records.ts';
import { exactAmount } from './amounts.ts';
import type { Naming, SentPrice, SentTier } from './sent.ts';

type Tiers = NonNullable<Records['price']['tiers']>;

/** Tiers as prices hold them: each reaches further than the one before, and the last reaches for ever. */
export function tiersFrom(sent: readonly SentTier[], nameOf: Naming): Tiers {
  let reached = 0;
  sent.forEach(({ up_to }, index) => {
    const param = nameOf(`tiers[${index}][up_to]`);
    const isLast = index === sent.length - 1;
    if (isLast !== (up_to === 'inf')) {
      throw invalidRequest(
        'Only the last tier must have `up_to=inf`; it covers whatever the others do not.',
        {
          param,
        },
      );
    }
    if (up_to !== 'inf' && up_to <= reached) {
      throw invalidRequest('The `up_to` of each tier must be greater than that of the tier before.', {
        param,
      });
    }
    reached = up_to === 'inf' ? reached : up_to;
  });
  return sent.map((tier, index) => {
    const inTier: Naming = (name) => nameOf(`tiers[${index}][${name}]`);
    const unit = exactAmount(tier.unit_amount, tier.unit_amount_decimal, 'unit_amount', inTier);
    const flat = exactAmount(tier.flat_amount, tier.flat_amount_decimal, 'flat_amount', inTier);
    if (unit.decimal === null && flat.decimal === null) {
      throw invalidRequest('Each tier must have a `unit_amount` or a `flat_amount`.', {
        code: 'parameter_missing',
        param: inTier('unit_amount'),
      });
    }
    return {
      flat_amount: flat.amount,
      flat_amount_decimal: flat.decimal,
      unit_amount: unit.amount,
      unit_amount_decimal: unit.decimal,
      up_to: tier.up_to === 'inf' ? null : tier.up_to,
    };
  });
}

/** Refuses tiers without the scheme for them, and the scheme without tiers. */
export function checkScheme(sent: SentPrice, nameOf: Naming): void {
  if (sent.billing_scheme !== 'tiered') {
    const stray = (['tiers', 'tiers_mode'] as const).find((name) => sent[name] !== undefined);
    if (stray === undefined) return;
    throw invalidRequest(`You can only pass \`${stray}\` with \`billing_scheme=tiered\`.`, {
      param: nameOf(stray),
    });
  }
  if (sent.recurring === undefined) {
    throw invalidRequest('Prices with `type=one_time` are not supported with tiered billing.', {
      param: nameOf('interval'),
    });
  }
  for (const name of ['tiers', 'tiers_mode'] as const) {
    if (sent[name] === undefined || sent[name].length === 0) {
      throw invalidRequest(`Missing required param: ${nameOf(name)}.`, {
        code: 'parameter_missing',
        param: nameOf(name),
      });
    }
  }
}
