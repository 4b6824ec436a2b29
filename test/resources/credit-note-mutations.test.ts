import { describe, expect, it } from 'vitest';
import { demoBilling, found } from '../support/billing.ts';
import { describeWrite, write, written } from '../support/mutations.ts';

const billing = demoBilling();

/** A final invoice over 1,000 in one line, two of 500. */
async function finalInvoice(isPaid: boolean): Promise<{ invoice: string; line: string; customer: string }> {
  const { api } = billing;
  const { id: customer } = await api.customers.create({ source: 'tok_visa' });
  await api.invoiceItems.create({ customer, unit_amount: 500, quantity: 2, currency: 'usd' });
  const { id: invoice } = await api.invoices.create({ customer, pending_invoice_items_behavior: 'include' });
  const final = isPaid ? await api.invoices.pay(invoice) : await api.invoices.finalizeInvoice(invoice);
  return { invoice, line: found(final.lines.data[0]).id, customer };
}

describe('a credit note made', () => {
  it('of an open invoice lowers what is due', async () => {
    const { invoice, line, customer } = await finalInvoice(false);
    const { payload, calls } = await write(
      billing,
      'creditNoteCreate',
      {
        invoiceId: invoice,
        idempotencyKey: 'open',
        credit: {
          lines: [{ invoiceLine: { invoiceLineItemId: `InvoiceLineItem:${invoice}/${line}`, quantity: 1 } }],
        },
        reason: 'ORDER_CHANGE',
        memo: 'Sorry.',
      },
      'creditNote { status type reason memo total { minor } } invoice { amountDue { minor } } customer { stripeId }',
    );
    expect(payload).toEqual({
      creditNote: {
        status: 'ISSUED',
        type: 'PRE_PAYMENT',
        reason: 'ORDER_CHANGE',
        memo: 'Sorry.',
        total: { minor: 500 },
      },
      invoice: { amountDue: { minor: 500 } },
      customer: { stripeId: customer },
      errors: [],
    });
    expect(calls[0]).toBe('POST /v1/credit_notes');
    expect(calls).toHaveLength(3);
  });

  it('of a paid one refunds and credits', async () => {
    const { invoice } = await finalInvoice(true);
    const { creditNote, customer } = await written(
      billing,
      'creditNoteCreate',
      {
        invoiceId: invoice,
        idempotencyKey: 'paid',
        credit: {
          lines: [{ custom: { description: 'Goodwill', quantity: 1, unitAmountMinor: 800 } }],
        },
        refundAmountMinor: 300,
        creditAmountMinor: 400,
        outOfBandAmountMinor: 100,
      },
      'creditNote { type refund { amount { minor } } customerBalanceTransaction { amount { minor } } outOfBandAmount { minor } } customer { balance { minor } }',
    );
    expect(creditNote).toEqual({
      type: 'POST_PAYMENT',
      refund: { amount: { minor: 300 } },
      customerBalanceTransaction: { amount: { minor: -400 } },
      outOfBandAmount: { minor: 100 },
    });
    expect(customer).toEqual({ balance: { minor: -400 } });
  });

  it('counts in a refund that was made already', async () => {
    const { invoice } = await finalInvoice(true);
    const { api } = billing;
    const { charge } = await api.invoices.retrieve(invoice);
    const refund = await api.refunds.create({ charge: String(charge), amount: 200 });
    const { creditNote } = await written(
      billing,
      'creditNoteCreate',
      { invoiceId: invoice, idempotencyKey: 'refund', credit: { amountMinor: 200 }, refundId: refund.id },
      'creditNote { refundId }',
    );
    expect(creditNote).toEqual({ refundId: `Refund:${refund.id}` });
  });

  it('moves the money once however often its key is sent', async () => {
    const { invoice } = await finalInvoice(true);
    const input = {
      invoiceId: invoice,
      idempotencyKey: 'once',
      credit: { amountMinor: 100 },
      refundAmountMinor: 100,
    };
    const first = await written(billing, 'creditNoteCreate', input, 'creditNote { id }');
    const second = await written(billing, 'creditNoteCreate', input, 'creditNote { id }');
    expect(second.creditNote).toEqual(first.creditNote);
    expect((await billing.api.creditNotes.list({ invoice })).data).toHaveLength(1);
  });

  it('says all that is wrong before anything is sent', async () => {
    const { payload, calls } = await write(billing, 'creditNoteCreate', {
      invoiceId: 'in_1',
      idempotencyKey: 'wrong',
      refundId: 're_1',
      refundAmountMinor: 5,
      creditAmountMinor: -1,
    });
    expect(calls).toEqual([]);
    expect(payload.errors.map(({ path }) => path)).toEqual([
      ['input', 'creditAmountMinor'],
      ['input', 'credit'],
      ['input', 'refundId'],
    ]);
  });

  it('refuses more than is left', async () => {
    const { invoice } = await finalInvoice(false);
    const { payload } = await write(
      billing,
      'creditNoteCreate',
      { invoiceId: invoice, idempotencyKey: 'more', credit: { amountMinor: 5000 } },
      'creditNote { id }',
    );
    expect(payload).toMatchObject({
      creditNote: null,
      errors: [{ __typename: 'InvalidInputError', path: ['input', 'credit', 'amountMinor'] }],
    });
  });

  it('refuses parts that do not make up the whole', async () => {
    const { invoice } = await finalInvoice(true);
    const { payload } = await write(billing, 'creditNoteCreate', {
      invoiceId: invoice,
      idempotencyKey: 'parts',
      credit: { amountMinor: 100 },
      refundAmountMinor: 50,
    });
    expect(payload.errors).toMatchObject([{ __typename: 'InvalidStateError' }]);
  });
});

