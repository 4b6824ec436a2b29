import type { CheckoutSessionRecord } from '../objects/checkout-session/record.ts';
import { onIntentSucceeded, onSetupSucceeded } from '../payments/reactions.ts';
import { countRedemption } from '../redeeming/validity.ts';
import type { World } from '../world.ts';

/** Marks a session as complete once what it is for has happened. */
export function finishSession(world: World, session: CheckoutSessionRecord): CheckoutSessionRecord {
  const { automatic_tax: tax } = session;
  // A subscription redeems the discounts anew, and counts them itself.
  if (session.mode === 'payment') countDiscounts(world, session);
  countOnLink(world, session);
  return world.store.put<CheckoutSessionRecord>({
    ...session,
    automatic_tax: tax.enabled ? { ...tax, status: 'complete' } : tax,
    status: 'complete',
    url: null,
  });
}

/** A payment that waited for the buyer's bank completes its session when it succeeds. */
onIntentSucceeded((world, { id }) => {
  const { records } = world.store.list('checkout.session', { match: { payment_intent: id, status: 'open' } });
  for (const session of records) finishSession(world, { ...session, payment_status: 'paid' });
});

/** A session in setup mode is complete when its payment method is set up. */
onSetupSucceeded((world, { id }) => {
  const { records } = world.store.list('checkout.session', { match: { setup_intent: id, status: 'open' } });
  for (const session of records) finishSession(world, session);
});

/** A discount counts as used when what it was given for is bought. */
function countDiscounts(world: World, { plans }: CheckoutSessionRecord): void {
  const { store } = world;
  for (const id of plans.discounts ?? []) {
    const discount = store.get('discount', id);
    const coupon = store.get('coupon', discount?.coupon ?? '');
    const code = store.get('promotion_code', discount?.promotion_code ?? '');
    if (coupon !== undefined) countRedemption(world, coupon, code);
  }
}

/** A link may be good for so many purchases only. */
function countOnLink(world: World, { payment_link }: CheckoutSessionRecord): void {
  const link = world.store.get('payment_link', payment_link ?? '');
  if (link === undefined || link.restrictions === null) return;
  const { limit, count } = link.restrictions.completed_sessions;
  const used = count + 1;
  world.store.put({
    ...link,
    active: link.active && used < limit,
    restrictions: { completed_sessions: { limit, count: used } },
  });
}
