import { account } from '../account.ts';
import { newSetupAttempt, type SetupAttemptRecord } from '../objects/setup-attempt/record.ts';
import { newSetupIntent, type SetupIntentRecord } from '../objects/setup-intent/record.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';
import { attachPaymentMethod } from './attaching.ts';
import { behaviorOf } from './behaviors.ts';
import { faceDetails, isDebit } from './charge-details.ts';
import { type Decline, rememberedError } from './declines.ts';
import { type Instrument, kindOf } from './instruments.ts';
import { kindDetails } from './kind-details.ts';
import { type MandateTerms, mandateFor } from './mandates.ts';
import { microdepositAction, pageAction } from './next-actions.ts';
import { tellSetUp } from './reactions.ts';

/** What a setup intent is for. */
export interface SetupOrder {
  readonly customerId: string | null;
  /** Whatever else is to stand on it. */
  readonly fields?: Partial<SetupIntentRecord>;
}

/** How a setup intent is being confirmed. */
export interface SetupConfirmation {
  readonly returnUrl: string | null;
  readonly usesSdk?: boolean;
  /** Whether the owner has just done what was asked of them. */
  readonly authenticated?: boolean;
  readonly terms?: MandateTerms;
}

/** How setting something up went. */
export interface SetupResult {
  readonly intent: SetupIntentRecord;
  readonly decline: Decline | null;
}

/** Creates a setup intent that waits for a payment method. */
export function newSetupFor(world: World, { customerId, fields }: SetupOrder): SetupIntentRecord {
  const id = world.ids.next('seti_');
  return world.store.put(
    newSetupIntent({
      id,
      client_secret: `${id}_secret_${world.ids.suffix(31)}`,
      created: timeFor(world, customerId),
      customer: customerId,
      status: 'requires_payment_method',
      ...fields,
    }),
  );
}

/** Tries to get something ready for later payments. What was tried stays on record, whatever came of it. */
export function confirmSetup(
  world: World,
  intent: SetupIntentRecord,
  instrument: Instrument,
  how: SetupConfirmation,
): SetupResult {
  const { attaches, authentication, decline } = behaviorOf(instrument);
  const held = world.store.put<SetupIntentRecord>({
    ...intent,
    last_setup_error: null,
    next_action: null,
    payment_method: instrument.id,
  });
  if (how.authenticated !== true) {
    const isVerified = instrument.object !== 'payment_method' || instrument.verified === true;
    const asksOwner = !isVerified && kindOf(instrument) === 'us_bank_account';
    if (authentication !== undefined || asksOwner || redirects(instrument)) {
      return { intent: askOwner(world, held, instrument, how), decline: null };
    }
  }
  if (decline !== undefined && attaches !== true) return failSetup(world, held, instrument, decline);
  return { intent: finish(world, held, instrument, how), decline: null };
}

/** Puts a setup intent back to where it needs another payment method, and why. */
export function failSetup(
  world: World,
  intent: SetupIntentRecord,
  instrument: Instrument,
  decline: Decline,
): SetupResult {
  const error = {
    ...rememberedError(decline),
    ...(instrument.object === 'payment_method'
      ? { payment_method: instrument.id }
      : { source: instrument.id }),
  };
  const { id } = attempt(world, intent, instrument, 'failed', { setup_error: error });
  const failed = world.store.put<SetupIntentRecord>({
    ...intent,
    last_setup_error: error,
    latest_attempt: id,
    next_action: null,
    payment_method: null,
    status: 'requires_payment_method',
  });
  return { intent: failed, decline };
}

/** Cancels a setup intent, and the attempt that was still going on. */
export function cancelSetup(
  world: World,
  intent: SetupIntentRecord,
  reason: SetupIntentRecord['cancellation_reason'],
): SetupIntentRecord {
  const latest = world.store.get('setup_attempt', intent.latest_attempt ?? '');
  if (latest !== undefined && latest.status === 'requires_action') {
    world.store.put<SetupAttemptRecord>({ ...latest, status: 'abandoned' });
  }
  return world.store.put<SetupIntentRecord>({
    ...intent,
    cancellation_reason: reason,
    next_action: null,
    status: 'canceled',
  });
}

