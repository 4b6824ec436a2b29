import { describe, expect, test } from 'vitest';
import { start, useBilling } from '../support/billing.ts';

const { stripe, customer } = useBilling();

const day = 86_400;
const hour = 3600;

async function open(amount: number, token?: string): Promise<string> {
  const owner = await customer(token);
  await stripe().invoiceItems.create({ customer: owner, amount, currency: 'usd' });
  const { id } = await stripe().invoices.create({ customer: owner });
  await stripe().invoices.finalizeInvoice(id);
  return id;
}

/** The types of the events about an invoice, oldest first. */
async function eventsOf(invoice: string): Promise<string[]> {
  const { data } = await stripe().events.list({ limit: 100 });
  return data
    .filter((event) => 'id' in event.data.object && event.data.object.id === invoice)
    .map(({ type }) => type)
    .reverse();
}

describe('finalizing', () => {
  test('numbers, freezes and opens an invoice', async () => {
    const owner = await customer('tok_visa');
    const { invoice_prefix } = (await stripe().customers.retrieve(owner)) as { invoice_prefix?: string };
    const item = await stripe().invoiceItems.create({ customer: owner, amount: 1099, currency: 'usd' });
    const draft = await stripe().invoices.create({ customer: owner });
    const invoice = await stripe().invoices.finalizeInvoice(draft.id, { expand: ['payment_intent'] });
    expect(invoice).toMatchObject({
      amount_due: 1099,
      attempt_count: 0,
      attempted: false,
      auto_advance: false,
      effective_at: start,
      ending_balance: 0,
      hosted_invoice_url: expect.stringContaining(draft.id),
      invoice_pdf: expect.stringContaining(draft.id),
      lines: { data: [{ id: item.id.replace('ii_', 'il_') }] },
      next_payment_attempt: null,
      number: `${invoice_prefix}-0001`,
      payment_intent: { amount: 1099, invoice: draft.id, status: 'requires_payment_method' },
      status: 'open',
      status_transitions: { finalized_at: start },
    });
    expect(await eventsOf(draft.id)).toContain('invoice.finalized');
  });

  test('numbers without a gap, whichever way it comes about', async () => {
    const owner = await customer('tok_visa');
    const numbers: (string | null)[] = [];
    for (const step of ['finalize', 'pay', 'zero'] as const) {
      if (step !== 'zero') {
        await stripe().invoiceItems.create({ customer: owner, amount: 1000, currency: 'usd' });
      }
      const { id } = await stripe().invoices.create({ customer: owner });
      const { number } =
        step === 'pay' ? await stripe().invoices.pay(id) : await stripe().invoices.finalizeInvoice(id);
      numbers.push(number);
    }
    expect(numbers.map((number) => number?.slice(-4))).toEqual(['0001', '0002', '0003']);
  });

  test('pays an invoice of nothing at once', async () => {
    const draft = await stripe().invoices.create({ customer: await customer() });
    expect(await stripe().invoices.finalizeInvoice(draft.id)).toMatchObject({
      amount_due: 0,
      attempt_count: 0,
      attempted: true,
      charge: null,
      number: expect.stringMatching(/-0001$/),
      paid: true,
      payment_intent: null,
      status: 'paid',
      status_transitions: { finalized_at: start, paid_at: start },
    });
  });

  test("uses the customer's credit", async () => {
    const owner = await customer(undefined, { balance: -500 });
    await stripe().invoiceItems.create({ customer: owner, amount: 1099, currency: 'usd' });
    const draft = await stripe().invoices.create({ customer: owner });
    expect(await stripe().invoices.finalizeInvoice(draft.id)).toMatchObject({
      amount_due: 599,
      amount_remaining: 599,
      ending_balance: 0,
      starting_balance: -500,
      total: 1099,
    });
    expect(await stripe().customers.retrieve(owner)).toMatchObject({ balance: 0 });
    const { data } = await stripe().customers.listBalanceTransactions(owner, { limit: 1 });
    expect(data).toMatchObject([
      { amount: 500, ending_balance: 0, invoice: draft.id, type: 'applied_to_invoice' },
    ]);
  });

  test('lets the customer owe what is too little to charge, until it is enough', async () => {
    const owner = await customer('tok_visa');
    const bill = async (amount: number) => {
      await stripe().invoiceItems.create({ customer: owner, amount, currency: 'usd' });
      const { id } = await stripe().invoices.create({ customer: owner });
      return stripe().invoices.finalizeInvoice(id);
    };
    expect(await bill(1)).toMatchObject({ amount_due: 0, ending_balance: 1, status: 'paid', total: 1 });
    expect(await bill(1)).toMatchObject({ amount_due: 0, ending_balance: 2, starting_balance: 1, total: 1 });
    expect(await bill(50)).toMatchObject({ amount_due: 52, ending_balance: 0, status: 'open', total: 50 });
    const { data } = await stripe().customers.listBalanceTransactions(owner);
    expect(data.map(({ amount, type }) => [amount, type])).toEqual([
      [-2, 'applied_to_invoice'],
      [1, 'invoice_too_small'],
      [1, 'invoice_too_small'],
    ]);
  });

  test('credits the customer with a negative invoice', async () => {
    const owner = await customer();
    await stripe().invoiceItems.create({ customer: owner, amount: -300, currency: 'usd' });
    const draft = await stripe().invoices.create({ customer: owner });
    expect(await stripe().invoices.finalizeInvoice(draft.id)).toMatchObject({
      amount_due: 0,
      ending_balance: -300,
      status: 'paid',
      total: -300,
    });
    expect(await stripe().customers.retrieve(owner)).toMatchObject({ balance: -300 });
  });

  test('sets the next attempt of an invoice that goes on by itself', async () => {
    const owner = await customer('tok_visa');
    await stripe().invoiceItems.create({ customer: owner, amount: 1000, currency: 'usd' });
    const { id } = await stripe().invoices.create({ customer: owner });
    const invoice = await stripe().invoices.finalizeInvoice(id, { auto_advance: true });
    expect(invoice).toMatchObject({ auto_advance: true, next_payment_attempt: start + hour });
  });
});

