import { expect, onTestFinished, test } from 'vitest';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/server.ts';
import { openGateway } from '../support/gateway.ts';
import { type Books, readBooks } from './books.ts';
import { type CarriedOut, carryOut } from './carry-out.ts';
import { randomSteps } from './random-steps.ts';
import { atRandom, openUnreliableWay } from './unreliable-way.ts';

const steps = randomSteps(1000, 20231016);
const account = { port: 0, data: 'empty', now: 1_710_504_000, seed: 7 } as const;

async function sandboxOf(more: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  const sandbox = await createSandbox({ ...account, ...more });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

async function withoutFaults(): Promise<{ run: CarriedOut; books: Books }> {
  const sandbox = await sandboxOf();
  const gateway = openGateway(sandbox.url);
  onTestFinished(() => gateway.close());
  return { run: await carryOut(steps, gateway, sandbox), books: await readBooks(sandbox.url) };
}

async function withFaults() {
  const sandbox = await sandboxOf({ disturbances: { faults: 0.03, dropped: 0.03, lost: 0.04, latency: 1 } });
  const way = await openUnreliableWay({ to: sandbox.url, mishap: atRandom(2, 11), delayMs: 90 });
  onTestFinished(() => way.close());
  const gateway = openGateway(way.url, {
    billing: { timeoutMs: 60, retry: { tries: 2, baseDelayMs: 1, maxDelayMs: 2 } },
  });
  onTestFinished(() => gateway.close());
  const run = await carryOut(steps, gateway, sandbox, way.quiet);
  return { run, books: await readBooks(sandbox.url), counts: way.counts, reported: gateway.reported };
}

test('1,000 random mutations over an unreliable way end with the books of a reliable one', {
  timeout: 120_000,
}, async () => {
  const expected = await withoutFaults();
  const { run, books, counts, reported } = await withFaults();

  expect(run.unsettled).toEqual([]);
  expect(reported).toEqual([]);
  // What took place is acknowledged, or said to be unknown; what is said not to have taken place has not.
  expect(run.attempts.filter(({ said, hasChangedBooks }) => hasChangedBooks && !admits.has(said))).toEqual(
    [],
  );
  expect(books).toEqual(expected.books);
  expect(chargedTwice(books)).toEqual([]);
  expect([...run.made].sort()).toEqual([...expected.run.made].sort());
  expect([...run.deleted].sort()).toEqual([...expected.run.deleted].sort());

  // Unless much was done and much went wrong, nothing has been shown.
  const said = tally(run.attempts.map((attempt) => attempt.said));
  expect(said.get('UNKNOWN')).toBeGreaterThan(20);
  expect(said.get('NOT_APPLIED')).toBeGreaterThan(0);
  expect(said.get('DECLINED')).toBeGreaterThan(5);
  expect(said.get('DONE')).toBeGreaterThan(500);
  expect(Object.values(counts).every((count) => count > 10)).toBe(true);
});

const admits: ReadonlySet<string> = new Set(['DONE', 'DECLINED', 'UNKNOWN']);

/** The invoices that were charged more than once. */
function chargedTwice({ charges = [] }: Books): unknown[] {
  const charged = charges.filter(({ status }) => status === 'succeeded').map(({ invoice }) => invoice);
  return charged.filter((invoice, index) => charged.indexOf(invoice) !== index);
}

function tally(said: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of said) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
