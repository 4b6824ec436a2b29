import { describe, expect, it } from 'vitest';
import { demoBilling, found } from '../support/billing.ts';
import { describeWrite, write, written } from '../support/mutations.ts';

const billing = demoBilling();

async function newCustomer(): Promise<string> {
  return (await billing.api.customers.create()).id;
}

const SOURCE = 'source { __typename ... on Card { id last4 name expMonth } ... on BankAccount { id last4 } }';

describe('a payment source', () => {
  it('comes from a token, changes, and goes', async () => {
    const customerId = await newCustomer();
    const made = await write(
      billing,
      'customerSourceCreate',
      { customerId, token: 'tok_visa' },
      `${SOURCE} customer { defaultSourceId }`,
    );
    const { id } = found(made.payload['source'] as { id: string } | null);
    const raw = id.replace(`PaymentSource:${customerId}/`, '');
    expect(made.payload).toMatchObject({
      source: { __typename: 'Card', last4: '4242' },
      customer: { defaultSourceId: id },
      errors: [],
    });
    expect(made.calls[0]).toBe(`POST /v1/customers/${customerId}/sources`);

    const changed = await write(
      billing,
      'customerSourceUpdate',
      { id, details: { card: { name: 'Ada', expMonth: 5, expYear: 2040 } } },
      SOURCE,
    );
    expect(changed.payload['source']).toMatchObject({ name: 'Ada', expMonth: 5 });
    const address = `/v1/customers/${customerId}/sources/${raw}`;
    expect(changed.calls).toEqual([`POST ${address}`, `GET ${address}`]);

    const gone = await write(
      billing,
      'customerSourceDelete',
      { id },
      'deletedSourceId customer { defaultSourceId }',
    );
    expect(gone.payload).toEqual({ deletedSourceId: id, customer: { defaultSourceId: null }, errors: [] });
    expect(gone.calls).toEqual([`DELETE ${address}`, `GET /v1/customers/${customerId}`]);
  });

  it('is told apart by what it is, not by its id', async () => {
    const { source } = await written(
      billing,
      'customerSourceCreate',
      { customerId: await newCustomer(), token: 'btok_us_verified' },
      SOURCE,
    );
    expect(source).toMatchObject({ __typename: 'BankAccount', last4: '6789' });
  });

  it('is shown as it is when a change of another kind of source is refused', async () => {
    const made = await written(
      billing,
      'customerSourceCreate',
      { customerId: await newCustomer(), token: 'tok_visa' },
      SOURCE,
    );
    const { id } = found(made['source'] as { id: string } | null);
    const { payload } = await write(
      billing,
      'customerSourceUpdate',
      { id, details: { bankAccount: { accountHolderName: 'Ada' } } },
      'source { __typename }',
    );
    expect(payload).toMatchObject({
      source: { __typename: 'Card' },
      errors: [
        { __typename: 'InvalidInputError', path: ['input', 'details', 'bankAccount', 'accountHolderName'] },
      ],
    });
  });

  it('that its bank declines is a failed payment, and the customer is still shown', async () => {
    const { payload } = await write(
      billing,
      'customerSourceCreate',
      { customerId: await newCustomer(), token: 'tok_chargeDeclined' },
      'source { __typename } customer { defaultSourceId }',
    );
    expect(payload).toMatchObject({
      source: null,
      customer: { defaultSourceId: null },
      errors: [{ __typename: 'PaymentFailedError', code: 'card_declined' }],
    });
  });

  it('never is a card number, which goes nowhere', async () => {
    const { payload, calls } = await write(billing, 'customerSourceCreate', {
      customerId: 'cus_1',
      token: '4242424242424242',
    });
    expect(payload.errors).toMatchObject([{ __typename: 'InvalidInputError', path: ['input', 'token'] }]);
    expect(calls).toEqual([]);
  });

  it('is added once with one key', async () => {
    const input = { customerId: await newCustomer(), idempotencyKey: 'k', token: 'tok_visa' };
    const first = await written(billing, 'customerSourceCreate', input, SOURCE);
    expect(await written(billing, 'customerSourceCreate', input, SOURCE)).toEqual(first);
  });
});

const source = { id: 'PaymentSource:cus_1/card_1' };

describeWrite('customerSourceCreate', {
  given: { customerId: 'cus_1', token: 'tok_1' },
  call: 'POST /v1/customers/cus_1/sources',
});
describeWrite('customerSourceUpdate', {
  given: { ...source, expYear: 2030 },
  call: 'POST /v1/customers/cus_1/sources/card_1',
});
describeWrite('customerSourceDelete', { given: source, call: 'DELETE /v1/customers/cus_1/sources/card_1' });
