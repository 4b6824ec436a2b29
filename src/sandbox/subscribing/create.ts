import { invalidRequest } from '../errors.ts';
import type { LineDraft } from '../invoicing/line-draft.ts';
import { newSubscription, type SubscriptionRecord } from '../objects/subscription/record.ts';
import { lockCurrency } from '../redeeming/currency.ts';
import { discountFrom } from '../redeeming/discounts.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';
import { addedLines } from './added-items.ts';
import { billSubscription } from './bill.ts';
import { cadenceOf } from './cadence.ts';
import { collectBill } from './collect-bill.ts';
import { checkCollection } from './collection-method.ts';
import { type Start, startOf } from './first-period.ts';
import { checkActive, checkItems, makeItems } from './item-input.ts';
import { checkLimits } from './limits.ts';
import { pastLines } from './past-lines.ts';
import { periodLines, trialLines } from './period-lines.ts';
import { askForCard } from './setup.ts';
import type { SubscriptionInput } from './subscription-input.ts';
import type { Terms } from './terms.ts';

/**
 * Makes a subscription with its items and its first invoice, which is collected at once unless the customer
 * is sent it. What a declined payment does is up to the payment behavior.
 */
export function createSubscription(world: World, input: SubscriptionInput): SubscriptionRecord {
  const { customer } = input;
  const now = timeFor(world, customer.id);
  const start = checkedStart(world, input, now);
  const currency = checkItems(input.items, customer.id, input.currency);
  lockCurrency(world, customer.id, currency);
  const isSent = input.fields?.collection_method === 'send_invoice';
  const status =
    start.trial !== null ? 'trialing' : isSent || input.draftFirstInvoice ? 'active' : 'incomplete';
  const subscription = world.store.put(
    newSubscription({
      ...input.fields,
      id: world.ids.next('sub_'),
      billing_cycle_anchor: start.anchor,
      billing_cycle_anchor_config: start.config,
      created: now,
      currency,
      current_period_end: start.period.end,
      current_period_start: start.period.start,
      customer: customer.id,
      start_date: start.startDate,
      status,
      test_clock: typeof customer.test_clock === 'string' ? customer.test_clock : null,
      trial_end: start.trial?.end ?? null,
      trial_start: start.trial?.start ?? null,
    }),
  );
  const terms = makeItems(world, subscription, input.items);
  const discounted = redeem(world, subscription, input);
  billFirst(world, withEnd(world, discounted), terms, start, input);
  return world.store.get('subscription', subscription.id) ?? discounted;
}

function checkedStart(world: World, input: SubscriptionInput, now: number): Start {
  const { customer, items, paymentBehavior, fields = {} } = input;
  if (paymentBehavior === 'pending_if_incomplete') {
    throw invalidRequest(
      'Setting `payment_behavior` to `pending_if_incomplete` has no effect when creating a subscription.',
      { param: 'payment_behavior' },
    );
  }
  checkCollection(fields.collection_method ?? 'charge_automatically', fields.days_until_due ?? null);
  checkLimits(world, customer);
  items.forEach(({ price, at }, index) => {
    checkActive(price, `${at ?? `items[${index}]`}[price]`);
  });
  const trialDays = Math.max(0, ...items.map(({ price }) => price.recurring?.trial_period_days ?? 0));
  return startOf(input, cadenceOf(items[0]?.price), now, trialDays);
}

function redeem(
  world: World,
  subscription: SubscriptionRecord,
  input: SubscriptionInput,
): SubscriptionRecord {
  const { id, customer, currency } = subscription;
  const products = input.items.map(({ price }) => price.product);
  const discounts = (input.discounts ?? []).map(
    (redeemable) =>
      discountFrom(world, redeemable, { customer, subscription: id }, { currency, products }).id,
  );
  if (discounts.length === 0) return subscription;
  return world.store.put({ ...subscription, discount: discounts[0] ?? null, discounts });
}

/** A subscription that is to end from the start says when, and since when. */
function withEnd({ store }: World, subscription: SubscriptionRecord): SubscriptionRecord {
  const { cancel_at_period_end, created, current_period_end } = subscription;
  const cancel_at = cancel_at_period_end ? current_period_end : subscription.cancel_at;
  if (cancel_at === null) return subscription;
  if (cancel_at <= created) {
    throw invalidRequest('The `cancel_at` must be a time in the future.', { param: 'cancel_at' });
  }
  return store.put<SubscriptionRecord>({
    ...subscription,
    cancel_at,
    canceled_at: created,
    cancellation_details: { comment: null, feedback: null, reason: 'cancellation_requested' },
  });
}

function billFirst(
  world: World,
  subscription: SubscriptionRecord,
  terms: readonly Terms[],
  start: Start,
  input: SubscriptionInput,
): void {
  const now = timeFor(world, subscription.customer);
  const lines = [
    ...firstLines(world, subscription, terms, start, input),
    ...addedLines(world, subscription, input.addInvoiceItems ?? [], start.period),
  ];
  const invoice = billSubscription(world, subscription, {
    lines,
    reason: 'subscription_create',
    period: { start: now, end: now },
  });
  if (input.draftFirstInvoice === true) return;
  collectBill(world, invoice, {
    behavior: input.paymentBehavior ?? 'allow_incomplete',
    offSession: input.offSession ?? false,
    retries: false,
  });
  askForCard(world, subscription.id);
}

function firstLines(
  world: World,
  subscription: SubscriptionRecord,
  terms: readonly Terms[],
  { past, period, trial }: Start,
  { prorationBehavior }: SubscriptionInput,
): readonly LineDraft[] {
  if (trial !== null) return trialLines(world, subscription, terms, trial);
  const isFree = prorationBehavior === 'none';
  const ahead = periodLines(world, subscription, terms, { ahead: period, behind: null, freeStub: isFree });
  return past === null || isFree ? ahead : [...ahead, ...pastLines(world, subscription, terms, past)];
}
