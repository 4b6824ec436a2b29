import { beforeAll, describe, expect, it } from 'vitest';
import { demo } from '../../src/sandbox/demo/index.ts';
import { demoBilling, found, scriptedBilling } from '../support/billing.ts';
import { describeChildLists } from '../support/child-lists.ts';
import { describeReferences } from '../support/references.ts';

const billing = demoBilling();
let id: string;
beforeAll(async () => {
  const { data } = await billing.api.paymentMethods.list({ customer: demo.customer, type: 'card' });
  id = found(data[0]).id;
});

describe('a payment method', () => {
  it.each(['raw', 'global'])('is read by its %s id, as the card it is', async (form) => {
    const there = await billing.api.paymentMethods.retrieve(id);
    const { data, calls } = await billing.ask(
      `query ($id: ID!) { paymentMethod(id: $id) {
        id stripeId isLive type typeRaw customerId billingDetails { email address { country } }
        card { brand last4 expMonth expYear funding country checks { cvcCheck } networks { available } wallet { type } }
        sepaDebit { last4 } usBankAccount { last4 }
      } }`,
      { id: form === 'raw' ? id : `PaymentMethod:${id}` },
    );
    const card = found(there.card);
    expect(data).toEqual({
      paymentMethod: {
        id: `PaymentMethod:${id}`,
        stripeId: id,
        isLive: false,
        type: 'CARD',
        typeRaw: 'card',
        customerId: `Customer:${demo.customer}`,
        billingDetails: {
          email: there.billing_details.email,
          address: { country: there.billing_details.address?.country },
        },
        card: {
          brand: card.brand,
          last4: card.last4,
          expMonth: card.exp_month,
          expYear: card.exp_year,
          funding: card.funding,
          country: card.country,
          checks: { cvcCheck: 'pass' },
          networks: { available: card.networks?.available },
          wallet: null,
        },
        sepaDebit: null,
        usBankAccount: null,
      },
    });
    expect(calls).toEqual([`GET /v1/payment_methods/${id}`]);
  });

  it('is listed by its customer, narrowed by type', async () => {
    const { data, calls } = await billing.ask<{
      customer: { paymentMethods: { nodes: { type: string }[] } };
    }>(
      'query ($id: ID!) { customer(id: $id) { paymentMethods(first: 5, filter: { type: CARD }) { nodes { type } } } }',
      { id: demo.customer },
    );
    expect(new Set(data.customer.paymentMethods.nodes.map(({ type }) => type))).toEqual(new Set(['CARD']));
    expect(calls).toContain(`GET /v1/payment_methods?type=card&customer=${demo.customer}&limit=5`);
  });
});

describe('a payment method of another kind', () => {
  const { ask } = scriptedBilling({
    objects: {
      'payment_methods/pm_1': {
        id: 'pm_1',
        object: 'payment_method',
        type: 'sepa_debit',
        customer: null,
        sepa_debit: { last4: '3000', country: 'DE', generated_from: { charge: 'py_1', setup_attempt: null } },
      },
      'payment_methods/pm_2': {
        id: 'pm_2',
        object: 'payment_method',
        type: 'pigeon_post',
        customer: 'cus_1',
      },
      'charges/py_1': { id: 'py_1', object: 'charge', status: 'succeeded' },
    },
  });

  it('has the hash of its kind, and leads to what it was made from', async () => {
    const { data, calls } = await ask(`{ paymentMethod(id: "pm_1") {
      type customerId card { last4 } sepaDebit { last4 country generatedFrom { chargeId charge { status } setupAttemptId } }
    } }`);
    expect(data).toEqual({
      paymentMethod: {
        type: 'SEPA_DEBIT',
        customerId: null,
        card: null,
        sepaDebit: {
          last4: '3000',
          country: 'DE',
          generatedFrom: { chargeId: 'Charge:py_1', charge: { status: 'SUCCEEDED' }, setupAttemptId: null },
        },
      },
    });
    expect(calls).toEqual(['GET /v1/payment_methods/pm_1?expand[0]=sepa_debit.generated_from.charge']);
  });

  it('keeps the word of a kind to come', async () => {
    const { data } = await ask('{ paymentMethod(id: "pm_2") { type typeRaw customerId card { last4 } } }');
    expect(data).toEqual({
      paymentMethod: {
        type: 'UNRECOGNIZED',
        typeRaw: 'pigeon_post',
        customerId: 'Customer:cus_1',
        card: null,
      },
    });
  });
});

describeReferences(
  billing,
  'PaymentMethod',
  () => ({ root: 'paymentMethod', id, path: `payment_methods/${id}` }),
  { customer: 'email' },
);

describeChildLists(
  'PaymentMethod',
  { root: 'paymentMethod', path: 'payment_methods/pm_1', object: { id: 'pm_1', object: 'payment_method' } },
  { setupIntents: 'setup_intents?payment_method=pm_1&limit=20' },
);
