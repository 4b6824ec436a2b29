import type Stripe from 'stripe';
import { describe, expect, test } from 'vitest';
import { useBilling } from '../support/billing.ts';

const { sandbox, stripe, customer } = useBilling();

async function draft(amount = 1000): Promise<Stripe.Invoice> {
  const owner = await customer('tok_visa');
  await stripe().invoiceItems.create({ customer: owner, amount, currency: 'usd', description: 'Setup' });
  return stripe().invoices.create({ customer: owner });
}

function lineOf(invoice: Stripe.Invoice): string {
  return invoice.lines.data[0]?.id ?? '';
}

describe('a line of a draft', () => {
  test('changes with its invoice item and its invoice', async () => {
    const invoice = await draft();
    const line = await stripe().invoices.updateLineItem(invoice.id, lineOf(invoice), {
      amount: 1500,
      description: 'Setup, complete',
      metadata: { a: '1' },
      period: { start: 1_682_899_200, end: 1_683_000_000 },
    });
    expect(line).toMatchObject({
      object: 'line_item',
      amount: 1500,
      description: 'Setup, complete',
      metadata: { a: '1' },
      period: { end: 1_683_000_000 },
      price: { active: false, unit_amount: 1500 },
    });
    expect(await stripe().invoiceItems.retrieve(String(line.invoice_item))).toMatchObject({
      amount: 1500,
      description: 'Setup, complete',
      unit_amount: 1500,
    });
    expect((await stripe().invoices.retrieve(invoice.id)).total).toBe(1500);
  });

  test('takes a quantity, a price and a price sent along', async () => {
    const product = await stripe().products.create({ name: 'Training' });
    const price = await stripe().prices.create({ currency: 'usd', product: product.id, unit_amount: 300 });
    const invoice = await draft();
    const change = (params: Stripe.InvoiceUpdateLineItemParams) =>
      stripe().invoices.updateLineItem(invoice.id, lineOf(invoice), params);
    expect(await change({ quantity: 3 })).toMatchObject({ amount: 3000, quantity: 3 });
    expect(await change({ price: price.id, quantity: 2 })).toMatchObject({
      amount: 600,
      price: { id: price.id },
    });
    const sent = { currency: 'usd', product_data: { name: 'Workshop' }, unit_amount: 450 };
    const line = await change({ price_data: sent, quantity: 1 });
    expect(line).toMatchObject({ amount: 450, price: { active: false } });
    const made = await stripe().products.retrieve(String(line.price?.product));
    expect(made.name).toBe('Workshop');
  });

  test('takes tax worked out elsewhere, in the place of rates', async () => {
    const invoice = await draft();
    const rate = await stripe().taxRates.create({ display_name: 'VAT', inclusive: false, percentage: 10 });
    await stripe().invoices.updateLineItem(invoice.id, lineOf(invoice), { tax_rates: [rate.id] });
    expect((await stripe().invoices.retrieve(invoice.id)).total).toBe(1100);
    const line = await stripe().invoices.updateLineItem(invoice.id, lineOf(invoice), {
      tax_amounts: [
        {
          amount: 77,
          tax_rate_data: { display_name: 'Sales tax', inclusive: false, percentage: 7.7 },
          taxable_amount: 1000,
        },
      ],
    });
    expect(line).toMatchObject({ tax_amounts: [{ amount: 77, taxable_amount: 1000 }], tax_rates: [] });
    expect(line).not.toHaveProperty('taxes_given');
    expect(await stripe().invoices.finalizeInvoice(invoice.id)).toMatchObject({ tax: 77, total: 1077 });
  });

  test('has discounts of its own, which come before the tax', async () => {
    const coupon = await stripe().coupons.create({ duration: 'once', percent_off: 25 });
    const invoice = await draft();
    await stripe().invoices.updateLineItem(invoice.id, lineOf(invoice), {
      discounts: [{ coupon: coupon.id }],
    });
    expect(await stripe().invoices.retrieve(invoice.id)).toMatchObject({ subtotal: 750, total: 750 });
    await stripe().invoices.updateLineItem(invoice.id, lineOf(invoice), { discountable: false });
    expect(await stripe().invoices.retrieve(invoice.id)).toMatchObject({ total: 1000 });
  });

  test('is not changed once the invoice is finalized', async () => {
    const invoice = await draft();
    const finalized = await stripe().invoices.finalizeInvoice(invoice.id);
    await expect(
      stripe().invoices.updateLineItem(invoice.id, lineOf(finalized), { amount: 1 }),
    ).rejects.toMatchObject({ code: 'invoice_not_editable' });
  });

  test('is not found on another invoice', async () => {
    const [one, other] = [await draft(), await draft()];
    await expect(
      stripe().invoices.updateLineItem(one.id, lineOf(other), { amount: 1 }),
    ).rejects.toMatchObject({
      code: 'resource_missing',
      statusCode: 404,
    });
  });

  test('takes tax given or rates, not both', async () => {
    const invoice = await draft();
    const response = await fetch(`${sandbox().url}/v1/invoices/${invoice.id}/lines/${lineOf(invoice)}`, {
      method: 'POST',
      headers: { authorization: 'Bearer sk_test_x' },
      body: new URLSearchParams({
        'tax_amounts[0][amount]': '1',
        'tax_amounts[0][taxable_amount]': '1',
        'tax_amounts[0][tax_rate_data][display_name]': 'x',
        'tax_amounts[0][tax_rate_data][inclusive]': 'true',
        'tax_amounts[0][tax_rate_data][percentage]': '1',
        'tax_rates[0]': 'txr_none',
      }),
    });
    expect(response.status).toBe(400);
  });
});

describe('a revision', () => {
  test('is a draft of the same, and takes the place of the original when it is finalized', async () => {
    const invoice = await draft();
    await stripe().invoices.finalizeInvoice(invoice.id);
    const revision = await stripe().invoices.create({
      from_invoice: { action: 'revision', invoice: invoice.id },
    });
    expect(revision).toMatchObject({
      amount_due: 1000,
      from_invoice: { action: 'revision', invoice: invoice.id },
      lines: { data: [{ amount: 1000, description: 'Setup' }] },
      status: 'draft',
    });
    await stripe().invoices.updateLineItem(revision.id, lineOf(revision), { amount: 900 });
    expect(await stripe().invoices.finalizeInvoice(revision.id)).toMatchObject({
      amount_due: 900,
      status: 'open',
    });
    expect(await stripe().invoices.retrieve(invoice.id)).toMatchObject({
      latest_revision: revision.id,
      status: 'void',
    });
  });

  test.each(['draft', 'paid'] as const)('is not made of an invoice that is %s', async (status) => {
    const invoice = await draft();
    if (status === 'paid') await stripe().invoices.pay(invoice.id);
    await expect(
      stripe().invoices.create({ from_invoice: { action: 'revision', invoice: invoice.id } }),
    ).rejects.toMatchObject({ param: 'from_invoice[invoice]' });
  });
});
