import type Stripe from 'stripe';
import { describe, expect, test } from 'vitest';
import { useBilling } from '../support/billing.ts';

const { stripe, customer } = useBilling();

type Status = 'draft' | 'open' | 'paid' | 'uncollectible' | 'void';
type Step = 'finalize' | 'pay' | 'send' | 'void' | 'mark_uncollectible' | 'delete';

const steps: Readonly<
  Record<Step, (id: string) => Promise<Stripe.Invoice | { status?: never; deleted?: boolean }>>
> = {
  finalize: (id) => stripe().invoices.finalizeInvoice(id),
  pay: (id) => stripe().invoices.pay(id),
  send: (id) => stripe().invoices.sendInvoice(id),
  void: (id) => stripe().invoices.voidInvoice(id),
  mark_uncollectible: (id) => stripe().invoices.markUncollectible(id),
  delete: async (id) => ({ deleted: (await stripe().invoices.del(id)).deleted }),
};

async function invoiceThatIs(
  status: Status,
  method: Stripe.InvoiceCreateParams.CollectionMethod = 'send_invoice',
): Promise<string> {
  const owner = await customer('tok_visa');
  await stripe().invoiceItems.create({ customer: owner, amount: 1000, currency: 'usd' });
  const { id } = await stripe().invoices.create({
    customer: owner,
    collection_method: method,
    ...(method === 'send_invoice' ? { days_until_due: 7 } : {}),
  });
  if (status === 'draft') return id;
  await stripe().invoices.finalizeInvoice(id);
  if (status === 'paid') await stripe().invoices.pay(id);
  if (status === 'uncollectible') await stripe().invoices.markUncollectible(id);
  if (status === 'void') await stripe().invoices.voidInvoice(id);
  return id;
}

const notOpen = "You can only pass in open invoices. This invoice isn't open.";
const finalized = "This invoice is already finalized, you can't re-finalize a non-draft invoice.";
const notDraft = 'You can only delete draft invoices.';

describe('an invoice', () => {
  test.each<[Status, Step, Status | 'deleted']>([
    ['draft', 'finalize', 'open'],
    ['draft', 'pay', 'paid'],
    ['draft', 'send', 'open'],
    ['draft', 'delete', 'deleted'],
    ['open', 'pay', 'paid'],
    ['open', 'send', 'open'],
    ['open', 'void', 'void'],
    ['open', 'mark_uncollectible', 'uncollectible'],
    ['paid', 'send', 'paid'],
    ['uncollectible', 'pay', 'paid'],
    ['uncollectible', 'send', 'uncollectible'],
    ['uncollectible', 'void', 'void'],
  ])('that is %s is after %s %s', async (from, step, to) => {
    const id = await invoiceThatIs(from);
    const after = await steps[step](id);
    expect(to === 'deleted' ? after.deleted : after.status).toBe(to === 'deleted' ? true : to);
    if (to !== 'deleted') expect(await stripe().invoices.retrieve(id)).toMatchObject({ status: to });
  });

  test.each<[Status, Step, string]>([
    ['draft', 'void', notOpen],
    ['draft', 'mark_uncollectible', notOpen],
    ['open', 'finalize', finalized],
    ['open', 'delete', notDraft],
    ['paid', 'finalize', finalized],
    ['paid', 'pay', 'Invoice is already paid'],
    ['paid', 'void', 'Invoices with `paid` payments cannot be voided.'],
    ['paid', 'mark_uncollectible', notOpen],
    ['paid', 'delete', notDraft],
    ['uncollectible', 'finalize', finalized],
    ['uncollectible', 'mark_uncollectible', 'This invoice has already been marked uncollectible.'],
    ['uncollectible', 'delete', notDraft],
    ['void', 'finalize', finalized],
    ['void', 'pay', notOpen],
    ['void', 'send', 'This invoice cannot be sent right now.'],
    ['void', 'void', notOpen],
    ['void', 'mark_uncollectible', notOpen],
    ['void', 'delete', notDraft],
  ])('that is %s refuses %s', async (from, step, message) => {
    const id = await invoiceThatIs(from);
    const before = await stripe().invoices.retrieve(id);
    await expect(steps[step](id)).rejects.toMatchObject({
      message: expect.stringContaining(message),
      statusCode: 400,
      type: 'StripeInvalidRequestError',
    });
    expect(await stripe().invoices.retrieve(id)).toEqual(before);
  });

  test.each<[Status, Stripe.InvoiceUpdateParams]>([
    ['draft', { description: 'New', footer: 'Thanks', default_tax_rates: '' }],
    ['open', { auto_advance: true, due_date: 1_690_000_000, metadata: { a: '1' } }],
    ['paid', { metadata: { a: '1' } }],
    ['uncollectible', { metadata: { a: '1' } }],
    ['void', { metadata: { a: '1' } }],
  ])('that is %s takes %o', async (status, change) => {
    const id = await invoiceThatIs(status);
    const changed = await stripe().invoices.update(id, change);
    const { default_tax_rates: _, ...plain } = change;
    expect(changed).toMatchObject(plain);
  });

  test.each<[Status, Stripe.InvoiceUpdateParams, string]>([
    ['open', { collection_method: 'charge_automatically' }, 'collection_method'],
    ['open', { discounts: '' }, 'discounts'],
    ['paid', { due_date: 1_690_000_000 }, 'due_date'],
    ['uncollectible', { footer: 'Thanks' }, 'footer'],
    ['void', { auto_advance: true }, 'auto_advance'],
  ])('that is %s refuses %o', async (status, change, param) => {
    const id = await invoiceThatIs(status);
    await expect(stripe().invoices.update(id, change)).rejects.toMatchObject({
      message: "Finalized invoices can't be updated in this way",
      param,
    });
  });

  test('that is collected automatically is not sent by hand', async () => {
    const id = await invoiceThatIs('open', 'charge_automatically');
    await expect(stripe().invoices.sendInvoice(id)).rejects.toMatchObject({
      message: "You can only manually send an invoice if its collection method is 'send_invoice'.",
    });
  });

  test('of a subscription is not deleted as a draft', async () => {
    const owner = await customer('tok_visa');
    const product = await stripe().products.create({ name: 'Gold' });
    const price = await stripe().prices.create({
      currency: 'usd',
      product: product.id,
      recurring: { interval: 'month' },
      unit_amount: 1000,
    });
    const subscription = await stripe().subscriptions.create({
      customer: owner,
      items: [{ price: price.id }],
    });
    const draft = await stripe().invoices.create({ customer: owner, subscription: subscription.id });
    await expect(stripe().invoices.del(draft.id)).rejects.toMatchObject({ message: notDraft });
  });
});
