import { beforeAll, describe, expect, it } from 'vitest';
import { demo } from '../../src/sandbox/demo/index.ts';
import { demoBilling, found, instant, scriptedBilling } from '../support/billing.ts';
import { describeChildLists } from '../support/child-lists.ts';
import { describeFilters, span } from '../support/filters.ts';
import { describeReferences } from '../support/references.ts';

const billing = demoBilling();
let paid: string;
let failed: string;
let halfRefunded: string;
beforeAll(async () => {
  const { data } = await billing.api.charges.list({ limit: 100 });
  paid = found(data.find(({ status, payment_method }) => status === 'succeeded' && payment_method)).id;
  for await (const charge of billing.api.charges.list({ limit: 100 })) {
    if (charge.status === 'failed') failed ??= charge.id;
    if (charge.amount_refunded > 0 && !charge.refunded) halfRefunded ??= charge.id;
    if (failed && halfRefunded) break;
  }
});

const chargeOf = (id: string, fields: string) =>
  billing.ask(`query ($id: ID!) { charge(id: $id) { ${fields} } }`, { id });

describe('a charge', () => {
  it.each(['raw', 'global'])('is read by its %s id', async (form) => {
    const there = await billing.api.charges.retrieve(paid);
    const { data, calls } = await chargeOf(
      form === 'raw' ? paid : `Charge:${paid}`,
      `id stripeId isLive status statusRaw created currency isPaid isCaptured isRefunded isDisputed
       amount { minor } amountCaptured { minor } amountRefunded { minor } applicationFeeAmount { minor }
       customerId invoiceId paymentIntentId paymentMethodId receiptUrl failureCode
       outcome { type riskLevel riskScore } billingDetails { email name }
       paymentMethodDetails { type card { brand last4 mandateId installments { plan { count } } } sepaDebit { last4 } }`,
    );
    const card = there.payment_method_details?.card;
    expect(data).toEqual({
      charge: {
        id: `Charge:${paid}`,
        stripeId: paid,
        isLive: false,
        status: 'SUCCEEDED',
        statusRaw: 'succeeded',
        created: instant(there.created),
        currency: there.currency.toUpperCase(),
        isPaid: true,
        isCaptured: true,
        isRefunded: there.refunded,
        isDisputed: there.disputed,
        amount: { minor: there.amount },
        amountCaptured: { minor: there.amount_captured },
        amountRefunded: { minor: there.amount_refunded },
        applicationFeeAmount: null,
        customerId: `Customer:${String(there.customer)}`,
        invoiceId: `Invoice:${String(there.invoice)}`,
        paymentIntentId: `PaymentIntent:${String(there.payment_intent)}`,
        paymentMethodId: `PaymentMethod:${there.payment_method}`,
        receiptUrl: there.receipt_url,
        failureCode: null,
        outcome: { type: 'authorized', riskLevel: 'normal', riskScore: there.outcome?.risk_score },
        billingDetails: { email: there.billing_details.email, name: there.billing_details.name },
        paymentMethodDetails: {
          type: 'card',
          card: { brand: card?.brand, last4: card?.last4, mandateId: null, installments: null },
          sepaDebit: null,
        },
      },
    });
    expect(calls).toEqual([`GET /v1/charges/${paid}`]);
  });

  it('that failed says why, and moved nothing', async () => {
    const { data } = await chargeOf(
      failed,
      'status isPaid amountCaptured { minor } failureCode failureMessage balanceTransactionId receiptUrl outcome { reason }',
    );
    expect(data).toEqual({
      charge: {
        status: 'FAILED',
        isPaid: false,
        amountCaptured: { minor: 0 },
        failureCode: 'card_declined',
        failureMessage: 'Your card has insufficient funds.',
        balanceTransactionId: null,
        receiptUrl: null,
        outcome: { reason: 'insufficient_funds' },
      },
    });
  });

  it('brings its refunds along', async () => {
    const { data, calls } = await billing.ask<{
      charge: {
        amountRefunded: { minor: number };
        refunds: { totalCount: number; nodes: { amount: { minor: number } }[] };
      };
    }>(
      'query ($id: ID!) { charge(id: $id) { amountRefunded { minor } refunds { totalCount nodes { amount { minor } chargeId } } } }',
      { id: halfRefunded },
    );
    const { amountRefunded, refunds } = data.charge;
    expect(refunds).toEqual({
      totalCount: 1,
      nodes: [{ amount: amountRefunded, chargeId: `Charge:${halfRefunded}` }],
    });
    expect(calls).toEqual([`GET /v1/charges/${halfRefunded}?expand[0]=refunds`]);
  });

  it('loads its payment method, which the billing API does not expand', async () => {
    const there = await billing.api.charges.retrieve(paid);
    const { data, calls } = await chargeOf(paid, 'paymentMethod { type } invoice { number }');
    expect(data).toMatchObject({ charge: { paymentMethod: { type: 'CARD' } } });
    expect(calls).toEqual([
      `GET /v1/charges/${paid}?expand[0]=invoice`,
      `GET /v1/payment_methods/${there.payment_method}`,
    ]);
  });
});

