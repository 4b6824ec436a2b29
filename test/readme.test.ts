import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSandboxGateway } from './support/gateway.ts';

const readme = readFileSync(join(resolve(import.meta.dirname, '..'), 'README.md'), 'utf8');
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\\n\`\`\``, 'gs'))].map(
    ([, block]) => block ?? '',
  );

let gateway: Awaited<ReturnType<typeof openSandboxGateway>>;
beforeAll(async () => {
  gateway = await openSandboxGateway();
});
afterAll(() => gateway.close());

describe('README', () => {
  it('begins with the command that runs the gateway and the one that tests it', () => {
    expect(blocks('sh').slice(0, 2)).toEqual(['npm ci && npm start', 'npm ci && npm test']);
  });

  it.each(blocks('graphql').map((query) => [query]))('has a query that is answered: %s', async (query) => {
    const { data, errors } = await gateway.run(query);
    expect(errors).toEqual([]);
    expect(Object.values(data).every((value) => value !== null)).toBe(true);
  });

  it('names files that are there', () => {
    const links = [...readme.matchAll(/\]\((?!http)([^)#]+)\)/g)].map(([, link]) => link ?? '');
    expect(links.length).toBeGreaterThan(0);
    for (const link of links)
      expect(readFileSync(join(resolve(import.meta.dirname, '..'), link))).toBeDefined();
  });
});
