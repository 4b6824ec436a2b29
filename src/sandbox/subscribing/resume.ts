import { invalidRequest } from '../errors.ts';
import type { SubscriptionRecord } from '../objects/subscription/record.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';
import { billSubscription } from './bill.ts';
import { anchorOf, cadenceOf, oneAfter, periodAt } from './cadence.ts';
import { collectBill } from './collect-bill.ts';
import { periodLines } from './period-lines.ts';
import type { ProrationBehavior } from './subscription-input.ts';
import { termsOf } from './terms.ts';

/** How a paused subscription goes on. */
export interface Resumption {
  readonly billingCycleAnchor?: 'now' | 'unchanged' | undefined;
  readonly prorationBehavior?: ProrationBehavior | undefined;
  readonly prorationDate?: number | undefined;
}

/** Lets a paused subscription go on: with an invoice for its period, which must be paid first. */
export function resumeSubscription(
  world: World,
  subscription: SubscriptionRecord,
  resumption: Resumption,
): SubscriptionRecord {
  const { store } = world;
  if (subscription.status !== 'paused') {
    throw invalidRequest('You can only resume a subscription if it is `paused`.');
  }
  const now = timeFor(world, subscription.customer);
  const terms = termsOf(world, subscription);
  const cadence = cadenceOf(terms[0]?.price);
  const isAnew = resumption.billingCycleAnchor !== 'unchanged';
  const period = isAnew
    ? { start: now, end: oneAfter(now, cadence) }
    : { start: prorationStart(now, resumption), end: periodAt(anchorOf(subscription), cadence, now).end };
  const restarted = store.put<SubscriptionRecord>({
    ...subscription,
    current_period_end: period.end,
    current_period_start: period.start,
    ...(isAnew ? { billing_cycle_anchor: now, billing_cycle_anchor_config: null } : {}),
  });
  const freeStub = resumption.prorationBehavior === 'none';
  const invoice = billSubscription(world, restarted, {
    lines: periodLines(world, restarted, terms, { ahead: period, behind: null, freeStub }),
    reason: 'subscription_update',
    period: { start: now, end: now },
  });
  collectBill(world, invoice, { behavior: 'allow_incomplete', retries: true });
  const current = store.get('subscription', subscription.id) ?? restarted;
  if (current.status === 'paused' && current.collection_method === 'send_invoice')
    startPaused(world, current);
  return store.get('subscription', subscription.id) ?? current;
}

/** A paused subscription whose invoice is paid is active again. */
export function startPaused({ store }: World, subscription: SubscriptionRecord): void {
  const current = store.get('subscription', subscription.id) ?? subscription;
  store.put<SubscriptionRecord>({ ...current, status: 'active' });
}

function prorationStart(now: number, { prorationDate }: Resumption): number {
  return prorationDate ?? now;
}
