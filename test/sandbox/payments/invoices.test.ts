import type Stripe from 'stripe';
import { expect, test } from 'vitest';
import { useBilling } from '../support/billing.ts';
import { refused } from '../support/refused.ts';

const { stripe, customer, post } = useBilling();

async function openInvoice(owner: string): Promise<Stripe.Invoice> {
  await stripe().invoiceItems.create({ amount: 2500, currency: 'usd', customer: owner });
  const draft = await stripe().invoices.create({
    customer: owner,
    pending_invoice_items_behavior: 'include',
    payment_settings: { payment_method_types: ['card', 'us_bank_account'] },
  });
  return stripe().invoices.finalizeInvoice(draft.id);
}

test('an invoice is paid when its payer proves who they are', async () => {
  const owner = await customer();
  const { id } = await stripe().paymentMethods.attach('pm_card_authenticationRequired', { customer: owner });
  const invoice = await openInvoice(owner);
  expect(await refused(stripe().invoices.pay(invoice.id, { payment_method: id }))).toMatchObject({
    status: 402,
    code: 'invoice_payment_intent_requires_action',
  });
  const intent = String(invoice.payment_intent);
  expect((await stripe().paymentIntents.retrieve(intent)).status).toBe('requires_action');
  await post(`/_sandbox/payment_intents/${intent}/authenticate`, { outcome: 'succeeded' });
  const paid = await stripe().invoices.retrieve(invoice.id, { expand: ['charge'] });
  expect(paid).toMatchObject({
    status: 'paid',
    amount_paid: 2500,
    amount_remaining: 0,
    charge: { invoice: invoice.id, payment_intent: intent, status: 'succeeded' },
  });
});

test('an invoice is paid when its payer confirms its intent', async () => {
  const owner = await customer();
  const invoice = await openInvoice(owner);
  const intent = String(invoice.payment_intent);
  await expect(
    stripe().paymentIntents.confirm(intent, { payment_method: 'pm_card_visa_chargeDeclined' }),
  ).rejects.toMatchObject({ statusCode: 402 });
  expect(await stripe().invoices.retrieve(invoice.id)).toMatchObject({ status: 'open', attempted: true });
  await stripe().paymentIntents.confirm(intent, { payment_method: 'pm_card_visa' });
  expect(await stripe().invoices.retrieve(invoice.id)).toMatchObject({ status: 'paid' });
});

test('a bank debit pays an invoice when its days have passed', async () => {
  const owner = await customer();
  const { id } = await stripe().paymentMethods.attach('pm_usBankAccount', { customer: owner });
  const invoice = await openInvoice(owner);
  const tried = await stripe().invoices.pay(invoice.id, { payment_method: id });
  expect(tried).toMatchObject({ status: 'open', attempted: true, attempt_count: 1 });
  const again = await stripe().invoices.pay(invoice.id, { payment_method: id });
  expect(again).toMatchObject({ status: 'open', charge: tried.charge });
  const intent = String(invoice.payment_intent);
  await post(`/_sandbox/payment_intents/${intent}/authenticate`, { outcome: 'succeeded' });
  expect(await stripe().invoices.retrieve(invoice.id)).toMatchObject({ status: 'paid', amount_paid: 2500 });
});

test('the intent of an invoice is the invoice’s to cancel and to price', async () => {
  const intent = String((await openInvoice(await customer())).payment_intent);
  const error = { status: 400, code: 'payment_intent_unexpected_state' };
  expect(await refused(stripe().paymentIntents.cancel(intent))).toMatchObject(error);
  expect(await refused(stripe().paymentIntents.update(intent, { amount: 100 }))).toMatchObject(error);
  const noted = await stripe().paymentIntents.update(intent, { metadata: { a: '1' } });
  expect(noted.metadata).toEqual({ a: '1' });
});