describe('paying', () => {
  test('charges the card of the customer', async () => {
    const id = await open(1000, 'tok_visa');
    const paid = await stripe().invoices.pay(id, { expand: ['charge', 'payment_intent'] });
    expect(paid).toMatchObject({
      amount_paid: 1000,
      amount_remaining: 0,
      attempt_count: 1,
      attempted: true,
      charge: { amount: 1000, invoice: id, status: 'succeeded' },
      paid: true,
      paid_out_of_band: false,
      payment_intent: { status: 'succeeded' },
      status: 'paid',
    });
    const types = await eventsOf(id);
    expect(types).toEqual(expect.arrayContaining(['invoice.paid', 'invoice.payment_succeeded']));
  });

  test('leaves the traces of a declined card, and says so', async () => {
    const id = await open(1000, 'tok_chargeCustomerFail');
    await expect(stripe().invoices.pay(id)).rejects.toMatchObject({
      code: 'card_declined',
      statusCode: 402,
      type: 'StripeCardError',
    });
    const invoice = await stripe().invoices.retrieve(id, { expand: ['charge', 'payment_intent'] });
    expect(invoice).toMatchObject({
      amount_remaining: 1000,
      attempt_count: 1,
      attempted: true,
      charge: { status: 'failed' },
      payment_intent: { status: 'requires_payment_method' },
      status: 'open',
    });
    expect(await eventsOf(id)).toContain('invoice.payment_failed');
    await expect(stripe().invoices.pay(id)).rejects.toMatchObject({ statusCode: 402 });
    expect((await stripe().invoices.retrieve(id)).attempt_count).toBe(1);
  });

  test('is refused without anything to pay with', async () => {
    const id = await open(1000);
    await expect(stripe().invoices.pay(id)).rejects.toMatchObject({
      code: 'resource_missing',
      message: expect.stringContaining('This customer has no attached payment source'),
      statusCode: 400,
    });
    expect(await stripe().invoices.retrieve(id)).toMatchObject({ attempted: false, status: 'open' });
  });

  test('waits for the customer where the card asks for it', async () => {
    const owner = await customer();
    const method = await stripe().paymentMethods.attach('pm_card_authenticationRequired', {
      customer: owner,
    });
    await stripe().invoiceItems.create({ customer: owner, amount: 1000, currency: 'usd' });
    const { id } = await stripe().invoices.create({ customer: owner });
    await stripe().invoices.finalizeInvoice(id);
    await expect(
      stripe().invoices.pay(id, { payment_method: method.id, off_session: false }),
    ).rejects.toMatchObject({ code: 'invoice_payment_intent_requires_action', statusCode: 402 });
    expect(await stripe().invoices.retrieve(id, { expand: ['payment_intent'] })).toMatchObject({
      attempt_count: 0,
      attempted: true,
      payment_intent: { status: 'requires_action' },
      status: 'open',
    });
    expect(await eventsOf(id)).toContain('invoice.payment_action_required');
  });

  test('out of band charges nothing', async () => {
    const id = await open(1000);
    const paid = await stripe().invoices.pay(id, { paid_out_of_band: true, expand: ['payment_intent'] });
    expect(paid).toMatchObject({
      amount_paid: 1000,
      attempted: false,
      charge: null,
      paid_out_of_band: true,
      payment_intent: { status: 'canceled' },
      status: 'paid',
    });
  });

  test('gives up what the card does not pay, if told to', async () => {
    const id = await open(1000, 'tok_chargeCustomerFail');
    expect(await stripe().invoices.pay(id, { forgive: true })).toMatchObject({
      amount_paid: 0,
      attempt_count: 1,
      attempted: true,
      status: 'uncollectible',
    });
  });

  test.each(['payment_method', 'source'] as const)("refuses another customer's %s", async (param) => {
    const id = await open(1000);
    const other = await customer('tok_visa');
    const { default_source } = (await stripe().customers.retrieve(other)) as { default_source?: string };
    await expect(stripe().invoices.pay(id, { [param]: default_source ?? '' })).rejects.toMatchObject({
      param,
    });
  });

  test('the intent by itself pays the invoice', async () => {
    const id = await open(1000);
    const { payment_intent } = await stripe().invoices.retrieve(id);
    await stripe().paymentIntents.confirm(String(payment_intent), { payment_method: 'pm_card_visa' });
    expect(await stripe().invoices.retrieve(id)).toMatchObject({
      attempt_count: 1,
      attempted: true,
      charge: expect.stringMatching(/^ch_/),
      status: 'paid',
    });
  });
});

