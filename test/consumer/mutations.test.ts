import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { generateTypes } from '../../codegen.ts';
import { mutations } from '../mutations/every-mutation.ts';
import { client, operations } from './client.ts';

const modules = resolve(import.meta.dirname, '../../node_modules');

/** As strict as TypeScript can be. */
const STRICT = {
  compilerOptions: {
    target: 'es2023',
    lib: ['es2023'],
    module: 'nodenext',
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    noImplicitReturns: true,
    noFallthroughCasesInSwitch: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    isolatedModules: true,
    verbatimModuleSyntax: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    types: [],
  },
  files: ['client.ts'],
};

/** What the compiler says of a client and its generated types, in a folder that is gone afterwards. */
async function compile(source: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'typed-client-'));
  try {
    const generated = await generateTypes('generated/', [
      { location: 'mutations.graphql', rawSDL: operations, document: parse(operations) },
    ]);
    const files = {
      ...Object.fromEntries(generated),
      'client.ts': source,
      'package.json': JSON.stringify({ type: 'module' }),
      'tsconfig.json': JSON.stringify(STRICT),
    };
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    await symlink(modules, join(folder, 'node_modules'));
    return await new Promise((told) => {
      execFile(join(modules, '.bin/tsc'), ['-p', folder], { cwd: folder }, (_error, stdout, stderr) =>
        told(`${stdout}${stderr}`),
      );
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

it('a strict client of every mutation compiles, and none that is wrong', async () => {
  expect(operations.match(/^mutation /gm)).toHaveLength(mutations.length);
  expect(await compile(client)).toBe('');
});

it('the compiler looks at the client', async () => {
  expect(await compile(`${client}\nexport const wrong: graph.InvoicePayInput = {};`)).toContain('client.ts');
});
