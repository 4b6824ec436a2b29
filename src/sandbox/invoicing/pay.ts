import { KeptRefusal, StripeError } from '../errors.ts';
import { announce } from '../events.ts';
import type { InvoiceRecord } from '../objects/invoice/record.ts';
import { cancelIntent, collect, resolvePaymentMethod } from '../payments/collect.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';
import { finalizeInvoice } from './finalize.ts';
import { tellReactions } from './reactions.ts';
import { alreadyPaid, nothingToPayWith, notOpen } from './refusals.ts';
import { retryAfter } from './schedule.ts';
import { settle } from './settle.ts';
import { markUncollectible } from './void.ts';

/** How an invoice is to be paid. */
export interface PayOptions {
  readonly paymentMethodId?: string | undefined;
  readonly sourceId?: string | undefined;
  /** Whether the customer is away; they are unless told otherwise. */
  readonly offSession?: boolean | undefined;
  /** The money came some other way; nothing is charged. */
  readonly paidOutOfBand?: boolean | undefined;
  /** Gives up what the card does not pay, instead of refusing. */
  readonly forgive?: boolean | undefined;
}

/** How an attempt to pay an invoice went. */
export interface InvoicePayment {
  readonly outcome: 'paid' | 'declined' | 'requires_action' | 'forgiven';
  readonly invoice: InvoiceRecord;
  /** What a request that wanted the money is answered; the attempt itself stays on record. */
  readonly refusal: StripeError | null;
}

/** Pays an invoice, finalizing a draft first; a decline is refused, and what was tried stays. */
export function payInvoice(world: World, invoiceId: string, options: PayOptions = {}): InvoiceRecord {
  const { invoice, refusal } = attemptPayment(world, invoiceId, options);
  if (refusal !== null) throw new KeptRefusal(refusal);
  return invoice;
}

/** Tries to pay an invoice and says how it went. With nothing to pay with it refuses, changing nothing. */
export function attemptPayment(world: World, invoiceId: string, options: PayOptions = {}): InvoicePayment {
  const invoice = payable(world, invoiceId);
  if (invoice.status === 'paid') return { outcome: 'paid', invoice, refusal: null };
  if (options.paidOutOfBand === true) return payOutOfBand(world, invoice);
  const method = methodFor(world, invoice, options);
  if (method === null) throw nothingToPayWith();
  return charge(world, invoice, method, options, invoice.attempt_count === 0);
}

/** One automatic try of an open invoice. A failed one counts, and the next follows until there is none left. */
export function collectAutomatically(world: World, invoiceId: string): InvoicePayment {
  const invoice = payable(world, invoiceId);
  if (invoice.status === 'paid') return { outcome: 'paid', invoice, refusal: null };
  const method = methodFor(world, invoice, {});
  return method === null
    ? decline(world, invoice, nothingToPayWith(), true)
    : charge(world, invoice, method, {}, true);
}

/** The invoice, finalized if it was a draft, or the refusal to pay what needs no payment. */
function payable(world: World, id: string): InvoiceRecord {
  const invoice = world.store.get('invoice', id);
  if (invoice === undefined) throw new Error(`There is no invoice ${id} to pay`);
  if (invoice.status === 'paid') throw alreadyPaid();
  if (invoice.status === 'void') throw notOpen();
  return invoice.status === 'draft' ? finalizeInvoice(world, id) : invoice;
}

function payOutOfBand(world: World, invoice: InvoiceRecord): InvoicePayment {
  if (invoice.payment_intent !== null) cancelIntent(world, invoice.payment_intent, 'automatic');
  const paid = settle(world, invoice, { paid_out_of_band: true });
  return { outcome: 'paid', invoice: paid, refusal: null };
}

/** What pays an invoice: the request's choice, or the first default on the way up to the customer. */
function methodFor({ store }: World, invoice: InvoiceRecord, options: PayOptions): string | null {
  const customer = store.get('customer', invoice.customer ?? '');
  const subscription = store.get('subscription', invoice.subscription ?? '');
  const candidates = [
    options.paymentMethodId,
    options.sourceId,
    invoice.default_payment_method,
    invoice.default_source,
    subscription?.default_payment_method,
    subscription?.default_source,
    customer?.invoice_settings.default_payment_method,
    customer?.default_source,
  ];
  return resolvePaymentMethod(store, candidates);
}

