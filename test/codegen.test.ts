import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generateDocuments } from '../codegen.ts';

const root = resolve(import.meta.dirname, '..');

describe('the generated documents', () => {
  it('are those in the repository; `npm run codegen` writes them anew', async () => {
    const generated = await generateDocuments(root);
    expect([...generated.keys()]).toEqual(['examples/generated/graphql.ts', 'test/generated/graphql.ts']);
    for (const [path, content] of generated) expect(readFileSync(join(root, path), 'utf8')).toBe(content);
  });

  it('are all that is in their folders', async () => {
    const generated = [...(await generateDocuments(root)).keys()];
    const present = ['examples', 'test'].flatMap((folder) =>
      readdirSync(join(root, folder, 'generated')).map((name) => `${folder}/generated/${name}`),
    );
    expect(present).toEqual(generated);
  });
});
