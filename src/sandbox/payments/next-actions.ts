import type { PaymentIntentRecord } from '../objects/payment-intent/record.ts';
import { day } from '../periods.ts';
import type { World } from '../world.ts';

/** Where the payer does what is asked, and where they go afterwards. */
export interface ActionPlace {
  readonly page: string;
  readonly returnUrl: string | null;
  readonly usesSdk: boolean;
}

type NextAction = NonNullable<PaymentIntentRecord['next_action']>;

/** The two ways both kinds of intent send payers to a page. */
export type PageAction = Pick<NextAction, 'redirect_to_url' | 'type' | 'use_stripe_sdk'>;

/** Proving who one is on a page: a redirect, or left to the payer's own software. */
export function pageAction({ page, returnUrl, usesSdk }: ActionPlace): PageAction {
  if (usesSdk || returnUrl === null) {
    return {
      type: 'use_stripe_sdk',
      use_stripe_sdk: { type: 'three_d_secure_redirect', stripe_js: page },
    };
  }
  return { type: 'redirect_to_url', redirect_to_url: { return_url: returnUrl, url: page } };
}

/** Two small deposits, the sum of which shows whose account it is. */
export function microdepositAction(world: World, { page }: ActionPlace) {
  return {
    type: 'verify_with_microdeposits',
    verify_with_microdeposits: {
      arrival_date: world.clock.now() + 2 * day,
      hosted_verification_url: page,
      microdeposit_type: 'amounts',
    },
  } as const;
}

/** What a payer has to do next for a payment with one kind of method. */
export function nextActionFor(world: World, kind: string, place: ActionPlace): NextAction {
  const { page } = place;
  switch (kind) {
    case 'us_bank_account':
      return microdepositAction(world, place);
    case 'boleto':
      return {
        type: 'boleto_display_details',
        boleto_display_details: {
          expires_at: world.clock.now() + 3 * day,
          hosted_voucher_url: page,
          number: '01010101010101010101010101010101010101010101010',
          pdf: `${page}/pdf`,
        },
      };
    case 'oxxo':
      return {
        type: 'oxxo_display_details',
        oxxo_display_details: {
          expires_after: world.clock.now() + 3 * day,
          hosted_voucher_url: page,
          number: '12345678901234657890123456789012',
        },
      };
    default:
      return pageAction(place);
  }
}
