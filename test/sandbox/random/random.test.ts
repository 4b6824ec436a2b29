import { expect, test } from 'vitest';
import { startInstance } from '../../../src/sandbox/instance.ts';
import { definitions } from '../../../src/sandbox/objects/index.ts';
import { createRandom } from '../../../src/sandbox/random.ts';
import { start } from '../support/billing.ts';
import { brokenIn } from './invariants.ts';
import { anything, type Form, makers, type Operation, Source } from './operations.ts';

const operations = 10_000;
const between = 500;
const types = ['api_error', 'card_error', 'idempotency_error', 'invalid_request_error'];

const endpoints = definitions.flatMap((definition) => definition.endpoints);

/** A request to any endpoint, with whatever comes to mind. */
function wild(source: Source): Operation {
  const { random } = source;
  const { method, path } = endpoints[random.below(endpoints.length)] ?? {
    method: 'GET',
    path: '/v1/customers',
  };
  const names = definitions.map(({ object }) => object);
  const filled = path.replace(/:\w+/g, () => {
    const owner = definitions.find((definition) => definition.endpoints.some((one) => one.path === path));
    return source.id(
      random.chance(90) ? (owner?.object ?? 'customer') : (names[random.below(names.length)] ?? 'customer'),
    );
  });
  const form = anything(source);
  if (method === 'POST') return { method, path: filled, form };
  return { method, path: `${filled}?${encoded(form)}` };
}

function encoded(form: Form): string {
  return new URLSearchParams(Object.entries(form).map(([name, value]) => [name, String(value)])).toString();
}

test('after 10,000 random requests nothing has failed, and everything still adds up', {
  timeout: 180_000,
}, async () => {
  const faults: unknown[] = [];
  const instance = await startInstance({
    port: 0,
    data: 'empty',
    now: start,
    report: (fault) => faults.push(fault),
  });
  const { store } = instance.world;
  const random = createRandom(20231016);
  const source = new Source(store, random);
  const untyped: string[] = [];
  const broken: string[] = [];
  let carriedOut = 0;
  for (let done = 1; done <= operations; done += 1) {
    const maker = random.chance(80) ? makers[random.below(makers.length)] : undefined;
    const { method, path, form } = maker?.(source) ?? wild(source);
    if (random.chance(1)) instance.clock.set(instance.clock.now() + random.between(600, 5 * 86_400));
    const response = await instance.application.request(path, {
      method,
      headers: {
        authorization: 'Bearer sk_test_x',
        'content-type': 'application/x-www-form-urlencoded',
      },
      ...(form === undefined ? {} : { body: encoded(form) }),
    });
    const text = await response.text();
    if (response.ok) carriedOut += 1;
    // Pages for people are refused in the same form.
    else if (!isTyped(text) || response.status >= 500)
      untyped.push(`${method} ${path} ${encoded(form ?? {})}: ${text}`);
    if (done % between === 0) broken.push(...brokenIn(store));
  }
  await instance.stop();
  const failures = faults.map((fault) => (fault instanceof Error ? fault.stack : fault));
  expect({ broken: [...new Set(broken)], failures, untyped }).toEqual({
    broken: [],
    failures: [],
    untyped: [],
  });
  // Most requests must mean something, or nothing has been tried.
  expect(carriedOut).toBeGreaterThan(operations / 3);
});

function isTyped(text: string): boolean {
  // What an error holds is checked right here.
  const { error } = JSON.parse(text) as {
    readonly error?: { readonly type?: string; readonly message?: string };
  };
  return types.includes(error?.type ?? '') && typeof error?.message === 'string';
}
