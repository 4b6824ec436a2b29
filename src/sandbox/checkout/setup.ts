import type { CheckoutSessionRecord } from '../objects/checkout-session/record.ts';
import { newSetupIntent } from '../objects/setup-intent/record.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';

/** Gives a session in setup mode the setup intent it is there for. */
export function withSetupIntent(world: World, session: CheckoutSessionRecord): CheckoutSessionRecord {
  const { store, ids } = world;
  const { description = null, metadata = {}, on_behalf_of = null } = session.plans.setup ?? {};
  const id = ids.next('seti_');
  store.put(
    newSetupIntent({
      id,
      client_secret: `${id}_secret_${ids.suffix(24)}`,
      created: timeFor(world, session.customer),
      customer: session.customer,
      description,
      metadata,
      on_behalf_of,
      payment_method_types: session.payment_method_types,
      status: 'requires_payment_method',
    }),
  );
  return store.put({ ...session, setup_intent: id });
}
