import { describe, expect, it } from 'vitest';
import { demoBilling } from '../support/billing.ts';
import { describeWrite, write, written } from '../support/mutations.ts';
import { idIn, newKey } from '../support/subscribers.ts';

const billing = demoBilling();
const CLOCK = 'testClock { stripeId name status frozenTime }';

async function newClock(): Promise<string> {
  const { testClock } = await written(
    billing,
    'testClockCreate',
    { frozenTime: '2026-01-01T00:00:00Z', name: 'A year' },
    CLOCK,
  );
  return idIn(testClock);
}

describe('a test clock', () => {
  it('is made, moved on and deleted', async () => {
    const id = await newClock();
    const moved = await write(
      billing,
      'testClockAdvance',
      { id, frozenTime: '2026-02-01T00:00:00+01:00' },
      CLOCK,
    );
    expect(moved.payload['testClock']).toEqual({
      stripeId: id,
      name: 'A year',
      status: 'READY',
      frozenTime: '2026-01-31T23:00:00Z',
    });
    const address = `/v1/test_helpers/test_clocks/${id}`;
    expect(moved.calls).toEqual([`POST ${address}/advance`, `GET ${address}`]);

    const gone = await write(billing, 'testClockDelete', { id }, 'deletedTestClockId');
    expect(gone.payload).toEqual({ deletedTestClockId: `TestClock:${id}`, errors: [] });
    expect(gone.calls).toEqual([`DELETE ${address}`]);
  });

  it('is made once with one key', async () => {
    const input = { idempotencyKey: newKey(), frozenTime: '2026-01-01T00:00:00Z' };
    const first = await written(billing, 'testClockCreate', input, CLOCK);
    expect(await written(billing, 'testClockCreate', input, CLOCK)).toEqual(first);
  });

  it('does not go back, and is shown as it stands', async () => {
    const { payload } = await write(
      billing,
      'testClockAdvance',
      { id: await newClock(), frozenTime: '2025-01-01T00:00:00Z' },
      CLOCK,
    );
    expect(payload).toMatchObject({
      testClock: { frozenTime: '2026-01-01T00:00:00Z' },
      errors: [{ __typename: 'InvalidInputError', path: ['input', 'frozenTime'] }],
    });
  });

  it('that is deleted takes its customers along', async () => {
    const id = await newClock();
    const { customer } = await written(
      billing,
      'customerCreate',
      { testClockId: id, name: 'On the clock' },
      'customer { stripeId }',
    );
    await written(billing, 'testClockDelete', { id });
    const { deleted } = await billing.api.customers.retrieve(idIn(customer));
    expect(deleted).toBe(true);
  });
});

const id = 'clock_1';
const path = '/v1/test_helpers/test_clocks';

describeWrite('testClockCreate', { call: `POST ${path}` });
describeWrite('testClockAdvance', { given: { id }, call: `POST ${path}/clock_1/advance` });
describeWrite('testClockDelete', { given: { id }, call: `DELETE ${path}/clock_1` });
