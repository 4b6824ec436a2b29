import { invalidRequest } from '../errors.ts';
import { putInvoiceItem } from '../invoicing/items.ts';
import type { LineDraft } from '../invoicing/line-draft.ts';
import type { SubscriptionRecord } from '../objects/subscription/record.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';
import { addedLines } from './added-items.ts';
import { applyPlan, changeDiscounts } from './apply-change.ts';
import { billSubscription } from './bill.ts';
import { changeEnd } from './cancel-at.ts';
import { collectBill } from './collect-bill.ts';
import { park } from './pending-update.ts';
import { type ChangePlan, planChange } from './plan-change.ts';
import type { SubscriptionChange } from './subscription-change.ts';

/** Changes a subscription, and bills at once what the change says or makes due at once. */
export function updateSubscription(
  world: World,
  subscription: SubscriptionRecord,
  change: SubscriptionChange,
): SubscriptionRecord {
  const { store } = world;
  const current = () => store.get('subscription', subscription.id) ?? subscription;
  if (change.paymentBehavior === 'pending_if_incomplete') checkPendable(change);
  if (change.fields !== undefined) store.put({ ...subscription, ...change.fields });
  changeDiscounts(world, current(), change);
  const plan = planChange(world, current(), change);
  const lines = linesNow(world, current(), plan, change);
  if (change.paymentBehavior === 'pending_if_incomplete' && lines !== null) {
    park(world, current(), { plan, lines, change });
    return current();
  }
  const changed = applyPlan(world, current(), plan, change.items);
  changeEnd(world, changed, change);
  if (lines === null) waitForInvoice(world, current(), plan, change);
  else billNow(world, current(), lines, change);
  return current();
}

/** The lines of an invoice that is due at once; null when nothing is. */
function linesNow(
  world: World,
  subscription: SubscriptionRecord,
  { fresh, prorations, timing }: ChangePlan,
  change: SubscriptionChange,
): readonly LineDraft[] | null {
  const isDue = fresh !== null || (change.prorationBehavior === 'always_invoice' && prorations.length > 0);
  if (!isDue) return null;
  const period = {
    start: timing.current_period_start ?? subscription.current_period_start,
    end: timing.current_period_end ?? subscription.current_period_end,
  };
  const added = addedLines(world, subscription, change.addInvoiceItems ?? [], period);
  return [...prorations, ...(fresh ?? []), ...added];
}

/** What is not due at once waits for the next invoice. */
function waitForInvoice(
  world: World,
  subscription: SubscriptionRecord,
  plan: ChangePlan,
  change: SubscriptionChange,
): void {
  const { customer, currency } = subscription;
  const now = timeFor(world, customer);
  const added = addedLines(world, subscription, change.addInvoiceItems ?? [], { start: now, end: now });
  for (const draft of [...plan.prorations, ...added]) putInvoiceItem(world, { customer, currency }, draft);
}

function billNow(
  world: World,
  subscription: SubscriptionRecord,
  lines: readonly LineDraft[],
  change: SubscriptionChange,
): void {
  const now = timeFor(world, subscription.customer);
  const behavior = change.paymentBehavior ?? 'allow_incomplete';
  const invoice = billSubscription(world, subscription, {
    lines,
    reason: 'subscription_update',
    period: { start: subscription.current_period_start, end: now },
  });
  const { leaveDraft, offSession } = change;
  if (leaveDraft === true) return;
  collectBill(world, invoice, { behavior, offSession, retries: true });
  const after = world.store.get('invoice', invoice.id);
  const current = world.store.get('subscription', subscription.id);
  if (behavior === 'default_incomplete' && after?.status === 'open' && current?.status === 'active') {
    world.store.put({ ...current, status: 'past_due' });
  }
}

/** An update that waits for its payment may only do what can still be taken back. */
function checkPendable(change: SubscriptionChange): void {
  const { cancelAt, cancelAtPeriodEnd, discounts, fields = {} } = change;
  const stray =
    Object.keys(fields)[0] ??
    (discounts !== undefined ? 'discounts' : undefined) ??
    (cancelAt !== undefined ? 'cancel_at' : undefined) ??
    (cancelAtPeriodEnd !== undefined ? 'cancel_at_period_end' : undefined);
  if (stray === undefined) return;
  throw invalidRequest(
    `You cannot update \`${stray}\` with \`payment_behavior=pending_if_incomplete\`. Only \`items\`, ` +
      '`proration_behavior`, `proration_date`, `billing_cycle_anchor`, `trial_end`, `trial_from_plan`, ' +
      '`add_invoice_items` and `expand` can be updated with it.',
    { param: stray },
  );
}
