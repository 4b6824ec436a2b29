import { invalidRequest, noSuch, type StripeError } from '../errors.ts';
import type { MetadataChange } from '../metadata.ts';
import type { ObjectName, Records } from '../records.ts';
import type { Range } from '../store/store.ts';
import type { World } from '../world.ts';
import type { Raw, RawParameters } from './form.ts';
import { nearest } from './suggestion.ts';

/** What a parameter must look like; reading it gives the value a handler works with. */
export interface ParamSpec<T> {
  read(raw: Raw, at: string, world: World): T;
}

/** A parameter that must be given. */
export interface RequiredSpec<T> extends ParamSpec<T> {
  readonly required: true;
}

/** The parameters of one endpoint, or of one object within them. */
export type ParamSpecs = Readonly<Record<string, ParamSpec<unknown>>>;

type ValueOf<S> = S extends ParamSpec<infer T> ? T : never;
type RequiredNames<S> = { [K in keyof S]: S[K] extends RequiredSpec<unknown> ? K : never }[keyof S];

/** The values a handler receives: required parameters are there, others are absent when not sent. */
export type Params<S extends ParamSpecs> = {
  readonly [K in RequiredNames<S>]: ValueOf<S[K]>;
} & { readonly [K in Exclude<keyof S, RequiredNames<S>>]?: ValueOf<S[K]> };

/** Makes a parameter compulsory. */
export function required<T>(spec: ParamSpec<T>): RequiredSpec<T> {
  return { ...spec, required: true };
}

/** Lets an empty value through as null, meaning "unset". */
export function clearable<T>(spec: ParamSpec<T>): ParamSpec<T | null> {
  return { read: (raw, at, world) => (raw === '' ? null : spec.read(raw, at, world)) };
}

/** Turns the value of a parameter into another one. */
export function mapped<T, U>(spec: ParamSpec<T>, map: (value: T, world: World) => U): ParamSpec<U> {
  return { read: (raw, at, world) => map(spec.read(raw, at, world), world) };
}

/** Free text. */
export function text(maxLength = 5000): ParamSpec<string> {
  return {
    read: (raw, at) => {
      const value = scalar(raw, at, 'string');
      if (value.length > maxLength) {
        throw invalidRequest(`Invalid string: ${value}; must be at most ${maxLength} characters`, {
          param: at,
        });
      }
      return value;
    },
  };
}

/** A whole number within bounds. */
export function integer(bounds: { readonly min?: number; readonly max?: number } = {}): ParamSpec<number> {
  return {
    read: (raw, at) => {
      const value = scalar(raw, at, 'integer');
      const number = Number(value);
      const details = { code: 'parameter_invalid_integer', param: at };
      if (!/^-?\d+$/.test(value) || !Number.isSafeInteger(number)) {
        throw invalidRequest(`Invalid integer: ${value}`, details);
      }
      if (bounds.min !== undefined && number < bounds.min) {
        throw invalidRequest(`This value must be greater than or equal to ${bounds.min}.`, details);
      }
      if (bounds.max !== undefined && number > bounds.max) {
        throw invalidRequest(`This value must be less than or equal to ${bounds.max}.`, details);
      }
      return number;
    },
  };
}

/** A moment, in Unix seconds. */
export function timestamp(): ParamSpec<number> {
  return integer({ min: 0 });
}

/** A decimal number, kept as the text it came in so that nothing is lost. */
export function decimal(places = 12): ParamSpec<string> {
  return {
    read: (raw, at) => {
      const value = scalar(raw, at, 'decimal');
      const fraction = /^-?\d+(?:\.(\d+))?$/.exec(value);
      if (fraction === null) throw invalidRequest(`Invalid decimal: ${value}`, { param: at });
      if ((fraction[1]?.length ?? 0) > places) {
        throw invalidRequest(`Invalid decimal: ${value}; must contain at maximum ${places} decimal places.`, {
          param: at,
        });
      }
      return value;
    },
  };
}

/** True or false, spelled out. */
export function boolean(): ParamSpec<boolean> {
  return {
    read: (raw, at) => {
      const value = scalar(raw, at, 'boolean');
      if (value !== 'true' && value !== 'false')
        throw invalidRequest(`Invalid boolean: ${value}`, { param: at });
      return value === 'true';
    },
  };
}

/** One of the given words. */
export function oneOf<const T extends string>(...choices: readonly [T, ...T[]]): ParamSpec<T> {
  return {
    read: (raw, at) => {
      const value = scalar(raw, at, 'string');
      const choice = choices.find((candidate) => candidate === value);
      if (choice === undefined) {
        throw invalidRequest(
          `Invalid ${at}: must be ${choices.length > 1 ? 'one of ' : ''}${inWords(choices)}`,
          {
            param: at,
          },
        );
      }
      return choice;
    },
  };
}

