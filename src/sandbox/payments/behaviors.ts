import type { Decline } from './declines.ts';
import { declines } from './declines.ts';

/** What happens when a card or an account is used. */
export interface Behavior {
  /** Why it is refused. */
  readonly decline?: Decline;
  /** It is refused when charged, yet can be attached and set up. */
  readonly attaches?: true;
  /** When its owner must prove who they are. */
  readonly authentication?: 'always' | 'until_set_up';
  /** The dispute that follows a charge. */
  readonly dispute?: 'fraudulent' | 'product_not_received' | 'inquiry';
  readonly risk?: 'blocked' | 'highest' | 'elevated';
}

/** The names of the behaviours in the test data. */
export type BehaviorName = keyof typeof behaviors;

const works: Behavior = {};

/** The behaviour of this name; what has none works. */
export function behaviorOf({ behavior = 'works' }: { readonly behavior?: string }): Behavior {
  return isBehavior(behavior) ? behaviors[behavior] : works;
}

function isBehavior(name: string): name is BehaviorName {
  return Object.hasOwn(behaviors, name);
}

const behaviors = {
  generic_decline: { decline: declines.generic_decline },
  insufficient_funds: { decline: declines.insufficient_funds },
  lost_card: { decline: declines.lost_card },
  stolen_card: { decline: declines.stolen_card },
  expired_card: { decline: declines.expired_card },
  incorrect_cvc: { decline: declines.incorrect_cvc },
  processing_error: { decline: declines.processing_error },
  charges_decline: { decline: declines.generic_decline, attaches: true },
  authenticate: { authentication: 'always' },
  authenticate_until_set_up: { authentication: 'until_set_up' },
  authenticate_then_insufficient_funds: {
    authentication: 'always',
    decline: declines.insufficient_funds,
    attaches: true,
  },
  dispute_fraudulent: { dispute: 'fraudulent' },
  dispute_not_received: { dispute: 'product_not_received' },
  inquiry: { dispute: 'inquiry' },
  blocked: { decline: declines.fraudulent, attaches: true, risk: 'blocked' },
  highest_risk: { risk: 'highest' },
  elevated_risk: { risk: 'elevated' },
  account_closed: { decline: declines.account_closed, attaches: true },
  debit_not_authorized: { decline: declines.debit_not_authorized, attaches: true },
  no_account: { decline: declines.no_account, attaches: true },
  insufficient_account_funds: { decline: declines.insufficient_funds, attaches: true },
} as const satisfies Readonly<Record<string, Behavior>>;
