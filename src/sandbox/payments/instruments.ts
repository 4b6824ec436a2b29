import { noSuch } from '../errors.ts';
import type { ParamSpec } from '../protocol/parameters.ts';
import { text } from '../protocol/parameters.ts';
import type { Records } from '../records.ts';
import type { World } from '../world.ts';
import { faceOf } from './card-face.ts';
import { cardMethod, readyBankAccount } from './make-payment-method.ts';
import { testCardNamed } from './test-cards.ts';

/** Whatever a payment can be made with: a payment method, or one of the older sources. */
export type Instrument = Records['payment_method'] | Records['card'] | Records['bank_account'];

/** The payment method or source with this id. */
export function instrumentWith(world: World, id: string): Instrument | undefined {
  const { store } = world;
  return store.get('payment_method', id) ?? store.get('card', id) ?? store.get('bank_account', id);
}

/**
 * The payment method an id names, older sources included. A constant of the test data such as `pm_card_visa`
 * makes a new payment method every time.
 */
export function namedInstrument(world: World, id: string, param: string): Instrument {
  const named = instrumentWith(world, id) ?? constantMethod(world, id);
  if (named === undefined) throw noSuch('payment_method', id, param);
  return named;
}

/** A new payment method of the kind a constant of the test data stands for. */
export function constantMethod(world: World, id: string): Records['payment_method'] | undefined {
  const card = testCardNamed(id, 'pm_card_');
  if (card !== undefined) return cardMethod(world, faceOf(world, card));
  const isBankAccount = id === 'pm_usBankAccount' || id === 'pm_usBankAccount_success';
  return isBankAccount ? readyBankAccount(world) : undefined;
}

/** A parameter that names a payment method; the handler gets its record. */
export function instrument(): ParamSpec<Instrument> {
  const name = text();
  return { read: (raw, at, world) => namedInstrument(world, name.read(raw, at, world), at) };
}

/** The kind of payment method something is, sources included. */
export function kindOf(instrument: Instrument): Records['payment_method']['type'] {
  if (instrument.object === 'payment_method') return instrument.type;
  return instrument.object === 'card' ? 'card' : 'us_bank_account';
}

/** The customer it belongs to. */
export function customerOf(instrument: Instrument): string | null {
  return instrument.customer ?? null;
}
