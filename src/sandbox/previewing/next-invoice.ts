import { draftInvoice, pendingItems } from '../invoicing/draft.ts';
import type { InvoiceRecord } from '../objects/invoice/record.ts';
import type { Records } from '../records.ts';
import { billLast, cancelSubscription } from '../subscribing/cancel.ts';
import { createSubscription } from '../subscribing/create.ts';
import { renew } from '../subscribing/renew.ts';
import { resumeSubscription } from '../subscribing/resume.ts';
import type { SubscriptionChange } from '../subscribing/subscription-change.ts';
import { updateSubscription } from '../subscribing/update.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';
import type { ImaginedChange, PreviewOrder } from './preview-order.ts';
import { phaseOrder, subscriptionOfPhase } from './schedule-phase.ts';
import { worldAt } from './time-travel.ts';

type Subscription = Records['subscription'];

/** Makes the invoice that comes next, for the length of a rehearsal; undefined when none comes. */
export function nextInvoice(world: World, order: PreviewOrder): InvoiceRecord | undefined {
  const { change, customer, schedule } = order;
  if (schedule !== undefined && schedule.subscription === null) {
    const [phase] = schedule.phases;
    if (phase === undefined || schedule.status !== 'not_started') return undefined;
    const then = worldAt(world, customer, phase.start_date);
    return firstInvoice(then, subscriptionOfPhase(then, schedule, phase, customer));
  }
  const subscription = subscriptionFor(world, order);
  if (subscription !== undefined) return afterChange(world, subscription, order);
  if (change.newItems !== undefined && order.subscription === undefined)
    return ofNewSubscription(world, order);
  return ofWaitingItems(world, order);
}

/** The subscription asked for, or the customer's that renews next. */
function subscriptionFor({ store }: World, order: PreviewOrder): Subscription | undefined {
  const { change, customer, schedule } = order;
  const id = order.subscription?.id ?? schedule?.subscription ?? '';
  const named = store.get('subscription', typeof id === 'string' ? id : '');
  if (named !== undefined || change.newItems !== undefined) return named;
  const running = store
    .list('subscription', { match: { customer: customer.id, ended: false } })
    .records.filter(({ cancel_at, current_period_end, status }) => {
      const ends = cancel_at !== null && cancel_at <= current_period_end;
      return !ends && status !== 'incomplete' && status !== 'paused';
    });
  return running.sort((a, b) => a.current_period_end - b.current_period_end)[0];
}

/** Changes a subscription as imagined and bills what follows: the change at once, or the next period. */
function afterChange(
  world: World,
  subscription: Subscription,
  order: PreviewOrder,
): InvoiceRecord | undefined {
  const { store } = world;
  const { change } = order;
  if (subscription.status === 'canceled' || subscription.status === 'incomplete_expired') return undefined;
  // A draft shows what an invoice would say; nothing is to be collected here.
  const quiet = store.put<Subscription>({
    ...subscription,
    pause_collection: { behavior: 'keep_as_draft', resumes_at: null },
  });
  const before = quiet.latest_invoice;
  if (change.resumeNow === true && quiet.status === 'paused') {
    resumeSubscription(world, quiet, { prorationBehavior: change.prorationBehavior });
  } else if (change.cancelNow === true) {
    const prorate = change.prorationBehavior !== 'none';
    cancelSubscription(world, quiet.id, { invoiceNow: true, prorate });
  } else updateSubscription(world, quiet, changeOf(world, change));
  const changed = store.get('subscription', quiet.id) ?? quiet;
  const made = changed.latest_invoice === before ? undefined : changed.latest_invoice;
  if (typeof made === 'string') return store.get('invoice', made);
  if (changed.status === 'canceled' || changed.status === 'paused') return undefined;
  return atPeriodEnd(world, changed, order);
}

/** The invoice at the end of the current period: the next period's, or the last one of a subscription that ends. */
function atPeriodEnd(
  world: World,
  subscription: Subscription,
  order: PreviewOrder,
): InvoiceRecord | undefined {
  const { cancel_at, current_period_end: boundary, id } = subscription;
  const then = worldAt(world, order.customer, boundary);
  if (cancel_at !== null && cancel_at <= boundary) {
    billLast(then, subscription, boundary);
    const last = then.store.get('subscription', id)?.latest_invoice;
    return last === subscription.latest_invoice ? undefined : then.store.get('invoice', last ?? '');
  }
  const next = phaseOrder(then, order.schedule, subscription);
  if (next !== null) updateSubscription(then, subscription, next);
  return renew(then, id);
}

function changeOf(world: World, change: ImaginedChange): SubscriptionChange {
  const { billingCycleAnchor, cancelAt, cancelAtPeriodEnd, defaultTaxRates, itemChanges } = change;
  const { prorationBehavior, prorationDate, trialEnd, trialFromPlan } = change;
  return {
    billingCycleAnchor: typeof billingCycleAnchor === 'number' ? undefined : billingCycleAnchor,
    cancelAt,
    cancelAtPeriodEnd,
    items: itemChanges?.(world),
    paymentBehavior: 'default_incomplete',
    prorationBehavior,
    prorationDate,
    trialEnd,
    trialFromPlan,
    ...(defaultTaxRates === undefined ? {} : { fields: { default_tax_rates: defaultTaxRates } }),
  };
}

function ofNewSubscription(world: World, order: PreviewOrder): InvoiceRecord | undefined {
  const { change, currency, customer } = order;
  const { billingCycleAnchor, newItems, startDate } = change;
  const now = timeFor(world, customer.id);
  const starts = startDate !== undefined && startDate > now ? startDate : now;
  const then = worldAt(world, customer, starts);
  const created = createSubscription(then, {
    billingCycleAnchor: typeof billingCycleAnchor === 'number' ? billingCycleAnchor : undefined,
    backdateStartDate: startDate !== undefined && startDate < now ? startDate : undefined,
    currency,
    customer,
    draftFirstInvoice: true,
    items: newItems?.(then) ?? [],
    prorationBehavior: change.prorationBehavior,
    trialEnd: change.trialEnd,
    trialFromPlan: change.trialFromPlan,
    fields: {
      cancel_at: change.cancelAt ?? null,
      cancel_at_period_end: change.cancelAtPeriodEnd ?? false,
      default_tax_rates: change.defaultTaxRates ?? [],
    },
  });
  return firstInvoice(then, created);
}

function firstInvoice({ store }: World, { latest_invoice }: Subscription): InvoiceRecord | undefined {
  return store.get('invoice', latest_invoice ?? '');
}

/** What waits for an invoice, where no subscription brings one. */
function ofWaitingItems(world: World, order: PreviewOrder): InvoiceRecord | undefined {
  const { customer, subscription } = order;
  const currency = currencyOfPreview(world, order);
  if (pendingItems(world, customer.id, currency, subscription?.id).length === 0) return undefined;
  return draftInvoice(world, { customer: customer.id, currency, fields: { auto_advance: true } });
}

/** The currency an invoice of the customer would be in. */
export function currencyOfPreview({ store }: World, order: PreviewOrder): string {
  const { currency, customer, items = [], subscription } = order;
  const [waiting] = store.list('invoiceitem', {
    match: { customer: customer.id, pending: true },
    limit: 1,
  }).records;
  const imagined = items.map((item) => item.currency ?? item.price_data?.currency ?? item.price?.currency);
  return (
    currency ??
    subscription?.currency ??
    customer.currency ??
    waiting?.currency ??
    imagined.find((one) => one !== undefined) ??
    'usd'
  );
}
