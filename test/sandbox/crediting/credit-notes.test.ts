import type Stripe from 'stripe';
import { describe, expect, test } from 'vitest';
import { start, useBilling } from '../support/billing.ts';

const { stripe, customer } = useBilling();

interface Billed {
  readonly owner: string;
  readonly id: string;
  readonly line: string;
}

async function billed(fields: Partial<Stripe.InvoiceItemCreateParams> = { amount: 2000 }): Promise<Billed> {
  const owner = await customer('tok_visa');
  await stripe().invoiceItems.create({ customer: owner, currency: 'usd', ...fields });
  const draft = await stripe().invoices.create({ customer: owner });
  const { id, lines } = await stripe().invoices.finalizeInvoice(draft.id);
  return { owner, id, line: lines.data[0]?.id ?? '' };
}

async function paid(): Promise<Billed> {
  const invoice = await billed();
  await stripe().invoices.pay(invoice.id);
  return invoice;
}

function of(
  line: string,
  fields: Partial<Stripe.CreditNoteCreateParams.Line>,
): Stripe.CreditNoteCreateParams.Line {
  return { type: 'invoice_line_item', invoice_line_item: line, ...fields };
}

const custom = (unit_amount: number, quantity = 1): Stripe.CreditNoteCreateParams.Line => ({
  type: 'custom_line_item',
  description: 'Service credit',
  quantity,
  unit_amount,
});

describe('a credit note of an open invoice', () => {
  test('takes its total off what is owed', async () => {
    const { id, owner } = await billed();
    const note = await stripe().creditNotes.create({
      invoice: id,
      amount: 600,
      memo: 'Sorry',
      metadata: { a: '1' },
      reason: 'product_unsatisfactory',
    });
    const invoice = await stripe().invoices.retrieve(id, { expand: ['payment_intent'] });
    expect(note).toMatchObject({
      object: 'credit_note',
      amount: 600,
      amount_shipping: 0,
      created: start,
      currency: 'usd',
      customer: owner,
      customer_balance_transaction: null,
      effective_at: start,
      invoice: id,
      lines: { data: [{ amount: 600, type: 'custom_line_item' }] },
      memo: 'Sorry',
      metadata: { a: '1' },
      number: `${invoice.number}-CN-01`,
      out_of_band_amount: null,
      reason: 'product_unsatisfactory',
      refund: null,
      status: 'issued',
      subtotal: 600,
      total: 600,
      type: 'pre_payment',
      voided_at: null,
    });
    expect(invoice).toMatchObject({
      amount_due: 1400,
      amount_remaining: 1400,
      payment_intent: { amount: 1400 },
      pre_payment_credit_notes_amount: 600,
      status: 'open',
      total: 2000,
    });
  });

  test('of everything pays it', async () => {
    const { id, line } = await billed();
    await stripe().creditNotes.create({ invoice: id, lines: [of(line, { quantity: 1 })] });
    expect(await stripe().invoices.retrieve(id, { expand: ['payment_intent'] })).toMatchObject({
      amount_due: 0,
      amount_remaining: 0,
      payment_intent: { status: 'canceled' },
      status: 'paid',
    });
  });

  test('voided gives it back', async () => {
    const { id } = await billed();
    const note = await stripe().creditNotes.create({ invoice: id, amount: 600 });
    expect(await stripe().creditNotes.voidCreditNote(note.id)).toMatchObject({
      status: 'void',
      voided_at: start,
    });
    expect(await stripe().invoices.retrieve(id)).toMatchObject({
      amount_due: 2000,
      amount_remaining: 2000,
      pre_payment_credit_notes_amount: 0,
    });
    await expect(stripe().creditNotes.voidCreditNote(note.id)).rejects.toMatchObject({ statusCode: 400 });
    const second = await stripe().creditNotes.create({ invoice: id, amount: 100 });
    expect(second.number).toMatch(/-CN-02$/);
  });

  test('is not more than is owed', async () => {
    const { id } = await billed();
    await expect(stripe().creditNotes.create({ invoice: id, amount: 2001 })).rejects.toMatchObject({
      message: 'The credit note amount cannot exceed the amount remaining on the invoice.',
      param: 'amount',
    });
  });

  test.each(['credit_amount', 'out_of_band_amount', 'refund_amount'] as const)('has no %s', async (param) => {
    const { id } = await billed();
    await expect(
      stripe().creditNotes.create({ invoice: id, amount: 100, [param]: 100 }),
    ).rejects.toMatchObject({ param });
  });
});

