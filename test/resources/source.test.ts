import { describe, expect, it } from 'vitest';
import { scriptedBilling } from '../support/billing.ts';

const source = {
  id: 'src_1',
  object: 'source',
  amount: null,
  client_secret: 'src_client_secret_1',
  created: 1704067200,
  currency: 'eur',
  customer: 'cus_1',
  flow: 'receiver',
  livemode: false,
  metadata: {},
  owner: { email: 'a@example.com', verified_email: null, address: { country: 'DE' } },
  receiver: {
    address: 'DE89370400440532013000',
    amount_charged: 0,
    amount_received: 1500,
    amount_returned: 0,
    refund_attributes_method: 'none',
    refund_attributes_status: 'missing',
  },
  sepa_debit: {
    bank_code: '37040044',
    country: 'DE',
    last4: '3000',
    mandate_url: 'https://payments.example/mandate',
  },
  status: 'chargeable',
  type: 'sepa_debit',
  usage: 'reusable',
};
const odd = {
  ...source,
  id: 'src_2',
  amount: 0,
  type: 'carrier_pigeon',
  receiver: null,
  owner: null,
  source_order: { amount: 700, currency: 'eur', items: [{ amount: null, type: 'sku', quantity: 2 }] },
};
const list = { object: 'list', data: [source, odd], has_more: false, url: '/v1/customers/cus_1/sources' };
const { ask } = scriptedBilling({
  objects: {
    'customers/cus_1': { id: 'cus_1', object: 'customer', email: 'a@example.com', default_source: 'src_1' },
    'subscriptions/sub_1': {
      id: 'sub_1',
      object: 'subscription',
      customer: 'cus_1',
      default_source: 'src_1',
    },
  },
  expandable: [source],
  included: { cus_1: { sources: list } },
});

describe('a source', () => {
  it('comes with what is charged by it', async () => {
    const { data, calls } =
      await ask(`{ subscription(id: "sub_1") { defaultSourceId defaultSource { __typename ... on Source {
      id stripeId isLive type typeRaw status flow usage currency amount { minor } clientSecret created customerId
      owner { email verifiedEmail address { country } }
      receiver { address amountReceived { minor currency } amountCharged { minor } refundAttributesStatus }
      sepaDebit { last4 country bankCode mandateUrl } card { last4 } redirect { url }
    } } } }`);
    expect(data).toEqual({
      subscription: {
        defaultSourceId: 'PaymentSource:cus_1/src_1',
        defaultSource: {
          __typename: 'Source',
          id: 'PaymentSource:cus_1/src_1',
          stripeId: 'src_1',
          isLive: false,
          type: 'SEPA_DEBIT',
          typeRaw: 'sepa_debit',
          status: 'chargeable',
          flow: 'receiver',
          usage: 'reusable',
          currency: 'EUR',
          amount: null,
          clientSecret: 'src_client_secret_1',
          created: '2024-01-01T00:00:00Z',
          customerId: 'Customer:cus_1',
          owner: { email: 'a@example.com', verifiedEmail: null, address: { country: 'DE' } },
          receiver: {
            address: 'DE89370400440532013000',
            amountReceived: { minor: 1500, currency: 'EUR' },
            amountCharged: { minor: 0 },
            refundAttributesStatus: 'missing',
          },
          sepaDebit: {
            last4: '3000',
            country: 'DE',
            bankCode: '37040044',
            mandateUrl: 'https://payments.example/mandate',
          },
          card: null,
          redirect: null,
        },
      },
    });
    expect(calls).toEqual(['GET /v1/subscriptions/sub_1?expand[0]=default_source']);
  });

  it('of a kind to come keeps its word; an amount of zero is no missing one', async () => {
    const { data } = await ask(`{ customer(id: "cus_1") { sources { nodes { ... on Source {
      type typeRaw amount { minor } owner { email } receiver { address }
      sourceOrder { amount { minor currency } items { amount { minor } type quantity } }
    } } } } }`);
    expect(data).toMatchObject({
      customer: {
        sources: {
          nodes: [
            { type: 'SEPA_DEBIT', amount: null, sourceOrder: null },
            {
              type: 'UNRECOGNIZED',
              typeRaw: 'carrier_pigeon',
              amount: { minor: 0 },
              owner: null,
              receiver: null,
              sourceOrder: {
                amount: { minor: 700, currency: 'EUR' },
                items: [{ amount: null, type: 'sku', quantity: 2 }],
              },
            },
          ],
        },
      },
    });
  });

  it('leads back to its customer, who is at hand', async () => {
    const { data, calls } = await ask(
      '{ customer(id: "cus_1") { email sources { nodes { ... on Source { customerId customer { email } } } } } }',
    );
    const nodes = Array(2).fill({ customerId: 'Customer:cus_1', customer: { email: 'a@example.com' } });
    expect(data).toEqual({ customer: { email: 'a@example.com', sources: { nodes } } });
    expect(calls).toEqual(['GET /v1/customers/cus_1?expand[0]=sources']);
  });
});
