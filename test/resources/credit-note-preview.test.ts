import { describe, expect, it, onTestFinished } from 'vitest';
import { openGateway, type TestGateway } from '../support/gateway.ts';
import { paramsOf } from '../support/upcoming.ts';
import { send, upstream } from '../support/upstream.ts';

const line = (index: number) => ({
  id: `cnli_${index}`,
  object: 'credit_note_line_item',
  type: 'invoice_line_item',
  amount: 300,
  invoice_line_item: 'il_1',
  discount_amount: 0,
  tax_amounts: [],
});

/** A billing API that previews a credit note of so many lines, and what it was asked. */
async function previewing(count: number): Promise<{ gateway: TestGateway; urls: string[] }> {
  const urls: string[] = [];
  const all = Array.from({ length: count }, (_, index) => line(index));
  const url = await upstream((request, response) => {
    urls.push(request.url ?? '');
    const { limit } = paramsOf(request.url);
    if (request.url?.includes('/lines')) {
      const data = all.slice(0, Number(limit));
      send(response, 200, { object: 'list', has_more: data.length < count, data });
    } else {
      send(response, 200, {
        object: 'credit_note',
        id: 'cn_nowhere',
        currency: 'eur',
        invoice: 'in_1',
        customer: 'cus_1',
        type: 'pre_payment',
        total: 357,
        amount: 357,
        subtotal: 300,
        lines: { object: 'list', has_more: count > 10, data: all.slice(0, 10) },
      });
    }
  });
  const gateway = openGateway(url);
  onTestFinished(() => gateway.close());
  return { gateway, urls };
}

describe('a preview of a credit note', () => {
  it('shows what it would come to, with lines in the currency of the whole', async () => {
    const { gateway, urls } = await previewing(1);
    const { data, errors } = await gateway.run(`{
      creditNotePreview(input: { invoiceId: "Invoice:in_1", credit: { amountMinor: 357 } }) {
        preview { type total { decimal currency } invoiceId lines { isTruncated nodes { id amount { decimal } invoiceLineItemId } } }
        errors { message }
      }
    }`);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      creditNotePreview: {
        preview: {
          type: 'PRE_PAYMENT',
          total: { decimal: '3.57', currency: 'EUR' },
          invoiceId: 'Invoice:in_1',
          lines: {
            isTruncated: false,
            nodes: [
              {
                id: 'CreditNoteLineItem:preview/cnli_0',
                amount: { decimal: '3.00' },
                invoiceLineItemId: 'InvoiceLineItem:in_1/il_1',
              },
            ],
          },
        },
        errors: [],
      },
    });
    expect(urls.map(paramsOf)).toEqual([{ invoice: 'in_1', amount: '357' }]);
  });

  it('has its lines by one call for the whole when they do not all come inside', async () => {
    const { gateway, urls } = await previewing(12);
    const { data } = await gateway.run(`{
      creditNotePreview(input: { invoiceId: "in_1", credit: { amountMinor: 357 } }) {
        preview { lines(first: 11) { isTruncated totalCount nodes { amount { currency } } } }
      }
    }`);
    expect(data).toMatchObject({
      creditNotePreview: { preview: { lines: { isTruncated: true, totalCount: null } } },
    });
    expect(urls).toEqual([
      '/v1/credit_notes/preview?invoice=in_1&amount=357',
      '/v1/credit_notes/preview/lines?invoice=in_1&amount=357&limit=11',
    ]);
  });

  it('takes every parameter that a credit note does', async () => {
    const { gateway, urls } = await previewing(1);
    const { errors } = await gateway.run(`{
      creditNotePreview(input: {
        invoiceId: "in_1"
        credit: { lines: [
          { invoiceLine: { invoiceLineItemId: "InvoiceLineItem:in_1/il_1", quantity: 1, tax: { rateIds: ["txr_1"] } } }
          { invoiceLine: { invoiceLineItemId: "il_2", amountMinor: 50, tax: { amounts: [{ amountMinor: 5, taxableAmountMinor: 50, taxRateId: "txr_2" }] } } }
          { custom: { description: "Sorry", quantity: 2, unitAmountMinorDecimal: "2.5" } }
          { custom: { description: "Sorry", quantity: 1, unitAmountMinor: 100 } }
        ] }
        shippingCost: { shippingRateId: "shr_1" }
        creditAmountMinor: 1, refundAmountMinor: 2, outOfBandAmountMinor: 3, refundId: "re_1"
        effectiveAt: "2024-01-01T00:00:00Z", reason: ORDER_CHANGE, memo: "Sorry", metadata: { set: [{ key: "a", value: "b" }] }
      }) { preview { total { minor } } errors { message } }
    }`);
    expect(errors).toEqual([]);
    expect(urls.map(paramsOf)).toEqual([
      {
        invoice: 'in_1',
        lines: [
          { type: 'invoice_line_item', invoice_line_item: 'il_1', quantity: '1', tax_rates: ['txr_1'] },
          {
            type: 'invoice_line_item',
            invoice_line_item: 'il_2',
            amount: '50',
            tax_amounts: [{ amount: '5', taxable_amount: '50', tax_rate: 'txr_2' }],
          },
          { type: 'custom_line_item', description: 'Sorry', quantity: '2', unit_amount_decimal: '2.5' },
          { type: 'custom_line_item', description: 'Sorry', quantity: '1', unit_amount: '100' },
        ],
        shipping_cost: { shipping_rate: 'shr_1' },
        credit_amount: '1',
        refund_amount: '2',
        out_of_band_amount: '3',
        refund: 're_1',
        effective_at: '1704067200',
        reason: 'order_change',
        memo: 'Sorry',
        metadata: { a: 'b' },
      },
    ]);
  });
});
