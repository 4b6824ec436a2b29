import type { EnumRef, InputObjectRef } from '@pothos/core';
import type { ParamValue } from '../billing/encode.ts';
import type { ApiObject, Resource } from '../catalog.ts';
import { builder, type Types } from './builder.ts';
import { idArgument } from './ids.ts';
import type { InputPath, InputWriter } from './input-writer.ts';

/** The value of an input object, as GraphQL coerced it. */
export type InputValue = Readonly<Record<string, unknown>>;

type ScalarName =
  | 'ID'
  | 'String'
  | 'Boolean'
  | 'Int'
  | 'SafeInt'
  | 'Decimal'
  | 'DateTime'
  | 'CurrencyCode'
  | 'URL';
type EntryType = ScalarName | EnumRef<Types, string> | InputObjectRef<Types, InputValue>;

/** Where an entry writes: the parameter of the object it is in. */
type Place = readonly (string | number)[];

/** One field of an input: its type, and how its value becomes parameters. */
export interface InputEntry {
  readonly type: EntryType | [EntryType];
  readonly description: string;
  readonly required: boolean;
  readonly defaultValue?: unknown;
  write(value: unknown, place: Place, path: InputPath, writer: InputWriter): void;
}

export type InputEntries = Readonly<Record<string, InputEntry>>;

interface EntryOptions {
  readonly required?: boolean;
  /** Whether null unsets it. Otherwise a null is refused: leave it out to keep what is there. */
  readonly clearable?: boolean;
}

interface NumberOptions extends EntryOptions {
  readonly min?: number;
  readonly max?: number;
}

interface TextOptions extends EntryOptions {
  readonly maxLength?: number;
}

type Convert = (value: unknown, path: InputPath, writer: InputWriter) => ParamValue;

/** An entry that sets one parameter. */
function scalar(
  type: EntryType | [EntryType],
  param: string,
  description: string,
  options: EntryOptions & { readonly defaultValue?: unknown },
  convert: Convert,
): InputEntry {
  return {
    type,
    description: options.clearable ? `${description} Null clears it.` : description,
    required: options.required ?? false,
    ...(options.defaultValue === undefined ? {} : { defaultValue: options.defaultValue }),
    write: (value, place, path, writer) => {
      if (value === null) writeNull(options.clearable ?? false, [...place, param], path, writer);
      else writer.set([...place, param], convert(value, path, writer), path);
    },
  };
}

function writeNull(clearable: boolean, place: Place, path: InputPath, writer: InputWriter): void {
  if (clearable) writer.set(place, null, path);
  else writer.refuse(path, `${path.join('.')} cannot be cleared: leave it out to keep what is there.`);
}

const MAX_TEXT = 5_000;

/** A text. */
export function textInput(param: string, description: string, options: TextOptions = {}): InputEntry {
  return scalar('String', param, description, options, (value, path, writer) => {
    const text = String(value);
    const limit = options.maxLength ?? MAX_TEXT;
    if (text.length > limit) writer.refuse(path, `${path.join('.')} is longer than ${limit} characters.`);
    return text;
  });
}

/** Several texts. */
export function textsInput(param: string, description: string, options: EntryOptions = {}): InputEntry {
  return scalar(['String'], param, description, options, (value) => asList(value).map(String));
}

/** True or false. */
export function flagInput(
  param: string,
  description: string,
  options: EntryOptions & { readonly defaultValue?: boolean } = {},
): InputEntry {
  return scalar('Boolean', param, description, options, (value) => value === true);
}

/** A whole number below 32 bits. */
export function intInput(param: string, description: string, options: NumberOptions = {}): InputEntry {
  return scalar('Int', param, description, options, (value, path, writer) =>
    checked(value, options, path, writer),
  );
}

/** An amount in minor units, or another whole number of any size. */
export function safeIntInput(param: string, description: string, options: NumberOptions = {}): InputEntry {
  return scalar('SafeInt', param, description, options, (value, path, writer) =>
    checked(value, options, path, writer),
  );
}

/** An exact decimal. */
export function decimalInput(param: string, description: string, options: EntryOptions = {}): InputEntry {
  return scalar('Decimal', param, description, options, String);
}

/** An instant; the billing API counts whole seconds. */
export function instantInput(param: string, description: string, options: EntryOptions = {}): InputEntry {
  return scalar('DateTime', param, description, options, (value) =>
    value instanceof Date ? Math.floor(value.getTime() / 1000) : String(value),
  );
}

/** A currency. */
export function currencyInput(param: string, description: string, options: EntryOptions = {}): InputEntry {
  return scalar('CurrencyCode', param, description, options, String);
}

/** An absolute web address. */
export function urlInput(param: string, description: string, options: EntryOptions = {}): InputEntry {
  return scalar('URL', param, description, options, String);
}

/** One of a choice. A default is written in the SDL and always sent. */
export function choiceInput(
  param: string,
  type: EnumRef<Types, string>,
  description: string,
  options: EntryOptions & { readonly defaultValue?: string } = {},
): InputEntry {
  return scalar(type, param, description, options, String);
}