test('an open invoice told to go on is collected an hour later', async () => {
  const id = await open(1000, 'tok_visa');
  const told = await stripe().invoices.update(id, { auto_advance: true });
  expect(told).toMatchObject({ auto_advance: true, next_payment_attempt: start + hour });
  const stopped = await stripe().invoices.update(id, { auto_advance: false });
  expect(stopped.next_payment_attempt).toBeNull();
});

test('an unknown mandate is refused', async () => {
  const id = await open(1000, 'tok_visa');
  await expect(stripe().invoices.pay(id, { mandate: 'mandate_none' })).rejects.toMatchObject({
    code: 'resource_missing',
    param: 'mandate',
  });
});

describe('voiding', () => {
  test('cancels the payment and returns the credit', async () => {
    const owner = await customer(undefined, { balance: -400 });
    await stripe().invoiceItems.create({ customer: owner, amount: 1000, currency: 'usd' });
    const { id } = await stripe().invoices.create({ customer: owner });
    await stripe().invoices.finalizeInvoice(id);
    expect(await stripe().invoices.voidInvoice(id, { expand: ['payment_intent'] })).toMatchObject({
      amount_due: 600,
      auto_advance: false,
      payment_intent: { cancellation_reason: 'void_invoice', status: 'canceled' },
      status_transitions: { voided_at: start },
    });
    expect(await stripe().customers.retrieve(owner)).toMatchObject({ balance: -400 });
    const { data } = await stripe().customers.listBalanceTransactions(owner, { limit: 1 });
    expect(data).toMatchObject([{ amount: -400, invoice: id, type: 'unapplied_from_invoice' }]);
    expect(await eventsOf(id)).toContain('invoice.voided');
  });

  test('giving up leaves the payment possible', async () => {
    const id = await open(1000, 'tok_visa');
    expect(await stripe().invoices.markUncollectible(id, { expand: ['payment_intent'] })).toMatchObject({
      payment_intent: { status: 'requires_payment_method' },
      status_transitions: { marked_uncollectible_at: start },
    });
    expect(await eventsOf(id)).toContain('invoice.marked_uncollectible');
  });
});

