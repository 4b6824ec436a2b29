import { describe, expect, it } from 'vitest';
import { demoBilling, found } from '../support/billing.ts';
import { describeWrite, write, written } from '../support/mutations.ts';

const billing = demoBilling();

async function newCustomer(): Promise<string> {
  return (await billing.api.customers.create()).id;
}

describe("a customer's tax number", () => {
  it('is entered, shown with its customer, and deleted', async () => {
    const customerId = await newCustomer();
    const entered = await write(
      billing,
      'customerTaxIdCreate',
      { customerId, type: 'EU_VAT', value: 'DE123456789' },
      'taxId { id type value country } customer { taxIds { nodes { value } } }',
    );
    const { id, ...taxId } = found(entered.payload['taxId'] as { id: string } | null);
    const raw = id.replace(`TaxId:${customerId}/`, '');
    expect(taxId).toEqual({ type: 'EU_VAT', value: 'DE123456789', country: 'DE' });
    expect(entered.payload['customer']).toEqual({ taxIds: { nodes: [{ value: 'DE123456789' }] } });
    expect(entered.calls[0]).toBe(`POST /v1/customers/${customerId}/tax_ids`);
    expect([...entered.calls].sort()).toEqual([
      `GET /v1/customers/${customerId}/tax_ids/${raw}`,
      `GET /v1/customers/${customerId}?expand[0]=tax_ids`,
      `POST /v1/customers/${customerId}/tax_ids`,
    ]);

    const gone = await write(
      billing,
      'customerTaxIdDelete',
      { id },
      'deletedTaxId customer { id taxIds { nodes { value } } }',
    );
    expect(gone.payload).toEqual({
      deletedTaxId: id,
      customer: { id: `Customer:${customerId}`, taxIds: { nodes: [] } },
      errors: [],
    });
    expect(gone.calls).toEqual([
      `DELETE /v1/customers/${customerId}/tax_ids/${raw}`,
      `GET /v1/customers/${customerId}?expand[0]=tax_ids`,
    ]);
  });

  it('is entered once with one key', async () => {
    const input = {
      customerId: await newCustomer(),
      idempotencyKey: 'k',
      type: 'EU_VAT',
      value: 'DE123456789',
    };
    const first = await written(billing, 'customerTaxIdCreate', input, 'taxId { id }');
    expect(await written(billing, 'customerTaxIdCreate', input, 'taxId { id }')).toEqual(first);
  });

  it('with a wrong form is refused at its value', async () => {
    const { payload } = await write(
      billing,
      'customerTaxIdCreate',
      { customerId: await newCustomer(), type: 'EU_VAT', value: 'no' },
      'taxId { id } customer { isDeleted }',
    );
    expect(payload).toMatchObject({
      taxId: null,
      customer: { isDeleted: false },
      errors: [{ __typename: 'InvalidInputError', path: ['input', 'value'], code: 'tax_id_invalid' }],
    });
  });

  it('of a customer who is not there is refused at the customer', async () => {
    const { payload } = await write(
      billing,
      'customerTaxIdCreate',
      { customerId: 'cus_none', type: 'EU_VAT', value: 'DE123456789' },
      'customer { name }',
    );
    expect(payload).toMatchObject({
      customer: null,
      errors: [{ __typename: 'NotFoundError', path: ['input', 'customerId'], id: 'cus_none' }],
    });
  });

  it('is not found by its raw id, which does not say whose it is', async () => {
    const { payload, calls } = await write(billing, 'customerTaxIdDelete', { id: 'txi_1' });
    expect(payload.errors).toMatchObject([{ __typename: 'InvalidInputError', path: ['input', 'id'] }]);
    expect(calls).toEqual([]);
  });
});

describeWrite('customerTaxIdCreate', {
  given: { customerId: 'cus_1' },
  call: 'POST /v1/customers/cus_1/tax_ids',
});
describeWrite('customerTaxIdDelete', {
  given: { id: 'TaxId:cus_1/txi_1' },
  call: 'DELETE /v1/customers/cus_1/tax_ids/txi_1',
});
