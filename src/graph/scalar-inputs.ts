import type { EnumRef } from '@pothos/core';
import type { ParamValue } from '../billing/encode.ts';
import type { ApiObject, Resource } from '../catalog.ts';
import type { Types } from './builder.ts';
import { idArgument } from './ids.ts';
import {
  asList,
  type EntryOptions,
  type EntryType,
  type InputEntry,
  type Place,
  writeNull,
} from './input-entry.ts';
import type { InputPath, InputWriter } from './input-writer.ts';

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
    param,
    clearable: options.clearable ?? false,
    write: (value, place, path, writer) => {
      if (value === null) writeNull(options.clearable ?? false, [...place, param], path, writer);
      else {
        writer.set([...place, param], convert(value, path, writer), path);
        noteItems(value, [...place, param], path, writer);
        if (options.blamedAs !== undefined) writer.note([...place, options.blamedAs], path);
      }
    },
  };
}

/** The billing API may blame one item of a list. */
function noteItems(value: unknown, place: Place, path: InputPath, writer: InputWriter): void {
  if (!Array.isArray(value)) return;
  for (const index of value.keys()) writer.note([...place, index], [...path, String(index)]);
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
    param,
    clearable: false,
    write: (value, place, path, writer) => {
      if (value === true) writer.set([...place, param], word, path);
      else writer.refuse(path, `${path.join('.')} can only be true: leave it out for the contrary.`);
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
