import { attachPaymentMethod } from '../payments/attaching.ts';
import type { World } from '../world.ts';
import type { Completing, Outcome } from './completion.ts';
import { methodGiven } from './refusals.ts';

/** Keeps the payment method of a session in setup mode for its customer. */
export function setUpForSession(world: World, { session, customer, paymentMethod }: Completing): Outcome {
  const { store } = world;
  const intent = store.get('setup_intent', session.setup_intent ?? '');
  if (intent === undefined) throw new Error(`${session.id} has no setup intent`);
  const given = methodGiven(paymentMethod);
  const method = customer === undefined ? given : attachPaymentMethod(world, given, customer.id);
  store.put({ ...method, set_up: true });
  store.put({
    ...intent,
    customer: customer?.id ?? null,
    payment_method: method.id,
    status: 'succeeded',
  });
  return { payment_status: 'no_payment_required', setup_intent: intent.id };
}
