import { invalidRequest } from '../errors.ts';
import { newCharge } from '../objects/charge/record.ts';
import type { CustomerRecord } from '../objects/customer/record.ts';
import type { PaymentIntentRecord } from '../objects/payment-intent/record.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';
import { book } from './charging.ts';

/** What a customer has transferred and not spent yet, in one currency. */
export function cashOf(customer: CustomerRecord | undefined, currency: string): number {
  return customer?.cash_balance?.available?.[currency] ?? 0;
}

/** Pays an intent from its customer's cash balance, which has to cover all of it. */
export function payFromCash(world: World, intent: PaymentIntentRecord, amount: number): PaymentIntentRecord {
  const { store } = world;
  const customer = store.get('customer', intent.customer ?? '');
  if (!intent.payment_method_types.includes('customer_balance')) {
    throw invalidRequest('This PaymentIntent cannot be paid from a customer balance.', {
      code: 'payment_intent_unexpected_state',
      payment_intent: world.printer.record(intent),
    });
  }
  const available = cashOf(customer, intent.currency);
  if (
    customer === undefined ||
    customer.cash_balance == null ||
    available < amount ||
    amount < intent.amount
  ) {
    throw invalidRequest('The customer balance does not hold enough to pay this PaymentIntent.', {
      param: 'amount',
    });
  }
  const rest = { ...customer.cash_balance.available, [intent.currency]: available - amount };
  store.put<CustomerRecord>({ ...customer, cash_balance: { ...customer.cash_balance, available: rest } });
  const charge = store.put(
    newCharge({
      id: world.ids.next('py_'),
      amount,
      created: timeFor(world, customer.id),
      currency: intent.currency,
      customer: customer.id,
      description: intent.description,
      invoice: intent.invoice,
      payment_intent: intent.id,
      payment_method_details: { customer_balance: {}, type: 'customer_balance' },
    }),
  );
  book(world, charge);
  return store.put<PaymentIntentRecord>({
    ...intent,
    amount_received: amount,
    latest_charge: charge.id,
    next_action: null,
    status: 'succeeded',
  });
}
