import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltGateway, startBuiltGateway } from './graphiql/built-gateway.ts';

const run = promisify(execFile);

describe('the examples', () => {
  let gateway: BuiltGateway;
  beforeAll(async () => {
    gateway = await startBuiltGateway('examples-test');
  }, 60_000);
  afterAll(() => gateway?.close());

  const example = (name: string, args: readonly string[], env: Record<string, string> = {}) =>
    run(process.execPath, [join(gateway.directory, `examples/${name}.js`), ...args], {
      env: { PATH: process.env['PATH'], ...env },
    });

  it('list every open invoice, over as many pages as it takes', async () => {
    const { stdout, stderr } = await example('open-invoices', [`${gateway.origin}/graphql`]);
    const lines = stdout.trimEnd().split('\n');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^DEM0001-\d{4} +2024-04-11 +\$[\d,]+\.\d\d {2}Zoë & Bjørn Åkesson$/m);
    expect(lines.at(-1)).toBe(`${lines.length - 2} open invoices`);
    expect(new Set(lines.slice(0, -2)).size).toBe(lines.length - 2);
  });

  it('show what an account page would of a customer', async () => {
    const { stdout } = await example('customer-overview', [
      `${gateway.origin}/graphql`,
      'cus_DemoEverything',
    ]);
    expect(stdout).toContain('Zoë & Bjørn Åkesson <accounts@akesson.example>');
    expect(stdout).toMatch(/active, renews \d{4}-\d\d-\d\d/);
    expect(stdout).toContain('12 × Seats at $9.00');
    expect(stdout.match(/DEM0001-\d{4}/g)).toHaveLength(5);
  });

  it('say so when the customer was deleted, or never was', async () => {
    const url = `${gateway.origin}/graphql`;
    expect((await example('customer-overview', [url, 'cus_DemoDeleted'])).stdout).toContain('was deleted');
    expect((await example('customer-overview', [url, 'cus_nobody'])).stdout).toContain(
      'There is no customer',
    );
  });

  it('find the gateway by the environment', async () => {
    const { stdout } = await example('open-invoices', [], { GATEWAY_URL: `${gateway.origin}/graphql` });
    expect(stdout).toMatch(/[1-9]\d* open invoices\n$/);
  });

  it('stop with the reason when the gateway answers with errors', async () => {
    const server: Server = createServer((_request, response) => {
      response.end(JSON.stringify({ errors: [{ message: 'The billing API is out of reach.' }] }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // A TCP server that listens has an address and a port.
    const { port } = server.address() as AddressInfo;
    await expect(example('open-invoices', [`http://127.0.0.1:${port}/graphql`])).rejects.toThrow(
      'The billing API is out of reach.',
    );
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});
