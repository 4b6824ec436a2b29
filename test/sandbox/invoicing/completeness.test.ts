import { expect, test } from 'vitest';
import { useBilling } from '../support/billing.ts';
import { faultsOf } from '../support/conformity.ts';

const { stripe, customer } = useBilling();

test('every object of billing has all its properties and no others, in every status', async () => {
  const owner = await customer('tok_visa');
  const { id: product } = await stripe().products.create({ name: 'Gold' });
  const rate = await stripe().taxRates.create({ display_name: 'VAT', inclusive: false, percentage: 19 });
  const coupon = await stripe().coupons.create({ duration: 'forever', percent_off: 10 });
  const item = await stripe().invoiceItems.create({
    customer: owner,
    amount: 2000,
    currency: 'usd',
    discounts: [{ coupon: coupon.id }],
    tax_rates: [rate.id],
  });
  const draft = await stripe().invoices.create({
    customer: owner,
    discounts: [{ coupon: coupon.id }],
    payment_settings: {
      payment_method_options: {
        acss_debit: { mandate_options: { transaction_type: 'business' }, verification_method: 'instant' },
        bancontact: { preferred_language: 'fr' },
        card: { request_three_d_secure: 'any' },
        customer_balance: {
          bank_transfer: { eu_bank_transfer: { country: 'DE' }, type: 'eu_bank_transfer' },
          funding_type: 'bank_transfer',
        },
        konbini: {},
        us_bank_account: {
          financial_connections: { permissions: ['payment_method'], prefetch: ['balances'] },
          verification_method: 'automatic',
        },
      },
    },
    rendering: { amount_tax_display: 'exclude_tax', pdf: { page_size: 'letter' } },
    shipping_cost: {
      shipping_rate_data: { display_name: 'Parcel', fixed_amount: { amount: 450, currency: 'usd' } },
    },
    shipping_details: { address: { country: 'DE' }, name: 'Ada' },
    transfer_data: { destination: 'acct_1' },
  });
  const open = await stripe().invoices.finalizeInvoice(draft.id);
  const reducing = await stripe().creditNotes.create({ invoice: draft.id, amount: 100 });
  const paid = await stripe().invoices.pay(draft.id);
  const line = paid.lines.data[0]?.id ?? '';
  const preview = await stripe().creditNotes.preview({
    invoice: draft.id,
    lines: [{ type: 'invoice_line_item', invoice_line_item: line, amount: 1000 }],
    // 1,000 with its share of both discounts, and 19 percent on what is left.
    out_of_band_amount: 964,
  });
  const returning = await stripe().creditNotes.create({
    invoice: draft.id,
    amount: 300,
    credit_amount: 200,
    refund_amount: 100,
  });
  const recurring = {
    currency: 'usd',
    product,
    recurring: { interval: 'month' } as const,
    unit_amount: 1000,
  };
  const quote = await stripe().quotes.create({
    customer: owner,
    default_tax_rates: [rate.id],
    discounts: [{ coupon: coupon.id }],
    line_items: [{ price_data: recurring }],
    expand: ['line_items', 'computed.upfront.line_items'],
  });
  const offered = await stripe().quotes.finalizeQuote(quote.id);
  const accepted = await stripe().quotes.accept(quote.id, { expand: ['invoice', 'subscription'] });
  const answers = [item, draft, open, reducing, paid, preview, returning, quote, offered, accepted];
  expect(answers.flatMap((answer) => faultsOf(answer))).toEqual([]);
});

test('the upcoming invoice lacks its id and its pages, and nothing else', async () => {
  const owner = await customer();
  await stripe().invoiceItems.create({ customer: owner, amount: 2000, currency: 'usd' });
  const upcoming = await stripe().invoices.retrieveUpcoming({ customer: owner });
  expect(faultsOf({ ...upcoming, id: 'in_none' })).toEqual([]);
  expect(faultsOf(await stripe().invoices.listUpcomingLines({ customer: owner }))).toEqual([]);
});
