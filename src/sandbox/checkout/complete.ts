import { invalidRequest } from '../errors.ts';
import type { CheckoutSessionRecord } from '../objects/checkout-session/record.ts';
import type { World } from '../world.ts';
import { adjustSession } from './adjust.ts';
import { answersOf } from './answers.ts';
import { customerFor, detailsOf } from './buyer.ts';
import type { Completing, Completion, Outcome } from './completion.ts';
import { finishSession } from './finish.ts';
import { payForSession } from './pay.ts';
import { setUpForSession } from './set-up.ts';
import { subscribeForSession } from './subscribe.ts';

/**
 * Completes a session the way a buyer does: makes the payment, the subscription or the setup it was opened
 * for. What is declined, or waits for the buyer's bank, leaves the session open.
 */
export function completeSession(
  world: World,
  opened: CheckoutSessionRecord,
  completion: Completion,
): CheckoutSessionRecord {
  if (opened.status !== 'open') {
    throw invalidRequest(
      'Only Checkout Sessions with a status in ["open"] can be completed. This Checkout Session has a status of ' +
        `${opened.status}.`,
    );
  }
  const adjusted = adjustSession(world, opened, completion);
  const known = world.store.get('customer', adjusted.customer ?? '');
  const answered = {
    ...adjusted,
    ...answersOf(adjusted, completion),
    customer_details: detailsOf(adjusted, completion, known),
  };
  const customer = customerFor(world, answered, completion);
  const session = world.store.put<CheckoutSessionRecord>({ ...answered, customer: customer?.id ?? null });
  const outcome = fulfil(world, { session, customer, paymentMethod: completion.paymentMethod });
  const current = world.store.get('checkout.session', session.id) ?? session;
  return outcome === null ? current : finishSession(world, { ...current, ...outcome });
}

/** Does what the session is for; null while that is not decided. */
function fulfil(world: World, completing: Completing): Outcome | null {
  switch (completing.session.mode) {
    case 'payment':
      return payForSession(world, completing);
    case 'setup':
      return setUpForSession(world, completing);
    case 'subscription':
      return subscribeForSession(world, completing);
  }
}
