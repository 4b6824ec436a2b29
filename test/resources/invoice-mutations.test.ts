import { describe, expect, it } from 'vitest';
import { demoBilling } from '../support/billing.ts';
import { describeWrite, write, written } from '../support/mutations.ts';

const billing = demoBilling();

/** A customer who can be charged and written to, with an item of 500 that waits. */
async function customerWithItem(): Promise<{ customer: string; item: string }> {
  const { api } = billing;
  const { id: customer } = await api.customers.create({ email: 'a@example.com', source: 'tok_visa' });
  const { id: item } = await api.invoiceItems.create({ customer, amount: 500, currency: 'usd' });
  return { customer, item };
}

describe('a draft made', () => {
  it('takes what waits, and shows its customer', async () => {
    const { customer } = await customerWithItem();
    const { payload, calls } = await write(
      billing,
      'invoiceCreate',
      { customerId: customer, idempotencyKey: 'takes-what-waits' },
      'invoice { stripeId status total { minor } lines { nodes { amount { minor } } } } customer { email } idempotencyKey',
    );
    expect(payload).toEqual({
      invoice: {
        stripeId: expect.any(String),
        status: 'DRAFT',
        total: { minor: 500 },
        lines: { nodes: [{ amount: { minor: 500 } }] },
      },
      customer: { email: 'a@example.com' },
      idempotencyKey: 'takes-what-waits',
      errors: [],
    });
    const [post, ...reads] = calls;
    expect(post).toBe('POST /v1/invoices');
    expect(reads.map((call) => call.replace(/in_\w+/, 'in_')).sort()).toEqual([
      `GET /v1/customers/${customer}`,
      'GET /v1/invoices/in_',
    ]);
  });

  it('leaves what waits when told so', async () => {
    const { customer, item } = await customerWithItem();
    const { invoice } = await written(
      billing,
      'invoiceCreate',
      { customerId: customer, idempotencyKey: 'leaves', pendingItems: 'EXCLUDE' },
      'invoice { total { minor } }',
    );
    expect(invoice).toEqual({ total: { minor: 0 } });
    expect((await billing.api.invoiceItems.retrieve(item)).invoice).toBeNull();
  });

  it('is one draft however often its key is sent', async () => {
    const { customer } = await customerWithItem();
    const input = { customerId: customer, idempotencyKey: 'twice' };
    const first = await written(billing, 'invoiceCreate', input, 'invoice { id }');
    const second = await written(billing, 'invoiceCreate', input, 'invoice { id }');
    expect(second.invoice).toEqual(first.invoice);
    expect((await billing.api.invoices.list({ customer })).data).toHaveLength(1);
  });

  it('is another intention with another input, whatever the key', async () => {
    const { customer } = await customerWithItem();
    await written(billing, 'invoiceCreate', { customerId: customer, idempotencyKey: 'other' });
    const { payload } = await write(billing, 'invoiceCreate', {
      customerId: customer,
      idempotencyKey: 'other',
      description: 'Something else.',
    });
    expect(payload.errors).toMatchObject([{ __typename: 'IdempotencyConflictError' }]);
  });

  it('says all of itself', async () => {
    const { customer } = await customerWithItem();
    const { invoice } = await written(
      billing,
      'invoiceCreate',
      {
        customerId: customer,
        idempotencyKey: 'all-of-itself',
        collectionMethod: 'SEND_INVOICE',
        due: { daysUntilDue: 14 },
        description: 'Thank you.',
        footer: 'See you.',
        customFields: [{ name: 'Order', value: '17' }],
        rendering: { amountTaxDisplay: 'EXCLUDE_TAX', pdf: { pageSize: 'A4' } },
        shippingDetails: { name: 'Ann', address: { line1: 'Road 1', country: 'DE' } },
        shippingCost: {
          shippingRateData: { displayName: 'Post', fixedAmount: { amountMinor: 300, currency: 'USD' } },
        },
        paymentSettings: {
          paymentMethodTypes: ['CARD'],
          paymentMethodOptions: { card: { requestThreeDSecure: 'ANY' } },
        },
        metadata: { set: [{ key: 'order', value: '17' }] },
      },
      `invoice {
        collectionMethod description footer customFields { name value } total { minor }
        rendering { amountTaxDisplay pdf { pageSize } } shippingDetails { name address { line1 country } }
        shippingCost { amountTotal { minor } }
        paymentSettings { paymentMethodTypes paymentMethodOptions { card { requestThreeDSecure } } }
        metadataValue(key: "order")
      }`,
    );
    expect(invoice).toEqual({
      collectionMethod: 'SEND_INVOICE',
      description: 'Thank you.',
      footer: 'See you.',
      customFields: [{ name: 'Order', value: '17' }],
      total: { minor: 800 },
      rendering: { amountTaxDisplay: 'exclude_tax', pdf: { pageSize: 'A4' } },
      shippingDetails: { name: 'Ann', address: { line1: 'Road 1', country: 'DE' } },
      shippingCost: { amountTotal: { minor: 300 } },
      paymentSettings: {
        paymentMethodTypes: ['card'],
        paymentMethodOptions: { card: { requestThreeDSecure: 'ANY' } },
      },
      metadataValue: '17',
    });
  });

  it('corrects a final invoice without taking what waits', async () => {
    const { customer } = await customerWithItem();
    const { api } = billing;
    const draft = await api.invoices.create({ customer, pending_invoice_items_behavior: 'include' });
    await api.invoices.finalizeInvoice(draft.id);
    await api.invoiceItems.create({ customer, amount: 70, currency: 'usd' });
    const { invoice } = await written(
      billing,
      'invoiceCreate',
      { fromInvoice: { invoiceId: `Invoice:${draft.id}` }, idempotencyKey: 'corrects' },
      'invoice { total { minor } fromInvoice { action invoiceId } }',
    );
    expect(invoice).toEqual({
      total: { minor: 500 },
      fromInvoice: { action: 'revision', invoiceId: `Invoice:${draft.id}` },
    });
  });

  it('needs exactly one of a customer and an invoice to correct, and nothing is sent', async () => {
    const neither = await write(billing, 'invoiceCreate', { idempotencyKey: 'neither' });
    const both = await write(billing, 'invoiceCreate', {
      customerId: 'cus_1',
      fromInvoice: { invoiceId: 'in_1' },
      idempotencyKey: 'both',
    });
    for (const { payload, calls } of [neither, both]) {
      expect(calls).toEqual([]);
      expect(payload.errors).toMatchObject([
        { __typename: 'InvalidInputError', path: ['input', 'customerId'] },
      ]);
    }
  });

  it('refuses a customer who is not there', async () => {
    const { payload } = await write(
      billing,
      'invoiceCreate',
      { customerId: 'cus_none', idempotencyKey: 'none' },
      'invoice { id }',
    );
    expect(payload).toMatchObject({
      invoice: null,
      errors: [{ __typename: 'NotFoundError', path: ['input', 'customerId'], id: 'cus_none' }],
    });
  });

  it('refuses when it needs items and none wait', async () => {
    const { id: customer } = await billing.api.customers.create();
    const { payload } = await write(billing, 'invoiceCreate', {
      customerId: customer,
      idempotencyKey: 'needs-items',
      pendingItems: 'INCLUDE_AND_REQUIRE',
    });
    expect(payload.errors).toMatchObject([
      { __typename: 'InvalidStateError', code: 'invoice_no_customer_line_items' },
    ]);
  });

  it('refuses a due date where the customer is charged, by its path', async () => {
    const { customer } = await customerWithItem();
    const { payload } = await write(billing, 'invoiceCreate', {
      customerId: customer,
      idempotencyKey: 'due',
      due: { daysUntilDue: 3 },
    });
    expect(payload.errors).toMatchObject([
      { __typename: 'InvalidInputError', path: ['input', 'due', 'daysUntilDue'] },
    ]);
  });

  it('names the place of what is wrong deep inside', async () => {
    const { customer } = await customerWithItem();
    const { payload } = await write(billing, 'invoiceCreate', {
      customerId: customer,
      idempotencyKey: 'deep',
      discounts: [{ couponId: 'none' }],
    });
    expect(payload.errors).toMatchObject([
      { __typename: 'NotFoundError', path: ['input', 'discounts', '0', 'couponId'], id: 'none' },
    ]);
  });
});

