import { account } from '../account.ts';
import { type ChargeRecord, newCharge } from '../objects/charge/record.ts';
import { clockOf, timeFor } from '../time.ts';
import type { World } from '../world.ts';
import { bookMovement, processingFee } from './balance.ts';
import { type Behavior, behaviorOf } from './behaviors.ts';
import { authorizationSeconds, billingDetailsOf, detailsOf } from './charge-details.ts';
import type { Decline } from './declines.ts';
import { openDispute } from './disputing.ts';
import { type Instrument, kindOf } from './instruments.ts';

/** What is to be charged, and with what. */
export interface ChargeOrder {
  readonly amount: number;
  readonly currency: string;
  readonly customer: string | null;
  readonly instrument: Instrument;
  /** False to hold the money first. */
  readonly capture: boolean;
  /** Whether the instrument's owner has just proved who they are. */
  readonly authenticated?: boolean;
  readonly mandate?: string | null;
  /** Refuses whatever the instrument would do. */
  readonly decline?: Decline;
  readonly fields?: Partial<ChargeRecord>;
}

/** A charge, and why it failed if it did. */
export interface ChargeResult {
  readonly charge: ChargeRecord;
  readonly decline: Decline | null;
}

/** Charges an instrument: it succeeds, fails, or is held, as the instrument behaves. */
export function chargeInstrument(world: World, order: ChargeOrder): ChargeResult {
  const behavior = behaviorOf(order.instrument);
  const decline = order.decline ?? behavior.decline ?? null;
  const attempt = chargeFor(world, order);
  if (decline !== null) {
    return { charge: world.store.put({ ...attempt, ...failure(decline, behavior) }), decline };
  }
  const charge = world.store.put({ ...attempt, ...riskOf(world, behavior) });
  const paid = order.capture ? book(world, charge) : charge;
  if (behavior.dispute === undefined || !order.capture) return { charge: paid, decline: null };
  openDispute(world, paid, behavior.dispute);
  return { charge: world.store.get('charge', paid.id) ?? paid, decline: null };
}

/** A charge of a bank account that takes days to come through. */
export function startDebit(world: World, order: ChargeOrder): ChargeRecord {
  return world.store.put({ ...chargeFor(world, order), outcome: null, paid: false, status: 'pending' });
}

/** What became of a debit after its days. */
export function settleDebit(world: World, charge: ChargeRecord, decline: Decline | null): ChargeRecord {
  if (decline !== null) return world.store.put({ ...charge, ...failure(decline, {}) });
  const { outcome } = newCharge(charge);
  return book(
    world,
    world.store.put({ ...charge, outcome: outcome ?? null, paid: true, status: 'succeeded' }),
  );
}

/** Books what was captured of a charge on the account's balance. */
export function book(world: World, charge: ChargeRecord): ChargeRecord {
  const isCard = charge.payment_method_details?.type === 'card';
  const { id } = bookMovement(world, {
    amount: charge.amount_captured,
    category: 'charge',
    currency: charge.currency,
    customer: charge.customer,
    description: charge.description,
    fee: processingFee(charge.amount_captured),
    source: charge.id,
    type: isCard ? 'charge' : 'payment',
  });
  return world.store.put({ ...charge, balance_transaction: id });
}

function chargeFor(world: World, order: ChargeOrder): ChargeRecord {
  const { amount, capture, currency, customer, fields, instrument, mandate = null } = order;
  const id = world.ids.next(kindOf(instrument) === 'card' ? 'ch_' : 'py_');
  const created = timeFor(world, customer);
  return newCharge({
    id,
    amount,
    amount_captured: capture ? amount : 0,
    billing_details: billingDetailsOf(instrument),
    calculated_statement_descriptor: descriptorOf(fields),
    captured: capture,
    clock: clockOf(world, customer),
    created,
    currency,
    customer,
    payment_method: instrument.id,
    payment_method_details: detailsOf(instrument, {
      amount,
      authenticated: order.authenticated ?? false,
      captureBefore: capture ? null : created + authorizationSeconds,
      mandate,
    }),
    receipt_url: `${account.hostedPages}/receipts/${id}`,
    source: instrument.object === 'payment_method' ? null : instrument.id,
    ...fields,
  });
}

function descriptorOf(fields: Partial<ChargeRecord> | undefined): string {
  const { statement_descriptor = null, statement_descriptor_suffix = null } = fields ?? {};
  if (statement_descriptor !== null) return statement_descriptor;
  const own = account.statementDescriptor;
  return statement_descriptor_suffix === null ? own : `${own}* ${statement_descriptor_suffix}`.slice(0, 22);
}

function failure(decline: Decline, { risk }: Behavior): Partial<ChargeRecord> {
  const blocked = risk === 'blocked';
  const reason = decline.declineCode ?? decline.code;
  return {
    amount_captured: 0,
    balance_transaction: null,
    captured: false,
    failure_code: decline.code,
    failure_message: decline.message,
    outcome: blocked
      ? {
          network_status: 'not_sent_to_network',
          reason: 'highest_risk_level',
          risk_level: 'highest',
          risk_score: 92,
          seller_message: 'Stripe blocked this payment as too risky.',
          type: 'blocked',
        }
      : {
          network_status: 'declined_by_network',
          reason,
          risk_level: 'normal',
          risk_score: 21,
          seller_message: `The bank returned the decline code \`${reason}\`.`,
          type: 'issuer_declined',
        },
    paid: false,
    receipt_url: null,
    status: 'failed',
  };
}

function riskOf(world: World, { risk }: Behavior): Partial<ChargeRecord> {
  if (risk === 'highest') {
    return {
      outcome: {
        network_status: 'approved_by_network',
        reason: null,
        risk_level: 'highest',
        risk_score: 83,
        seller_message: 'Payment complete.',
        type: 'authorized',
      },
    };
  }
  if (risk !== 'elevated') return {};
  return {
    outcome: {
      network_status: 'approved_by_network',
      reason: 'elevated_risk_level',
      risk_level: 'elevated',
      risk_score: 69,
      seller_message: 'This payment looks riskier than most and was put up for review.',
      type: 'manual_review',
    },
    review: world.ids.next('prv_'),
  };
}