function askOwner(
  world: World,
  intent: SetupIntentRecord,
  instrument: Instrument,
  { returnUrl, usesSdk = false }: SetupConfirmation,
): SetupIntentRecord {
  const place = { page: `${account.hostedPages}/authenticate/${intent.id}`, returnUrl, usesSdk };
  const { id } = attempt(world, intent, instrument, 'requires_action');
  return world.store.put<SetupIntentRecord>({
    ...intent,
    latest_attempt: id,
    next_action:
      kindOf(instrument) === 'us_bank_account' ? microdepositAction(world, place) : pageAction(place),
    status: 'requires_action',
  });
}

function finish(
  world: World,
  intent: SetupIntentRecord,
  instrument: Instrument,
  { authenticated = false, terms = {} }: SetupConfirmation,
): SetupIntentRecord {
  const { id } = attempt(world, intent, instrument, 'succeeded', { authenticated });
  keep(world, intent, instrument);
  const mandate = mandateFor(world, instrument, terms);
  const done = world.store.put<SetupIntentRecord>({
    ...intent,
    latest_attempt: id,
    ...(terms.singleUse === undefined ? { mandate } : { single_use_mandate: mandate }),
    next_action: null,
    status: 'succeeded',
  });
  tellSetUp(world, done);
  return done;
}

function keep(world: World, intent: SetupIntentRecord, instrument: Instrument): void {
  if (instrument.object !== 'payment_method') return;
  const kept =
    intent.customer === null ? instrument : attachPaymentMethod(world, instrument, intent.customer);
  world.store.put({ ...kept, set_up: intent.usage === 'off_session' || kept.set_up === true });
}

/** An attempt that was waiting for its owner goes on; otherwise a new one is put on record. */
function attempt(
  world: World,
  intent: SetupIntentRecord,
  instrument: Instrument,
  status: string,
  outcome: {
    readonly authenticated?: boolean;
    readonly setup_error?: SetupAttemptRecord['setup_error'];
  } = {},
): SetupAttemptRecord {
  const { authenticated = false, setup_error = null } = outcome;
  const latest = world.store.get('setup_attempt', intent.latest_attempt ?? '');
  const details = attemptDetails(instrument, authenticated);
  if (latest !== undefined && latest.status === 'requires_action') {
    return world.store.put<SetupAttemptRecord>({
      ...latest,
      payment_method_details: details,
      setup_error,
      status,
    });
  }
  return world.store.put(
    newSetupAttempt({
      id: world.ids.next('setatt_'),
      ...(intent.attach_to_self === undefined ? {} : { attach_to_self: intent.attach_to_self }),
      created: timeFor(world, intent.customer),
      customer: intent.customer,
      flow_directions: intent.flow_directions,
      on_behalf_of: intent.on_behalf_of,
      payment_method: instrument.id,
      payment_method_details: details,
      setup_error,
      setup_intent: intent.id,
      status,
      usage: intent.usage,
    }),
  );
}

function attemptDetails(
  instrument: Instrument,
  authenticated: boolean,
): SetupAttemptRecord['payment_method_details'] {
  const kind = kindOf(instrument);
  if (kind !== 'card') {
    // As on charges: the hash has the name of the kind.
    const own: object = instrument.object === 'payment_method' ? (instrument[kind as 'ideal'] ?? {}) : {};
    return { type: kind, [kind]: kindDetails('attempt', kind, own) };
  }
  return {
    type: 'card',
    card: {
      ...faceDetails(instrument),
      three_d_secure: authenticated
        ? {
            authentication_flow: 'challenge',
            electronic_commerce_indicator: '05',
            result: 'authenticated',
            result_reason: null,
            transaction_id: null,
            version: '2.2.0',
          }
        : null,
      wallet: null,
    },
  };
}

function redirects(instrument: Instrument): boolean {
  const kind = kindOf(instrument);
  return !isDebit(kind) && kind !== 'card' && kind !== 'link';
}
