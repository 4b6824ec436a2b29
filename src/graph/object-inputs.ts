import type { InputObjectRef } from '@pothos/core';
import { builder, type Types } from './builder.ts';
import {
  asList,
  type EntryOptions,
  type EntryType,
  type InputEntries,
  type InputEntry,
  type InputValue,
  type Place,
  writeNull,
} from './input-entry.ts';
import { type InputPath, type InputWriter, segmentsOf } from './input-writer.ts';

declare module 'graphql' {
  interface GraphQLInputFieldExtensions {
    /** The parameter that the field sets, within the object it is in; null where only its own fields set some, beside it. */
    param?: string | null;
    /** Whether null unsets it. */
    clearable?: boolean;
  }
}

/** An input object type: its fields, and the parameters they become. */
export interface InputShape {
  readonly ref: InputObjectRef<Types, InputValue>;
  readonly entries: InputEntries;
  write(value: InputValue, place: Place, path: InputPath, writer: InputWriter): void;
}

/** Declares an input object. `oneOf`: exactly one of its fields is given. */
export function inputObject(
  name: string,
  description: string,
  entries: InputEntries,
  options: { readonly oneOf?: boolean } = {},
): InputShape {
  const shared = { description, fields: (t: InputFields) => fieldsOf(t, entries) };
  const ref = options.oneOf
    ? builder.inputType(name, { ...shared, isOneOf: true })
    : builder.inputType(name, shared);
  // Pothos derives the value's type from the fields, which here are only known when it runs.
  return {
    ref: ref as InputObjectRef<Types, InputValue>,
    entries,
    write: (value, place, path, writer) =>
      writeEntries(entries, value, place, path, writer, options.oneOf ? path : undefined),
  };
}

type InputFields = PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>;

/** The Pothos fields of an input's entries. */
export function fieldsOf(t: InputFields, entries: InputEntries) {
  return Object.fromEntries(
    Object.entries(entries).map(([field, entry]) => [
      field,
      t.field({
        type: entry.type,
        // With a default the field may be left out and is never null.
        required: entry.required || entry.defaultValue !== undefined,
        description: entry.description,
        extensions: { param: entry.param, clearable: entry.clearable },
        // The default of an entry is one of its own type; Pothos cannot see that through the list.
        ...(entry.defaultValue === undefined ? {} : { defaultValue: entry.defaultValue as never }),
      }),
    ]),
  );
}

/** Writes every field that was given. `instead` is to blame for the parameters of the others; each of them when absent. */
export function writeEntries(
  entries: InputEntries,
  value: InputValue,
  place: Place,
  path: InputPath,
  writer: InputWriter,
  instead?: InputPath,
): void {
  for (const [field, entry] of Object.entries(entries)) {
    const given = value[field];
    if (given !== undefined) entry.write(given, place, [...path, field], writer);
    else noteLeftOut(entry, place, instead ?? [...path, field], writer);
  }
}

function noteLeftOut(entry: InputEntry, place: Place, path: InputPath, writer: InputWriter): void {
  if (entry.param !== null) writer.noteLeftOut([...place, ...segmentsOf(entry.param)], path);
  for (const inner of Object.values(entry.beside ?? {})) noteLeftOut(inner, place, path, writer);
}

interface ObjectOptions extends EntryOptions {
  /** Parameters beside it that choosing it implies. */
  readonly always?: Readonly<Record<string, string>>;
}

/** An object under a parameter. */
export function objectInput(
  param: string,
  shape: InputShape,
  description: string,
  options: ObjectOptions = {},
): InputEntry {
  return {
    type: shape.ref,
    description: options.clearable ? `${description} Null clears it.` : description,
    required: options.required ?? false,
    param,
    clearable: options.clearable ?? false,
    write: (value, place, path, writer) => {
      if (value === null) return writeNull(options.clearable ?? false, [...place, param], path, writer);
      writeAlways(options.always, place, path, writer);
      writer.note([...place, param], path);
      shape.write(asObject(value), [...place, param], path, writer);
    },
  };
}

function writeAlways(
  always: ObjectOptions['always'],
  place: Place,
  path: InputPath,
  writer: InputWriter,
): void {
  for (const [param, word] of Object.entries(always ?? {})) writer.set([...place, param], word, path);
}

/** An object whose fields are parameters beside the others: a choice of one between parameters that exclude one another. */
export function spreadInput(shape: InputShape, description: string, options: ObjectOptions = {}): InputEntry {
  return {
    type: shape.ref,
    description,
    required: options.required ?? false,
    param: null,
    beside: shape.entries,
    clearable: false,
    write: (value, place, path, writer) => {
      if (value === null) return writeNull(false, place, path, writer);
      writeAlways(options.always, place, path, writer);
      shape.write(asObject(value), place, path, writer);
    },
  };
}

/** A list of objects under a parameter; an empty one clears it where null does. */
export function objectsInput(
  param: string,
  shape: InputShape,
  description: string,
  options: EntryOptions = {},
): InputEntry {
  return {
    type: [shape.ref],
    description: options.clearable ? `${description} Null or an empty list clears it.` : description,
    required: options.required ?? false,
    param,
    clearable: options.clearable ?? false,
    write: (value, place, path, writer) => {
      if (value === null) return writeNull(options.clearable ?? false, [...place, param], path, writer);
      const items = asList(value);
      writer.note([...place, param], path);
      if (items.length === 0) writeNull(options.clearable ?? false, [...place, param], path, writer);
      for (const [index, item] of items.entries()) {
        const [here, at] = [
          [...place, param, index],
          [...path, String(index)],
        ];
        writer.item(here, at, () => shape.write(asObject(item), here, at, writer));
      }
    },
  };
}

/** The field of an item that says under which name it goes: for `keyedObjectsInput`. */
export function keyInput(type: EntryType, description: string): InputEntry {
  // Whoever writes the item has read it already: it is part of the place, and no parameter of its own.
  return { type, description, required: true, param: null, clearable: false, write: () => {} };
}

/** A map of objects under a parameter, given as a list in which the field `key` of each says its name. */
export function keyedObjectsInput(
  param: string,
  key: string,
  shape: InputShape,
  description: string,
  options: EntryOptions = {},
): InputEntry {
  return {
    type: [shape.ref],
    description: options.clearable ? `${description} Null or an empty list clears it.` : description,
    required: options.required ?? false,
    param,
    clearable: options.clearable ?? false,
    write: (value, place, path, writer) => {
      const items = value === null ? [] : asList(value).map(asObject);
      if (items.length === 0) return writeNull(options.clearable ?? false, [...place, param], path, writer);
      writer.note([...place, param], path);
      const seen = new Set<string>();
      for (const [index, item] of items.entries()) {
        const name = String(item[key]);
        const at = [...path, String(index)];
        if (seen.has(name)) writer.refuse([...at, key], `${[...at, key].join('.')} is there twice.`);
        seen.add(name);
        const here = [...place, param, name];
        writer.note(here, [...at, key]);
        writer.item(here, at, () => shape.write(item, here, at, writer));
      }
    },
  };
}

/** GraphQL has coerced it to an input object. */
function asObject(value: unknown): InputValue {
  return value as InputValue;
}
