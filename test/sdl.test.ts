import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { printedSchema } from '../src/print-schema.ts';

const sdl = printedSchema();
const schema = buildSchema(sdl);

/** Everything in the schema that owes a description, by its place. */
function descriptionsOf(of: GraphQLSchema): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const note = (place: string, described: { readonly description?: string | null | undefined }) =>
    found.set(place, described.description ?? '');
  for (const type of Object.values(of.getTypeMap())) {
    if (type.name.startsWith('__') || ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name))
      continue;
    note(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) note(`${type.name}.${field.name}`, field);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      note(`${type.name}.${field.name}`, field);
      for (const argument of field.args) note(`${type.name}.${field.name}(${argument.name})`, argument);
    }
  }
  return found;
}

describe('the schema', () => {
  const descriptions = descriptionsOf(schema);
  const placesWhere = (isWrong: (description: string) => boolean) =>
    [...descriptions].filter(([, description]) => isWrong(description)).map(([place]) => place);

  it('is the one in schema.graphql; `npm run schema` writes it anew', () => {
    const committed = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');
    expect(committed === sdl || firstDifference(committed, sdl)).toBe(true);
  });

  it('describes everything in it', () => {
    expect(descriptions.size).toBeGreaterThan(1_000);
    expect(placesWhere((description) => description.trim() === '')).toEqual([]);
  });

  it('has descriptions without marks of unfinished work', () => {
    expect(placesWhere((description) => /@@|%s|\bTODO\b|undefined|\[object/.test(description))).toEqual([]);
  });

  it('has descriptions without raw HTML', () => {
    expect(placesWhere((description) => /<\/?[a-z][^>]*>|&\w+;/i.test(withoutCode(description)))).toEqual([]);
  });

  it('has descriptions that are sentences', () => {
    expect(placesWhere((description) => !/[.!?:]$/.test(description.trim()))).toEqual([]);
  });

  it('has no type called Subscription, which tools would take for the root of subscriptions', () => {
    expect(schema.getType('Subscription')).toBeUndefined();
  });

  it('has no root field that fails the whole answer when its call fails', () => {
    const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
    // A result has its errors inside: it is there whatever happens.
    const strict = fields.filter(
      ({ type }) =>
        isObjectType(getNamedType(type)) && String(type).endsWith('!') && !String(type).endsWith('Result!'),
    );
    expect(strict.map(({ name }) => name)).toEqual([]);
  });
});

/** One line says more than two files of ten thousand. */
function firstDifference(committed: string, printed: string): string {
  const old = committed.split('\n');
  const index = printed.split('\n').findIndex((line, at) => line !== old[at]);
  return `line ${index + 1}: ${JSON.stringify(old[index])} became ${JSON.stringify(printed.split('\n')[index])}`;
}

function withoutCode(description: string): string {
  return description.replace(/`[^`]*`/g, '');
}
