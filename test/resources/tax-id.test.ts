import { beforeAll, describe, expect, it } from 'vitest';
import { demo } from '../../src/sandbox/demo/index.ts';
import { demoBilling, found, scriptedBilling } from '../support/billing.ts';
import { describeReferences } from '../support/references.ts';

const billing = demoBilling();
let id: string;
beforeAll(async () => {
  const { data } = await billing.api.customers.listTaxIds(demo.customer);
  id = found(data.find(({ type }) => type === 'eu_vat')).id;
});

describe('a tax id', () => {
  const fields =
    'id stripeId isDeleted isLive type typeRaw value country customerId verification { status verifiedName }';

  it('is read below its customer by its global id', async () => {
    const { data, calls } = await billing.ask(`query ($id: ID!) { taxId(id: $id) { ${fields} } }`, {
      id: `TaxId:${demo.customer}/${id}`,
    });
    expect(data).toEqual({
      taxId: {
        id: `TaxId:${demo.customer}/${id}`,
        stripeId: id,
        isDeleted: false,
        isLive: false,
        type: 'EU_VAT',
        typeRaw: 'eu_vat',
        value: 'SE556677889901',
        country: 'SE',
        customerId: `Customer:${demo.customer}`,
        verification: { status: 'PENDING', verifiedName: null },
      },
    });
    expect(calls).toEqual([`GET /v1/customers/${demo.customer}/tax_ids/${id}`]);
  });

  it('has the same id in the list of its customer', async () => {
    const { data, calls } = await billing.ask<{ customer: { taxIds: { nodes: { id: string }[] } } }>(
      'query ($id: ID!) { customer(id: $id) { name taxIds { nodes { id value } } } }',
      { id: demo.customer },
    );
    expect(data.customer.taxIds.nodes).toContainEqual({
      id: `TaxId:${demo.customer}/${id}`,
      value: 'SE556677889901',
    });
    expect(calls).toEqual([`GET /v1/customers/${demo.customer}?expand[0]=tax_ids`]);
  });
});

describe('the tax id of an account', () => {
  const { ask } = scriptedBilling({
    objects: {
      'tax_ids/txi_1': {
        id: 'txi_1',
        object: 'tax_id',
        type: 'mars_vat',
        value: 'M-1',
        customer: null,
        owner: { type: 'self' },
        verification: null,
      },
      'invoices/in_1': { id: 'in_1', object: 'invoice', account_tax_ids: ['txi_1', 'txi_2'] },
    },
    expandable: [{ id: 'txi_2', object: 'tax_id', deleted: true }],
  });

  it('is read by its raw id, and says whose it is', async () => {
    const { data, calls } = await ask(
      '{ taxId(id: "txi_1") { id type typeRaw customerId owner { type customerId account } verification { status } } }',
    );
    expect(data).toEqual({
      taxId: {
        id: 'TaxId:txi_1',
        type: 'UNRECOGNIZED',
        typeRaw: 'mars_vat',
        customerId: null,
        owner: { type: 'SELF', customerId: null, account: null },
        verification: null,
      },
    });
    expect(calls).toEqual(['GET /v1/tax_ids/txi_1']);
  });

  it('is still known by its ids on an invoice after its deletion', async () => {
    const { data, calls } = await ask(
      '{ invoice(id: "in_1") { accountTaxIdIds accountTaxIds { id isDeleted value created } } }',
    );
    expect(data).toMatchObject({
      invoice: {
        accountTaxIdIds: ['TaxId:txi_1', 'TaxId:txi_2'],
        accountTaxIds: [
          { id: 'TaxId:txi_1', isDeleted: false, value: 'M-1' },
          { id: 'TaxId:txi_2', isDeleted: true, value: null, created: null },
        ],
      },
    });
    expect(calls).toEqual(['GET /v1/invoices/in_1?expand[0]=account_tax_ids']);
  });
});

describeReferences(
  billing,
  'TaxId',
  () => ({
    root: 'taxId',
    id: `TaxId:${demo.customer}/${id}`,
    path: `customers/${demo.customer}/tax_ids/${id}`,
  }),
  { customer: 'name' },
);
