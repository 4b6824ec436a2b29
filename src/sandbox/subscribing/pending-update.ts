import type { LineDraft } from '../invoicing/line-draft.ts';
import { voidInvoice } from '../invoicing/void.ts';
import type { SubscriptionRecord } from '../objects/subscription/record.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';
import { replaceItems } from './apply-change.ts';
import { billSubscription } from './bill.ts';
import { cadenceOf, oneAfter } from './cadence.ts';
import { collectBill } from './collect-bill.ts';
import type { ChangePlan } from './plan-change.ts';
import type { SubscriptionChange } from './subscription-change.ts';
import { priceOf } from './terms.ts';

const pendingSeconds = 23 * 3600;

/** An update to be made once its invoice is paid. */
export interface Parked {
  readonly plan: ChangePlan;
  readonly lines: readonly LineDraft[];
  readonly change: SubscriptionChange;
}

/** Bills an update first; it takes effect when the invoice is paid, and lapses when that takes too long. */
export function park(world: World, subscription: SubscriptionRecord, { plan, lines, change }: Parked): void {
  const { store } = world;
  const now = timeFor(world, subscription.customer);
  // What is billed belongs to the update alone; what else waits stays waiting until the next period.
  const invoice = billSubscription(world, subscription, {
    lines,
    reason: 'subscription_update',
    period: { start: subscription.current_period_start, end: now },
    pendingItems: 'exclude',
  });
  const billed = store.get('subscription', subscription.id) ?? subscription;
  store.put<SubscriptionRecord>({
    ...billed,
    pending_update: {
      billing_cycle_anchor: plan.timing.billing_cycle_anchor ?? null,
      expires_at: now + pendingSeconds,
      invoice: invoice.id,
      subscription_items: change.items === undefined ? null : plan.after.map(({ item }) => item),
      trial_end: plan.timing.trial_end ?? null,
      trial_from_plan: change.trialFromPlan ?? null,
    },
  });
  collectBill(world, invoice, {
    behavior: 'pending_if_incomplete',
    offSession: change.offSession,
    retries: false,
  });
}

/** Makes the update a subscription was waiting with. */
export function applyPendingUpdate(world: World, subscription: SubscriptionRecord): void {
  const { pending_update: pending } = subscription;
  if (pending === null) return;
  if (pending.subscription_items !== null) replaceItems(world, subscription, pending.subscription_items);
  const current = world.store.get('subscription', subscription.id) ?? subscription;
  world.store.put<SubscriptionRecord>({
    ...current,
    ...timingOf(world, current, pending),
    pending_update: null,
  });
}

/** Lets an update that was not paid in time lapse, and voids its invoice. */
export function dropPendingUpdate(world: World, subscription: SubscriptionRecord): void {
  const { pending_update: pending } = subscription;
  if (pending === null) return;
  world.store.put<SubscriptionRecord>({ ...subscription, pending_update: null });
  if (world.store.get('invoice', pending.invoice)?.status === 'open') voidInvoice(world, pending.invoice);
}

function timingOf(
  world: World,
  subscription: SubscriptionRecord,
  { billing_cycle_anchor: anchor, trial_end }: NonNullable<SubscriptionRecord['pending_update']>,
): Partial<SubscriptionRecord> {
  if (anchor === null) return {};
  const [item] = world.store.list('subscription_item', {
    match: { subscription: subscription.id },
    order: 'oldest',
    limit: 1,
  }).records;
  const now = timeFor(world, subscription.customer);
  const isTrial = trial_end !== null && trial_end > now;
  const cadence = cadenceOf(item === undefined ? undefined : priceOf(world, item.price));
  return {
    billing_cycle_anchor: anchor,
    billing_cycle_anchor_config: null,
    current_period_end: isTrial ? trial_end : oneAfter(anchor, cadence),
    current_period_start: isTrial ? now : anchor,
    ...(trial_end === null ? {} : { trial_end }),
    ...(isTrial ? { status: 'trialing', trial_start: now } : {}),
  };
}
