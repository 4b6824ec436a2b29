import type { SubscriptionRecord } from '../objects/subscription/record.ts';
import { attachPaymentMethod } from '../payments/attaching.ts';
import type { Redeemable } from '../redeeming/discounts.ts';
import { createSubscription } from '../subscribing/create.ts';
import type { World } from '../world.ts';
import type { Completing, Outcome } from './completion.ts';
import { itemsOf, linesOfItems } from './lines.ts';
import type { SubscriptionPlan } from './plans.ts';
import { methodGiven } from './refusals.ts';

/** Starts the subscription of a session; a payment that fails takes everything back. */
export function subscribeForSession(world: World, { session, customer, paymentMethod }: Completing): Outcome {
  if (customer === undefined) throw new Error(`Nobody is to be subscribed by ${session.id}`);
  const needsMethod = session.payment_method_collection === 'always' || (session.amount_total ?? 0) > 0;
  const given = needsMethod ? methodGiven(paymentMethod) : paymentMethod;
  const method = given === undefined ? undefined : attachPaymentMethod(world, given, customer.id);
  const plan = session.plans.subscription ?? {};
  const lines = linesOfItems(world, itemsOf(world, { checkout_session: session.id }));
  const bought = lines.map(({ price, quantity, taxRates }) => ({
    // Prices made for the session alone are not offered to anybody else, but sold here.
    price: { ...price, active: true },
    taxRates,
    ...(quantity === null ? {} : { quantity }),
  }));
  const subscription = createSubscription(world, {
    addInvoiceItems: bought.filter(({ price }) => price.recurring === null),
    billingCycleAnchor: plan.billing_cycle_anchor,
    currency: session.currency ?? undefined,
    customer: world.store.get('customer', customer.id) ?? customer,
    discounts: redeemablesOf(world, session.plans.discounts ?? []),
    fields: fieldsOf(plan, method?.id ?? null),
    items: bought.filter(({ price }) => price.recurring !== null),
    offSession: false,
    paymentBehavior: 'error_if_incomplete',
    prorationBehavior: plan.proration_behavior,
    trialEnd: plan.trial_end,
    trialPeriodDays: plan.trial_period_days,
  });
  const invoice = world.store.get('invoice', subscription.latest_invoice ?? '');
  return {
    invoice: invoice?.id ?? null,
    payment_status: (invoice?.amount_paid ?? 0) > 0 ? 'paid' : 'no_payment_required',
    subscription: subscription.id,
  };
}

function fieldsOf(plan: SubscriptionPlan, method: string | null): Partial<SubscriptionRecord> {
  const { application_fee_percent, default_tax_rates, description, metadata, on_behalf_of, trial_settings } =
    plan;
  return {
    application_fee_percent: application_fee_percent ?? null,
    default_payment_method: method,
    default_tax_rates: default_tax_rates ?? [],
    description: description ?? null,
    metadata: metadata ?? {},
    on_behalf_of: on_behalf_of ?? null,
    transfer_data: plan.transfer_data === undefined ? null : { amount_percent: null, ...plan.transfer_data },
    ...(trial_settings === undefined ? {} : { trial_settings }),
  };
}

/** The subscription redeems for itself what the session was promised. */
function redeemablesOf({ store }: World, discounts: readonly string[]): readonly Redeemable[] {
  return discounts.flatMap((id): Redeemable[] => {
    const discount = store.get('discount', id);
    if (discount === undefined) return [];
    const { coupon, promotion_code: promotionCode } = discount;
    return [promotionCode === null ? { coupon } : { promotionCode }];
  });
}
