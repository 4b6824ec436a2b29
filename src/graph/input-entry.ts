import type { EnumRef, InputObjectRef } from '@pothos/core';
import type { Types } from './builder.ts';
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
export type EntryType = ScalarName | EnumRef<Types, string> | InputObjectRef<Types, InputValue>;

/** Where an entry writes: the parameter of the object it is in. */
export type Place = readonly (string | number)[];

/** One field of an input: its type, and how its value becomes parameters. */
export interface InputEntry {
  readonly type: EntryType | [EntryType];
  readonly description: string;
  readonly required: boolean;
  readonly defaultValue?: unknown;
  /** The parameter it sets, `outer[inner]` where that is deeper; null where it sets none itself. */
  readonly param: string | null;
  /** The entries of its own fields, where those set parameters beside the others. */
  readonly beside?: InputEntries;
  /** Whether null unsets the parameter. */
  readonly clearable: boolean;
  write(value: unknown, place: Place, path: InputPath, writer: InputWriter): void;
}

export type InputEntries = Readonly<Record<string, InputEntry>>;

export interface EntryOptions {
  readonly required?: boolean;
  /** Whether null unsets it. Otherwise a null is refused: leave it out to keep what is there. */
  readonly clearable?: boolean;
  /** Another name by which the billing API blames the parameter. */
  readonly blamedAs?: string;
}

/** Null unsets a parameter where the API can do that, and is refused elsewhere. */
export function writeNull(clearable: boolean, place: Place, path: InputPath, writer: InputWriter): void {
  if (clearable) writer.set(place, null, path);
  else writer.refuse(path, `${path.join('.')} cannot be cleared: leave it out to keep what is there.`);
}

/** A list as GraphQL coerced it; one value stands for a list of it. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
