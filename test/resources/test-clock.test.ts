import { describe, expect, it } from 'vitest';
import { demo } from '../../src/sandbox/demo/index.ts';
import { demoBilling } from '../support/billing.ts';
import { describeChildLists } from '../support/child-lists.ts';

const billing = demoBilling();

describe('a test clock', () => {
  it.each([demo.testClock, `TestClock:${demo.testClock}`])('is read by %s', async (id) => {
    const there = await billing.api.testHelpers.testClocks.retrieve(demo.testClock);
    const { data, calls } = await billing.ask<{ testClock: { frozenTime: string } }>(
      'query ($id: ID!) { testClock(id: $id) { id stripeId isLive name status statusRaw frozenTime } }',
      { id },
    );
    expect(data).toMatchObject({
      testClock: {
        id: `TestClock:${demo.testClock}`,
        stripeId: demo.testClock,
        isLive: false,
        name: 'Renewals',
        status: 'READY',
        statusRaw: 'ready',
      },
    });
    expect(Date.parse(data.testClock.frozenTime)).toBe(there.frozen_time * 1000);
    expect(calls).toEqual([`GET /v1/test_helpers/test_clocks/${demo.testClock}`]);
  });

  it('is found in the list of all', async () => {
    const { data, calls } = await billing.ask('{ testClocks(first: 5) { nodes { name } } }');
    expect(data).toEqual({ testClocks: { nodes: [{ name: 'Renewals' }] } });
    expect(calls).toEqual(['GET /v1/test_helpers/test_clocks?limit=5']);
  });

  it('shows who lives by it', async () => {
    const { data } = await billing.ask(
      'query ($id: ID!) { testClock(id: $id) { customers { nodes { name testClockId } } } }',
      { id: demo.testClock },
    );
    expect(data).toEqual({
      testClock: {
        customers: { nodes: [{ name: 'Clockwork Ltd', testClockId: `TestClock:${demo.testClock}` }] },
      },
    });
  });
});

describeChildLists(
  'TestClock',
  {
    root: 'testClock',
    path: 'test_helpers/test_clocks/clock_1',
    object: { id: 'clock_1', object: 'test_helpers.test_clock' },
  },
  {
    customers: 'customers?test_clock=clock_1&limit=20',
    quotes: 'quotes?test_clock=clock_1&limit=20',
    subscriptions: 'subscriptions?test_clock=clock_1&limit=20',
  },
);
