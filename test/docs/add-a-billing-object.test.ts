import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/add-a-billing-object.md'), 'utf8');
const run = promisify(execFile);

/** The code of the page by the file it goes into. */
const steps = new Map(
  [...page.matchAll(/^```ts (\S+)\n(.*?)^```$/gms)].map(([, path = '', code = '']) => [path, code]),
);

/** A copy of what the steps touch and need, in a folder that goes when the test does. */
function copyOfTheHouse(): string {
  const copy = mkdtempSync(join(tmpdir(), 'add-a-billing-object-'));
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  for (const path of ['package.json', 'src', 'test/billing', 'test/support', 'test/vitest.config.ts']) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    cpSync(join(root, path), join(copy, path), { recursive: true });
  }
  const settings = { extends: join(root, 'tsconfig.json'), compilerOptions: { rootDir: '.', noEmit: true } };
  writeFileSync(
    join(copy, 'tsconfig.json'),
    JSON.stringify({ ...settings, include: ['src', 'test/resources', 'test/support/gateway.ts'] }),
  );
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

function change(path: string, edit: (text: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const after = edit(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

it('adds a billing object in the steps of the page', { timeout: 120_000 }, async () => {
  const copy = copyOfTheHouse();
  const code = (path: string) => {
    const found = steps.get(path);
    if (found === undefined) throw new Error(`The page has no code for ${path}.`);
    return found;
  };
  change(join(copy, 'src/catalog.ts'), (text) =>
    text
      .replace('/** Every billing object of the graph. */', (line) => `${code('src/catalog.ts')}\n${line}`)
      .replace('export const catalog: readonly Resource<ApiObject>[] = [', (line) => `${line}\n  Review,`),
  );
  writeFileSync(join(copy, 'src/resources/review.ts'), code('src/resources/review.ts'));
  change(join(copy, 'src/resources/index.ts'), (text) => text + code('src/resources/index.ts'));
  mkdirSync(join(copy, 'test/resources'), { recursive: true });
  writeFileSync(join(copy, 'test/resources/review.test.ts'), code('test/resources/review.test.ts'));

  const tool = (name: string, ...args: string[]) =>
    run(join(root, 'node_modules/.bin', name), args, { cwd: copy });
  await expect(tool('tsc', '-p', '.')).resolves.toBeDefined();
  await expect(
    tool('vitest', 'run', '--config', 'test/vitest.config.ts', 'test/resources/review.test.ts'),
  ).resolves.toMatchObject({ stdout: expect.stringContaining('1 passed') });
});