/** A list of values of one kind. */
export function list<T>(
  item: ParamSpec<T>,
  bounds: { readonly min?: number; readonly max?: number } = {},
): ParamSpec<readonly T[]> {
  const { min = 0, max = Number.POSITIVE_INFINITY } = bounds;
  return {
    read: (raw, at, world) => {
      if (!Array.isArray(raw)) throw invalidRequest('Invalid array', { param: at });
      if (raw.length < min || raw.length > max) {
        const allowed = raw.length < min ? `at least ${min}` : `up to ${max}`;
        throw invalidRequest(`Array ${at} may have ${allowed} entries, and has ${raw.length}.`, {
          param: at,
        });
      }
      return raw.map((one: Raw, index) => item.read(one, `${at}[${index}]`, world));
    },
  };
}

/** An object with parameters of its own. */
export function object<const S extends ParamSpecs>(specs: S): ParamSpec<Params<S>> {
  return {
    read: (raw, at, world) => readParameters(specs, namesOf(raw, at), world, at),
  };
}

/** Free keys and values; null unsets a key, and null for the whole unsets them all. */
export function metadata(): ParamSpec<Exclude<MetadataChange, undefined>> {
  return {
    read: (raw, at) => {
      if (raw === '') return null;
      const entries = Object.entries(namesOf(raw, at));
      if (entries.length > 50) throw invalidRequest('Metadata can have at most 50 keys.', { param: at });
      return Object.fromEntries(
        entries.map(([key, value]): [string, string | null] => {
          const param = `${at}[${key}]`;
          if (/[[\]]/.test(key)) {
            throw invalidRequest(`Metadata keys cannot contain square brackets: ${key}`, { param });
          }
          if (key.length > 40) {
            throw invalidRequest(`Metadata keys can have up to 40 characters: ${key}`, { param });
          }
          if (typeof value !== 'string') throw invalidRequest('Metadata values must be strings.', { param });
          if (value.length > 500) {
            throw invalidRequest(`Metadata values can have up to 500 characters: ${key}`, { param });
          }
          return [key, value === '' ? null : value];
        }),
      );
    },
  };
}

/** An exact moment, or bounds on it. */
export function range(): ParamSpec<Range> {
  const bounds = object({ gt: timestamp(), gte: timestamp(), lt: timestamp(), lte: timestamp() });
  const exact = timestamp();
  return {
    read: (raw, at, world) => {
      if (typeof raw !== 'string') return bounds.read(raw, at, world);
      const moment = exact.read(raw, at, world);
      return { gte: moment, lte: moment };
    },
  };
}

/** The id of a record, which must exist; the handler gets the record itself. */
export function reference<K extends ObjectName>(object: K): ParamSpec<Records[K]> {
  return {
    read: (raw, at, world) => {
      const id = scalar(raw, at, 'string');
      const record = world.store.get(object, id);
      if (record === undefined) throw noSuch(object, id, at);
      return record;
    },
  };
}

/** Reads all parameters of an endpoint or object, refusing what is unknown or missing. */
export function readParameters<S extends ParamSpecs>(
  specs: S,
  raw: RawParameters,
  world: World,
  within?: string,
): Params<S> {
  const nameAt = (name: string): string => (within === undefined ? name : `${within}[${name}]`);
  const unknown = Object.keys(raw)
    .filter((name) => !Object.hasOwn(specs, name))
    .map(nameAt);
  if (unknown.length > 0) throw unknownParameters(unknown, Object.keys(specs).map(nameAt));
  const values: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(specs)) {
    const value = raw[name];
    if (value !== undefined) values[name] = spec.read(value, nameAt(name), world);
    else if ('required' in spec) {
      throw invalidRequest(`Missing required param: ${nameAt(name)}.`, {
        code: 'parameter_missing',
        param: nameAt(name),
      });
    }
  }
  // The loop above has just established what the type says, one name at a time.
  return values as Params<S>;
}

function unknownParameters(unknown: readonly string[], known: readonly string[]): StripeError {
  const [first = ''] = unknown;
  const meant = unknown.length === 1 ? nearest(first, known) : undefined;
  return invalidRequest(
    `Received unknown parameter${unknown.length > 1 ? 's' : ''}: ${unknown.join(', ')}` +
      (meant === undefined ? '' : `. Did you mean ${meant}?`),
    { code: 'parameter_unknown', param: first },
  );
}

function scalar(raw: Raw, at: string, kind: string): string {
  if (typeof raw !== 'string') throw invalidRequest(`Invalid ${kind}: ${JSON.stringify(raw)}`, { param: at });
  if (raw === '') {
    throw invalidRequest(
      `You passed an empty string for '${at}'. We assume empty values are an attempt to unset a parameter; ` +
        `however '${at}' cannot be unset. You should remove '${at}' from your request or supply a non-empty value.`,
      { code: 'parameter_invalid_empty', param: at },
    );
  }
  return raw;
}

function namesOf(raw: Raw, at: string): RawParameters {
  if (typeof raw === 'string') throw invalidRequest('Invalid object', { param: at });
  // Numbered brackets decode as a list even where names are meant: metadata[0]=x has the key "0".
  return Array.isArray(raw) ? Object.fromEntries(raw.entries()) : (raw as RawParameters);
}

function inWords(choices: readonly string[]): string {
  const last = choices.at(-1) ?? '';
  if (choices.length < 3) return choices.join(' or ');
  return `${choices.slice(0, -1).join(', ')}, or ${last}`;
}
