import { describe, expect, it } from 'vitest';
import { demoBilling, found } from '../support/billing.ts';
import { describeWrite, write, written } from '../support/mutations.ts';

const billing = demoBilling();

async function dispute(): Promise<string> {
  const { id } = await billing.api.charges.create({
    amount: 2_000,
    currency: 'usd',
    source: 'tok_createDispute',
  });
  return found((await billing.api.disputes.list({ charge: id })).data[0]).id;
}

describe('a dispute', () => {
  it('gathers evidence, and then submits it', async () => {
    const id = await dispute();
    const gathered = await written(
      billing,
      'disputeUpdate',
      { id, evidence: { productDescription: 'A lamp.' }, submit: false },
      'dispute { status evidence { productDescription } } charge { isDisputed }',
    );
    expect(gathered).toMatchObject({
      dispute: { status: 'NEEDS_RESPONSE', evidence: { productDescription: 'A lamp.' } },
      charge: { isDisputed: true },
    });
    const submitted = await written(
      billing,
      'disputeUpdate',
      { id, evidence: { customerName: 'Ann' }, submit: true },
      'dispute { status evidence { productDescription customerName } }',
    );
    expect(submitted.dispute).toEqual({
      status: 'UNDER_REVIEW',
      evidence: { productDescription: 'A lamp.', customerName: 'Ann' },
    });
  });

  it('does not submit for its metadata', async () => {
    const id = await dispute();
    const { payload, calls } = await write(
      billing,
      'disputeUpdate',
      { id, metadata: { set: [{ key: 'case', value: '7' }] }, submit: false },
      'dispute { status metadataValue(key: "case") }',
    );
    expect(payload).toMatchObject({ dispute: { status: 'NEEDS_RESPONSE', metadataValue: '7' }, errors: [] });
    expect(calls).toEqual([`POST /v1/disputes/${id}`, `GET /v1/disputes/${id}`]);
  });

  it('is given up once and for all', async () => {
    const id = await dispute();
    const { dispute: closed } = await written(
      billing,
      'disputeClose',
      { id, idempotencyKey: 'give-up' },
      'dispute { status }',
    );
    expect(closed).toEqual({ status: 'LOST' });
    const { payload } = await write(
      billing,
      'disputeClose',
      { id, idempotencyKey: 'again' },
      'dispute { status } customer { id }',
    );
    expect(payload).toMatchObject({
      dispute: { status: 'LOST' },
      customer: null,
      errors: [{ __typename: 'InvalidStateError' }],
    });
  });
});

describeWrite('disputeUpdate', { call: 'POST /v1/disputes/dp_1', given: { id: 'dp_1' } });
describeWrite('disputeClose', { call: 'POST /v1/disputes/dp_1/close', given: { id: 'dp_1' } });
