import { invalidRequest } from '../errors.ts';
import { changedMetadata } from '../metadata.ts';
import { newPrice, type PriceRecord, putPrice } from '../objects/price/record.ts';
import type { World } from '../world.ts';
import { exactAmount } from './amounts.ts';
import { withCurrencyOptions } from './currency-options.ts';
import { customAmountFrom } from './custom-amount.ts';
import { recurrenceFrom } from './recurrence.ts';
import type { Naming, SentPrice } from './sent.ts';
import { checkScheme, tiersFrom } from './tiers.ts';

/** A price to be made: what was sent, for which product, and what only its maker decides. */
export interface PriceDraft extends SentPrice {
  readonly product: string;
  /** Chosen by the sender, as plans may be. */
  readonly id?: string;
  readonly lookup_key?: string | null | undefined;
}

const asSent: Naming = (name) => name;

/**
 * Makes a price, with its plan if it is billed again and again. Refusals name parameters the way `nameOf`
 * says they are called in the request.
 */
export function createPrice(world: World, draft: PriceDraft, nameOf: Naming = asSent): PriceRecord {
  checkScheme(draft, nameOf);
  const price = withCurrencyOptions(pricedFrom(world, draft, nameOf), draft.currency_options ?? {}, nameOf);
  return putPrice(world.store, price);
}

function pricedFrom(world: World, draft: PriceDraft, nameOf: Naming): PriceRecord {
  const { billing_scheme = 'per_unit', recurring, tiers, tiers_mode, transform_quantity } = draft;
  const { amount, decimal } = exactAmount(
    draft.unit_amount,
    draft.unit_amount_decimal,
    'unit_amount',
    nameOf,
  );
  const custom_unit_amount = customAmountFrom(draft.custom_unit_amount, nameOf);
  checkAmount(draft, decimal !== null, custom_unit_amount !== null, nameOf);
  return newPrice({
    id: draft.id ?? world.ids.next('price_'),
    created: world.clock.now(),
    active: draft.active ?? true,
    billing_scheme,
    currency: draft.currency,
    custom_unit_amount,
    lookup_key: draft.lookup_key ?? null,
    metadata: changedMetadata(null, draft.metadata),
    nickname: draft.nickname ?? null,
    product: draft.product,
    recurring:
      recurring === undefined ? null : recurrenceFrom(recurring, (name) => nameOf(`recurring[${name}]`)),
    tax_behavior: draft.tax_behavior ?? 'unspecified',
    tiers_mode: tiers_mode ?? null,
    transform_quantity: transform_quantity ?? null,
    unit_amount: amount,
    unit_amount_decimal: decimal,
    ...(tiers === undefined ? {} : { tiers: tiersFrom(tiers, nameOf) }),
  });
}

/** A price has one amount, or lets the payer choose it, or has tiers; groups of units go with amounts alone. */
function checkAmount(draft: PriceDraft, isFixed: boolean, isCustom: boolean, nameOf: Naming): void {
  const exclusive = (first: string, second: string): Error =>
    invalidRequest(`You may only specify one of these parameters: ${nameOf(first)}, ${nameOf(second)}.`, {
      code: 'parameters_exclusive',
      param: nameOf(first),
    });
  if (draft.billing_scheme === 'tiered') {
    if (isFixed) throw exclusive('unit_amount', 'tiers');
    if (draft.transform_quantity !== undefined) throw exclusive('transform_quantity', 'tiers');
    return;
  }
  if (isFixed && isCustom) throw exclusive('unit_amount', 'custom_unit_amount');
  if (isCustom && draft.recurring !== undefined) {
    throw invalidRequest('Prices with `type=recurring` do not support `custom_unit_amount`.', {
      param: nameOf('custom_unit_amount'),
    });
  }
  if (isFixed || isCustom) return;
  throw invalidRequest(
    `Prices require an \`${nameOf('unit_amount')}\` or \`${nameOf('unit_amount_decimal')}\` parameter to be set.`,
    { param: nameOf('unit_amount') },
  );
}
