import { StripeError } from '../errors.ts';
import { finalizeInvoice } from '../invoicing/finalize.ts';
import { attemptPayment, type InvoicePayment } from '../invoicing/pay.ts';
import type { InvoiceRecord } from '../objects/invoice/record.ts';
import type { World } from '../world.ts';

/** What a subscription does when its invoice is not paid at once. */
export type PaymentBehavior =
  | 'allow_incomplete'
  | 'default_incomplete'
  | 'error_if_incomplete'
  | 'pending_if_incomplete';

/** How an invoice of a subscription is to be collected at once. */
export interface Collection {
  readonly behavior: PaymentBehavior;
  readonly offSession?: boolean | undefined;
  /** Whether what fails is tried again later; the first invoice of a subscription is not. */
  readonly retries: boolean;
}

/** How collecting went; with `default_incomplete` it waits for the payer. */
export type CollectionOutcome = InvoicePayment['outcome'] | 'waiting';

/**
 * Finalizes an invoice of a subscription and collects it within the request. What is sent to the customer is
 * left as it is, and so is a draft that nobody is to collect.
 */
export function collectBill(world: World, invoice: InvoiceRecord, collection: Collection): CollectionOutcome {
  const { behavior, offSession, retries } = collection;
  if (invoice.status !== 'draft' || invoice.collection_method === 'send_invoice') return 'waiting';
  if (!invoice.auto_advance) return 'waiting';
  const finalized = finalizeInvoice(world, invoice.id, { autoAdvance: retries });
  if (finalized.status === 'paid') return 'paid';
  if (behavior === 'default_incomplete') return 'waiting';
  const { outcome, refusal } = attemptPayment(world, invoice.id, { offSession });
  if (behavior === 'error_if_incomplete' && refusal !== null) throw allOrNothing(outcome, refusal);
  return outcome;
}

/** The refusal of a request that wanted all or nothing: nothing of the attempt is kept. */
function allOrNothing(outcome: CollectionOutcome, { status, message, details }: StripeError): StripeError {
  if (outcome !== 'requires_action') return new StripeError(status, message, details);
  return new StripeError(status, message, {
    type: 'card_error',
    code: 'subscription_payment_intent_requires_action',
  });
}
