import { invalidRequest } from '../errors.ts';
import { currencies } from '../money/currencies.ts';
import type { World } from '../world.ts';
import type { Raw } from './form.ts';
import { mapped, type ParamSpec, text } from './parameters.ts';

/** A number that need not be whole, such as a percentage. */
export function number(bounds: { readonly min?: number; readonly max?: number } = {}): ParamSpec<number> {
  const written = text();
  return {
    read: (raw, at, world) => {
      const value = written.read(raw, at, world);
      if (!/^-?\d+(\.\d+)?$/.test(value)) {
        throw invalidRequest(`Invalid decimal: ${value}`, { code: 'parameter_invalid_decimal', param: at });
      }
      const result = Number(value);
      if (bounds.min !== undefined && result < bounds.min) {
        throw invalidRequest(`This value must be greater than or equal to ${bounds.min}.`, { param: at });
      }
      if (bounds.max !== undefined && result > bounds.max) {
        throw invalidRequest(`This value must be less than or equal to ${bounds.max}.`, { param: at });
      }
      return result;
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
export function wordOr<const W extends string, T>(word: W, other: ParamSpec<T>): ParamSpec<W | T> {
  return { read: (raw, at, world) => (raw === word ? word : other.read(raw, at, world)) };
}
