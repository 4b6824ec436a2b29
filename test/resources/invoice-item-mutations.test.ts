import { describe, expect, it } from 'vitest';
import { demoBilling } from '../support/billing.ts';
import { describeWrite, write, written } from '../support/mutations.ts';

const billing = demoBilling();

async function newCustomer(): Promise<string> {
  return (await billing.api.customers.create({ source: 'tok_visa' })).id;
}

describe('an invoice item made', () => {
  it('waits for the next invoice', async () => {
    const customerId = await newCustomer();
    const { payload, calls } = await write(
      billing,
      'invoiceItemCreate',
      {
        customerId,
        idempotencyKey: 'waits',
        price: { unitAmountMinorDecimal: '12.5' },
        quantity: 4,
        currency: 'USD',
        description: 'Hours',
        period: { start: '2024-03-01T00:00:00Z', end: '2024-03-31T00:00:00Z' },
      },
      'invoiceItem { description quantity amount { minor } unitAmountMinorDecimal periodStart periodEnd } invoice { id } customer { currency }',
    );
    expect(payload).toEqual({
      invoiceItem: {
        description: 'Hours',
        quantity: 4,
        amount: { minor: 50 },
        unitAmountMinorDecimal: '12.5',
        periodStart: '2024-03-01T00:00:00Z',
        periodEnd: '2024-03-31T00:00:00Z',
      },
      invoice: null,
      customer: { currency: 'USD' },
      errors: [],
    });
    expect(calls[0]).toBe('POST /v1/invoiceitems');
  });

  it('goes on a draft, whose total follows, and whose currency it has', async () => {
    const customerId = await newCustomer();
    const { id: draft } = await billing.api.invoices.create({ customer: customerId, currency: 'usd' });
    const { invoice, invoiceItem } = await written(
      billing,
      'invoiceItemCreate',
      { customerId, invoiceId: draft, idempotencyKey: 'draft', price: { amountMinor: 900 } },
      'invoice { stripeId total { minor } } invoiceItem { currency }',
    );
    expect(invoice).toEqual({ stripeId: draft, total: { minor: 900 } });
    expect(invoiceItem).toEqual({ currency: 'USD' });
  });

  it('has the price that is made for it', async () => {
    const customerId = await newCustomer();
    const { id: productId } = await billing.api.products.create({ name: 'Lamp' });
    const { invoiceItem } = await written(
      billing,
      'invoiceItemCreate',
      {
        customerId,
        idempotencyKey: 'price-data',
        price: { priceData: { productId, currency: 'EUR', unitAmountMinor: 1999, taxBehavior: 'INCLUSIVE' } },
      },
      'invoiceItem { description amount { decimal currency } price { taxBehavior product { name } } }',
    );
    expect(invoiceItem).toEqual({
      description: 'Lamp',
      amount: { decimal: '19.99', currency: 'EUR' },
      price: { taxBehavior: 'INCLUSIVE', product: { name: 'Lamp' } },
    });
  });

  it('is one item however often its key is sent', async () => {
    const customerId = await newCustomer();
    const input = { customerId, idempotencyKey: 'once', price: { amountMinor: 5 }, currency: 'USD' };
    const first = await written(billing, 'invoiceItemCreate', input, 'invoiceItem { id }');
    const second = await written(billing, 'invoiceItemCreate', input, 'invoiceItem { id }');
    expect(second.invoiceItem).toEqual(first.invoiceItem);
    expect((await billing.api.invoiceItems.list({ customer: customerId })).data).toHaveLength(1);
  });

  it('can be several in one operation', async () => {
    const customerId = await newCustomer();
    const { data } = await billing.ask(`mutation {
      a: invoiceItemCreate(input: { customerId: "${customerId}", idempotencyKey: "a", price: { amountMinor: 1 }, currency: "USD" }) { errors { message } }
      b: invoiceItemCreate(input: { customerId: "${customerId}", idempotencyKey: "b", price: { amountMinor: 2 }, currency: "USD" }) { errors { message } }
    }`);
    expect(data).toEqual({ a: { errors: [] }, b: { errors: [] } });
  });

  it('refuses, before anything is sent, an amount for the whole beside a quantity, and one without a currency', async () => {
    const { payload, calls } = await write(billing, 'invoiceItemCreate', {
      customerId: 'cus_1',
      idempotencyKey: 'refuses',
      price: { amountMinor: 5 },
      quantity: 2,
    });
    expect(calls).toEqual([]);
    expect(payload.errors).toMatchObject([
      { __typename: 'InvalidInputError', path: ['input', 'quantity'] },
      { __typename: 'InvalidInputError', path: ['input', 'currency'] },
    ]);
  });

  it('refuses an invoice that is final', async () => {
    const customerId = await newCustomer();
    const { id: invoiceId } = await billing.api.invoices.create({ customer: customerId });
    await billing.api.invoices.finalizeInvoice(invoiceId);
    const { payload } = await write(billing, 'invoiceItemCreate', {
      customerId,
      invoiceId,
      idempotencyKey: 'final',
      price: { amountMinor: 5 },
    });
    expect(payload.errors).toMatchObject([{ __typename: 'InvalidStateError', code: 'invoice_not_editable' }]);
  });
});

