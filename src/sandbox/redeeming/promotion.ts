import { invalidRequest, noSuch, type StripeError } from '../errors.ts';
import type { Records } from '../records.ts';
import type { World } from '../world.ts';

/** What is bought with a discount, as far as the restrictions of promotion codes ask about it. */
export interface Purchase {
  readonly currency: string;
  /** Before any discount, in minor units; left out when nothing is bought yet. */
  readonly amount?: number;
  /** Products bought; left out when nothing is bought yet. */
  readonly products?: readonly string[];
}

/** The promotion code an id names, if this customer may use it for this purchase. */
export function redeemableCode(
  world: World,
  id: string,
  param: string,
  customer: string | null,
  purchase: Purchase | undefined,
): Records['promotion_code'] {
  const code = world.store.get('promotion_code', id);
  if (code === undefined) throw noSuch('promotion_code', id, param);
  const reason = refusalOf(world, code, customer);
  if (reason !== undefined) throw cannotRedeem(reason, param);
  checkPurchase(world, code, param, purchase);
  return code;
}

function refusalOf(
  world: World,
  code: Records['promotion_code'],
  customer: string | null,
): string | undefined {
  const isExpired = code.expires_at !== null && code.expires_at <= world.clock.now();
  if (isExpired) return 'it has expired';
  if (!code.active) return 'it is not active';
  if (code.customer !== null && code.customer !== customer) return 'it is not valid for this customer';
  const isForNewcomers = code.restrictions.first_time_transaction;
  return isForNewcomers && customer !== null && hasBought(world, customer)
    ? 'the associated customer has prior transactions'
    : undefined;
}

function checkPurchase(
  { store }: World,
  { coupon, restrictions }: Records['promotion_code'],
  param: string,
  purchase: Purchase | undefined,
): void {
  const minimum = purchase === undefined ? null : minimumIn(restrictions, purchase.currency);
  if (minimum !== null && purchase?.amount !== undefined && purchase.amount < minimum) {
    throw cannotRedeem('the minimum amount is not met', param, 'promotion_code_amount_insufficient');
  }
  const applies = store.get('coupon', coupon)?.applies_to?.products;
  if (applies !== undefined && purchase?.products?.every((product) => !applies.includes(product))) {
    throw cannotRedeem('it is not valid for any of the items', param);
  }
}

function minimumIn(restrictions: Records['promotion_code']['restrictions'], currency: string): number | null {
  const { currency_options: options, minimum_amount, minimum_amount_currency } = restrictions;
  return minimum_amount_currency === currency
    ? minimum_amount
    : (options?.[currency]?.minimum_amount ?? null);
}

/** Whether a customer has ever paid anything. */
function hasBought({ store }: World, customer: string): boolean {
  const hasPaid = (status: string, object: 'charge' | 'invoice'): boolean =>
    store.list(object, { match: { customer }, where: (record) => record.status === status, limit: 1 }).records
      .length > 0;
  return hasPaid('succeeded', 'charge') || hasPaid('paid', 'invoice');
}

function cannotRedeem(reason: string, param: string, code?: string): StripeError {
  return invalidRequest(`This promotion code cannot be redeemed because ${reason}.`, {
    ...(code === undefined ? {} : { code }),
    param,
  });
}
