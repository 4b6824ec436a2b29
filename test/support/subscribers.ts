import type Stripe from 'stripe';
import { found } from './billing.ts';

let keys = 0;

/** A key of its own. */
export function newKey(): string {
  keys += 1;
  return `key ${keys}`;
}

/** Prices to subscribe to, of one product: two that are charged monthly, and one for usage. */
export interface Prices {
  readonly gold: string;
  readonly silver: string;
  readonly metered: string;
}

/** Makes the prices. */
export async function newPrices(api: Stripe): Promise<Prices> {
  const product = (await api.products.create({ name: 'Plan' })).id;
  const price = async (unit_amount: number, usage_type: 'licensed' | 'metered') => {
    const recurring = { interval: 'month', usage_type } as const;
    return (await api.prices.create({ product, unit_amount, currency: 'usd', recurring })).id;
  };
  return {
    gold: await price(2000, 'licensed'),
    silver: await price(1000, 'licensed'),
    metered: await price(5, 'metered'),
  };
}

/** A customer who pays by a card of the test data. */
export async function newSubscriber(api: Stripe, card = 'pm_card_visa', clock?: string): Promise<string> {
  const customer = await api.customers.create({ ...(clock === undefined ? {} : { test_clock: clock }) });
  const method = await api.paymentMethods.attach(card, { customer: customer.id });
  await api.customers.update(customer.id, { invoice_settings: { default_payment_method: method.id } });
  return customer.id;
}

/** A subscription to some prices. */
export async function newSubscription(
  api: Stripe,
  customer: string,
  prices: readonly string[],
  more: Partial<Stripe.SubscriptionCreateParams> = {},
): Promise<{ readonly id: string; readonly items: readonly string[] }> {
  const items = prices.map((price) => ({ price }));
  const subscription = await api.subscriptions.create({ customer, items, ...more });
  return { id: subscription.id, items: subscription.items.data.map(({ id }) => id) };
}

/** The raw id of an object of a payload. */
export function idIn(object: unknown): string {
  const { stripeId } = found(object as { readonly stripeId: string } | null);
  return stripeId;
}
