import type { EnumRef } from '@pothos/core';
import { builder, type Types } from './builder.ts';

/** Stands for a value of the billing API that this schema does not know. */
export const UNRECOGNIZED = 'UNRECOGNIZED';

/** The values of a choice as the billing API writes them, each with what it means. */
type Meanings<Value extends string> = { readonly [V in Value]: string };

/** A closed set of words in arguments, an open one in answers. */
export class Choice<Value extends string> {
  readonly name: string;
  readonly values: ReadonlySet<string>;
  readonly ref: EnumRef<Types, Value | typeof UNRECOGNIZED>;
  readonly #description: string;
  readonly #meanings: Meanings<Value>;
  #input: EnumRef<Types, Value> | undefined;

  constructor(name: string, description: string, meanings: Meanings<Value>) {
    this.name = name;
    this.#description = description;
    this.#meanings = meanings;
    this.values = new Set(Object.keys(meanings));
    this.ref = builder.enumType(name, {
      description,
      values: {
        ...valuesOf(meanings),
        UNRECOGNIZED: {
          value: UNRECOGNIZED,
          description:
            'A value that the billing API has and this schema does not know yet. The raw field beside it holds the word.',
        },
      },
      // Pothos types an enum by its names; this one's values are the API's words.
    }) as EnumRef<Types, Value | typeof UNRECOGNIZED>;
  }

  /** The same words for arguments, under the name with `Input` behind it: without UNRECOGNIZED, which nobody can ask for. */
  get input(): EnumRef<Types, Value> {
    this.#input ??= inputChoice(`${this.name}Input`, this.#description, this.#meanings);
    return this.#input;
  }

  /** The value as the schema shows it. */
  recognize(value: string): Value | typeof UNRECOGNIZED {
    return this.#knows(value) ? value : UNRECOGNIZED;
  }

  #knows(value: string): value is Value {
    return this.values.has(value);
  }
}

/** An enum for arguments: the billing API's words, in capitals. */
export function inputChoice<Value extends string>(
  name: string,
  description: string,
  meanings: Meanings<Value>,
): EnumRef<Types, Value> {
  // Pothos types an enum by its names; this one's values are the API's words.
  return builder.enumType(name, { description, values: valuesOf(meanings) }) as EnumRef<Types, Value>;
}

function valuesOf(
  meanings: Readonly<Record<string, string>>,
): Record<string, { value: string; description: string }> {
  return Object.fromEntries(
    Object.entries(meanings).map(([value, description]) => [nameOf(value), { value, description }]),
  );
}

/** `charge_automatically` becomes `CHARGE_AUTOMATICALLY`, `invoice.paid` becomes `INVOICE_PAID`, `3ds` becomes `_3DS`. */
function nameOf(value: string): string {
  const name = value.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
  return /^\d/.test(name) ? `_${name}` : name;
}
