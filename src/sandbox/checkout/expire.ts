import { account } from '../account.ts';
import { invalidRequest } from '../errors.ts';
import type { CheckoutSessionRecord } from '../objects/checkout-session/record.ts';
import { day } from '../periods.ts';
import type { World } from '../world.ts';
import { itemsOf, linesOfItems } from './lines.ts';
import { openSession } from './open.ts';

const recoveryDays = 30;

/** Ends an open session; where recovery is wanted, a page is left behind that opens another like it. */
export function expireSession(world: World, session: CheckoutSessionRecord): CheckoutSessionRecord {
  if (session.status !== 'open') {
    throw invalidRequest(
      'Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ' +
        `${session.status}.`,
    );
  }
  const recovery = session.after_expiration?.recovery ?? null;
  return world.store.put<CheckoutSessionRecord>({
    ...session,
    after_expiration:
      recovery?.enabled === true
        ? {
            recovery: {
              ...recovery,
              expires_at: world.clock.now() + recoveryDays * day,
              url: `${account.hostedPages}/r/${session.id}`,
            },
          }
        : session.after_expiration,
    status: 'expired',
    url: null,
  });
}

/** Opens a session like one that has expired, while its recovery lasts. */
export function recoverSession(
  world: World,
  expired: CheckoutSessionRecord,
): CheckoutSessionRecord | undefined {
  const recovery = expired.after_expiration?.recovery ?? null;
  if (recovery?.enabled !== true || (recovery.expires_at ?? 0) <= world.clock.now()) return undefined;
  const { client_secret: _, expires_at: __, id: ___, ...fields } = expired;
  return openSession(world, {
    mode: expired.mode,
    currency: expired.currency,
    lines: linesOfItems(world, itemsOf(world, { checkout_session: expired.id })),
    discounts: () => expired.plans.discounts ?? [],
    plans: expired.plans,
    fields: {
      ...fields,
      after_expiration: { recovery: { ...recovery, expires_at: null, url: null } },
      allow_promotion_codes: recovery.allow_promotion_codes || fields.allow_promotion_codes,
      recovered_from: expired.id,
      status: 'open',
    },
  });
}
