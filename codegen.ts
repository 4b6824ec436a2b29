/**
 * Everything that is generated from the graph and checked in: `schema.graphql`, and types for the operations of the examples and the
 * tests. `npm run codegen` writes it all, `npm run schema` the schema alone.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildSchema, type DocumentNode, parse } from 'graphql';
import { printedSchema } from './src/print-schema.ts';

/** The content of files by their path from the top of the repository. */
export type Files = ReadonlyMap<string, string>;

/** Folders whose `.graphql` files hold operations; the types of each go into its `generated`. */
const CONSUMERS = ['examples', 'test'];

const CONFIG = {
  documentMode: 'string',
  enumType: 'string-literal',
  immutableTypes: true,
  importExtension: '.ts',
  strictScalars: true,
  useTypeImports: true,
  scalars: {
    CurrencyCode: 'string',
    DateTime: 'string',
    Decimal: 'string',
    SafeInt: 'number',
    URL: 'string',
  },
};

/** The graph in the schema language. */
export function generateSchema(): Files {
  return new Map([['schema.graphql', printedSchema()]]);
}

/** Types for the operations below `root`. */
export async function generateDocuments(root: string): Promise<Files> {
  const files = await Promise.all(
    CONSUMERS.map((folder) => generateTypes(`${folder}/generated/`, operationsIn(root, folder))),
  );
  return new Map(files.flatMap((one) => [...one]));
}

/** Operations as they stand in a file. */
export interface Operations {
  readonly location: string;
  readonly rawSDL: string;
  readonly document: DocumentNode;
}

/** Types for operations, to be written into a folder. */
export async function generateTypes(folder: string, documents: readonly Operations[]): Promise<Files> {
  const sdl = printedSchema();
  const sections = await preset.buildGeneratesSection({
    baseOutputDir: folder,
    schema: parse(sdl),
    schemaAst: buildSchema(sdl),
    documents: [...documents],
    config: CONFIG,
    presetConfig: { fragmentMasking: false, skipIndexFile: true },
    plugins: [],
    pluginMap: {},
  });
  const files = new Map<string, string>();
  for (const section of sections) {
    // The preset's tag function finds documents by their text; here they are imported by name.
    if (section.filename.endsWith('/gql.ts')) continue;
    files.set(section.filename, await codegen(section));
  }
  return files;
}

function operationsIn(root: string, folder: string): Operations[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.graphql'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => {
      const rawSDL = readFileSync(path, 'utf8');
      return { location: relative(root, path), rawSDL, document: parse(rawSDL) };
    });
}

async function main(root: string, what: string | undefined): Promise<void> {
  const files =
    what === 'schema' ? generateSchema() : [...generateSchema(), ...(await generateDocuments(root))];
  for (const [path, content] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

// Run as a script, not when a test imports it. npm runs scripts at the top of the repository.
if (process.argv[1] === import.meta.filename) await main(process.cwd(), process.argv[2]);