/** Several of a choice. */
export function choicesInput(
  param: string,
  type: EnumRef<Types, string>,
  description: string,
  options: EntryOptions = {},
): InputEntry {
  return scalar([type], param, description, options, (value) => asList(value).map(String));
}

/** Another object, by either form of its id. */
export function idInput(
  param: string,
  kinds: Resource<ApiObject> | readonly Resource<ApiObject>[],
  description: string,
  options: EntryOptions = {},
): InputEntry {
  return scalar('ID', param, description, options, (value, path, writer) =>
    readId(value, kinds, path, writer),
  );
}

/** Several other objects. */
export function idsInput(
  param: string,
  kinds: Resource<ApiObject> | readonly Resource<ApiObject>[],
  description: string,
  options: EntryOptions = {},
): InputEntry {
  return scalar(['ID'], param, description, options, (value, path, writer) =>
    asList(value).map((id, index) => readId(id, kinds, [...path, String(index)], writer)),
  );
}

function readId(
  value: unknown,
  kinds: Resource<ApiObject> | readonly Resource<ApiObject>[],
  path: InputPath,
  writer: InputWriter,
): string {
  const allowed = 'name' in kinds ? [kinds] : kinds;
  try {
    return idArgument(String(value), path.join('.'), allowed).at(-1) ?? '';
  } catch (error) {
    writer.refuse(path, error instanceof Error ? error.message : 'The id cannot be read.');
    return '';
  }
}

/** A word that stands for itself, as a member of a choice of one: `now: true` sends `now`. */
export function wordInput(param: string, word: ParamValue, description: string): InputEntry {
  return {
    type: 'Boolean',
    description: `${description} Only true makes sense.`,
    required: false,
    write: (value, place, path, writer) => {
      if (value === true) writer.set([...place, param], word, path);
      else writer.refuse(path, `${path.join('.')} can only be true: leave it out for the contrary.`);
    },
  };
}

/** An input object type: its fields, and the parameters they become. */
export interface InputShape {
  readonly ref: InputObjectRef<Types, InputValue>;
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
    write: (value, place, path, writer) => writeEntries(entries, value, place, path, writer),
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
        // The default of an entry is one of its own type; Pothos cannot see that through the list.
        ...(entry.defaultValue === undefined ? {} : { defaultValue: entry.defaultValue as never }),
      }),
    ]),
  );
}

/** Writes every field that was given. */
export function writeEntries(
  entries: InputEntries,
  value: InputValue,
  place: Place,
  path: InputPath,
  writer: InputWriter,
): void {
  for (const [field, entry] of Object.entries(entries)) {
    const given = value[field];
    if (given !== undefined) entry.write(given, place, [...path, field], writer);
  }
}

/** An object under a parameter. */
export function objectInput(
  param: string,
  shape: InputShape,
  description: string,
  options: EntryOptions = {},
): InputEntry {
  return {
    type: shape.ref,
    description: options.clearable ? `${description} Null clears it.` : description,
    required: options.required ?? false,
    write: (value, place, path, writer) => {
      if (value === null) return writeNull(options.clearable ?? false, [...place, param], path, writer);
      writer.note([...place, param], path);
      shape.write(asObject(value), [...place, param], path, writer);
    },
  };
}

/** An object whose fields are parameters beside the others: a choice of one between parameters that exclude one another. */
export function spreadInput(
  shape: InputShape,
  description: string,
  options: EntryOptions & {
    /** Parameters that choosing this one implies. */
    readonly always?: Readonly<Record<string, string>>;
  } = {},
): InputEntry {
  return {
    type: shape.ref,
    description,
    required: options.required ?? false,
    write: (value, place, path, writer) => {
      if (value === null) return writeNull(false, place, path, writer);
      for (const [param, word] of Object.entries(options.always ?? {})) {
        writer.set([...place, param], word, path);
      }
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
    write: (value, place, path, writer) => {
      if (value === null) return writeNull(options.clearable ?? false, [...place, param], path, writer);
      const items = asList(value);
      writer.note([...place, param], path);
      if (items.length === 0) writeNull(options.clearable ?? false, [...place, param], path, writer);
      for (const [index, item] of items.entries()) {
        writer.note([...place, param, index], [...path, String(index)]);
        shape.write(asObject(item), [...place, param, index], [...path, String(index)], writer);
      }
    },
  };
}

function checked(value: unknown, options: NumberOptions, path: InputPath, writer: InputWriter): number {
  const number = Number(value);
  const { min, max } = options;
  if (min !== undefined && number < min) writer.refuse(path, `${path.join('.')} must be at least ${min}.`);
  if (max !== undefined && number > max) writer.refuse(path, `${path.join('.')} must be at most ${max}.`);
  return number;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** GraphQL has coerced it to an input object. */
function asObject(value: unknown): InputValue {
  return value as InputValue;
}
