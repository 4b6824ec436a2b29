import { describe, expect, it } from 'vitest';
import { demo } from '../../src/sandbox/demo/index.ts';
import { demoBilling } from '../support/billing.ts';

const billing = demoBilling();

const CREATE = `mutation ($input: PortalSessionCreateInput!) { portalSessionCreate(input: $input) {
  session { id stripeId isLive customerId customer { name } configurationId configuration { isDefault } returnUrl url locale }
  idempotencyKey
  errors { __typename message ... on InvalidInputError { path } ... on NotFoundError { path id } }
} }`;

interface Created {
  readonly portalSessionCreate: {
    readonly session: Readonly<Record<string, unknown>> | null;
    readonly idempotencyKey: string | null;
    readonly errors: readonly object[];
  };
}

describe('a portal session', () => {
  it('is made for a customer, with an address that lets them in once', async () => {
    const { data, calls } = await billing.ask<Created>(CREATE, {
      input: {
        customerId: demo.customer,
        returnUrl: 'https://northwind.example/back',
        idempotencyKey: 'portal-1',
      },
    });
    const { session, idempotencyKey, errors } = data.portalSessionCreate;
    expect(errors).toEqual([]);
    expect(idempotencyKey).toBe('portal-1');
    expect(session).toMatchObject({
      id: `PortalSession:${String(session?.['stripeId'])}`,
      isLive: false,
      customerId: `Customer:${demo.customer}`,
      customer: { name: 'Zoë & Bjørn Åkesson' },
      configuration: { isDefault: true },
      returnUrl: 'https://northwind.example/back',
    });
    expect(session?.['url']).toMatch(/^https:\/\//);
    expect(calls[0] ?? '').toMatch(/^GET \/v1\/billing_portal\/configurations\//);
    expect(calls).toContain('POST /v1/billing_portal/sessions');
    expect(calls).toContain(`GET /v1/customers/${demo.customer}`);
    expect(calls).toHaveLength(3);
  });

  it('is not made for a customer who is not there', async () => {
    const { data } = await billing.ask<Created>(CREATE, { input: { customerId: 'cus_nobody' } });
    expect(data.portalSessionCreate).toMatchObject({
      session: null,
      errors: [{ __typename: 'NotFoundError', path: ['input', 'customerId'], id: 'cus_nobody' }],
    });
  });

  it('cannot be fetched again: the API keeps none', async () => {
    const { errors } = await billing.run('{ node(id: "PortalSession:bps_1") { id } }');
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_ID' } }]);
  });
});
