import { invalidRequest, noSuch, type StripeError } from '../errors.ts';
import { applyCustomerBalance } from '../invoicing/balance.ts';
import { shown } from '../money/display.ts';
import { refundCharge } from '../payments/refunding.ts';
import type { Records } from '../records.ts';
import type { World } from '../world.ts';
import type { CreditOrder } from './credit-order.ts';

const destinations = ['credit_amount', 'out_of_band_amount', 'refund', 'refund_amount'] as const;

/** Nothing was paid yet, so there is nowhere to return it to. */
export function checkNoDestination(order: CreditOrder): void {
  const given = destinations.find((name) => order[name] !== undefined);
  if (given === undefined) return;
  throw invalidRequest(`You cannot specify ${given} for a credit note of an invoice that is not paid.`, {
    param: given,
  });
}

/** Every cent of a paid invoice's credit must be said to go somewhere. */
export function checkDestinations(order: CreditOrder, total: number): void {
  const { invoice, refund, refund_amount } = order;
  if (refund !== undefined && refund_amount !== undefined) throw exclusive();
  if (refund !== undefined && refund.charge !== invoice.charge) {
    throw invalidRequest(`The refund ${refund.id} is not of the charge that paid the invoice.`, {
      param: 'refund',
    });
  }
  if ((refund_amount ?? 0) > 0 && invoice.charge === null) {
    throw invalidRequest('The invoice was paid without a charge, so there is nothing to refund.', {
      param: 'refund_amount',
    });
  }
  const sum =
    (refund_amount ?? 0) +
    (refund?.amount ?? 0) +
    (order.credit_amount ?? 0) +
    (order.out_of_band_amount ?? 0);
  if (sum === total) return;
  throw invalidRequest(
    `The sum of credit amount, refund amount and out of band amount (${shown(sum, invoice.currency)}) must equal ` +
      `the credit note amount (${shown(total, invoice.currency)}).`,
  );
}

/** Sends a paid invoice's credit where it goes, and answers what the note says of it. */
export function sendCredit(
  world: World,
  order: CreditOrder,
  note: Records['credit_note'],
): Pick<Records['credit_note'], 'customer_balance_transaction' | 'out_of_band_amount' | 'refund'> {
  const { credit_amount = 0, invoice, out_of_band_amount, refund, refund_amount = 0 } = order;
  // A paid invoice outlives its customer; somebody who is gone has no balance to credit.
  if (credit_amount > 0 && world.store.get('customer', note.customer) === undefined) {
    throw noSuch('customer', note.customer, 'credit_amount');
  }
  const returned =
    refund_amount > 0 && invoice.charge !== null
      ? refundCharge(world, { amount: refund_amount, chargeId: invoice.charge, reason: reasonOf(order) })
      : refund;
  const transaction =
    credit_amount === 0
      ? undefined
      : applyCustomerBalance(world, {
          amount: -credit_amount,
          creditNote: note.id,
          currency: note.currency,
          customer: note.customer,
          invoice: invoice.id,
          type: 'credit_note',
        });
  return {
    customer_balance_transaction: transaction?.id ?? null,
    out_of_band_amount: out_of_band_amount ?? null,
    refund: returned?.id ?? null,
  };
}

function reasonOf({ reason }: CreditOrder): 'duplicate' | 'fraudulent' | 'requested_by_customer' {
  return reason === 'duplicate' || reason === 'fraudulent' ? reason : 'requested_by_customer';
}

function exclusive(): StripeError {
  return invalidRequest('You may only specify one of these parameters: refund, refund_amount.', {
    code: 'parameters_exclusive',
    param: 'refund',
  });
}