describe('an invoice that goes on by itself', () => {
  async function onClock(token?: string) {
    const clock = await stripe().testHelpers.testClocks.create({ frozen_time: start });
    const owner = await customer(token, { test_clock: clock.id });
    await stripe().invoiceItems.create({ customer: owner, amount: 1000, currency: 'usd' });
    const { id } = await stripe().invoices.create({ customer: owner, auto_advance: true });
    const at = async (time: number) => {
      await stripe().testHelpers.testClocks.advance(clock.id, { frozen_time: time });
      return stripe().invoices.retrieve(id);
    };
    return { at, id };
  }

  test('finalizes and collects itself after an hour', async () => {
    const { at } = await onClock('tok_visa');
    expect((await at(start + hour - 1)).status).toBe('draft');
    expect(await at(start + hour)).toMatchObject({
      attempt_count: 1,
      status: 'paid',
      status_transitions: { finalized_at: start + hour, paid_at: start + hour },
    });
  });

  test('is tried again after three, five and seven days, and then no more', async () => {
    const { at } = await onClock('tok_chargeCustomerFail');
    const first = start + hour;
    const tries = [first, first + 3 * day, first + 8 * day, first + 15 * day];
    expect(await at(tries[0] ?? 0)).toMatchObject({ attempt_count: 1, next_payment_attempt: tries[1] });
    expect(await at(tries[1] ?? 0)).toMatchObject({ attempt_count: 2, next_payment_attempt: tries[2] });
    expect(await at((tries[2] ?? 0) - 1)).toMatchObject({ attempt_count: 2 });
    expect(await at(tries[2] ?? 0)).toMatchObject({ attempt_count: 3, next_payment_attempt: tries[3] });
    expect(await at(tries[3] ?? 0)).toMatchObject({ attempt_count: 4, next_payment_attempt: null });
    expect(await at(first + 40 * day)).toMatchObject({ attempt_count: 4, status: 'open' });
  });

  test('counts a try without anything to pay with as failed', async () => {
    const { at } = await onClock();
    expect(await at(start + hour)).toMatchObject({ attempt_count: 1, attempted: true, status: 'open' });
  });
});

test('a customer is delinquent while the charge of the latest invoice has failed', async () => {
  const isDelinquent = async (invoice: string) => {
    const { customer: owner } = await stripe().invoices.retrieve(invoice, { expand: ['customer'] });
    return typeof owner === 'object' && owner !== null && 'delinquent' in owner && owner.delinquent;
  };
  const id = await open(1099, 'tok_chargeCustomerFail');
  expect(await isDelinquent(id)).toBe(false);
  await expect(stripe().invoices.pay(id)).rejects.toMatchObject({ code: 'card_declined' });
  expect(await isDelinquent(id)).toBe(true);
  await stripe().invoices.pay(id, { paid_out_of_band: true });
  expect(await isDelinquent(id)).toBe(false);
});
