import { invalidRequest } from '../errors.ts';
import type { ChargeRecord } from '../objects/charge/record.ts';
import type { PaymentIntentRecord } from '../objects/payment-intent/record.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';
import { behaviorOf } from './behaviors.ts';
import { authorizationSeconds } from './charge-details.ts';
import { book } from './charging.ts';
import { openDispute } from './disputing.ts';
import { instrumentWith } from './instruments.ts';
import { abandonIntent } from './intents.ts';
import { releaseAuthorization, releaseRemainder } from './releasing.ts';

/** Whether a charge holds money that can still be captured. */
export function isHeld({ captured, refunded, status }: ChargeRecord): boolean {
  return status === 'succeeded' && !captured && !refunded;
}

/** When a charge lets its money go unless it is captured first. */
export function expiryOf({ created }: ChargeRecord): number {
  return created + authorizationSeconds;
}

/** Captures what a charge holds, or a part of it; the rest is let go. */
export function captureCharge(
  world: World,
  charge: ChargeRecord,
  amount = charge.amount,
  fields: Partial<ChargeRecord> = {},
): ChargeRecord {
  if (charge.captured) {
    throw invalidRequest(`Charge ${charge.id} has already been captured.`, {
      code: 'charge_already_captured',
    });
  }
  if (charge.refunded && timeFor(world, charge.customer) >= expiryOf(charge)) {
    throw invalidRequest(`Charge ${charge.id} has expired and can no longer be captured.`, {
      code: 'charge_expired_for_capture',
    });
  }
  if (!isHeld(charge)) {
    throw invalidRequest(`Charge ${charge.id} cannot be captured because it has been refunded or failed.`);
  }
  if (amount > charge.amount) {
    throw invalidRequest(
      'You cannot capture a charge for an amount greater than the one it was authorized for.',
      {
        code: 'amount_too_large',
        param: 'amount',
      },
    );
  }
  const captured = world.store.put<ChargeRecord>({
    ...charge,
    amount_captured: amount,
    captured: true,
    ...fields,
  });
  if (amount < charge.amount) releaseRemainder(world, captured, charge.amount - amount);
  const booked = book(world, world.store.get('charge', charge.id) ?? captured);
  return disputed(world, booked);
}

/** Captures the money an intent holds. */
export function captureIntent(
  world: World,
  intent: PaymentIntentRecord,
  amount: number,
  fields: Partial<ChargeRecord> = {},
): PaymentIntentRecord {
  const held = world.store.get('charge', intent.latest_charge ?? '');
  if (held === undefined) throw new Error(`${intent.id} is to be captured without a charge`);
  captureCharge(world, held, amount, fields);
  return world.store.put<PaymentIntentRecord>({
    ...intent,
    amount_capturable: 0,
    amount_received: amount,
    status: 'succeeded',
  });
}

/** Lets a charge's money go when it was not captured in time. */
export function expireAuthorization(world: World, charge: ChargeRecord): void {
  releaseAuthorization(world, charge, { reason: 'expired_uncaptured_charge' });
  abandonIntent(world, charge.payment_intent, 'automatic');
}

/** The bank of a captured charge may call it into question at once. */
function disputed(world: World, charge: ChargeRecord): ChargeRecord {
  const instrument = instrumentWith(world, charge.payment_method ?? '');
  const dispute = instrument === undefined ? undefined : behaviorOf(instrument).dispute;
  if (dispute === undefined) return charge;
  openDispute(world, charge, dispute);
  return world.store.get('charge', charge.id) ?? charge;
}
