import { invalidRequest } from '../errors.ts';
import type { PaymentMethodRecord } from '../objects/payment-method/record.ts';
import type { World } from '../world.ts';
import { behaviorOf } from './behaviors.ts';
import { refusedCard } from './declines.ts';
import type { Instrument } from './instruments.ts';
import { tellCardAdded } from './reactions.ts';

/** Refuses what its bank refuses as soon as somebody wants to keep it. */
export function checkKeepable(instrument: Pick<Instrument, 'behavior'>): void {
  const { attaches, decline } = behaviorOf(instrument);
  if (decline !== undefined && attaches !== true) throw refusedCard(decline);
}

/** Refuses a payment method that was used or given up for good. */
export function checkReusable(instrument: Instrument, param: string): void {
  if (instrument.object !== 'payment_method' || instrument.used_up !== true) return;
  throw invalidRequest(
    'This PaymentMethod was previously used without being attached to a Customer or was detached from a ' +
      'Customer, and may not be used again.',
    { param },
  );
}

/** Makes a payment method a customer's own; doing so again changes nothing. */
export function attachPaymentMethod(
  world: World,
  method: PaymentMethodRecord,
  customerId: string,
): PaymentMethodRecord {
  if (method.customer === customerId) return method;
  if (method.customer !== null) {
    throw invalidRequest('The payment method you provided has already been attached to a customer.', {
      param: 'payment_method',
    });
  }
  checkReusable(method, 'payment_method');
  checkKeepable(method);
  const attached = world.store.put<PaymentMethodRecord>({ ...method, customer: customerId });
  tellCardAdded(world, customerId);
  return attached;
}

/** Takes a payment method from its customer for good, and from whatever it was the default of. */
export function detachPaymentMethod(world: World, method: PaymentMethodRecord): PaymentMethodRecord {
  const { store } = world;
  const owner = store.get('customer', method.customer ?? '');
  if (method.customer === null) {
    throw invalidRequest(
      'The payment method you provided is not attached to a customer so detachment is impossible.',
      { param: 'payment_method' },
    );
  }
  if (owner?.invoice_settings.default_payment_method === method.id) {
    store.put({
      ...owner,
      invoice_settings: { ...owner.invoice_settings, default_payment_method: null },
    });
  }
  const subscriptions = store.list('subscription', { match: { customer: method.customer } }).records;
  for (const subscription of subscriptions) {
    if (subscription.default_payment_method === method.id) {
      store.put({ ...subscription, default_payment_method: null });
    }
  }
  return store.put<PaymentMethodRecord>({ ...method, customer: null, used_up: true });
}
