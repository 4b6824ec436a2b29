import { describe, expect, it } from 'vitest';
import { scriptedBilling } from '../support/billing.ts';

const { ask, run } = scriptedBilling({
  objects: {
    'invoices/in_1': { id: 'in_1', object: 'invoice', number: 'A-1', application: 'ca_1' },
    'charges/ch_1': { id: 'ch_1', object: 'charge', application: 'ca_2' },
    'charges/ch_2': { id: 'ch_2', object: 'charge', application: null },
  },
  expandable: [
    { id: 'ca_1', object: 'application', name: 'Northwind Platform' },
    { id: 'ca_2', object: 'application', deleted: true },
  ],
});

describe('an application', () => {
  it('costs nothing as an id', async () => {
    const { data, calls } = await ask(
      '{ invoice(id: "in_1") { applicationId application { id stripeId } } }',
    );
    expect(data).toEqual({
      invoice: {
        applicationId: 'Application:ca_1',
        application: { id: 'Application:ca_1', stripeId: 'ca_1' },
      },
    });
    expect(calls).toEqual(['GET /v1/invoices/in_1']);
  });

  it('comes with what it made', async () => {
    const { data, calls } = await ask('{ invoice(id: "in_1") { application { name isDeleted } } }');
    expect(data).toEqual({ invoice: { application: { name: 'Northwind Platform', isDeleted: false } } });
    expect(calls).toEqual(['GET /v1/invoices/in_1?expand[0]=application']);
  });

  it('is known by its id alone once it is deleted', async () => {
    const { data } = await ask('{ charge(id: "ch_1") { applicationId application { id name isDeleted } } }');
    const id = 'Application:ca_2';
    expect(data).toEqual({
      charge: { applicationId: id, application: { id, name: null, isDeleted: true } },
    });
  });

  it('is null where no platform had a hand in it', async () => {
    const { data } = await ask('{ charge(id: "ch_2") { applicationId application { name } } }');
    expect(data).toEqual({ charge: { applicationId: null, application: null } });
  });

  it('cannot be fetched by itself', async () => {
    const { errors, calls } = await run('{ node(id: "Application:ca_1") { id } }');
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_ID' } }]);
    expect(calls).toEqual([]);
  });
});
