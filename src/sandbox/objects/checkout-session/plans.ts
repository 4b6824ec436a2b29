import type { CheckoutPlans } from '../../checkout/plans.ts';
import { changedMetadata } from '../../metadata.ts';
import type { CreationParams } from './parameters.ts';

/** What completing a session will bring about, as far as its parameters say. */
export function plansOf(params: CreationParams): CheckoutPlans {
  const { customer_update, payment_intent_data, setup_intent_data, subscription_data } = params;
  return {
    ...(customer_update === undefined ? {} : { customer_update }),
    ...(payment_intent_data === undefined ? {} : { payment: withMetadata(payment_intent_data) }),
    ...(setup_intent_data === undefined ? {} : { setup: withMetadata(setup_intent_data) }),
    ...(subscription_data === undefined ? {} : { subscription: subscriptionOf(subscription_data) }),
  };
}

function subscriptionOf(
  sent: NonNullable<CreationParams['subscription_data']>,
): NonNullable<CheckoutPlans['subscription']> {
  const { default_tax_rates: rates, ...rest } = withMetadata(sent);
  return { ...rest, ...(rates === undefined ? {} : { default_tax_rates: rates.map(({ id }) => id) }) };
}

function withMetadata<T extends { readonly metadata?: Parameters<typeof changedMetadata>[1] }>(
  sent: T,
): Omit<T, 'metadata'> & { readonly metadata: Readonly<Record<string, string>> } {
  const { metadata, ...rest } = sent;
  return { ...rest, metadata: changedMetadata(null, metadata) };
}