describe('a credit note of a paid invoice', () => {
  test('goes where it says', async () => {
    const { id, owner } = await paid();
    const note = await stripe().creditNotes.create({
      invoice: id,
      amount: 600,
      credit_amount: 200,
      out_of_band_amount: 300,
      refund_amount: 100,
      expand: ['refund', 'customer_balance_transaction'],
    });
    expect(note).toMatchObject({
      customer_balance_transaction: { amount: -200, credit_note: note.id, type: 'credit_note' },
      out_of_band_amount: 300,
      refund: { amount: 100, status: 'succeeded' },
      type: 'post_payment',
    });
    expect(await stripe().invoices.retrieve(id, { expand: ['charge'] })).toMatchObject({
      amount_due: 2000,
      amount_paid: 2000,
      charge: { amount_refunded: 100 },
      post_payment_credit_notes_amount: 600,
      status: 'paid',
    });
    expect(await stripe().customers.retrieve(owner)).toMatchObject({ balance: -200 });
  });

  test('must say where all of it goes', async () => {
    const { id } = await paid();
    await expect(
      stripe().creditNotes.create({ invoice: id, amount: 600, credit_amount: 200, refund_amount: 100 }),
    ).rejects.toMatchObject({
      message:
        'The sum of credit amount, refund amount and out of band amount ($3.00) must equal the credit note amount ($6.00).',
      statusCode: 400,
    });
  });

  test('can name a refund there is', async () => {
    const { id } = await paid();
    const { charge } = await stripe().invoices.retrieve(id);
    const refund = await stripe().refunds.create({ charge: String(charge), amount: 500 });
    const note = await stripe().creditNotes.create({ invoice: id, amount: 500, refund: refund.id });
    expect(note.refund).toBe(refund.id);
    expect(await stripe().refunds.list({ charge: String(charge) })).toMatchObject({ data: { length: 1 } });
  });

  test('is not more than was not yet credited', async () => {
    const { id } = await paid();
    await stripe().creditNotes.create({ invoice: id, amount: 1500, out_of_band_amount: 1500 });
    await expect(
      stripe().creditNotes.create({ invoice: id, amount: 501, out_of_band_amount: 501 }),
    ).rejects.toMatchObject({ param: 'amount' });
  });

  test('is not voided', async () => {
    const { id } = await paid();
    const note = await stripe().creditNotes.create({ invoice: id, amount: 5, out_of_band_amount: 5 });
    await expect(stripe().creditNotes.voidCreditNote(note.id)).rejects.toMatchObject({
      message: 'You can only void a credit note if the associated invoice is open.',
    });
  });
});

describe('the lines of a credit note', () => {
  test('bring their tax with them', async () => {
    const rate = await stripe().taxRates.create({ display_name: 'VAT', inclusive: false, percentage: 19 });
    const owner = await customer();
    const item = { customer: owner, currency: 'usd', tax_rates: [rate.id] };
    await stripe().invoiceItems.create({ ...item, amount: 300 });
    await stripe().invoiceItems.create({ customer: owner, currency: 'usd', amount: 700 });
    const draft = await stripe().invoices.create({ customer: owner });
    const { lines } = await stripe().invoices.finalizeInvoice(draft.id);
    const line = lines.data.find(({ amount }) => amount === 300)?.id ?? '';
    const note = await stripe().creditNotes.create({
      invoice: draft.id,
      lines: [of(line, { quantity: 1 }), custom(500)],
    });
    expect(note).toMatchObject({
      lines: {
        data: [
          {
            amount: 300,
            invoice_line_item: line,
            quantity: 1,
            tax_amounts: [{ amount: 57, inclusive: false, tax_rate: rate.id }],
            tax_rates: [{ id: rate.id }],
            unit_amount: null,
            unit_amount_excluding_tax: '300',
          },
          { amount: 500, quantity: 1, unit_amount: 500, unit_amount_decimal: '500' },
        ],
      },
      subtotal: 800,
      tax_amounts: [{ amount: 57 }],
      total: 857,
      total_excluding_tax: 800,
    });
    expect(note.lines.data[1]).not.toHaveProperty('invoice_line_item');
  });

  test('carry their share of the discounts, to the last cent', async () => {
    const coupon = await stripe().coupons.create({ duration: 'once', percent_off: 10 });
    const owner = await customer();
    await stripe().invoiceItems.create({ customer: owner, currency: 'usd', unit_amount: 333, quantity: 3 });
    const draft = await stripe().invoices.create({ customer: owner, discounts: [{ coupon: coupon.id }] });
    const { id, lines, total } = await stripe().invoices.finalizeInvoice(draft.id);
    const line = lines.data[0]?.id ?? '';
    const totals: number[] = [];
    for (let unit = 0; unit < 3; unit += 1) {
      const note = await stripe().creditNotes.create({ invoice: id, lines: [of(line, { quantity: 1 })] });
      totals.push(note.total);
      expect(note.discount_amount).toBe(note.lines.data[0]?.discount_amount);
    }
    expect(totals.reduce((sum, one) => sum + one, 0)).toBe(total);
    expect((await stripe().invoices.retrieve(id)).status).toBe('paid');
  });

  test('are not more than is left of the line', async () => {
    const { id, line } = await billed({ unit_amount: 500, quantity: 4 });
    await stripe().creditNotes.create({ invoice: id, lines: [of(line, { quantity: 3 })] });
    for (const over of [{ quantity: 2 }, { amount: 501 }]) {
      await expect(
        stripe().creditNotes.create({ invoice: id, lines: [of(line, over)] }),
      ).rejects.toMatchObject({ param: `lines[0][${Object.keys(over)[0]}]` });
    }
    const rest = await stripe().creditNotes.create({ invoice: id, lines: [of(line, { amount: 500 })] });
    expect(rest.total).toBe(500);
  });

  test.each<[string, (line: string) => Partial<Stripe.CreditNoteCreateParams>, string]>([
    ['nothing to credit', () => ({}), 'amount'],
    ['a line without a quantity', (line) => ({ lines: [of(line, {})] }), 'lines[0][quantity]'],
    ['an unknown line', () => ({ lines: [of('il_none', { quantity: 1 })] }), 'lines[0][invoice_line_item]'],
    [
      'a custom line without a description',
      () => ({ lines: [{ type: 'custom_line_item', unit_amount: 1, quantity: 1 }] }),
      'lines[0][description]',
    ],
    ['another amount than the lines have', () => ({ amount: 2, lines: [custom(1)] }), 'amount'],
  ])('refuse %s', async (_, params, param) => {
    const { id, line } = await billed();
    await expect(stripe().creditNotes.create({ invoice: id, ...params(line) })).rejects.toMatchObject({
      param,
      statusCode: 400,
    });
  });
});

