/** Times the sandbox over HTTP with many records and with few: what counts is that the ratio stays near one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newCustomer } from '../src/sandbox/objects/customer/record.ts';
import { newInvoice } from '../src/sandbox/objects/invoice/record.ts';
import { createSandbox, type Sandbox } from '../src/sandbox/server.ts';

interface Question {
  readonly name: string;
  readonly path: string;
  readonly body?: string;
}

const MANY = 100_000;
const FEW = 1000;
const REQUESTS = 300;
const NOW = 1_700_000_000;

const questions: readonly Question[] = [
  { name: 'retrieve an invoice', path: '/v1/invoices/in_500' },
  { name: 'list 100 invoices', path: '/v1/invoices?limit=100' },
  { name: 'list 100, far into the list', path: '/v1/invoices?limit=100&starting_after=in_200' },
  { name: "list a customer's open ones", path: '/v1/invoices?limit=100&customer=cus_7&status=open' },
  { name: 'create a coupon', path: '/v1/coupons', body: 'percent_off=10&duration=once' },
];

function fill({ store }: Sandbox, invoices: number): void {
  for (let n = 0; n < 10; n += 1) {
    store.put(newCustomer({ id: `cus_${n}`, created: NOW + n, invoice_prefix: `P${n}` }));
  }
  for (let n = 0; n < invoices; n += 1) {
    const status = n % 3 === 0 ? 'open' : 'paid';
    store.put(
      newInvoice({ id: `in_${n}`, created: NOW + n, currency: 'usd', customer: `cus_${n % 10}`, status }),
    );
  }
}

/** The middle of the times one question takes, in milliseconds, and the one that 99 of 100 stay below. */
async function ask(url: string, { path, body }: Question): Promise<readonly [median: number, p99: number]> {
  const times: number[] = [];
  for (let request = 0; request < REQUESTS; request += 1) {
    const from = performance.now();
    const response = await fetch(`${url}${path}`, {
      headers: { authorization: 'Bearer sk_test_bench', 'content-type': 'application/x-www-form-urlencoded' },
      ...(body === undefined ? {} : { method: 'POST', body }),
    });
    const text = await response.text();
    times.push(performance.now() - from);
    if (!response.ok) throw new Error(text);
  }
  times.sort((one, other) => one - other);
  return [times[Math.floor(REQUESTS / 2)] ?? 0, times[Math.floor(REQUESTS * 0.99)] ?? 0];
}

async function timesWith(invoices: number, stateFile?: string) {
  const kept = stateFile === undefined ? {} : { stateFile };
  const sandbox = await createSandbox({ port: 0, data: 'empty', now: NOW + MANY, ...kept });
  fill(sandbox, invoices);
  const times = new Map<string, readonly [number, number]>();
  for (const question of questions) times.set(question.name, await ask(sandbox.url, question));
  await sandbox.close();
  return times;
}

const folder = mkdtempSync(join(tmpdir(), 'sandbox-bench-'));
const few = await timesWith(FEW);
const many = await timesWith(MANY);
const kept = await timesWith(FEW, join(folder, 'state'));
rmSync(folder, { recursive: true });

const column = (text: string) => text.padStart(22);
process.stdout.write(
  `${''.padEnd(30)}${['few: ms (p99)', 'many: ms (p99)', 'many / few', 'kept on disk / few'].map(column).join('')}\n`,
);
for (const { name } of questions) {
  const [a, a99] = few.get(name) ?? [0, 0];
  const [b, b99] = many.get(name) ?? [0, 0];
  const [c] = kept.get(name) ?? [0, 0];
  const cells = [
    `${a.toFixed(2)} (${a99.toFixed(2)})`,
    `${b.toFixed(2)} (${b99.toFixed(2)})`,
    (b / a).toFixed(2),
    (c / a).toFixed(2),
  ];
  process.stdout.write(`${name.padEnd(30)}${cells.map(column).join('')}\n`);
}
