import { afterAll, beforeAll, expect, test } from 'vitest';
import { found } from '../support/billing.ts';
import { openGateway, type TestGateway } from '../support/gateway.ts';
import { errorsOf, leastInput, type Mutation, mutations } from './every-mutation.ts';
import { openRecordingUpstream, type RecordingUpstream } from './recording-upstream.ts';

let upstream: RecordingUpstream | undefined;
let gateway: TestGateway | undefined;
beforeAll(async () => {
  upstream = await openRecordingUpstream();
  gateway = openGateway(upstream.url);
});
afterAll(async () => {
  await gateway?.close();
  await upstream?.close();
});

/** What one mutation sends, with the least it takes. */
async function sentBy(mutation: Mutation, more: object = {}) {
  const { sent } = found(upstream);
  sent.length = 0;
  const { refusals } = await errorsOf(found(gateway), mutation, { ...leastInput(mutation), ...more });
  expect(refusals).toEqual([]);
  expect(sent).toHaveLength(1);
  return found(sent[0]);
}

const deletes = ({ name }: Mutation): boolean => name.endsWith('Delete');

test.each(mutations.filter((mutation) => !deletes(mutation)))(
  '$name sends the same request for the same key, and another key for another one',
  async (mutation) => {
    const first = await sentBy(mutation);
    const again = await sentBy(mutation);
    const other = await sentBy(mutation, { idempotencyKey: 'another' });
    const isDeletion = first.line.startsWith('DELETE');
    expect(again).toEqual(first);
    expect(other).toEqual({ ...first, key: other.key });
    expect(first.key ?? '').toMatch(isDeletion ? /^$/ : /^[0-9a-f]{64}$/);
    expect(other.key === first.key).toBe(isDeletion);
  },
);

test.each(mutations.filter(deletes))('$name sends a deletion without a key', async (mutation) => {
  const { line, key } = await sentBy(mutation);
  expect({ method: line.split(' ')[0], key }).toEqual({ method: 'DELETE', key: undefined });
});

test('one key of a client is another one for each mutation', async () => {
  const keys = new Map<string, string>();
  for (const mutation of mutations) {
    const { key } = await sentBy(mutation);
    if (key === undefined) continue;
    expect({ name: mutation.name, asIn: keys.get(key) }).toEqual({ name: mutation.name, asIn: undefined });
    keys.set(key, mutation.name);
  }
  expect(keys.size).toBeGreaterThan(60);
});