describe('a credit note issued', () => {
  const issue = async () => {
    const { invoice } = await finalInvoice(false);
    const { id } = await billing.api.creditNotes.create({ invoice, amount: 400 });
    return { id, invoice };
  };

  it('gets another memo and other metadata', async () => {
    const { id, invoice } = await issue();
    const { payload, calls } = await write(
      billing,
      'creditNoteUpdate',
      { id, memo: 'New.', metadata: { set: [{ key: 'a', value: 'b' }] } },
      'creditNote { memo metadataValue(key: "a") } invoice { stripeId }',
    );
    expect(payload).toEqual({
      creditNote: { memo: 'New.', metadataValue: 'b' },
      invoice: { stripeId: invoice },
      errors: [],
    });
    expect(calls).toEqual([`POST /v1/credit_notes/${id}`, `GET /v1/credit_notes/${id}`]);
  });

  it('is voided, and its invoice due again as before', async () => {
    const { id } = await issue();
    const { payload } = await write(
      billing,
      'creditNoteVoid',
      { id: `CreditNote:${id}` },
      'creditNote { status } invoice { amountDue { minor } }',
    );
    expect(payload).toEqual({
      creditNote: { status: 'VOID' },
      invoice: { amountDue: { minor: 1000 } },
      errors: [],
    });
  });

  it('is not voided twice', async () => {
    const { id } = await issue();
    await written(billing, 'creditNoteVoid', { id });
    const { payload } = await write(billing, 'creditNoteVoid', { id }, 'creditNote { status }');
    expect(payload).toMatchObject({
      creditNote: { status: 'VOID' },
      errors: [{ __typename: 'InvalidStateError' }],
    });
  });
});

describeWrite('creditNoteCreate', {
  call: 'POST /v1/credit_notes',
  given: { credit: { amountMinor: 200 } },
});
describeWrite('creditNoteUpdate', { call: 'POST /v1/credit_notes/cn_1', given: { id: 'cn_1' } });
describeWrite('creditNoteVoid', { call: 'POST /v1/credit_notes/cn_1/void', given: { id: 'cn_1' } });
