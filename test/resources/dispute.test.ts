import { beforeAll, describe, expect, it } from 'vitest';
import { demoBilling, found, instant, scriptedBilling } from '../support/billing.ts';
import { describeFilters, span } from '../support/filters.ts';
import { describeReferences } from '../support/references.ts';

const billing = demoBilling();
let id: string;
beforeAll(async () => {
  const { data } = await billing.api.disputes.list({ limit: 100 });
  id = found(data.find(({ status }) => status === 'needs_response')).id;
});

describe('a dispute', () => {
  it.each(['raw', 'global'])('is read by its %s id, its balance transactions inside', async (form) => {
    const there = await billing.api.disputes.retrieve(id);
    const [moved] = there.balance_transactions;
    const { data, calls } = await billing.ask(
      `query ($id: ID!) { dispute(id: $id) {
        id stripeId isLive created status statusRaw reason reasonRaw currency amount { minor } isChargeRefundable
        chargeId paymentIntentId networkReasonCode paymentMethodDetails { type card { brand networkReasonCode } }
        balanceTransactions { id amount { minor } type }
        evidence { productDescription duplicateChargeId } evidenceDetails { dueBy hasEvidence isPastDue submissionCount }
      } }`,
      { id: form === 'raw' ? id : `Dispute:${id}` },
    );
    expect(data).toEqual({
      dispute: {
        id: `Dispute:${id}`,
        stripeId: id,
        isLive: false,
        created: instant(there.created),
        status: 'NEEDS_RESPONSE',
        statusRaw: 'needs_response',
        reason: 'PRODUCT_NOT_RECEIVED',
        reasonRaw: 'product_not_received',
        currency: there.currency.toUpperCase(),
        amount: { minor: there.amount },
        isChargeRefundable: false,
        chargeId: `Charge:${String(there.charge)}`,
        paymentIntentId: `PaymentIntent:${String(there.payment_intent)}`,
        networkReasonCode: null,
        paymentMethodDetails: { type: 'CARD', card: { brand: 'visa', networkReasonCode: '10.4' } },
        balanceTransactions: [
          { id: `BalanceTransaction:${moved?.id}`, amount: { minor: -there.amount }, type: 'ADJUSTMENT' },
        ],
        evidence: { productDescription: null, duplicateChargeId: null },
        evidenceDetails: {
          dueBy: instant(there.evidence_details.due_by),
          hasEvidence: false,
          isPastDue: false,
          submissionCount: 0,
        },
      },
    });
    expect(calls).toEqual([`GET /v1/disputes/${id}`]);
  });
});

describe('the evidence in a dispute', () => {
  const { ask } = scriptedBilling({
    objects: {
      'disputes/dp_1': {
        id: 'dp_1',
        object: 'dispute',
        status: 'adjourned',
        reason: 'weather',
        evidence: { duplicate_charge_id: 'ch_2', receipt: 'file_1', product_description: 'A poster' },
        evidence_details: { due_by: null, has_evidence: true, past_due: false, submission_count: 1 },
      },
      'charges/ch_2': { id: 'ch_2', object: 'charge', status: 'succeeded' },
    },
  });

  it('leads to the other charge, which is loaded', async () => {
    const { data, calls } = await ask(`{ dispute(id: "dp_1") {
      status statusRaw reason reasonRaw
      evidence { productDescription receipt duplicateChargeId duplicateCharge { status } } evidenceDetails { dueBy submissionCount }
    } }`);
    expect(data).toEqual({
      dispute: {
        status: 'UNRECOGNIZED',
        statusRaw: 'adjourned',
        reason: 'UNRECOGNIZED',
        reasonRaw: 'weather',
        evidence: {
          productDescription: 'A poster',
          receipt: 'file_1',
          duplicateChargeId: 'Charge:ch_2',
          duplicateCharge: { status: 'SUCCEEDED' },
        },
        evidenceDetails: { dueBy: null, submissionCount: 1 },
      },
    });
    expect(calls).toEqual(['GET /v1/charges/ch_2', 'GET /v1/disputes/dp_1']);
  });
});

describeReferences(billing, 'Dispute', () => ({ root: 'dispute', id, path: `disputes/${id}` }), {
  charge: 'status',
  paymentIntent: 'status',
});

describeFilters(billing, 'disputes', 'disputes', {
  chargeId: async () => {
    const { charge } = await billing.api.disputes.retrieve(id);
    return [`"${String(charge)}"`, `charge=${String(charge)}`];
  },
  paymentIntentId: async () => {
    const { payment_intent } = await billing.api.disputes.retrieve(id);
    return [`"${String(payment_intent)}"`, `payment_intent=${String(payment_intent)}`];
  },
  created: span('created'),
});
