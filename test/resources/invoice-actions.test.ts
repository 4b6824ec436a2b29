import { describe, expect, it } from 'vitest';
import { demoBilling } from '../support/billing.ts';
import { describeWrite, write, written } from '../support/mutations.ts';

const billing = demoBilling();

/** A draft over 1,000 for a customer with this card. */
async function draft(source = 'tok_visa', more: object = {}): Promise<string> {
  const { api } = billing;
  const { id: customer } = await api.customers.create({ email: 'a@example.com', source });
  const { id } = await api.invoices.create({ customer, currency: 'usd', ...more });
  await api.invoiceItems.create({ customer, invoice: id, amount: 1000, currency: 'usd' });
  return id;
}

async function open(source?: string, more?: object): Promise<string> {
  const id = await draft(source, more);
  await billing.api.invoices.finalizeInvoice(id);
  return id;
}

describe('an invoice', () => {
  it('is finalized in a call, and read again in another', async () => {
    const id = await draft();
    const { payload, calls } = await write(
      billing,
      'invoiceFinalize',
      { id: `Invoice:${id}`, autoAdvance: false },
      'invoice { status number autoAdvance amountDue { minor } }',
    );
    expect(payload).toEqual({
      invoice: {
        status: 'OPEN',
        number: expect.any(String),
        autoAdvance: false,
        amountDue: { minor: 1000 },
      },
      errors: [],
    });
    expect(calls).toEqual([`POST /v1/invoices/${id}/finalize`, `GET /v1/invoices/${id}`]);
  });

  it('is finalized once: the second time is refused, and shows it as it is', async () => {
    const id = await open();
    const { payload } = await write(billing, 'invoiceFinalize', { id }, 'invoice { status }');
    expect(payload).toMatchObject({
      invoice: { status: 'OPEN' },
      errors: [{ __typename: 'InvalidStateError' }],
    });
  });

  it('is paid once, however often its key is sent', async () => {
    const id = await open();
    const pay = () =>
      written(
        billing,
        'invoicePay',
        { id, idempotencyKey: 'paid' },
        'invoice { status amountPaid { minor } }',
      );
    const first = await pay();
    expect(first.invoice).toEqual({ status: 'PAID', amountPaid: { minor: 1000 } });
    expect(await pay()).toEqual(first);
    const { customer } = await billing.api.invoices.retrieve(id);
    expect((await billing.api.charges.list({ customer: String(customer) })).data).toHaveLength(1);
  });

  it('is paid by a source that the customer has, named by its global id', async () => {
    const id = await open();
    const { customer } = await billing.api.invoices.retrieve(id);
    const { id: source } = await billing.api.customers.createSource(String(customer), {
      source: 'tok_mastercard',
    });
    const { invoice } = await written(
      billing,
      'invoicePay',
      { id, idempotencyKey: 'source', sourceId: `PaymentSource:${String(customer)}/${source}` },
      'invoice { status }',
    );
    expect(invoice).toEqual({ status: 'PAID' });
  });

  it('that is declined is shown beside the decline', async () => {
    const id = await open('tok_chargeCustomerFail');
    const { payload } = await write(
      billing,
      'invoicePay',
      { id, idempotencyKey: 'declined' },
      'invoice { status attemptCount }',
    );
    expect(payload).toMatchObject({
      invoice: { status: 'OPEN', attemptCount: 1 },
      errors: [{ __typename: 'PaymentFailedError', code: 'card_declined' }],
    });
  });

  it('that waits for the buyer says what the buyer needs', async () => {
    const id = await open('tok_threeDSecure2Required');
    const { payload } = await write(
      billing,
      'invoicePay',
      { id, idempotencyKey: 'buyer' },
      'invoice { status }',
    );
    expect(payload).toMatchObject({
      invoice: { status: 'OPEN' },
      errors: [{ __typename: 'PaymentActionRequiredError', clientSecret: expect.stringMatching(/_secret_/) }],
    });
  });

  it('is sent, and only where it is collected so', async () => {
    const sent = await draft('tok_visa', { collection_method: 'send_invoice', days_until_due: 3 });
    const { invoice } = await written(billing, 'invoiceSend', { id: sent }, 'invoice { status }');
    expect(invoice).toEqual({ status: 'OPEN' });
    const { payload } = await write(billing, 'invoiceSend', { id: await open() });
    expect(payload.errors).toMatchObject([{ __typename: 'InvalidStateError' }]);
  });

  it('is voided, and a draft is not', async () => {
    const { invoice } = await written(billing, 'invoiceVoid', { id: await open() }, 'invoice { status }');
    expect(invoice).toEqual({ status: 'VOID' });
    const { payload } = await write(billing, 'invoiceVoid', { id: await draft() }, 'invoice { status }');
    expect(payload).toMatchObject({
      invoice: { status: 'DRAFT' },
      errors: [{ __typename: 'InvalidStateError' }],
    });
  });

  it('is given up on, and can still be paid', async () => {
    const id = await open();
    const { invoice } = await written(billing, 'invoiceMarkUncollectible', { id }, 'invoice { status }');
    expect(invoice).toEqual({ status: 'UNCOLLECTIBLE' });
    const paid = await written(billing, 'invoicePay', { id, idempotencyKey: 'late' }, 'invoice { status }');
    expect(paid.invoice).toEqual({ status: 'PAID' });
  });

  it('is deleted as a draft, and not when it is final', async () => {
    const id = await draft();
    const { payload, calls } = await write(billing, 'invoiceDelete', { id }, 'deletedInvoiceId');
    expect(payload).toEqual({ deletedInvoiceId: `Invoice:${id}`, errors: [] });
    expect(calls).toEqual([`DELETE /v1/invoices/${id}`]);
    const final = await write(billing, 'invoiceDelete', { id: await open() }, 'deletedInvoiceId');
    expect(final.payload).toMatchObject({
      deletedInvoiceId: null,
      errors: [{ __typename: 'InvalidStateError' }],
    });
  });
});

const given = { id: 'in_1' };

describeWrite('invoiceFinalize', { call: 'POST /v1/invoices/in_1/finalize', given });
describeWrite('invoicePay', { call: 'POST /v1/invoices/in_1/pay', given });
describeWrite('invoiceSend', { call: 'POST /v1/invoices/in_1/send', given });
describeWrite('invoiceVoid', { call: 'POST /v1/invoices/in_1/void', given });
describeWrite('invoiceMarkUncollectible', { call: 'POST /v1/invoices/in_1/mark_uncollectible', given });
describeWrite('invoiceDelete', { call: 'DELETE /v1/invoices/in_1', given });