describe('an invoice changed', () => {
  it('is shown as it is now, and what is cleared is gone', async () => {
    const { customer } = await customerWithItem();
    const { id } = await billing.api.invoices.create({
      customer,
      custom_fields: [{ name: 'a', value: 'b' }],
      effective_at: 1_710_000_000,
    });
    const { payload, calls } = await write(
      billing,
      'invoiceUpdate',
      { id: `Invoice:${id}`, description: 'New.', customFields: null, effectiveAt: null },
      'invoice { description customFields { name } effectiveAt } subscription { id } customer { id }',
    );
    expect(payload).toEqual({
      invoice: { description: 'New.', customFields: null, effectiveAt: null },
      subscription: null,
      customer: { id: `Customer:${customer}` },
      errors: [],
    });
    expect(calls).toEqual([`POST /v1/invoices/${id}`, `GET /v1/invoices/${id}`]);
  });

  it('after it was finalized keeps what it says, and is shown beside the refusal', async () => {
    const { customer } = await customerWithItem();
    const { id } = await billing.api.invoices.create({ customer });
    await billing.api.invoices.finalizeInvoice(id);
    const { payload } = await write(
      billing,
      'invoiceUpdate',
      { id, description: 'Late.' },
      'invoice { stripeId }',
    );
    expect(payload).toMatchObject({
      invoice: { stripeId: id },
      errors: [{ __typename: 'InvalidInputError', path: ['input', 'description'] }],
    });
  });
});

describeWrite('invoiceCreate', {
  call: 'POST /v1/invoices',
  given: { customerId: 'cus_1' },
  beside: { fromInvoice: { customerId: undefined } },
});
describeWrite('invoiceUpdate', { call: 'POST /v1/invoices/in_1', given: { id: 'in_1' } });