test.each(['draft', 'void', 'uncollectible'] as const)(
  'an invoice that is %s is not credited',
  async (status) => {
    const owner = await customer();
    await stripe().invoiceItems.create({ customer: owner, currency: 'usd', amount: 1000 });
    const { id } = await stripe().invoices.create({ customer: owner });
    if (status !== 'draft') await stripe().invoices.finalizeInvoice(id);
    if (status === 'void') await stripe().invoices.voidInvoice(id);
    if (status === 'uncollectible') await stripe().invoices.markUncollectible(id);
    await expect(stripe().creditNotes.create({ invoice: id, amount: 1 })).rejects.toMatchObject({
      param: 'invoice',
      statusCode: 400,
    });
  },
);

test('a memo and metadata can change', async () => {
  const { id } = await billed();
  const note = await stripe().creditNotes.create({ invoice: id, amount: 100, metadata: { a: '1' } });
  expect(await stripe().creditNotes.update(note.id, { memo: 'New', metadata: { b: '2' } })).toMatchObject({
    memo: 'New',
    metadata: { a: '1', b: '2' },
  });
});

test('shipping is credited as it was charged', async () => {
  const owner = await customer();
  await stripe().invoiceItems.create({ customer: owner, currency: 'usd', amount: 1000 });
  const draft = await stripe().invoices.create({
    customer: owner,
    shipping_cost: {
      shipping_rate_data: { display_name: 'Parcel', fixed_amount: { amount: 450, currency: 'usd' } },
    },
  });
  const invoice = await stripe().invoices.finalizeInvoice(draft.id);
  const note = await stripe().creditNotes.create({
    invoice: invoice.id,
    shipping_cost: { shipping_rate: String(invoice.shipping_cost?.shipping_rate) },
  });
  expect(note).toMatchObject({ amount_shipping: 450, shipping_cost: { amount_total: 450 }, total: 450 });
});

describe('a preview', () => {
  test('says what the note would, and changes nothing', async () => {
    const { id, line } = await billed();
    const before = await stripe().invoices.retrieve(id, { expand: ['payment_intent'] });
    const order = { invoice: id, lines: [of(line, { amount: 500 }), custom(100, 2)] };
    const preview = await stripe().creditNotes.preview(order);
    expect(preview).toMatchObject({
      lines: { data: [{ amount: 500 }, { amount: 200 }], url: '/v1/credit_notes/preview/lines' },
      number: `${before.number}-CN-01`,
      total: 700,
    });
    expect(await stripe().invoices.retrieve(id, { expand: ['payment_intent'] })).toEqual(before);
    expect((await stripe().creditNotes.list({ invoice: id })).data).toEqual([]);
    const events = await stripe().events.list({ type: 'credit_note.created', limit: 100 });
    expect(events.data.filter(({ data }) => 'invoice' in data.object && data.object.invoice === id)).toEqual(
      [],
    );
    const note = await stripe().creditNotes.create(order);
    expect(note).toMatchObject({ number: preview.number, subtotal: preview.subtotal, total: preview.total });
  });

  test('of lines is paged', async () => {
    const { id, line } = await billed();
    const order = { invoice: id, lines: [of(line, { amount: 500 }), custom(100), custom(200)] };
    const first = await stripe().creditNotes.listPreviewLineItems({ ...order, limit: 2 });
    expect(first).toMatchObject({ has_more: true, data: [{ amount: 500 }, { amount: 100 }] });
    const second = await stripe().creditNotes.listPreviewLineItems({
      ...order,
      starting_after: first.data[1]?.id ?? '',
    });
    expect(second).toMatchObject({ has_more: false, data: [{ amount: 200 }] });
  });

  test('refuses what the note would', async () => {
    const { id } = await billed();
    await expect(stripe().creditNotes.preview({ invoice: id, amount: 2001 })).rejects.toMatchObject({
      param: 'amount',
    });
  });
});
