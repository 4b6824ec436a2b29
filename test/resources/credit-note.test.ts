import { beforeAll, describe, expect, it } from 'vitest';
import { demo } from '../../src/sandbox/demo/index.ts';
import { demoBilling, found, scriptedBilling } from '../support/billing.ts';
import { describeChildLists } from '../support/child-lists.ts';
import { describeFilters, span } from '../support/filters.ts';
import { describeReferences } from '../support/references.ts';

const billing = demoBilling();
const path = `credit_notes/${demo.longCreditNote}`;
let onBalance: string;
let voided: string;
beforeAll(async () => {
  const { data } = await billing.api.creditNotes.list({ limit: 100 });
  onBalance = found(data.find(({ customer_balance_transaction }) => customer_balance_transaction)).id;
  voided = found(data.find(({ status }) => status === 'void')).id;
});

describe('a credit note', () => {
  it.each([demo.longCreditNote, `CreditNote:${demo.longCreditNote}`])('is read by %s', async (id) => {
    const there = await billing.api.creditNotes.retrieve(demo.longCreditNote);
    const { data, calls } = await billing.ask(
      `query ($id: ID!) { creditNote(id: $id) {
        id stripeId isLive number status statusRaw type typeRaw reason reasonRaw memo pdfUrl currency invoiceId customerId
        amount { minor } subtotal { minor } total { minor } discountAmount { minor } amountShipping { minor }
        outOfBandAmount { minor } voidedAt refundId customerBalanceTransactionId
      } }`,
      { id },
    );
    expect(data).toEqual({
      creditNote: {
        id: `CreditNote:${demo.longCreditNote}`,
        stripeId: demo.longCreditNote,
        isLive: false,
        number: there.number,
        status: 'ISSUED',
        statusRaw: 'issued',
        type: 'POST_PAYMENT',
        typeRaw: 'post_payment',
        reason: 'ORDER_CHANGE',
        reasonRaw: 'order_change',
        memo: null,
        pdfUrl: there.pdf,
        currency: 'USD',
        invoiceId: `Invoice:${String(there.invoice)}`,
        customerId: `Customer:${String(there.customer)}`,
        amount: { minor: there.amount },
        subtotal: { minor: there.subtotal },
        total: { minor: there.amount },
        discountAmount: { minor: 0 },
        amountShipping: { minor: 0 },
        outOfBandAmount: null,
        voidedAt: null,
        refundId: `Refund:${String(there.refund)}`,
        customerBalanceTransactionId: null,
      },
    });
    expect(calls).toEqual([`GET /v1/${path}`]);
  });

  it('that was taken back says so, and when', async () => {
    const { data } = await billing.ask<{ creditNote: { voidedAt: string } }>(
      'query ($id: ID!) { creditNote(id: $id) { status type reason memo voidedAt } }',
      { id: voided },
    );
    expect(data.creditNote).toMatchObject({
      status: 'VOID',
      type: 'PRE_PAYMENT',
      reason: 'PRODUCT_UNSATISFACTORY',
    });
    expect(data.creditNote.voidedAt).toMatch(/Z$/);
  });

  it('knows its balance transaction below the customer whose balance it is', async () => {
    const there = await billing.api.creditNotes.retrieve(onBalance);
    const { data } = await billing.ask(
      'query ($id: ID!) { creditNote(id: $id) { customerBalanceTransactionId customerBalanceTransaction { id } } }',
      { id: onBalance },
    );
    const id = `CustomerBalanceTransaction:${String(there.customer)}/${String(there.customer_balance_transaction)}`;
    expect(data).toEqual({
      creditNote: { customerBalanceTransactionId: id, customerBalanceTransaction: { id } },
    });
  });
});

describe('a credit note deeper than expansion goes', () => {
  const deep = {
    id: 'cn_1',
    object: 'credit_note',
    customer: 'cus_1',
    customer_balance_transaction: 'cbtxn_1',
  };
  const { ask } = scriptedBilling({
    objects: {
      'charges/ch_1': { id: 'ch_1', object: 'charge', invoice: 'in_1' },
      'invoices/in_1': { id: 'in_1', object: 'invoice', number: 'A-1' },
      'customers/cus_1/balance_transactions/cbtxn_1': {
        id: 'cbtxn_1',
        object: 'customer_balance_transaction',
        customer: 'cus_1',
        currency: 'usd',
        amount: -500,
        credit_note: 'cn_1',
        invoice: 'in_1',
      },
    },
    lists: { credit_notes: [deep] },
  });

  it('loads what it refers to by the address below its owner', async () => {
    const { data, calls } =
      await ask(`{ creditNotes(first: 1) { nodes { customerBalanceTransaction { creditNote {
      customerBalanceTransaction { creditNote { customerBalanceTransaction { amount { minor } } } }
    } } } } }`);
    expect(JSON.stringify(data)).toContain('{"amount":{"minor":-500}}');
    expect(calls[0]).toMatch(
      /^GET \/v1\/credit_notes\?limit=1&expand\[0\]=data\.customer_balance_transaction/,
    );
  });
});

describeReferences(billing, 'CreditNote', () => ({ root: 'creditNote', id: demo.longCreditNote, path }), {
  customer: 'email',
  customerBalanceTransaction: 'amount { minor }',
  invoice: 'number',
  refund: 'status',
});

describeFilters(billing, 'creditNotes', 'credit_notes', {
  customerId: [`"${demo.customer}"`, `customer=${demo.customer}`],
  invoiceId: [`"Invoice:${demo.longInvoice}"`, `invoice=${demo.longInvoice}`],
  created: span('created'),
});

describeChildLists(
  'CreditNote',
  {
    root: 'creditNote',
    path: 'credit_notes/cn_1',
    object: { id: 'cn_1', object: 'credit_note', lines: { object: 'list', data: [], has_more: false } },
  },
  { lines: '' },
);
