import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isEnumType, isInputObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { outputFields, schema } from './committed-schema.ts';

/** So many words in a row are no coincidence any more. */
const RUN = 8;

/** Names that are written small wherever they stand. */
const NAMES = /^(bunq|easybank|eftpos|giropay|iDEAL|mBank)\b/;

/** Everything that is described, with its description. */
function descriptions(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    found.set(type.name, type.description ?? '');
    if (isEnumType(type))
      for (const { name, description } of type.getValues())
        found.set(`${type.name}.${name}`, description ?? '');
    if (isInputObjectType(type))
      for (const { name, description } of Object.values(type.getFields()))
        found.set(`${type.name}.${name}`, description ?? '');
  }
  for (const { place, field } of outputFields) {
    found.set(place, field.description ?? '');
    for (const { name, description } of field.args) found.set(`${place}(${name})`, description ?? '');
  }
  return found;
}

/** The words of a text; code and punctuation are no words. */
function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replace(/`/g, '')
      .match(/[a-z0-9_.']*[a-z0-9]/g) ?? []
  );
}

function runsOf(text: string): readonly string[] {
  const words = wordsOf(text);
  return words
    .slice(0, Math.max(0, words.length - RUN + 1))
    .map((_, at) => words.slice(at, at + RUN).join(' '));
}

/** The comments of the billing API's own SDK, which are the descriptions of its reference. */
function commentsOfTheSdk(): readonly string[] {
  const root = new URL('../../node_modules/stripe/types', import.meta.url).pathname;
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.d.ts'))
    .flatMap((file) => readFileSync(join(root, file), 'utf8').match(/\/\*\*[\s\S]*?\*\//g) ?? [])
    .map((comment) => comment.replace(/^\s*\*+/gm, ' '));
}

describe('descriptions', () => {
  const written = descriptions();

  it('are there', () => {
    expect(written.size).toBeGreaterThan(4_000);
    expect([...written].filter(([, text]) => text.trim() === '').map(([place]) => place)).toEqual([]);
  });

  it('begin as sentences do, and end so', () => {
    const wrong = [...written].filter(
      ([, text]) => !(/^["'`]?[\p{Lu}\d`]/u.test(text) || NAMES.test(text)) || !/[.!?]$/.test(text.trim()),
    );
    expect(wrong.map(([place, text]) => `${place}: ${text}`)).toEqual([]);
  });

  it("share no eight words in a row with the SDK's", () => {
    const theirs = new Set(commentsOfTheSdk().flatMap(runsOf));
    expect(theirs.size).toBeGreaterThan(50_000);
    const copied = [...written].flatMap(([place, text]) =>
      runsOf(text)
        .filter((run) => theirs.has(run))
        .slice(0, 1)
        .map((run) => `${place}: ${run}`),
    );
    expect(copied).toEqual([]);
  });

  it('would be found out', () => {
    const [comment = ''] = commentsOfTheSdk().filter((text) => runsOf(text).length > 5);
    const theirs = new Set(runsOf(comment));
    expect(runsOf(`Ours. ${comment} And on.`).some((run) => theirs.has(run))).toBe(true);
  });
});
