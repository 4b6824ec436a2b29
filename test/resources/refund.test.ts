import { beforeAll, describe, expect, it } from 'vitest';
import { demoBilling, found, instant, scriptedBilling } from '../support/billing.ts';
import { describeFilters, span } from '../support/filters.ts';
import { describeReferences } from '../support/references.ts';

const billing = demoBilling();
let id: string;
beforeAll(async () => {
  const { data } = await billing.api.refunds.list({ limit: 100 });
  id = found(data.find(({ reason, payment_intent }) => reason && payment_intent)).id;
});

describe('a refund', () => {
  it.each(['raw', 'global'])('is read by its %s id', async (form) => {
    const there = await billing.api.refunds.retrieve(id);
    const { data, calls } = await billing.ask(
      `query ($id: ID!) { refund(id: $id) {
        id stripeId created status statusRaw reason reasonRaw currency amount { minor } chargeId paymentIntentId
        balanceTransactionId failureReason nextAction { type } destinationDetails { type card { type } }
      } }`,
      { id: form === 'raw' ? id : `Refund:${id}` },
    );
    expect(data).toEqual({
      refund: {
        id: `Refund:${id}`,
        stripeId: id,
        created: instant(there.created),
        status: 'SUCCEEDED',
        statusRaw: 'succeeded',
        reason: 'REQUESTED_BY_CUSTOMER',
        reasonRaw: 'requested_by_customer',
        currency: there.currency.toUpperCase(),
        amount: { minor: there.amount },
        chargeId: `Charge:${String(there.charge)}`,
        paymentIntentId: `PaymentIntent:${String(there.payment_intent)}`,
        balanceTransactionId: `BalanceTransaction:${String(there.balance_transaction)}`,
        failureReason: null,
        nextAction: null,
        destinationDetails: { type: 'card', card: { type: 'REFUND' } },
      },
    });
    expect(calls).toEqual([`GET /v1/refunds/${id}`]);
  });

  it('brings charge and customer along in one call', async () => {
    const { calls } = await billing.ask(
      'query ($id: ID!) { refund(id: $id) { charge { status customer { email } } } }',
      { id },
    );
    expect(calls).toEqual([`GET /v1/refunds/${id}?expand[0]=charge.customer`]);
  });
});

describe('a refund that needs the customer', () => {
  const { ask } = scriptedBilling({
    objects: {
      'refunds/re_1': {
        id: 're_1',
        object: 'refund',
        amount: 500,
        currency: 'mxn',
        charge: null,
        status: 'wandering',
        reason: null,
        next_action: {
          type: 'display_details',
          display_details: {
            email_sent: { email_sent_at: 1704067200, email_sent_to: 'a@example.com' },
            expires_at: 1706745600,
          },
        },
        destination_details: {
          type: 'mx_bank_transfer',
          mx_bank_transfer: { reference: 'R-1', reference_status: 'available' },
        },
      },
    },
  });

  it('says what to do, and keeps words that the schema does not know', async () => {
    const { data } = await ask(`{ refund(id: "re_1") {
      status statusRaw reason reasonRaw chargeId charge { id }
      nextAction { type displayDetails { emailSent { emailSentAt emailSentTo } expiresAt } }
      destinationDetails { type card { type } mxBankTransfer { reference referenceStatus } }
    } }`);
    expect(data).toEqual({
      refund: {
        status: 'UNRECOGNIZED',
        statusRaw: 'wandering',
        reason: null,
        reasonRaw: null,
        chargeId: null,
        charge: null,
        nextAction: {
          type: 'display_details',
          displayDetails: {
            emailSent: { emailSentAt: '2024-01-01T00:00:00Z', emailSentTo: 'a@example.com' },
            expiresAt: '2024-02-01T00:00:00Z',
          },
        },
        destinationDetails: {
          type: 'mx_bank_transfer',
          card: null,
          mxBankTransfer: { reference: 'R-1', referenceStatus: 'available' },
        },
      },
    });
  });
});

describeReferences(billing, 'Refund', () => ({ root: 'refund', id, path: `refunds/${id}` }), {
  balanceTransaction: 'net { minor }',
  charge: 'status',
  failureBalanceTransaction: 'net { minor }',
  paymentIntent: 'status',
});

describeFilters(billing, 'refunds', 'refunds', {
  chargeId: async () => {
    const { charge } = await billing.api.refunds.retrieve(id);
    return [`"Charge:${String(charge)}"`, `charge=${String(charge)}`];
  },
  paymentIntentId: async () => {
    const { payment_intent } = await billing.api.refunds.retrieve(id);
    return [`"${String(payment_intent)}"`, `payment_intent=${String(payment_intent)}`];
  },
  created: span('created'),
});
