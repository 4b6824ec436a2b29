import { KeptRefusal } from '../errors.ts';
import type { CheckoutSessionRecord } from '../objects/checkout-session/record.ts';
import { declined } from '../payments/declines.ts';
import { confirmSetup, newSetupFor } from '../payments/setting-up.ts';
import type { World } from '../world.ts';
import type { Completing } from './completion.ts';
import { methodGiven } from './refusals.ts';

/** Gives a session in setup mode the setup intent it is there for. */
export function withSetupIntent(world: World, session: CheckoutSessionRecord): CheckoutSessionRecord {
  const { description = null, metadata = {}, on_behalf_of = null } = session.plans.setup ?? {};
  const { id } = newSetupFor(world, {
    customerId: session.customer,
    fields: { description, metadata, on_behalf_of, payment_method_types: session.payment_method_types },
  });
  return world.store.put({ ...session, setup_intent: id });
}

/** Sets up the payment method of a session for its customer; that completes the session. */
export function setUpForSession(world: World, { session, customer, paymentMethod }: Completing): null {
  const waiting = world.store.get('setup_intent', session.setup_intent ?? '');
  if (waiting === undefined) throw new Error(`${session.id} has no setup intent`);
  const method = methodGiven(paymentMethod);
  const intent = world.store.put({ ...waiting, customer: customer?.id ?? null });
  const { decline, intent: tried } = confirmSetup(world, intent, method, { returnUrl: null });
  if (decline === null) return null;
  throw new KeptRefusal(declined(decline, { setup_intent: world.printer.record(tried) }));
}
