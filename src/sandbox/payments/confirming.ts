import { account } from '../account.ts';
import type { ChargeRecord } from '../objects/charge/record.ts';
import type { PaymentIntentRecord } from '../objects/payment-intent/record.ts';
import type { World } from '../world.ts';
import { attachPaymentMethod } from './attaching.ts';
import { behaviorOf } from './behaviors.ts';
import { isDebit } from './charge-details.ts';
import { type ChargeOrder, chargeInstrument, settleDebit, startDebit } from './charging.ts';
import { type Decline, declines, rememberedError } from './declines.ts';
import { type Instrument, kindOf } from './instruments.ts';
import { nextActionFor } from './next-actions.ts';

/** How an intent is being confirmed. */
export interface Confirmation {
  /** Whether the payer is away and cannot be asked anything. */
  readonly offSession: boolean;
  readonly returnUrl: string | null;
  readonly mandate?: string | null;
  /** Whether the payer has just done what the intent asked of them. */
  readonly authenticated?: boolean;
  /** Whether the payer's own software shows what they are asked. */
  readonly usesSdk?: boolean;
}

/** How an attempt to pay went. */
export interface Attempt {
  readonly outcome: 'succeeded' | 'declined' | 'requires_action' | 'processing';
  readonly intent: PaymentIntentRecord;
  readonly charge: ChargeRecord | null;
  readonly decline: Decline | null;
}

/** Tries to pay an intent with an instrument. What was tried stays on record, whatever came of it. */
export function confirmIntent(
  world: World,
  intent: PaymentIntentRecord,
  instrument: Instrument,
  how: Confirmation,
): Attempt {
  const started = world.store.put<PaymentIntentRecord>({
    ...intent,
    confirmed_with: {
      mandate: how.mandate ?? null,
      off_session: how.offSession,
      return_url: how.returnUrl,
    },
    last_payment_error: null,
    next_action: null,
    ...(instrument.object === 'payment_method' || intent.payment_method === instrument.id
      ? { payment_method: instrument.id }
      : { payment_method: null, source: instrument.id }),
  });
  if (how.authenticated !== true) {
    if (mustAuthenticate(intent, instrument, how)) {
      // Nobody is there to be asked; an invoice waits for its customer all the same.
      if (how.offSession && intent.invoice === null) {
        return charge(world, started, instrument, how, declines.authentication_required);
      }
      return askPayer(world, started, instrument, how);
    }
    if (kindOf(instrument) !== 'card' && instrument.object === 'payment_method' && !instrument.verified) {
      if (!isDebit(instrument.type) || instrument.type === 'us_bank_account') {
        return askPayer(world, started, instrument, how);
      }
    }
  }
  return isDebit(kindOf(instrument)) && instrument.object === 'payment_method'
    ? debit(world, started, instrument, how)
    : charge(world, started, instrument, how);
}

/** What became of a payment that was processing. */
export function settleIntent(
  world: World,
  intent: PaymentIntentRecord,
  instrument: Instrument | undefined,
  outcome: 'succeeded' | 'failed',
): Attempt {
  const pending = world.store.get('charge', intent.latest_charge ?? '');
  if (pending === undefined) throw new Error(`${intent.id} is processing without a charge`);
  const own = instrument === undefined ? undefined : behaviorOf(instrument).decline;
  const decline = outcome === 'failed' ? (own ?? declines.debit_not_authorized) : (own ?? null);
  const charge = settleDebit(world, pending, decline);
  return decline === null
    ? finish(world, intent, instrument, charge, true)
    : fail(world, intent, charge, decline, instrument);
}

/** Puts an intent back to where it needs another payment method, and why. */
export function fail(
  world: World,
  intent: PaymentIntentRecord,
  charge: ChargeRecord | null,
  decline: Decline,
  instrument: Instrument | undefined,
): Attempt {
  const isMethod = instrument?.object === 'payment_method';
  const failed = world.store.put<PaymentIntentRecord>({
    ...intent,
    last_payment_error: {
      ...rememberedError(decline),
      ...(charge === null ? {} : { charge: charge.id }),
      ...(instrument === undefined
        ? {}
        : isMethod
          ? { payment_method: instrument.id }
          : { source: instrument.id }),
    },
    latest_charge: charge?.id ?? intent.latest_charge,
    next_action: null,
    payment_method: null,
    processing: null,
    source: null,
    status: 'requires_payment_method',
  });
  return { outcome: 'declined', intent: failed, charge, decline };
}

function mustAuthenticate(
  { setup_future_usage }: PaymentIntentRecord,
  instrument: Instrument,
  { offSession }: Confirmation,
): boolean {
  const { authentication } = behaviorOf(instrument);
  if (authentication !== 'until_set_up') return authentication === 'always';
  const isSetUp = instrument.object === 'payment_method' && instrument.set_up === true;
  return !(isSetUp && offSession && setup_future_usage !== 'on_session');
}

