import { describe, expect, it } from 'vitest';
import { demoBilling, found } from '../support/billing.ts';
import { describeWrite, write, written } from '../support/mutations.ts';

const billing = demoBilling();

async function newCustomer(input: object = {}): Promise<string> {
  const { customer } = await written(billing, 'customerCreate', input, 'customer { stripeId }');
  return found(customer as { stripeId: string } | null).stripeId;
}

describe('a customer', () => {
  it('is made with everything said of them', async () => {
    const { payload, calls } = await write(
      billing,
      'customerCreate',
      {
        idempotencyKey: 'made',
        name: 'Ada Example',
        email: 'ada@example.com',
        address: { line1: 'Street 1', city: 'Berlin', country: 'DE' },
        balanceMinor: 0,
        paymentMethodId: 'pm_card_visa',
        invoiceSettings: { defaultPaymentMethodId: 'pm_card_visa', footer: 'Thank you.' },
        taxExempt: 'REVERSE',
        taxIds: [{ type: 'EU_VAT', value: 'DE123456789' }],
        metadata: { set: [{ key: 'crm', value: '7' }] },
      },
      `customer {
        id name email taxExempt address { city country } metadataValue(key: "crm")
        invoiceSettings { footer defaultPaymentMethod { card { brand } } } taxIds { nodes { value } }
      } idempotencyKey`,
    );
    const { id, ...customer } = found(payload['customer'] as { id: string } | null);
    expect(customer).toEqual({
      name: 'Ada Example',
      email: 'ada@example.com',
      taxExempt: 'REVERSE',
      address: { city: 'Berlin', country: 'DE' },
      metadataValue: '7',
      invoiceSettings: { footer: 'Thank you.', defaultPaymentMethod: { card: { brand: 'visa' } } },
      taxIds: { nodes: [{ value: 'DE123456789' }] },
    });
    expect(payload).toMatchObject({ idempotencyKey: 'made', errors: [] });
    const path = id.replace('Customer:', '/v1/customers/');
    expect(calls).toEqual([
      'POST /v1/customers',
      `GET ${path}?expand[0]=invoice_settings.default_payment_method&expand[1]=tax_ids`,
    ]);
  });

  it('is made once with one key, and another input with it is a conflict', async () => {
    const input = { idempotencyKey: 'once', name: 'Once' };
    const first = await written(billing, 'customerCreate', input, 'customer { id }');
    expect(await written(billing, 'customerCreate', input, 'customer { id }')).toEqual(first);
    const { payload } = await write(
      billing,
      'customerCreate',
      { ...input, name: 'Twice' },
      'customer { id }',
    );
    expect(payload).toMatchObject({
      customer: null,
      errors: [{ __typename: 'IdempotencyConflictError' }],
    });
  });

  it('keeps what a change does not name, and loses what it clears', async () => {
    const id = await newCustomer({
      name: 'Bob',
      phone: '1',
      address: { line1: 'Street 1', line2: 'Flat 2', city: 'Bonn' },
    });
    const { payload, calls } = await write(
      billing,
      'customerUpdate',
      { id, phone: null, address: { line2: null, city: 'Kiel' } },
      'customer { name phone address { line1 line2 city } }',
    );
    expect(payload['customer']).toEqual({
      name: 'Bob',
      phone: null,
      address: { line1: 'Street 1', line2: null, city: 'Kiel' },
    });
    expect(calls).toEqual([`POST /v1/customers/${id}`, `GET /v1/customers/${id}`]);
  });

  it('is shown with what is wrong with a change', async () => {
    const id = await newCustomer({ email: 'old@example.com' });
    const { payload } = await write(billing, 'customerUpdate', { id, email: 'nobody' }, 'customer { email }');
    expect(payload).toMatchObject({
      customer: { email: 'old@example.com' },
      errors: [{ __typename: 'InvalidInputError', path: ['input', 'email'], code: 'email_invalid' }],
    });
  });

  it.each([
    ['couponId', { discount: { couponId: 'none_such' } }, ['input', 'discount', 'couponId']],
    ['defaultSourceId', { defaultSourceId: 'card_none' }, ['input', 'defaultSourceId']],
    [
      'a default payment method',
      { invoiceSettings: { defaultPaymentMethodId: 'pm_none' } },
      ['input', 'invoiceSettings', 'defaultPaymentMethodId'],
    ],
  ])('cannot be given a %s that is not there', async (_, change, path) => {
    const id = await newCustomer();
    const { payload } = await write(billing, 'customerUpdate', { id, ...change });
    expect(payload.errors).toMatchObject([{ __typename: 'NotFoundError', path }]);
  });

  it('that is not there cannot be changed', async () => {
    const { payload } = await write(
      billing,
      'customerUpdate',
      { id: 'cus_none', name: 'x' },
      'customer { id name }',
    );
    expect(payload).toMatchObject({
      customer: null,
      errors: [{ __typename: 'NotFoundError', path: ['input', 'id'], id: 'cus_none' }],
    });
  });

  it('leaves a tombstone when deleted', async () => {
    const id = await newCustomer({ name: 'Gone' });
    const { payload, calls } = await write(
      billing,
      'customerDelete',
      { id: `Customer:${id}` },
      'deletedCustomerId customer { id isDeleted name }',
    );
    expect(payload).toEqual({
      deletedCustomerId: `Customer:${id}`,
      customer: { id: `Customer:${id}`, isDeleted: true, name: null },
      errors: [],
    });
    expect(calls).toEqual([`DELETE /v1/customers/${id}`, `GET /v1/customers/${id}`]);
    const again = await write(billing, 'customerDelete', { id }, 'deletedCustomerId');
    expect(again.payload).toMatchObject({
      deletedCustomerId: null,
      errors: [{ __typename: 'NotFoundError' }],
    });
  });
});

describeWrite('customerCreate', { call: 'POST /v1/customers' });
describeWrite('customerUpdate', { given: { id: 'cus_1' }, call: 'POST /v1/customers/cus_1' });
describeWrite('customerDelete', { given: { id: 'cus_1' }, call: 'DELETE /v1/customers/cus_1' });
