import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/server.ts';

const root = resolve(import.meta.dirname, '../..');
/** Below node_modules, so that the compiled code finds its packages. */
const cache = join(root, 'node_modules/.cache');

let compiled: string;

beforeAll(() => {
  mkdirSync(cache, { recursive: true });
  compiled = mkdtempSync(join(cache, 'keeping-sandbox-'));
  const project = join(compiled, 'tsconfig.json');
  // Only what the process needs: the rest of the repository is none of its business.
  const files = [join(root, 'test/sandbox/support/keeping-sandbox.ts')];
  const compilerOptions = { rootDir: root, outDir: compiled, sourceMap: false, noCheck: true };
  writeFileSync(
    project,
    JSON.stringify({ extends: join(root, 'tsconfig.json'), files, include: [], compilerOptions }),
  );
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', project]);
});
afterAll(() => rmSync(compiled, { recursive: true, force: true }));

let folder: string;
let stateFile: string;
const running: Sandbox[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-state-'));
  stateFile = join(folder, 'state');
});
afterEach(async () => {
  for (const sandbox of running.splice(0)) await sandbox.close();
  rmSync(folder, { recursive: true });
});

async function start(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  const sandbox = await createSandbox({ port: 0, data: 'empty', now: 1_700_000_000, stateFile, ...options });
  running.push(sandbox);
  return sandbox;
}

async function stop(sandbox: Sandbox): Promise<void> {
  running.splice(running.indexOf(sandbox), 1);
  await sandbox.close();
}

async function send(url: string, method: string, path: string, key?: string): Promise<Response> {
  return fetch(`${url}${path}`, {
    method,
    headers: {
      authorization: 'Bearer sk_test_1',
      'content-type': 'application/x-www-form-urlencoded',
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    ...(method === 'POST' ? { body: 'percent_off=10&duration=once' } : {}),
  });
}

/** Everything a sandbox prints of its coupons and events. */
async function printed(url: string): Promise<string> {
  const parts = ['/v1/coupons?limit=100', '/v1/events?limit=100'].map(async (path) =>
    (await send(url, 'GET', path)).text(),
  );
  return (await Promise.all(parts)).join('');
}

test('a state outlives its sandbox: records, deletions, events, keys, ids and the clock', async () => {
  const first = await start();
  const made = await (await send(first.url, 'POST', '/v1/coupons', 'key_1')).text();
  const { id } = await (await send(first.url, 'POST', '/v1/coupons')).json();
  await send(first.url, 'DELETE', `/v1/coupons/${id}`);
  first.clock.set(1_700_000_500);
  await send(first.url, 'POST', '/v1/coupons');
  const before = await printed(first.url);
  await stop(first);

  const second = await start({ seed: 1, now: 1 });
  expect(await printed(second.url)).toBe(before);
  expect(second.clock.now()).toBe(1_700_000_500);
  expect(second.store.stub('coupon', id)).toEqual({ id, object: 'coupon', deleted: true });
  const again = await send(second.url, 'POST', '/v1/coupons', 'key_1');
  expect(again.headers.get('idempotent-replayed')).toBe('true');
  expect(await again.text()).toBe(made);
  const next = await (await send(second.url, 'POST', '/v1/coupons')).json();
  expect(before).not.toContain(next.id);
});

test('the demo business outlives its sandbox', async () => {
  const first = await start({ data: 'demo' });
  const list = async ({ url }: Sandbox) => (await send(url, 'GET', '/v1/invoices?limit=100')).text();
  const before = await list(first);
  await stop(first);
  expect(await list(await start({ data: 'empty' }))).toBe(before);
});

test('a reset is kept too', async () => {
  const first = await start();
  await send(first.url, 'POST', '/v1/coupons');
  await first.reset();
  await stop(first);
  expect((await start()).store.list('coupon').records).toEqual([]);
});

test('a write cut short is left out, and what came before it stays', async () => {
  const first = await start();
  await send(first.url, 'POST', '/v1/coupons');
  const size = statSync(stateFile).size;
  await send(first.url, 'POST', '/v1/coupons');
  await stop(first);
  truncateSync(stateFile, size + 40);
  expect((await start()).store.list('coupon').records).toHaveLength(1);
});

test('damage inside the file is refused', async () => {
  const first = await start();
  await send(first.url, 'POST', '/v1/coupons');
  await send(first.url, 'POST', '/v1/coupons');
  await stop(first);
  const lines = readFileSync(stateFile, 'utf8').split('\n');
  const at = lines.findIndex((line) => line.includes('percent_off'));
  lines[at] = (lines[at] ?? '').replace('percent_off', 'percent_of_');
  writeFileSync(stateFile, lines.join('\n'));
  await expect(start()).rejects.toThrow(`The state file ${stateFile} is damaged in line ${at + 1}.`);
});

test('a file that is something else is refused and left alone', async () => {
  writeFileSync(stateFile, 'My diary\n');
  await expect(start()).rejects.toThrow(`${stateFile} is not a state file of the sandbox.`);
  expect(readFileSync(stateFile, 'utf8')).toBe('My diary\n');
});

test('nothing is acknowledged once somebody else writes the file', async () => {
  const { url } = await start({ report: () => {} });
  appendFileSync(stateFile, 'x');
  expect((await send(url, 'POST', '/v1/coupons')).status).toBe(500);
  expect((await send(url, 'POST', '/v1/coupons')).status).toBe(500);
});

/** Writes one after the other until the process is gone; answers the ids that were acknowledged. */
async function writeUntilKilled(url: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for (;;) {
    try {
      const response = await send(url, 'POST', '/v1/coupons');
      ids.push((await response.json()).id);
    } catch {
      return ids;
    }
  }
}

async function startProcess(): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const script = join(compiled, 'test/sandbox/support/keeping-sandbox.js');
  const child = spawn(process.execPath, [script, stateFile], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const url of createInterface({ input: child.stdout })) return { child, url };
  throw new Error('The process ended before it said where it listens.');
}

test('a process killed in the middle of writes loses no acknowledged one', async () => {
  const acknowledged: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    const { child, url } = await startProcess();
    const writers = Array.from({ length: 8 }, () => writeUntilKilled(url));
    while ((await (await send(url, 'GET', '/v1/coupons?limit=100')).json()).data.length < 20) {
      // Writes go on meanwhile; the kill falls among them.
    }
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
    acknowledged.push(...(await Promise.all(writers)).flat());
  }
  const { store } = await start();
  expect(acknowledged.length).toBeGreaterThan(20);
  expect(new Set(acknowledged).size).toBe(acknowledged.length);
  expect(acknowledged.filter((id) => store.get('coupon', id) === undefined)).toEqual([]);
});