function askPayer(
  world: World,
  intent: PaymentIntentRecord,
  instrument: Instrument,
  how: Confirmation,
): Attempt {
  const waiting = world.store.put<PaymentIntentRecord>({
    ...intent,
    next_action: nextActionFor(world, kindOf(instrument), {
      page: `${account.hostedPages}/authenticate/${intent.id}`,
      returnUrl: how.returnUrl,
      usesSdk: how.usesSdk ?? false,
    }),
    status: 'requires_action',
  });
  return { outcome: 'requires_action', intent: waiting, charge: null, decline: null };
}

function orderFor(intent: PaymentIntentRecord, instrument: Instrument, how: Confirmation): ChargeOrder {
  return {
    amount: intent.amount,
    authenticated: how.authenticated ?? false,
    capture: captureMethodOf(intent, kindOf(instrument)) !== 'manual',
    currency: intent.currency,
    customer: intent.customer,
    fields: {
      application_fee_amount: intent.application_fee_amount,
      description: intent.description,
      invoice: intent.invoice,
      metadata: intent.metadata,
      on_behalf_of: intent.on_behalf_of,
      payment_intent: intent.id,
      receipt_email: intent.receipt_email,
      shipping: intent.shipping,
      statement_descriptor: intent.statement_descriptor,
      statement_descriptor_suffix: intent.statement_descriptor_suffix,
      transfer_data:
        intent.transfer_data === null
          ? null
          : { ...intent.transfer_data, amount: intent.transfer_data.amount ?? null },
      transfer_group: intent.transfer_group,
    },
    instrument,
    mandate: how.mandate ?? null,
  };
}

/** What is said for the kind of method stands above what is said for the intent. */
function captureMethodOf(intent: PaymentIntentRecord, kind: string): string {
  return optionsOf(intent, kind).capture_method ?? intent.capture_method;
}

/** What is said for one kind of method, as far as most kinds have it in common. */
function optionsOf(
  { payment_method_options }: PaymentIntentRecord,
  kind: string,
): { readonly capture_method?: string; readonly setup_future_usage?: string | null } {
  // Every kind has its own hash there, under its name; the type of the whole has no word for that.
  const options = payment_method_options as Readonly<Record<string, object | undefined>> | null;
  return options?.[kind] ?? {};
}

function charge(
  world: World,
  intent: PaymentIntentRecord,
  instrument: Instrument,
  how: Confirmation,
  decline?: Decline,
): Attempt {
  const order = orderFor(intent, instrument, how);
  const result = chargeInstrument(world, decline === undefined ? order : { ...order, decline });
  return result.decline === null
    ? finish(world, intent, instrument, result.charge, order.capture)
    : fail(world, intent, result.charge, result.decline, instrument);
}

function debit(
  world: World,
  intent: PaymentIntentRecord,
  instrument: Instrument,
  how: Confirmation,
): Attempt {
  const pending = startDebit(world, orderFor(intent, instrument, how));
  const processing = world.store.put<PaymentIntentRecord>({
    ...intent,
    latest_charge: pending.id,
    status: 'processing',
  });
  keepInstrument(world, intent, instrument);
  return { outcome: 'processing', intent: processing, charge: pending, decline: null };
}

function finish(
  world: World,
  intent: PaymentIntentRecord,
  instrument: Instrument | undefined,
  charge: ChargeRecord,
  captured: boolean,
): Attempt {
  const done = world.store.put<PaymentIntentRecord>({
    ...intent,
    amount_capturable: captured ? 0 : charge.amount,
    amount_received: captured ? charge.amount : 0,
    latest_charge: charge.id,
    next_action: null,
    processing: null,
    review: charge.review,
    status: captured ? 'succeeded' : 'requires_capture',
  });
  if (instrument !== undefined) keepInstrument(world, intent, instrument);
  return { outcome: 'succeeded', intent: done, charge, decline: null };
}

/** Keeps a method for its customer where the intent says so; without an owner it was for this once. */
function keepInstrument(world: World, intent: PaymentIntentRecord, instrument: Instrument): void {
  if (instrument.object !== 'payment_method') return;
  const usage = optionsOf(intent, instrument.type).setup_future_usage ?? intent.setup_future_usage;
  const keeps = usage === 'off_session' || usage === 'on_session';
  if (keeps && intent.customer !== null) {
    const kept = attachPaymentMethod(world, instrument, intent.customer);
    world.store.put({ ...kept, set_up: usage === 'off_session' || kept.set_up === true });
  } else if (instrument.customer === null) {
    world.store.put({ ...instrument, used_up: true });
  }
}
