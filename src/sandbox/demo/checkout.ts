import { completeSession } from '../checkout/complete.ts';
import { expireSession, recoverSession } from '../checkout/expire.ts';
import { visitLink } from '../checkout/visit.ts';
import { createSession } from '../objects/checkout-session/create.ts';
import type { CreationParams } from '../objects/checkout-session/parameters.ts';
import type { CheckoutSessionRecord } from '../objects/checkout-session/record.ts';
import { createLink } from '../objects/payment-link/create.ts';
import { namedInstrument } from '../payments/instruments.ts';
import { day } from '../periods.ts';
import type { World } from '../world.ts';
import { happen } from './happen.ts';
import type { Stage } from './stage.ts';

type Fate = 'open' | 'complete' | 'expired';

const success_url = 'https://northwind.example/thanks';

/** What was sold on checkout pages: sessions in every mode and status, and the links some of them began at. */
export function sellOnline(stage: Stage): void {
  const { usd } = stage.catalog.monthly;
  const buyers = stage.store.list('customer', {
    where: ({ currency, test_clock }) => currency === 'usd' && test_clock === null,
    limit: 8,
  }).records;
  const buyer = (number: number): Pick<CreationParams, 'customer'> => {
    const customer = buyers[number];
    return customer === undefined ? {} : { customer };
  };
  const onboarding = {
    line_items: [{ price: stage.catalog.oneTime.usd, quantity: 1 }],
    mode: 'payment' as const,
  };
  const plan = { line_items: [{ price: usd[0], quantity: 2 }], mode: 'subscription' as const };
  const setup = { currency: 'usd', mode: 'setup' as const };
  const discounts = [{ coupon: stage.catalog.coupons.percent.id }];
  const wishes: readonly (readonly [Fate, Partial<CreationParams>])[] = [
    ['complete', { ...onboarding, ...buyer(0), client_reference_id: 'order-1041' }],
    ['complete', { ...plan, ...buyer(1), discounts }],
    ['complete', { ...setup, ...buyer(2) }],
    ['expired', { ...onboarding, after_expiration: { recovery: { enabled: true } } }],
    ['expired', { ...plan, ...buyer(3) }],
    ['expired', { ...setup, ...buyer(4) }],
    ['complete', { ...onboarding, discounts, invoice_creation: { enabled: true }, ...buyer(5) }],
    ['open', { ...onboarding, allow_promotion_codes: true, customer_email: 'curious@visitor.example' }],
    ['open', { ...plan, ...buyer(6), subscription_data: { trial_period_days: 14 } }],
    ['open', { ...setup, ...buyer(7) }],
    ['open', { ...onboarding, ui_mode: 'embedded', return_url: success_url }],
  ];
  wishes.forEach(([fate, params], index) => {
    const at = fate === 'open' ? stage.now - (index + 1) * 600 : stage.now - (14 - index) * day;
    const { ui_mode } = params;
    happen(stage, at, (world) => {
      const pages = ui_mode === 'embedded' ? {} : { success_url };
      meet(world, createSession(world, { ...pages, ...params }), fate);
    });
  });
  recoverOne(stage);
  offerLinks(stage);
}

function meet(world: World, session: CheckoutSessionRecord, fate: Fate): void {
  if (fate === 'complete') {
    const paymentMethod = namedInstrument(world, 'pm_card_visa', 'payment_method');
    if (paymentMethod.object !== 'payment_method') throw new Error('A card is no payment method');
    completeSession(world, session, { paymentMethod });
  }
  if (fate === 'expired') expireSession(world, session);
}

/** Somebody came back to a session that had expired. */
function recoverOne(stage: Stage): void {
  const expired = stage.store
    .list('checkout.session', { match: { status: 'expired' } })
    .records.find(({ after_expiration }) => after_expiration?.recovery?.enabled === true);
  if (expired === undefined) throw new Error('The demo has no session to recover');
  happen(stage, stage.now - 2 * 3600, (world) => recoverSession(world, expired));
}

/** Three links: one that has sold something, one for a subscription, one that is closed. */
function offerLinks(stage: Stage): void {
  const { catalog, now } = stage;
  const [solo] = catalog.monthly.usd;
  happen(stage, now - 40 * day, (world) => {
    const sold = createLink(world, { line_items: [{ price: catalog.oneTime.usd, quantity: 1 }] });
    meet(world, visitLink(world, sold), 'complete');
    createLink(world, {
      allow_promotion_codes: true,
      line_items: [{ adjustable_quantity: { enabled: true }, price: solo, quantity: 1 }],
      subscription_data: { trial_period_days: 14 },
    });
    const closed = createLink(world, {
      inactive_message: 'Sold out until summer.',
      line_items: [{ price: catalog.oneTime.eur, quantity: 1 }],
    });
    world.store.put({ ...closed, active: false });
  });
}
