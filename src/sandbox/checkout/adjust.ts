import { invalidRequest, noSuch } from '../errors.ts';
import type { CheckoutSessionRecord } from '../objects/checkout-session/record.ts';
import type { CheckoutItemRecord } from '../records.ts';
import { discountFrom } from '../redeeming/discounts.ts';
import type { World } from '../world.ts';
import type { Completion } from './completion.ts';
import { figuresOf, itemsOf, linesOfItems } from './lines.ts';
import { checkTotal, isTrial, moneyOf } from './open.ts';
import { shippingInput } from './shipping.ts';

/** Works a session out anew with what its buyer changed: quantities, a promotion code, the way of sending. */
export function adjustSession(
  world: World,
  session: CheckoutSessionRecord,
  completion: Completion,
): CheckoutSessionRecord {
  const { quantities, promotionCode, shippingRate } = completion;
  if (quantities === undefined && promotionCode === undefined && shippingRate === undefined) return session;
  const { currency } = session;
  if (currency === null) {
    throw invalidRequest('There is nothing to change on a Checkout Session in `setup` mode.');
  }
  const items = itemsOf(world, { checkout_session: session.id }).map((item) =>
    withQuantity(item, quantities),
  );
  checkQuantities(items, quantities);
  const rate = chosenRate(session, shippingRate);
  const shipping = shippingInput(world, rate, currency);
  const lines = linesOfItems(world, items);
  const discounts =
    promotionCode === undefined ? (session.plans.discounts ?? []) : [redeemed(world, session, promotionCode)];
  const figures = figuresOf(world, lines, {
    currency,
    discounts,
    isTrial: isTrial(session.plans),
    ...(shipping === undefined ? {} : { shipping }),
  });
  checkTotal(figures.amount_total, currency);
  items.forEach((item, index) => {
    world.store.put({ ...item, ...figures.lines[index] });
  });
  return { ...session, ...moneyOf(figures, rate), plans: { ...session.plans, discounts } };
}

function withQuantity(item: CheckoutItemRecord, quantities: Completion['quantities']): CheckoutItemRecord {
  const quantity = quantities?.get(item.id);
  if (quantity === undefined) return item;
  const { enabled = false, maximum = 0, minimum = 0 } = item.adjustable_quantity ?? {};
  if (!enabled || quantity < minimum || quantity > maximum) {
    throw invalidRequest(
      enabled
        ? `The quantity of ${item.id} must lie between ${minimum} and ${maximum}.`
        : `The quantity of ${item.id} cannot be changed.`,
      { param: 'line_items' },
    );
  }
  return { ...item, quantity };
}

function checkQuantities(items: readonly CheckoutItemRecord[], quantities: Completion['quantities']): void {
  for (const id of quantities?.keys() ?? []) {
    if (!items.some((item) => item.id === id)) throw noSuch('item', id, 'line_items');
  }
}

function chosenRate(
  { shipping_options }: CheckoutSessionRecord,
  wanted: string | undefined,
): string | undefined {
  if (wanted === undefined) return shipping_options[0]?.shipping_rate;
  const chosen = shipping_options.find(({ shipping_rate }) => shipping_rate === wanted);
  if (chosen === undefined) throw noSuch('shipping_rate', wanted, 'shipping_rate');
  return chosen.shipping_rate;
}

function redeemed(world: World, session: CheckoutSessionRecord, promotionCode: string): string {
  if (session.allow_promotion_codes !== true) {
    throw invalidRequest('This Checkout Session does not allow promotion codes.', {
      param: 'promotion_code',
    });
  }
  const owner = { customer: session.customer, checkout_session: session.id };
  const purchase = { currency: session.currency ?? '', amount: session.amount_subtotal ?? 0 };
  return discountFrom(world, { promotionCode }, owner, purchase).id;
}
