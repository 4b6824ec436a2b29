import { account } from '../account.ts';
import { invalidRequest } from '../errors.ts';
import { minimumCharge } from '../money/currency.ts';
import { shown } from '../money/display.ts';
import { type CheckoutSessionRecord, newCheckoutSession } from '../objects/checkout-session/record.ts';
import type { World } from '../world.ts';
import { type CheckoutLine, figuresOf, itemOf, type PurchaseFigures } from './lines.ts';
import type { CheckoutPlans } from './plans.ts';
import { shippingInput } from './shipping.ts';

/** A session to be opened. */
export interface SessionDraft {
  readonly mode: CheckoutSessionRecord['mode'];
  readonly currency: string | null;
  readonly lines: readonly CheckoutLine[];
  /** Ids of discounts; they may not have existed before the session's id did. */
  readonly discounts?: (sessionId: string) => readonly string[];
  readonly plans: CheckoutPlans;
  /** Anything else the session is to say. */
  readonly fields: Partial<CheckoutSessionRecord>;
}

/** Opens a session: works out what it comes to, and gives it a page. */
export function openSession(world: World, draft: SessionDraft): CheckoutSessionRecord {
  const { store, ids, clock } = world;
  const { currency, fields, lines, mode, plans } = draft;
  const id = `cs_test_a1${ids.suffix(56)}`;
  const discounts = draft.discounts?.(id) ?? [];
  const shipping = shippingInput(world, fields.shipping_options?.[0]?.shipping_rate, currency);
  const figures =
    currency === null || mode === 'setup'
      ? undefined
      : figuresOf(world, lines, {
          currency,
          discounts,
          isTrial: isTrial(plans),
          ...(shipping === undefined ? {} : { shipping }),
        });
  if (figures !== undefined && currency !== null) checkTotal(figures.amount_total, currency);
  const isHosted = (fields.ui_mode ?? 'hosted') === 'hosted';
  const session = newCheckoutSession({
    ...fields,
    id,
    created: clock.now(),
    client_secret: isHosted ? null : `${id}_secret_${ids.suffix(48)}`,
    currency,
    mode,
    payment_status: mode === 'setup' ? 'no_payment_required' : 'unpaid',
    plans: { ...plans, discounts },
    url: isHosted ? checkoutPage(id) : null,
    ...moneyOf(figures, fields.shipping_options?.[0]?.shipping_rate),
  });
  store.put(session);
  figures?.lines.forEach((line, index) => {
    const from = lines[index];
    if (from !== undefined && currency !== null) {
      store.put(itemOf(world, from, line, { checkout_session: id }, currency));
    }
  });
  return session;
}

/** What a session shows of what it comes to. */
export function moneyOf(
  figures: PurchaseFigures | undefined,
  shippingRate: string | undefined,
): Pick<CheckoutSessionRecord, 'amount_subtotal' | 'amount_total' | 'shipping_cost' | 'total_details'> {
  const { shipping } = figures ?? {};
  return {
    amount_subtotal: figures?.amount_subtotal ?? null,
    amount_total: figures?.amount_total ?? null,
    shipping_cost:
      shipping === undefined || shipping === null
        ? null
        : {
            amount_subtotal: shipping.amount_subtotal,
            amount_tax: shipping.amount_tax,
            amount_total: shipping.amount_total,
            shipping_rate: shippingRate ?? null,
            taxes: shipping.taxes.map(({ amount, tax_rate, taxable_amount }) => ({
              amount,
              rate: tax_rate,
              taxability_reason: null,
              taxable_amount,
            })),
          },
    total_details: figures?.total_details ?? null,
  };
}

/** Where the page of a session is. */
export function checkoutPage(id: string): string {
  return `${account.hostedPages}/c/pay/${id}`;
}

/** Whether the first period costs nothing. */
export function isTrial({ subscription }: CheckoutPlans): boolean {
  return subscription?.trial_end !== undefined || subscription?.trial_period_days !== undefined;
}

/** Refuses a total that is something, but too little to charge. */
export function checkTotal(total: number, currency: string): void {
  const minimum = minimumCharge(currency);
  if (total === 0 || total >= minimum) return;
  throw invalidRequest(
    `The Checkout Session's total amount due must add up to at least ${shown(minimum, currency)} ${currency}`,
    { code: 'amount_too_small', param: 'line_items' },
  );
}
