import { describe, expect, it } from 'vitest';
import { demoBilling, found } from '../support/billing.ts';
import { describeWrite, write, written } from '../support/mutations.ts';

const billing = demoBilling();

async function draftLine(): Promise<{ invoice: string; line: string; item: string; id: string }> {
  const { api } = billing;
  const { id: customer } = await api.customers.create({ source: 'tok_visa' });
  const { id: item } = await api.invoiceItems.create({ customer, unit_amount: 500, currency: 'usd' });
  const { id: invoice, lines } = await api.invoices.create({
    customer,
    pending_invoice_items_behavior: 'include',
  });
  const line = found(lines.data[0]).id;
  return { invoice, line, item, id: `InvoiceLineItem:${invoice}/${line}` };
}

describe('a line changed', () => {
  it('changes its draft and the item it comes from, and is found among the lines of its invoice', async () => {
    const { id, invoice, line, item } = await draftLine();
    const { payload, calls } = await write(
      billing,
      'invoiceLineItemUpdate',
      { id, quantity: 3, description: 'Three' },
      'lineItem { id quantity description amount { minor } } invoice { total { minor } }',
    );
    expect(payload).toEqual({
      lineItem: { id, quantity: 3, description: 'Three', amount: { minor: 1500 } },
      invoice: { total: { minor: 1500 } },
      errors: [],
    });
    expect(calls[0]).toBe(`POST /v1/invoices/${invoice}/lines/${line}`);
    expect([...calls.slice(1)].sort()).toEqual([
      `GET /v1/invoices/${invoice}`,
      `GET /v1/invoices/${invoice}/lines?limit=100`,
    ]);
    expect(await billing.api.invoiceItems.retrieve(item)).toMatchObject({
      quantity: 3,
      description: 'Three',
    });
  });

  it('shows what only its list can expand', async () => {
    const { id } = await draftLine();
    const { id: couponId } = await billing.api.coupons.create({ percent_off: 10 });
    const { lineItem } = await written(
      billing,
      'invoiceLineItemUpdate',
      { id, discounts: [{ couponId }] },
      'lineItem { discounts { coupon { percentOff } } }',
    );
    expect(lineItem).toEqual({ discounts: [{ coupon: { percentOff: '10' } }] });
  });

  it('takes taxes that were worked out elsewhere, and loses them again', async () => {
    const { id } = await draftLine();
    const { lineItem } = await written(
      billing,
      'invoiceLineItemUpdate',
      {
        id,
        tax: {
          amounts: [
            {
              amountMinor: 95,
              taxableAmountMinor: 500,
              taxRate: { displayName: 'VAT', percentage: '19', isInclusive: false },
            },
          ],
        },
      },
      'lineItem { taxAmounts { amount { minor } taxRate { displayName percentage } } }',
    );
    expect(lineItem).toEqual({
      taxAmounts: [{ amount: { minor: 95 }, taxRate: { displayName: 'VAT', percentage: '19' } }],
    });
    const without = await written(
      billing,
      'invoiceLineItemUpdate',
      { id, tax: { amounts: [] } },
      'lineItem { taxAmounts { amount { minor } } }',
    );
    expect(without.lineItem).toEqual({ taxAmounts: [] });
  });

  it('sells a product made for it', async () => {
    const { id } = await draftLine();
    const { lineItem } = await written(
      billing,
      'invoiceLineItemUpdate',
      {
        id,
        price: {
          priceData: {
            product: { productData: { name: 'Lamp' } },
            currency: 'USD',
            unitAmount: { unitAmountMinorDecimal: '12.5' },
          },
        },
        quantity: 2,
      },
      'lineItem { amount { minor } price { product { name } } }',
    );
    expect(lineItem).toEqual({ amount: { minor: 25 }, price: { product: { name: 'Lamp' } } });
  });

  it('is refused on a final invoice, and shown as it is', async () => {
    const { id, invoice } = await draftLine();
    await billing.api.invoices.finalizeInvoice(invoice);
    const final = await billing.api.invoices.retrieve(invoice);
    const line = found(final.lines.data[0]).id;
    const { payload } = await write(
      billing,
      'invoiceLineItemUpdate',
      { id: `InvoiceLineItem:${invoice}/${line}`, description: 'Late.' },
      'lineItem { quantity } invoice { status }',
    );
    expect(id).not.toBe('');
    expect(payload).toMatchObject({
      lineItem: { quantity: 1 },
      invoice: { status: 'OPEN' },
      errors: [{ __typename: 'InvalidStateError', code: 'invoice_not_editable' }],
    });
  });

  it('of an invoice that is not there shows nothing but the refusal', async () => {
    const { payload } = await write(
      billing,
      'invoiceLineItemUpdate',
      { id: 'InvoiceLineItem:in_none/il_1', description: 'x' },
      'lineItem { quantity } invoice { status }',
    );
    expect(payload).toMatchObject({
      lineItem: null,
      invoice: null,
      errors: [{ __typename: 'NotFoundError', path: ['input', 'id'] }],
    });
  });

  it('needs the global id, and sends nothing with the raw one', async () => {
    const { payload, calls } = await write(billing, 'invoiceLineItemUpdate', { id: 'il_1' });
    expect(calls).toEqual([]);
    expect(payload.errors).toMatchObject([{ __typename: 'InvalidInputError', path: ['input', 'id'] }]);
  });

  it('refuses an amount for the whole beside a quantity, and sends nothing', async () => {
    const { payload, calls } = await write(billing, 'invoiceLineItemUpdate', {
      id: 'InvoiceLineItem:in_1/il_1',
      price: { amountMinor: 5 },
      quantity: 2,
    });
    expect(calls).toEqual([]);
    expect(payload.errors).toMatchObject([{ __typename: 'InvalidInputError', path: ['input', 'quantity'] }]);
  });
});

describeWrite('invoiceLineItemUpdate', {
  call: 'POST /v1/invoices/in_1/lines/il_1',
  given: { id: 'InvoiceLineItem:in_1/il_1' },
});
