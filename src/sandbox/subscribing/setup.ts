import { newSetupIntent } from '../objects/setup-intent/record.ts';
import type { SubscriptionRecord } from '../objects/subscription/record.ts';
import { resolvePaymentMethod } from '../payments/collect.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';

/**
 * Gives a subscription that owes nothing yet and has nothing to pay with a setup intent, with which the
 * customer can leave a payment method.
 */
export function askForCard(world: World, subscriptionId: string): void {
  const { store, ids } = world;
  const subscription = store.get('subscription', subscriptionId);
  if (subscription === undefined || subscription.collection_method === 'send_invoice') return;
  const invoice = store.get('invoice', subscription.latest_invoice ?? '');
  if (invoice?.status !== 'paid' || invoice.amount_due > 0) return;
  if (paymentMethodOf(world, subscription) !== null) return;
  const id = ids.next('seti_');
  const intent = store.put(
    newSetupIntent({
      id,
      client_secret: `${id}_secret_${ids.suffix(24)}`,
      created: timeFor(world, subscription.customer),
      customer: subscription.customer,
      status: 'requires_payment_method',
    }),
  );
  store.put({ ...subscription, pending_setup_intent: intent.id });
}

/** What a subscription is paid with: its own default, or its customer's. */
export function paymentMethodOf({ store }: World, subscription: SubscriptionRecord): string | null {
  const customer = store.get('customer', subscription.customer);
  return resolvePaymentMethod(store, [
    subscription.default_payment_method,
    subscription.default_source,
    customer?.invoice_settings.default_payment_method,
    customer?.default_source,
  ]);
}