function charge(
  world: World,
  invoice: InvoiceRecord,
  paymentMethodId: string,
  options: PayOptions,
  counts: boolean,
): InvoicePayment {
  const intentId = invoice.payment_intent;
  if (intentId === null) throw new Error(`The open invoice ${invoice.id} has no payment intent`);
  const offSession = options.offSession ?? true;
  const { outcome, charge, decline: refusal } = collect(world, { intentId, paymentMethodId, offSession });
  // Collecting told others of it, who may have changed the invoice.
  const current = world.store.get('invoice', invoice.id) ?? invoice;
  const charged = charge === null ? current : { ...current, charge: charge.id };
  switch (outcome) {
    case 'succeeded':
      return { outcome: 'paid', invoice: settlePayment(world, charged, counts), refusal: null };
    case 'requires_action':
      return awaitAction(world, charged);
    case 'processing':
      return awaitDebit(world, charged, counts);
    case 'declined':
      return options.forgive === true
        ? forgiven(world, charged)
        : decline(world, charged, refusal ?? nothingToPayWith(), counts);
  }
}

/** Marks an invoice as paid by a charge; the first try counts, and automatic ones. */
function settlePayment(world: World, invoice: InvoiceRecord, counts: boolean): InvoiceRecord {
  if (invoice.status === 'paid') return invoice;
  const attempt_count = invoice.attempt_count + (counts ? 1 : 0);
  return settle(world, invoice, { attempt_count, attempted: true });
}

function decline(
  world: World,
  invoice: InvoiceRecord,
  refusal: StripeError,
  counts: boolean,
): InvoicePayment {
  const attempt_count = invoice.attempt_count + (counts ? 1 : 0);
  const retries = invoice.auto_advance === true && invoice.collection_method === 'charge_automatically';
  const now = timeFor(world, invoice.customer);
  const next = retries ? (counts ? retryAfter(attempt_count, now) : invoice.next_payment_attempt) : null;
  const failed = world.store.put<InvoiceRecord>({
    ...invoice,
    attempt_count,
    attempted: true,
    next_payment_attempt: next,
  });
  announce(world, 'invoice.payment_failed', failed);
  tellReactions(world, 'payment_failed', failed);
  if (retries && next === null) tellReactions(world, 'retries_exhausted', failed);
  return { outcome: 'declined', invoice: world.store.get('invoice', failed.id) ?? failed, refusal };
}

function awaitAction(world: World, invoice: InvoiceRecord): InvoicePayment {
  const waiting = world.store.put<InvoiceRecord>({
    ...invoice,
    attempted: true,
    next_payment_attempt: null,
  });
  announce(world, 'invoice.payment_action_required', waiting);
  tellReactions(world, 'payment_action_required', waiting);
  const refusal = new StripeError(
    402,
    'This payment requires additional user action before it can be completed successfully. Payment can be ' +
      'completed using the PaymentIntent associated with the invoice. For more details see: ' +
      'https://stripe.com/docs/billing/subscriptions/overview#requires-action',
    { type: 'card_error', code: 'invoice_payment_intent_requires_action' },
  );
  return { outcome: 'requires_action', invoice: waiting, refusal };
}

/** A bank debit is on its way for days; the invoice stays open until its end is told. */
function awaitDebit(world: World, invoice: InvoiceRecord, counts: boolean): InvoicePayment {
  const waiting = world.store.put<InvoiceRecord>({
    ...invoice,
    attempt_count: invoice.attempt_count + (counts ? 1 : 0),
    attempted: true,
    next_payment_attempt: null,
  });
  return { outcome: 'requires_action', invoice: waiting, refusal: null };
}

/** The card gave nothing, and the account asked for no more than it gives. */
function forgiven(world: World, invoice: InvoiceRecord): InvoicePayment {
  const attempt_count = Math.max(invoice.attempt_count, 1);
  const tried = world.store.put<InvoiceRecord>({ ...invoice, attempt_count, attempted: true });
  const given = tried.status === 'open' ? markUncollectible(world, tried.id) : tried;
  return { outcome: 'forgiven', invoice: given, refusal: null };
}
