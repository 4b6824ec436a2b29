import { invalidRequest } from '../errors.ts';
import { currencies } from '../money/currencies.ts';
import type { World } from '../world.ts';
import type { Raw } from './form.ts';
import { decimal, mapped, type ParamSpec, text } from './parameters.ts';

/** A number that need not be whole, such as a percentage. */
export function number(
  bounds: { readonly min?: number; readonly max?: number; readonly places?: number } = {},
): ParamSpec<number> {
  const written = decimal(bounds.places);
  return {
    read: (raw, at, world) => {
      const value = Number(written.read(raw, at, world));
      if (bounds.min !== undefined && value < bounds.min) {
        throw invalidRequest(`This value must be greater than or equal to ${bounds.min}.`, { param: at });
      }
      if (bounds.max !== undefined && value > bounds.max) {
        throw invalidRequest(`This value must be less than or equal to ${bounds.max}.`, { param: at });
      }
      return value;
    },
  };
}

/** A currency by its code, in small letters whichever way it was sent. */
export function currency(): ParamSpec<string> {
  const code = mapped(text(), (value) => value.toLowerCase());
  return {
    read: (raw, at, world) => {
      const value = code.read(raw, at, world);
      if (currencies.has(value)) return value;
      throw invalidRequest(
        `Invalid currency: ${value}. Stripe currently supports these currencies: ${[...currencies].join(', ')}`,
        { param: at },
      );
    },
  };
}

/** Values of one kind under names of the sender's choice. */
export function mapOf<T>(
  value: ParamSpec<T>,
  key: ParamSpec<string> = text(),
): ParamSpec<Readonly<Record<string, T>>> {
  const entries = (raw: Raw, at: string): readonly (readonly [string, Raw])[] => {
    if (typeof raw === 'string') throw invalidRequest('Invalid object', { param: at });
    return Array.isArray(raw)
      ? [...raw.entries()].map(([name, one]) => [String(name), one])
      : Object.entries(raw);
  };
  return {
    read: (raw: Raw, at: string, world: World) =>
      Object.fromEntries(
        entries(raw, at).map(([name, one]) => {
          const inner = `${at}[${name}]`;
          return [key.read(name, inner, world), value.read(one, inner, world)];
        }),
      ),
  };
}

/** One of some words, or a value of another kind: `inf` or a number, `now` or a moment. */
export function wordOr<const W extends string, T>(
  words: W | readonly W[],
  other: ParamSpec<T>,
): ParamSpec<W | T> {
  const choices: readonly W[] = typeof words === 'string' ? [words] : words;
  return { read: (raw, at, world) => choices.find((word) => word === raw) ?? other.read(raw, at, world) };
}

/** A single value, or an object of parameters in its place. */
export function scalarOr<S, O>(single: ParamSpec<S>, nested: ParamSpec<O>): ParamSpec<S | O> {
  return { read: (raw, at, world) => (typeof raw === 'string' ? single : nested).read(raw, at, world) };
}

/** Whatever is sent, kept as it came: settings that only other parts of the API act on. */
export function anything(): ParamSpec<Raw> {
  return { read: (raw) => raw };
}
