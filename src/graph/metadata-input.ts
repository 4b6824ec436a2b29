import type { InputObjectRef } from '@pothos/core';
import { builder, type Types } from './builder.ts';
import type { InputPath, InputWriter } from './input-writer.ts';
import type { InputEntry } from './inputs.ts';

const MAX_KEYS = 50;
const MAX_KEY = 40;
const MAX_VALUE = 500;

const MetadataEntryInput = builder.inputType('MetadataEntryInput', {
  description: 'One key to set, and its value.',
  fields: (t) => ({
    key: t.string({
      required: true,
      description: `Up to ${MAX_KEY} characters, without square brackets.`,
    }),
    value: t.string({ required: true, description: `Up to ${MAX_VALUE} characters.` }),
  }),
});

type Patch = {
  set?: { key: string; value: string }[] | null | undefined;
  unset?: string[] | null | undefined;
  clear?: boolean | null | undefined;
};

const MetadataPatch: InputObjectRef<Types, Patch> = builder.inputType('MetadataPatch', {
  description: 'A change of metadata. Keys that are not named stay as they are.',
  fields: (t) => ({
    set: t.field({
      type: [MetadataEntryInput],
      required: false,
      description: `Keys to set; at most ${MAX_KEYS}.`,
    }),
    unset: t.stringList({ required: false, description: 'Keys to remove.' }),
    clear: t.boolean({
      required: false,
      description: 'Removes every key. It goes with neither of the others.',
    }),
  }),
});

/** The metadata of an object: keys set, removed, or all of them cleared. */
export function metadataInput(param = 'metadata'): InputEntry {
  return {
    type: MetadataPatch,
    description: 'Your own keys and values: what to set and what to remove.',
    required: false,
    param,
    clearable: false,
    write: (value, place, path, writer) => {
      if (value === null) {
        writer.refuse(path, `${path.join('.')} cannot be null: use clear to remove every key.`);
        return;
      }
      // GraphQL has coerced it to a MetadataPatch.
      writePatch(value as Patch, [...place, param], path, writer);
    },
  };
}

function writePatch(
  { set, unset, clear }: Patch,
  place: readonly (string | number)[],
  path: InputPath,
  writer: InputWriter,
): void {
  if (clear === true) {
    if (set?.length || unset?.length) {
      writer.refuse([...path, 'clear'], `${path.join('.')}.clear goes with neither set nor unset.`);
    }
    writer.set(place, null, path);
    return;
  }
  if ((set?.length ?? 0) > MAX_KEYS)
    writer.refuse([...path, 'set'], `${path.join('.')}.set has more than ${MAX_KEYS} keys.`);
  const seen = new Set<string>();
  for (const [index, { key, value }] of (set ?? []).entries()) {
    const at = [...path, 'set', String(index)];
    checkKey(key, [...at, 'key'], writer);
    if (seen.has(key)) writer.refuse([...at, 'key'], `${JSON.stringify(key)} is set twice.`);
    seen.add(key);
    if (value.length > MAX_VALUE)
      writer.refuse([...at, 'value'], `A value has at most ${MAX_VALUE} characters.`);
    if (value === '') writer.refuse([...at, 'value'], 'An empty value removes the key: name it in unset.');
    writer.set([...place, key], value, [...at, 'value']);
  }
  for (const [index, key] of (unset ?? []).entries()) {
    const at = [...path, 'unset', String(index)];
    checkKey(key, at, writer);
    if (seen.has(key)) writer.refuse(at, `${JSON.stringify(key)} is set and unset in one patch.`);
    seen.add(key);
    writer.set([...place, key], null, at);
  }
}

function checkKey(key: string, path: InputPath, writer: InputWriter): void {
  if (key === '') writer.refuse(path, 'A key is empty.');
  if (key.length > MAX_KEY) writer.refuse(path, `A key has at most ${MAX_KEY} characters.`);
  if (/[[\]]/.test(key)) writer.refuse(path, 'A key cannot have square brackets.');
}
