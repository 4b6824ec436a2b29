import { describe, expect, it } from 'vitest';
import { scriptedBilling } from '../support/billing.ts';

const requirements = {
  currently_due: ['external_account'],
  past_due: [],
  pending_verification: null,
  errors: [{ code: 'invalid_value', reason: 'No such bank.', requirement: 'external_account' }],
};
const bankAccount = {
  id: 'ba_1',
  object: 'bank_account',
  account_holder_name: 'Zoë Åkesson',
  account_holder_type: 'individual',
  account_type: null,
  bank_name: 'STRIPE TEST BANK',
  country: 'US',
  currency: 'usd',
  customer: 'cus_1',
  fingerprint: 'f',
  last4: '6789',
  metadata: { since: '2019' },
  routing_number: '110000000',
  status: 'verified',
  requirements,
  future_requirements: null,
};
const { ask } = scriptedBilling({
  objects: {
    'customers/cus_1': { id: 'cus_1', object: 'customer', email: 'a@example.com', default_source: 'ba_1' },
    'charges/py_1': { id: 'py_1', object: 'charge', status: 'succeeded', source: bankAccount },
  },
  expandable: [bankAccount],
  included: {
    cus_1: {
      sources: { object: 'list', data: [bankAccount], has_more: false, url: '/v1/customers/cus_1/sources' },
    },
  },
});

describe('a bank account kept as a source', () => {
  it('comes with the customer who is charged by it', async () => {
    const { data, calls } =
      await ask(`{ customer(id: "cus_1") { defaultSourceId defaultSource { __typename ... on BankAccount {
      id stripeId bankName last4 routingNumber country currency accountHolderName accountHolderType accountType status
      customerId metadataValue(key: "since")
      requirements { currentlyDue pastDue pendingVerification errors { code reason requirement } }
      futureRequirements { currentlyDue }
    } } } }`);
    expect(data).toEqual({
      customer: {
        defaultSourceId: 'PaymentSource:cus_1/ba_1',
        defaultSource: {
          __typename: 'BankAccount',
          id: 'PaymentSource:cus_1/ba_1',
          stripeId: 'ba_1',
          bankName: 'STRIPE TEST BANK',
          last4: '6789',
          routingNumber: '110000000',
          country: 'US',
          currency: 'USD',
          accountHolderName: 'Zoë Åkesson',
          accountHolderType: 'individual',
          accountType: null,
          status: 'verified',
          customerId: 'Customer:cus_1',
          metadataValue: '2019',
          requirements: {
            currentlyDue: ['external_account'],
            pastDue: [],
            pendingVerification: null,
            errors: [{ code: 'invalid_value', reason: 'No such bank.', requirement: 'external_account' }],
          },
          futureRequirements: null,
        },
      },
    });
    expect(calls).toEqual(['GET /v1/customers/cus_1?expand[0]=default_source']);
  });

  it('comes whole inside what it paid, and brings its customer along', async () => {
    const { data, calls } = await ask(
      '{ charge(id: "py_1") { source { ... on BankAccount { last4 customer { email } } } } }',
    );
    expect(data).toEqual({ charge: { source: { last4: '6789', customer: { email: 'a@example.com' } } } });
    expect(calls).toEqual(['GET /v1/charges/py_1?expand[0]=source.customer']);
  });

  it('is listed among the sources of its customer', async () => {
    const { data, calls } = await ask(
      '{ customer(id: "cus_1") { sources { totalCount nodes { __typename ... on BankAccount { last4 } } } } }',
    );
    const nodes = [{ __typename: 'BankAccount', last4: '6789' }];
    expect(data).toEqual({ customer: { sources: { totalCount: 1, nodes } } });
    expect(calls).toEqual(['GET /v1/customers/cus_1?expand[0]=sources']);
  });
});
