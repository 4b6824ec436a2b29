import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalog } from '../src/catalog.ts';

const root = resolve(import.meta.dirname, '..');
const source = join(root, 'src');

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const statements = text.matchAll(
    /^(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gms,
  );
  return [...statements].map(([, type, from, bare, dynamic]) => {
    const target = from ?? bare ?? dynamic ?? '';
    const to = target.startsWith('.') ? relative(source, resolve(dirname(file), target)) : target;
    return { from: relative(source, file), to, typeOnly: type !== undefined };
  });
}

const imports = filesUnder(source).flatMap(importsOf);

/** The room a file is in: its folder below src, or its own name at the top. */
function roomOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? path) : path.replace(/\.ts$/, '');
}

/** Who may import whom. Down freely, never up or sideways. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  main: ['configuration', 'start'],
  start: ['configuration', 'server', 'graphiql', 'sandbox', 'billing'],
  configuration: ['configuration', 'sandbox'],
  'print-schema': ['resources', 'graph'],
  server: ['server', 'resources', 'graph', 'plan', 'load', 'billing'],
  resources: ['resources', 'catalog', 'graph', 'plan', 'load', 'billing'],
  graph: ['graph', 'catalog', 'plan', 'load', 'billing'],
  catalog: ['graph'],
  plan: ['plan'],
  load: ['load', 'billing'],
  billing: ['billing'],
  graphiql: ['graphiql'],
  sandbox: ['sandbox'],
};

const isOurs = (path: string) => path.endsWith('.ts');

describe('the house', () => {
  it('has imports to look at', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it('has only rooms whose arrows are drawn', () => {
    const rooms = new Set(imports.map(({ from }) => roomOf(from)));
    expect([...rooms].filter((room) => !(room in ARROWS))).toEqual([]);
  });

  it('has arrows that only go down', () => {
    const wrong = imports.filter(({ from, to }) => isOurs(to) && !ARROWS[roomOf(from)]?.includes(roomOf(to)));
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('has a catalog that takes types alone from the graph', () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) => from === 'catalog.ts' && isOurs(to) && !typeOnly,
    );
    expect(wrong).toEqual([]);
  });

  it('has no resource that imports another', () => {
    const shared = /^resources\/(values|filters|inputs)\//;
    const own = (path: string) => path.split('/')[1]?.replace(/\.ts$/, '');
    const wrong = imports.filter(
      ({ from, to }) =>
        from.startsWith('resources/') &&
        from !== 'resources/index.ts' &&
        to.startsWith('resources/') &&
        !shared.test(to) &&
        own(from) !== own(to),
    );
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('has no import cycles', () => {
    const targets = new Map<string, string[]>();
    for (const { from, to, typeOnly } of imports) {
      if (isOurs(to) && !typeOnly) targets.set(from, [...(targets.get(from) ?? []), to]);
    }
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]) => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (done.has(file) || path.includes(file)) return;
      for (const target of targets.get(file) ?? []) visit(target, [...path, file]);
      done.add(file);
    };
    for (const file of targets.keys()) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('has undici in billing alone', () => {
    const users = imports.filter(({ to }) => to === 'undici').map(({ from }) => roomOf(from));
    expect([...new Set(users)]).toEqual(['billing']);
  });

  it('has the SDK as types alone', () => {
    expect(imports.filter(({ to, typeOnly }) => to === 'stripe' && !typeOnly)).toEqual([]);
  });

  it('has one file that touches the process', () => {
    const users = filesUnder(source).filter((file) => /\bprocess\.|node:process/.test(withoutComments(file)));
    expect(users.map((file) => relative(source, file))).toEqual(['main.ts']);
  });

  it('has no loose casts', () => {
    const loose = filesUnder(source).filter((file) =>
      /\bas any\b|: any\b|<any>|@ts-|as unknown as/.test(withoutComments(file)),
    );
    expect(loose.map((file) => relative(source, file))).toEqual([]);
  });

  it.each(catalog.map((kind) => [kind.name]))('has a resource and a test for %s', (name) => {
    const file = name === 'BillingSubscription' ? 'subscription' : kebab(name);
    const resource = ['.ts', '/index.ts'].some((ending) =>
      existsSync(join(source, 'resources', `${file}${ending}`)),
    );
    expect({ resource, test: existsSync(join(root, 'test/resources', `${file}.test.ts`)) }).toEqual({
      resource: true,
      test: true,
    });
  });
});

function kebab(name: string): string {
  return name.replace(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}

function withoutComments(file: string): string {
  return readFileSync(file, 'utf8').replace(/\/\*.*?\*\/|\/\/[^\n]*/gs, '');
}
