import { describe, expect, it } from 'vitest';
import { RateLimitError } from '../../src/billing/errors.ts';
import type { Try } from '../../src/billing/retry.ts';
import { createSchedule } from '../../src/billing/schedule.ts';
import { rejection } from './scripted-server.ts';

const policy = { tries: 1, budgetMs: 5_000, baseDelayMs: 30, maxDelayMs: 30, random: () => 0 };

function refused(code: string, retryAfterMs: number | null = null): Try<string> {
  const error = new RateLimitError({ message: 'refused', status: 429, code });
  return { ok: false, failure: { error, sent: true, shouldRetry: null, retryAfterMs } };
}

/** The order in which a read and then a write start, after a read was refused. */
async function orderAfter(refusal: Try<string>): Promise<string[]> {
  const schedule = createSchedule(policy, 4);
  const order: string[] = [];
  const send = (name: string) => async (): Promise<Try<string>> => {
    order.push(name);
    return { ok: true, value: name };
  };
  await rejection(schedule.run('read', 'GET', async () => refusal));
  await Promise.all([
    schedule.run('read', 'GET', send('read')),
    schedule.run('write', 'POST', send('write')),
  ]);
  return order;
}

describe('after a 429', () => {
  it('for rate, reads pause and writes do not', async () => {
    expect(await orderAfter(refused('rate_limit'))).toEqual(['write', 'read']);
  });

  it('for a locked object, other reads go on', async () => {
    expect(await orderAfter(refused('lock_timeout'))).toEqual(['read', 'write']);
  });

  it('that asks for more time than anyone has, other reads hear it for themselves', async () => {
    expect(await orderAfter(refused('rate_limit', 6_000))).toEqual(['read', 'write']);
  });
});