describe('what is inside a charge', () => {
  const { ask } = scriptedBilling({
    objects: {
      'charges/py_1': {
        id: 'py_1',
        object: 'charge',
        currency: 'eur',
        status: 'levitating',
        source: { id: 'ba_1', object: 'bank_account', customer: 'cus_1', last4: '6789' },
        level3: {
          merchant_reference: 'M-1',
          shipping_amount: 0,
          line_items: [{ unit_cost: 250, discount_amount: null, product_code: 'P', quantity: 2 }],
        },
        transfer_data: { amount: null, destination: 'acct_1' },
        payment_method_details: {
          type: 'sepa_debit',
          sepa_debit: { last4: '3000', bank_code: '37040044', country: 'DE', mandate: 'mandate_1' },
        },
      },
      'mandates/mandate_1': { id: 'mandate_1', object: 'mandate', status: 'active' },
    },
  });

  it('is typed to the last hash', async () => {
    const { data, calls } = await ask(`{ charge(id: "py_1") {
      status statusRaw source { __typename ... on BankAccount { id last4 } }
      level3 { merchantReference shippingAmount { minor currency } lineItems { unitCost { minor } discountAmount { minor } quantity } }
      transferData { amount { minor } destination }
      paymentMethodDetails { type card { last4 } sepaDebit { last4 country mandateId mandate { status } } }
    } }`);
    expect(data).toEqual({
      charge: {
        status: 'UNRECOGNIZED',
        statusRaw: 'levitating',
        source: { __typename: 'BankAccount', id: 'PaymentSource:cus_1/ba_1', last4: '6789' },
        level3: {
          merchantReference: 'M-1',
          shippingAmount: { minor: 0, currency: 'EUR' },
          lineItems: [{ unitCost: { minor: 250 }, discountAmount: null, quantity: 2 }],
        },
        transferData: { amount: null, destination: 'acct_1' },
        paymentMethodDetails: {
          type: 'sepa_debit',
          card: null,
          sepaDebit: {
            last4: '3000',
            country: 'DE',
            mandateId: 'Mandate:mandate_1',
            mandate: { status: 'ACTIVE' },
          },
        },
      },
    });
    expect(calls).toEqual(['GET /v1/charges/py_1', 'GET /v1/mandates/mandate_1']);
  });
});

describeReferences(billing, 'Charge', () => ({ root: 'charge', id: paid, path: `charges/${paid}` }), {
  application: 'name',
  balanceTransaction: 'net { minor }',
  customer: 'email',
  failureBalanceTransaction: 'net { minor }',
  invoice: 'number',
  paymentIntent: 'status',
});

describeFilters(billing, 'charges', 'charges', {
  customerId: [`"Customer:${demo.customer}"`, `customer=${demo.customer}`],
  paymentIntentId: async () => {
    const { payment_intent } = await billing.api.charges.retrieve(paid);
    return [`"${String(payment_intent)}"`, `payment_intent=${String(payment_intent)}`];
  },
  transferGroup: ['"order 7&8"', 'transfer_group=order 7&8'],
  created: span('created'),
});

describeChildLists(
  'Charge',
  { root: 'charge', path: 'charges/ch_1', object: { id: 'ch_1', object: 'charge' } },
  { disputes: 'disputes?charge=ch_1&limit=20', refunds: '?expand[0]=refunds' },
);
