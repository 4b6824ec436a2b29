import { account } from '../account.ts';
import { percentOf } from '../money/decimal.ts';
import { newBalanceTransaction } from '../objects/balance-transaction/record.ts';
import { type ChargeRecord, newCharge } from '../objects/charge/record.ts';
import type { InvoiceRecord } from '../objects/invoice/record.ts';
import { newPaymentIntent, type PaymentIntentRecord } from '../objects/payment-intent/record.ts';
import { newRefund, type RefundRecord } from '../objects/refund/record.ts';
import type { Records } from '../records.ts';
import type { Stage } from './stage.ts';

/** How an invoice's payment went. */
export type Outcome = 'succeeded' | 'declined' | 'waiting' | 'canceled';

/** Makes the payment intent of a finalized invoice, with its charge where one was attempted. */
export function payInvoice(
  stage: Stage,
  invoice: InvoiceRecord,
  at: number,
  outcome: Outcome,
): PaymentIntentRecord {
  const { store, ids } = stage;
  const id = ids.next('pi_');
  const owner = store.get('customer', invoice.customer ?? '');
  const method = owner?.invoice_settings.default_payment_method ?? null;
  const charge =
    outcome === 'succeeded' || outcome === 'declined'
      ? chargeFor(stage, invoice, id, at, outcome === 'succeeded', method)
      : null;
  return store.put(
    newPaymentIntent({
      id,
      amount: invoice.amount_due,
      amount_received: outcome === 'succeeded' ? invoice.amount_due : 0,
      canceled_at: outcome === 'canceled' ? at : null,
      cancellation_reason: outcome === 'canceled' ? 'void_invoice' : null,
      client_secret: `${id}_secret_${ids.suffix(24)}`,
      created: at,
      currency: invoice.currency,
      customer: invoice.customer,
      description: 'Subscription update',
      invoice: invoice.id,
      last_payment_error:
        outcome === 'declined'
          ? {
              type: 'card_error',
              code: 'card_declined',
              decline_code: 'insufficient_funds',
              doc_url: 'https://stripe.com/docs/error-codes/card-declined',
              message: 'Your card has insufficient funds.',
              ...(charge === null ? {} : { charge: charge.id }),
              ...(method === null ? {} : { payment_method: method }),
            }
          : null,
      latest_charge: charge?.id ?? null,
      payment_method: outcome === 'succeeded' ? method : null,
      setup_future_usage: invoice.subscription === null ? null : 'off_session',
      status:
        outcome === 'succeeded'
          ? 'succeeded'
          : outcome === 'canceled'
            ? 'canceled'
            : 'requires_payment_method',
    }),
  );
}

function chargeFor(
  stage: Stage,
  invoice: InvoiceRecord,
  intent: string,
  at: number,
  succeeded: boolean,
  method: string | null,
): ChargeRecord {
  const { store, ids } = stage;
  const id = ids.next('ch_');
  const payment = method === null ? undefined : store.get('payment_method', method);
  return store.put(
    newCharge({
      id,
      amount: invoice.amount_due,
      amount_captured: succeeded ? invoice.amount_due : 0,
      balance_transaction: succeeded
        ? moveBalance(stage, id, 'charge', invoice.amount_due, invoice.currency, at)
        : null,
      captured: succeeded,
      created: at,
      currency: invoice.currency,
      customer: invoice.customer,
      description:
        invoice.subscription === null ? `Payment for Invoice ${invoice.number}` : 'Subscription update',
      invoice: invoice.id,
      paid: succeeded,
      payment_intent: intent,
      payment_method: method,
      ...(payment === undefined ? {} : { billing_details: payment.billing_details }),
      payment_method_details: cardDetails(payment, invoice.amount_due),
      receipt_email: invoice.customer_email,
      receipt_url: succeeded ? `${account.hostedPages}/receipts/${id}` : null,
      status: succeeded ? 'succeeded' : 'failed',
      ...(succeeded
        ? {}
        : {
            failure_code: 'card_declined',
            failure_message: 'Your card has insufficient funds.',
            outcome: {
              network_status: 'declined_by_network',
              reason: 'insufficient_funds',
              risk_level: 'normal',
              risk_score: 21,
              seller_message: 'The bank returned the decline code `insufficient_funds`.',
              type: 'issuer_declined',
            },
          }),
    }),
  );
}

function cardDetails(
  payment: Records['payment_method'] | undefined,
  amount: number,
): ChargeRecord['payment_method_details'] {
  const card = payment?.card;
  if (card === undefined) return null;
  return {
    type: 'card',
    card: {
      amount_authorized: amount,
      brand: card.brand,
      checks: card.checks,
      country: card.country,
      exp_month: card.exp_month,
      exp_year: card.exp_year,
      extended_authorization: { status: 'disabled' },
      fingerprint: card.fingerprint ?? null,
      funding: card.funding,
      incremental_authorization: { status: 'unavailable' },
      installments: null,
      last4: card.last4,
      mandate: null,
      multicapture: { status: 'unavailable' },
      network: card.brand,
      network_token: { used: false },
      overcapture: { maximum_amount_capturable: amount, status: 'unavailable' },
      three_d_secure: null,
      wallet: null,
    },
  };
}

/** Books a movement on the account's balance and answers its id. */
export function moveBalance(
  { store, ids, now }: Stage,
  source: string,
  type: 'charge' | 'refund' | 'adjustment',
  amount: number,
  currency: string,
  created: number,
): string {
  const fee = type === 'charge' ? percentOf(amount, 2.9) + 30 : 0;
  const transaction = newBalanceTransaction({
    id: ids.next('txn_'),
    amount,
    created,
    currency,
    fee,
    fee_details:
      fee === 0
        ? []
        : [
            {
              amount: fee,
              application: null,
              currency,
              description: 'Stripe processing fees',
              type: 'stripe_fee',
            },
          ],
    reporting_category: type === 'adjustment' ? 'dispute' : type,
    source,
    status: 'available',
    type,
  });
  return store.put({ ...transaction, status: transaction.available_on > now ? 'pending' : 'available' }).id;
}

/** Returns part or all of a charge. */
export function refundCharge(
  stage: Stage,
  charge: ChargeRecord,
  amount: number,
  created: number,
  reason: RefundRecord['reason'],
): RefundRecord {
  const { store, ids } = stage;
  const id = ids.next('re_');
  const refunded = charge.amount_refunded + amount;
  store.put({ ...charge, amount_refunded: refunded, refunded: refunded === charge.amount });
  return store.put(
    newRefund({
      id,
      amount,
      balance_transaction: moveBalance(stage, id, 'refund', -amount, charge.currency, created),
      charge: charge.id,
      created,
      currency: charge.currency,
      payment_intent: charge.payment_intent,
      reason,
    }),
  );
}