describe('an invoice item changed', () => {
  it('changes its draft with it', async () => {
    const customer = await newCustomer();
    const { api } = billing;
    const { id: invoice } = await api.invoices.create({ customer, currency: 'usd' });
    const { id } = await api.invoiceItems.create({ customer, invoice, unit_amount: 100, currency: 'usd' });
    const { payload, calls } = await write(
      billing,
      'invoiceItemUpdate',
      { id: `InvoiceItem:${id}`, quantity: 3, metadata: { set: [{ key: 'a', value: 'b' }] } },
      'invoiceItem { quantity metadataValue(key: "a") } invoice { total { minor } }',
    );
    expect(payload).toEqual({
      invoiceItem: { quantity: 3, metadataValue: 'b' },
      invoice: { total: { minor: 300 } },
      errors: [],
    });
    expect([...calls].sort()).toEqual([
      `GET /v1/invoiceitems/${id}`,
      `GET /v1/invoices/${invoice}`,
      `POST /v1/invoiceitems/${id}`,
    ]);
  });

  it('is refused on a final invoice, and shown as it is', async () => {
    const customer = await newCustomer();
    const { api } = billing;
    const { id: invoice } = await api.invoices.create({ customer, currency: 'usd' });
    const { id } = await api.invoiceItems.create({ customer, invoice, amount: 100, currency: 'usd' });
    await api.invoices.finalizeInvoice(invoice);
    const { payload } = await write(
      billing,
      'invoiceItemUpdate',
      { id, description: 'Late.' },
      'invoiceItem { description } invoice { status }',
    );
    expect(payload).toMatchObject({
      invoiceItem: { description: null },
      invoice: { status: 'OPEN' },
      errors: [{ __typename: 'InvalidStateError' }],
    });
  });
});

describe('an invoice item deleted', () => {
  it('leaves its draft, which is shown without it', async () => {
    const customer = await newCustomer();
    const { api } = billing;
    const { id: invoice } = await api.invoices.create({ customer, currency: 'usd' });
    const { id } = await api.invoiceItems.create({ customer, invoice, amount: 100, currency: 'usd' });
    const { payload, calls } = await write(
      billing,
      'invoiceItemDelete',
      { id },
      'deletedInvoiceItemId invoice { total { minor } }',
    );
    expect(payload).toEqual({
      deletedInvoiceItemId: `InvoiceItem:${id}`,
      invoice: { total: { minor: 0 } },
      errors: [],
    });
    expect(calls).toEqual([
      `GET /v1/invoiceitems/${id}`,
      `DELETE /v1/invoiceitems/${id}`,
      `GET /v1/invoices/${invoice}`,
    ]);
  });

  it('that is not there is not deleted', async () => {
    const { payload } = await write(billing, 'invoiceItemDelete', { id: 'ii_none' }, 'deletedInvoiceItemId');
    expect(payload).toMatchObject({
      deletedInvoiceItemId: null,
      errors: [{ __typename: 'NotFoundError', path: ['input', 'id'], id: 'ii_none' }],
    });
  });
});

describeWrite('invoiceItemCreate', {
  call: 'POST /v1/invoiceitems',
  given: { price: { unitAmountMinor: 200 }, currency: 'EUR' },
});
describeWrite('invoiceItemUpdate', { call: 'POST /v1/invoiceitems/ii_1', given: { id: 'ii_1' } });
describeWrite('invoiceItemDelete', { call: 'DELETE /v1/invoiceitems/ii_1', given: { id: 'ii_1' } });
