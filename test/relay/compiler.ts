import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { schemaPath } from './committed-schema.ts';
import type { Module } from './fragments.ts';

/** What Relay's compiler made of a client. */
export interface Compiled {
  readonly ok: boolean;
  /** What it said. */
  readonly output: string;
  /** The names of what it generated. */
  readonly artifacts: readonly string[];
  /** The queries in its file of persisted documents. */
  readonly persisted: number;
}

const compiler = new URL('../../node_modules/relay-compiler/cli.js', import.meta.url).pathname;
/** Names that a client should give to the scalars that GraphQL itself does not have. */
const SCALARS = {
  CurrencyCode: 'string',
  DateTime: 'string',
  Decimal: 'string',
  SafeInt: 'number',
  URL: 'string',
};

/** Compiles a client against the committed schema, in a folder that is gone afterwards. */
export async function compile(modules: readonly Module[]): Promise<Compiled> {
  const folder = await mkdtemp(join(tmpdir(), 'relay-client-'));
  try {
    await writeClient(folder, modules);
    const { ok, output } = await run(folder);
    const generated = (await readdir(join(folder, 'generated'))).filter((file) =>
      file.endsWith('.graphql.ts'),
    );
    // A file that the compiler wrote: the text of each query by its hash.
    const documents = JSON.parse(await readFile(join(folder, 'persisted.json'), 'utf8')) as object;
    return {
      ok,
      output,
      artifacts: generated.map((file) => file.replace('.graphql.ts', '')).sort(),
      persisted: Object.keys(documents).length,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function writeClient(folder: string, modules: readonly Module[]): Promise<void> {
  await mkdir(join(folder, 'src'));
  await mkdir(join(folder, 'generated'));
  await writeFile(join(folder, 'schema.graphql'), await readFile(schemaPath));
  // The compiler takes a file of persisted documents that is not there for a mistake in its configuration.
  await writeFile(join(folder, 'persisted.json'), '{}');
  await writeFile(
    join(folder, 'relay.config.json'),
    JSON.stringify({
      src: './src',
      schema: './schema.graphql',
      language: 'typescript',
      artifactDirectory: './generated',
      customScalarTypes: SCALARS,
      requireCustomScalarTypes: true,
      persistConfig: { file: './persisted.json', algorithm: 'SHA256' },
    }),
  );
  await Promise.all(modules.map(({ file, source }) => writeFile(join(folder, 'src', file), source)));
}

function run(folder: string): Promise<Pick<Compiled, 'ok' | 'output'>> {
  const command = [compiler, '--repersist', join(folder, 'relay.config.json')];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: folder }, (error, stdout, stderr) =>
      resolve({ ok: error === null, output: `${stdout}${stderr}` }),
    );
  });
}
