import type { EnumRef, InputObjectRef } from '@pothos/core';
import { type GraphQLResolveInfo, Kind, type ObjectValueNode, type ValueNode } from 'graphql';
import type { Params } from '../billing/client.ts';
import type { ParamValue } from '../billing/encode.ts';
import type { ApiObject, Resource } from '../catalog.ts';
import { builder, type Types } from './builder.ts';
import { inputError } from './errors.ts';
import { stripeIdArgument } from './ids.ts';

/** What a client gave for a filter, as GraphQL coerced it. */
export type FilterValue = Readonly<Record<string, unknown>>;

/** One entry of a filter: its input type, and how its value reads in the query string. */
export interface FilterEntry {
  readonly type:
    | 'ID'
    | 'String'
    | 'Boolean'
    | 'CurrencyCode'
    | ['ID']
    | ['String']
    | EnumRef<Types, string>
    | RangeRef;
  readonly description: string;
  readonly param: string;
  readonly defaultValue?: string;
  /** Whether leaving it out by mistake would show other people's objects. */
  readonly identifies: boolean;
  encode(value: unknown, argument: string): ParamValue;
}

type RangeEnd = Date | null | undefined;
type RangeRef = InputObjectRef<Types, { gt?: RangeEnd; gte?: RangeEnd; lt?: RangeEnd; lte?: RangeEnd }>;

const DateTimeRange: RangeRef = builder.inputType('DateTimeRange', {
  description:
    'A span of time, by its ends. At least one end is needed, and only one of each pair makes sense.',
  fields: (t) => ({
    gt: t.field({ type: 'DateTime', description: 'After this instant.' }),
    gte: t.field({ type: 'DateTime', description: 'At or after this instant.' }),
    lt: t.field({ type: 'DateTime', description: 'Before this instant.' }),
    lte: t.field({ type: 'DateTime', description: 'At or before this instant.' }),
  }),
});

/** An object, by either form of its id. */
export function byId(
  param: string,
  kinds: Resource<ApiObject> | readonly Resource<ApiObject>[],
  description: string,
): FilterEntry {
  const allowed = 'name' in kinds ? [kinds] : kinds;
  return {
    type: 'ID',
    param,
    description: `${description} The global id or the billing API's own.`,
    identifies: true,
    encode: (value, argument) => stripeIdArgument(String(value), argument, allowed),
  };
}

/** Several objects, by either form of their ids. */
export function byIds(param: string, kind: Resource<ApiObject>, description: string): FilterEntry {
  return {
    type: ['ID'],
    param,
    description: `${description} The global ids or the billing API's own.`,
    identifies: true,
    encode: (value, argument) =>
      textsOf(value, argument).map((id, index) => stripeIdArgument(id, `${argument}[${index}]`, [kind])),
  };
}

/** A text, compared as the billing API compares it. */
export function byText(param: string, description: string): FilterEntry {
  return { type: 'String', param, description, identifies: false, encode: String };
}

/** Several texts. */
export function byTexts(param: string, description: string): FilterEntry {
  return {
    type: ['String'],
    param,
    description,
    identifies: false,
    encode: textsOf,
  };
}

/** An empty list has no spelling of its own: sent, it would list everything. */
function textsOf(value: unknown, argument: string): string[] {
  const texts = Array.isArray(value) ? value.map(String) : [String(value)];
  if (texts.length > 0) return texts;
  throw inputError(
    'INVALID_FILTER',
    argument,
    `${argument} is empty, which nothing fits. Leave it out to list without it.`,
  );
}

/** True or false. */
export function byFlag(param: string, description: string): FilterEntry {
  return { type: 'Boolean', param, description, identifies: false, encode: (value) => value === true };
}

/** A currency. */
export function byCurrency(param: string, description: string): FilterEntry {
  return { type: 'CurrencyCode', param, description, identifies: false, encode: String };
}

/** One of a choice. `omit`: the value for which the billing API wants nothing said. */
export function byChoice(
  param: string,
  type: EnumRef<Types, string>,
  description: string,
  options: { readonly omit?: string; readonly defaultValue?: string } = {},
): FilterEntry {
  const entry: FilterEntry = {
    type,
    param,
    description,
    identifies: false,
    encode: (value) => (value === options.omit ? undefined : String(value)),
  };
  return options.defaultValue === undefined ? entry : { ...entry, defaultValue: options.defaultValue };
}

/** A span of time. */
export function byRange(param: string, description: string): FilterEntry {
  return { type: DateTimeRange, param, description, identifies: false, encode: encodeRange };
}

/**
 * The API counts whole seconds: an instant between two of them is moved to the one that asks for the same objects.
 */
