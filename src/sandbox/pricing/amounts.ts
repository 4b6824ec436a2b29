import { invalidRequest } from '../errors.ts';
import { decimalOf, textOf } from '../money/decimal.ts';
import type { Naming } from './sent.ts';

/** An amount as prices hold it: the exact decimal, and the whole number where it is one. */
export interface ExactAmount {
  readonly amount: number | null;
  readonly decimal: string | null;
}

/** The amount given as a whole number or as a decimal, but not both; null twice where neither was given. */
export function exactAmount(
  whole: number | undefined,
  decimal: string | undefined,
  field: string,
  nameOf: Naming,
): ExactAmount {
  if (whole !== undefined && decimal !== undefined) {
    throw invalidRequest(
      `You may only specify one of these parameters: ${nameOf(field)}, ${nameOf(`${field}_decimal`)}.`,
      { code: 'parameters_exclusive', param: nameOf(field) },
    );
  }
  if (whole !== undefined) return { amount: whole, decimal: String(whole) };
  if (decimal === undefined) return { amount: null, decimal: null };
  const value = decimalOf(decimal);
  const exact = textOf(value);
  if (value.digits < 0n) {
    throw invalidRequest('This value must be greater than or equal to 0.', {
      param: nameOf(`${field}_decimal`),
    });
  }
  return { amount: exact.includes('.') ? null : Number(exact), decimal: exact };
}
