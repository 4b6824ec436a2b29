import { beforeAll, describe, expect, it } from 'vitest';
import { connectionFields, nodeTypes } from './committed-schema.ts';
import { type Compiled, compile } from './compiler.ts';
import { clientModules, isRefetchable, refetching } from './fragments.ts';

describe("Relay's compiler", () => {
  const modules = clientModules();
  let compiled: Compiled;
  beforeAll(async () => {
    compiled = await compile(modules);
  }, 120_000);

  it('accepts a client that pages through every connection and reads every node again', () => {
    expect(modules).toHaveLength(connectionFields.length + nodeTypes.length);
    expect(compiled.ok, compiled.output).toBe(true);
    expect(compiled.artifacts).toEqual(modules.flatMap(({ artifacts }) => artifacts).sort());
  });

  it('writes down a document for each of its queries', () => {
    const queries = compiled.artifacts.filter((name) => name.endsWith('Query'));
    expect(queries.length).toBe(connectionFields.filter(isRefetchable).length + nodeTypes.length);
    expect(compiled.persisted).toBe(queries.length);
  });

  it('can go on with every list but those of previews and of the interface they share with invoices', () => {
    const stuck = connectionFields.filter((list) => !isRefetchable(list)).map(({ place }) => place);
    expect(stuck.sort()).toEqual([
      'CreditNotePreview.lines',
      'InvoiceDocument.lines',
      'InvoicePreview.lines',
    ]);
  });

  it('refuses to read again what is no node', async () => {
    const refused = await compile([refetching('InvoicePreview')]);
    expect(refused.ok).toBe(false);
    expect(refused.output).toContain('@refetchable');
  }, 120_000);
});