const ROUNDING = { gt: Math.floor, gte: Math.ceil, lt: Math.ceil, lte: Math.floor } as const;

function encodeRange(value: unknown, argument: string): ParamValue {
  const range = Object(value) as Readonly<Record<string, unknown>>;
  const encoded: Record<string, number> = {};
  for (const [end, round] of Object.entries(ROUNDING)) {
    const instant = range[end];
    if (instant === null) throw nullFilter(`${argument}.${end}`);
    if (instant instanceof Date) encoded[end] = round(instant.getTime() / 1000);
  }
  if (Object.keys(encoded).length === 0) {
    throw inputError('INVALID_FILTER', argument, `${argument}: give at least one of gt, gte, lt and lte.`);
  }
  return encoded;
}

/** A member of a parameter that nests: `recurring[interval]`. */
export function byMember(member: string, entry: FilterEntry): FilterEntry {
  return { ...entry, encode: (value, argument) => ({ [member]: entry.encode(value, argument) }) };
}

/** The filter of a list: its input type, and its reading as query parameters. */
export interface Filter {
  readonly ref: InputObjectRef<Types, FilterValue>;
  encode(value: FilterValue | null | undefined, info: GraphQLResolveInfo | null): Params;
  /** The argument that a query parameter came from, for errors that name the parameter. */
  argumentFor(param: string): string | null;
}

/** Declares the filter of a list. */
export function filterInput(
  name: string,
  description: string,
  entries: Readonly<Record<string, FilterEntry>>,
): Filter {
  const ref = builder.inputType(name, {
    description,
    fields: (t) =>
      Object.fromEntries(
        Object.entries(entries).map(([field, entry]) => [
          field,
          entry.defaultValue === undefined
            ? t.field({ type: entry.type, required: false, description: entry.description })
            : t.field({
                type: entry.type,
                required: true,
                description: entry.description,
                // Only choices have defaults, and theirs are the choice's own words.
                defaultValue: entry.defaultValue as never,
              }),
        ]),
      ),
  }) as InputObjectRef<Types, FilterValue>;
  return {
    ref,
    encode: (value, info) => encodeFilter(entries, value, info),
    argumentFor: (param) => {
      const found = Object.entries(entries).find(([, entry]) => entry.param === param.replace(/\[.*$/, ''));
      return found ? `filter.${found[0]}` : null;
    },
  };
}

function encodeFilter(
  entries: Readonly<Record<string, FilterEntry>>,
  value: FilterValue | null | undefined,
  info: GraphQLResolveInfo | null,
): Params {
  if (value === null) throw nullFilter('filter');
  const params: Record<string, ParamValue> = {};
  const forgotten = info ? forgottenVariables(info) : new Map<string, string>();
  for (const [field, entry] of Object.entries(entries)) {
    const argument = `filter.${field}`;
    const variable = forgotten.get(field);
    if (entry.identifies && variable !== undefined) {
      throw inputError(
        'INVALID_FILTER',
        argument,
        `${argument} is given as $${variable}, and the request brings no value for it. Leave ${field} out to list without it.`,
      );
    }
    const given = value?.[field] ?? (value?.[field] === null ? null : entry.defaultValue);
    if (given === null) throw nullFilter(argument);
    if (given === undefined) continue;
    params[entry.param] = joined(params[entry.param], entry.encode(given, argument));
  }
  return params;
}

/** Members of one nested parameter come from several entries. */
function joined(earlier: ParamValue, value: ParamValue): ParamValue {
  return isRecord(earlier) && isRecord(value) ? { ...earlier, ...value } : value;
}

function isRecord(value: ParamValue): value is { readonly [key: string]: ParamValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nullFilter(argument: string) {
  return inputError(
    'INVALID_FILTER',
    argument,
    `${argument} is null. Leave it out to list without it: a null would list everything, which is rarely meant.`,
  );
}

/** Fields of a literal `filter: {…}` whose variable was declared and not sent, with the variable's name. */
function forgottenVariables(info: GraphQLResolveInfo): Map<string, string> {
  const filter = info.fieldNodes[0]?.arguments?.find((argument) => argument.name.value === 'filter')?.value;
  const forgotten = new Map<string, string>();
  if (!isObjectValue(filter)) return forgotten;
  for (const { name, value } of filter.fields) {
    if (value.kind === Kind.VARIABLE && !Object.hasOwn(info.variableValues, value.name.value)) {
      forgotten.set(name.value, value.name.value);
    }
  }
  return forgotten;
}

function isObjectValue(node: ValueNode | undefined): node is ObjectValueNode {
  return node?.kind === Kind.OBJECT;
}
