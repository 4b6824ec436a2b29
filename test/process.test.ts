import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Build, type BuiltProcess, build } from './support/built-process.ts';
import { send, upstream } from './support/upstream.ts';

let built: Build;
beforeAll(() => {
  built = build('process-test');
}, 60_000);
afterAll(() => built.remove());

function startProcess(env: Readonly<Record<string, string>>, args: readonly string[] = []): BuiltProcess {
  const started = built.start(env, args);
  onTestFinished(async () => {
    await started.stop('SIGKILL');
  });
  return started;
}

async function ask(url: string, query: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

describe('the gateway’s process', () => {
  it('serves the graph over its sandbox, prints both, and a query that works', async () => {
    const started = startProcess({});
    const sandbox = await started.address('Sandbox');
    const gateway = await started.address('Gateway');
    const pasted = /^ {2}(\{.*\})$/m.exec(started.output())?.[1] ?? '';
    expect(await ask(gateway, pasted)).toMatchObject({ data: { invoices: { nodes: [{}, {}, {}] } } });
    expect((await fetch(new URL('/health', gateway))).status).toBe(200);
    expect((await fetch(new URL('/ready', gateway))).status).toBe(200);
    const direct = await fetch(`${sandbox}/v1/invoices?limit=1`, {
      headers: { authorization: 'Bearer sk_test_x' },
    });
    expect(direct.status).toBe(200);
  });

  it('says that it is not ready while the billing API does not answer', async () => {
    const started = startProcess({ STRIPE_SECRET_KEY: 'sk_test_x', STRIPE_API_BASE: 'http://127.0.0.1:1' });
    const gateway = await started.address('Gateway');
    expect((await fetch(new URL('/health', gateway))).status).toBe(200);
    expect((await fetch(new URL('/ready', gateway))).status).toBe(503);
    expect(started.output()).not.toContain('Sandbox:');
  });

  it('finishes what is in flight when it is told to stop, and exits with 0', async () => {
    let asked = false;
    const slow = await upstream((_request, response) => {
      asked = true;
      setTimeout(
        () => send(response, 200, { object: 'list', url: '/v1/customers', has_more: false, data: [] }),
        300,
      );
    });
    const started = startProcess({ STRIPE_SECRET_KEY: 'sk_test_x', STRIPE_API_BASE: slow });
    const gateway = await started.address('Gateway');
    const answer = ask(gateway, '{ customers { nodes { id } } }');
    await expect.poll(() => asked).toBe(true);
    started.child.kill('SIGTERM');
    expect(await answer).toEqual({ data: { customers: { nodes: [] } } });
    expect(await started.exited()).toBe(0);
  });

  it('stops at once when it is idle', async () => {
    const started = startProcess({});
    await ask(await started.address('Gateway'), '{ __typename }');
    expect(await started.stop()).toBe(0);
  });

  it('runs the sandbox alone', async () => {
    const started = startProcess({}, ['sandbox']);
    const sandbox = await started.address('Sandbox');
    expect(
      (await fetch(`${sandbox}/v1/customers`, { headers: { authorization: 'Bearer sk_test_x' } })).status,
    ).toBe(200);
    expect(started.output()).not.toContain('Gateway:');
    expect(await started.stop()).toBe(0);
  });

  it('sets the sandbox up as flags and variables say', async () => {
    const started = startProcess({ SANDBOX_SEED: '7' }, [
      'sandbox',
      '--data',
      'empty',
      '--now',
      '2024-01-01T00:00:00Z',
    ]);
    const sandbox = await started.address('Sandbox');
    const response = await fetch(`${sandbox}/v1/customers`, {
      method: 'POST',
      headers: { authorization: 'Bearer sk_test_x', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'email=a%40example.com',
    });
    expect(await response.json()).toMatchObject({ object: 'customer', created: 1704067200 });
    const list = await fetch(`${sandbox}/v1/customers`, { headers: { authorization: 'Bearer sk_test_x' } });
    expect(await list.json()).toMatchObject({ data: [{ email: 'a@example.com' }], has_more: false });
  });

  it('answers the same from another server with the same data', async () => {
    const first = startProcess({});
    const sandbox = await first.address('Sandbox');
    const second = startProcess({ STRIPE_SECRET_KEY: 'sk_test_other', STRIPE_API_BASE: `${sandbox}/` });
    const query =
      '{ invoices(first: 30) { nodes { number total { decimal } customer { name } lines { nodes { description } } } } }';
    expect(await ask(await second.address('Gateway'), query)).toEqual(
      await ask(await first.address('Gateway'), query),
    );
  });
});

describe('a value of the environment that makes no sense', () => {
  it.each([
    [{ PORT: 'four' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ SANDBOX_PORT: '-1' }, 'SANDBOX_PORT'],
    [{ PORT: '4123', SANDBOX_PORT: '4123' }, 'SANDBOX_PORT'],
    [{ HOST: '0.0.0.0' }, 'HOST'],
    [{ HOST: 'example.com' }, 'HOST'],
    [{ STRIPE_SECRET_KEY: 'pk_test_public' }, 'STRIPE_SECRET_KEY'],
    [{ STRIPE_API_BASE: 'https://example.com' }, 'STRIPE_SECRET_KEY'],
    [{ STRIPE_SECRET_KEY: 'sk_test_x', STRIPE_API_BASE: 'ftp://example.com' }, 'STRIPE_API_BASE'],
    [{ CORS_ORIGINS: 'localhost:3000/' }, 'CORS_ORIGINS'],
    [{ SANDBOX_DATA: 'some' }, 'SANDBOX_DATA'],
    [{ SANDBOX_FAULTS: '0.7', SANDBOX_LOST: '0.7' }, 'SANDBOX_LOST'],
    [{ SANDBOX_LATENCY_MS: 'slow' }, 'SANDBOX_LATENCY_MS'],
    [{ SANDBOX_NOW: 'yesterday' }, 'SANDBOX_NOW'],
    [{ SANDBOX_WEBHOOK_URL: 'http://127.0.0.1:1/' }, 'SANDBOX_WEBHOOK_SECRET'],
  ])('such as %j is refused in one sentence that names %s', async (env, name) => {
    const started = startProcess(env);
    expect(await started.exited()).toBe(1);
    const lines = started.output().trim().split('\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(name);
    expect(lines[0]).not.toContain('pk_test_public');
  });

  it('such as a flag that is not there is refused in one sentence', async () => {
    const started = startProcess({}, ['sandbox', '--dta', 'empty']);
    expect(await started.exited()).toBe(1);
    expect(started.output()).toContain("'--dta'");
    expect(started.output().trim().split('\n')).toHaveLength(1);
  });

  it('such as a port that is taken is refused in one sentence', async () => {
    const taken = new URL(await upstream(() => {})).port;
    const started = startProcess({ PORT: taken });
    expect(await started.exited()).toBe(1);
    expect(started.output()).toContain(`PORT is ${taken}, and something else listens there already.`);
  });
});
