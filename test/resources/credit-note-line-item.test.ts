import { describe, expect, it } from 'vitest';
import { demo } from '../../src/sandbox/demo/index.ts';
import { demoBilling, found, scriptedBilling } from '../support/billing.ts';

const billing = demoBilling();

describe('a line of a credit note', () => {
  it('credits a line of the invoice', async () => {
    const there = await billing.api.creditNotes.retrieve(demo.longCreditNote);
    const first = found(there.lines.data[0]);
    const { data, calls } = await billing.ask<{
      creditNote: { lines: { totalCount: number; nodes: unknown[] } };
    }>(
      `query ($id: ID!) { creditNote(id: $id) { number lines { totalCount nodes {
        id stripeId isLive type typeRaw description quantity invoiceLineItemId
        amount { minor currency } amountExcludingTax { minor } discountAmount { minor }
        taxRates { percentage } taxAmounts { amount { minor } } discountAmounts { amount { minor } }
      } } } }`,
      { id: demo.longCreditNote },
    );
    expect(data.creditNote.lines.nodes).toHaveLength(10);
    expect(data.creditNote.lines.nodes[0]).toMatchObject({
      id: `CreditNoteLineItem:${demo.longCreditNote}/${first.id}`,
      stripeId: first.id,
      isLive: false,
      type: 'INVOICE_LINE_ITEM',
      typeRaw: 'invoice_line_item',
      description: first.description,
      quantity: first.quantity,
      invoiceLineItemId: `InvoiceLineItem:${String(there.invoice)}/${String(first.invoice_line_item)}`,
      amount: { minor: first.amount, currency: 'USD' },
      discountAmount: { minor: 0 },
    });
    expect(calls.length).toBeLessThanOrEqual(2);
  });

  it('shows the currency of its note on every page', async () => {
    const { data } = await billing.ask<{
      creditNote: { lines: { nodes: { amount: { currency: string } }[] } };
    }>('query ($id: ID!) { creditNote(id: $id) { lines(first: 12) { nodes { amount { currency } } } } }', {
      id: demo.longCreditNote,
    });
    expect(data.creditNote.lines.nodes).toEqual(Array(12).fill({ amount: { currency: 'USD' } }));
  });

  it('cannot be fetched by itself', async () => {
    const { errors } = await billing.run('{ node(id: "CreditNoteLineItem:cn_1/cnli_1") { id } }');
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_ID' } }]);
  });
});

describe('a line of its own', () => {
  const line = {
    id: 'cnli_1',
    object: 'credit_note_line_item',
    amount: 0,
    amount_excluding_tax: null,
    description: 'Goodwill',
    discount_amount: 0,
    discount_amounts: [{ amount: 0, discount: 'di_1' }],
    livemode: false,
    quantity: null,
    tax_amounts: [],
    tax_rates: [],
    type: 'present',
    unit_amount: null,
    unit_amount_decimal: '0.5',
  };
  const { ask } = scriptedBilling({
    objects: {
      'credit_notes/cn_1': {
        id: 'cn_1',
        object: 'credit_note',
        currency: 'jpy',
        invoice: 'in_1',
        number: 'A-1-CN-01',
        lines: { object: 'list', data: [line], has_more: false, url: '/v1/credit_notes/cn_1/lines' },
      },
    },
    expandable: [
      { id: 'di_1', object: 'discount', coupon: { id: 'HALF', object: 'coupon', percent_off: 50 } },
    ],
  });

  it('is of no line of the invoice, and zero is not null', async () => {
    const { data, calls } = await ask(`{ creditNote(id: "cn_1") { number lines { totalCount nodes {
      type typeRaw invoiceLineItemId quantity amount { minor decimal } amountExcludingTax { minor }
      unitAmount { minor } unitAmountMinorDecimal
    } } } }`);
    expect(data).toEqual({
      creditNote: {
        number: 'A-1-CN-01',
        lines: {
          totalCount: 1,
          nodes: [
            {
              type: 'UNRECOGNIZED',
              typeRaw: 'present',
              invoiceLineItemId: null,
              quantity: null,
              amount: { minor: 0, decimal: '0' },
              amountExcludingTax: null,
              unitAmount: null,
              unitAmountMinorDecimal: '0.5',
            },
          ],
        },
      },
    });
    expect(calls).toEqual(['GET /v1/credit_notes/cn_1']);
  });

  it('brings the discounts in it along', async () => {
    const { data, calls } = await ask(`{ creditNote(id: "cn_1") { number lines { nodes {
      discountAmounts { discountId discount { coupon { percentOff } } }
    } } } }`);
    expect(data).toMatchObject({
      creditNote: {
        lines: {
          nodes: [
            {
              discountAmounts: [{ discountId: 'Discount:di_1', discount: { coupon: { percentOff: '50' } } }],
            },
          ],
        },
      },
    });
    expect(calls).toEqual(['GET /v1/credit_notes/cn_1?expand[0]=lines.data.discount_amounts.discount']);
  });
});
