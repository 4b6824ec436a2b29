import { beforeAll, describe, expect, it } from 'vitest';
import { demo } from '../../src/sandbox/demo/index.ts';
import { demoBilling, scriptedBilling } from '../support/billing.ts';

const billing = demoBilling();
let id: string;
beforeAll(async () => {
  const customer = await billing.api.customers.retrieve(demo.customer);
  id = String(customer.deleted ? undefined : customer.default_source);
});

describe('a card kept as a source', () => {
  it('is what the customer is charged by, under the id of a payment source', async () => {
    const { data, calls } = await billing.ask<{
      customer: { defaultSource: { last4: string; expMonth: number } };
    }>(
      `query ($id: ID!) { customer(id: $id) { defaultSourceId defaultSource { __typename ... on Card {
        id stripeId brand last4 expMonth expYear funding country cvcCheck addressLine1Check currency customerId customer { id }
      } } } }`,
      { id: demo.customer },
    );
    const { last4, expMonth } = data.customer.defaultSource;
    expect(data).toMatchObject({
      customer: {
        defaultSourceId: `PaymentSource:${demo.customer}/${id}`,
        defaultSource: {
          __typename: 'Card',
          id: `PaymentSource:${demo.customer}/${id}`,
          stripeId: id,
          country: 'US',
          cvcCheck: 'pass',
          addressLine1Check: null,
          currency: null,
          customerId: `Customer:${demo.customer}`,
          customer: { id: `Customer:${demo.customer}` },
        },
      },
    });
    expect(last4).toMatch(/^\d{4}$/);
    expect(expMonth).toBeLessThanOrEqual(12);
    expect(calls).toEqual([`GET /v1/customers/${demo.customer}?expand[0]=default_source`]);
  });

  it('has the same id in the list of sources', async () => {
    const { data, calls } = await billing.ask<{ customer: { sources: { nodes: { id: string }[] } } }>(
      'query ($id: ID!) { customer(id: $id) { name sources { nodes { ... on Card { id } } } } }',
      { id: demo.customer },
    );
    expect(data.customer.sources.nodes).toContainEqual({ id: `PaymentSource:${demo.customer}/${id}` });
    expect(calls).toEqual([`GET /v1/customers/${demo.customer}?expand[0]=sources`]);
  });
});

describe('a card deeper than expansion goes', () => {
  const card = {
    id: 'card_1',
    object: 'card',
    customer: 'cus_1',
    last4: '4242',
    networks: { preferred: null },
  };
  const { ask } = scriptedBilling({
    objects: {
      'charges/ch_1': { id: 'ch_1', object: 'charge', payment_intent: 'pi_1' },
      'payment_intents/pi_1': { id: 'pi_1', object: 'payment_intent', invoice: 'in_1' },
      'invoices/in_1': { id: 'in_1', object: 'invoice', subscription: 'sub_1' },
      'subscriptions/sub_1': { id: 'sub_1', object: 'subscription', latest_invoice: 'in_2' },
      'invoices/in_2': { id: 'in_2', object: 'invoice', customer: 'cus_1', default_source: 'card_1' },
      'customers/cus_1/sources/card_1': card,
      'customers/cus_1': { id: 'cus_1', object: 'customer', email: 'a@example.com' },
    },
  });
  const path = 'charge(id: "ch_1") { paymentIntent { invoice { subscription { latestInvoice';

  it('is read below its customer, and brings the customer along', async () => {
    const { data, calls } = await ask(
      `{ ${path} { defaultSource { ... on Card { last4 networks { preferred } customer { email } } } } } } } } }`,
    );
    expect(JSON.stringify(data)).toContain(
      '"last4":"4242","networks":{"preferred":null},"customer":{"email":"a@',
    );
    expect(calls).toEqual([
      'GET /v1/charges/ch_1?expand[0]=payment_intent.invoice.subscription.latest_invoice',
      'GET /v1/customers/cus_1/sources/card_1?expand[0]=customer',
    ]);
  });

  it('is known by its id without a call', async () => {
    const { data, calls } = await ask(`{ ${path} { defaultSourceId } } } } } }`);
    expect(JSON.stringify(data)).toContain('"defaultSourceId":"PaymentSource:cus_1/card_1"');
    expect(calls).toHaveLength(1);
  });
});
