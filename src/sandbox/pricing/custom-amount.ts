import { invalidRequest } from '../errors.ts';
import type { Records } from '../records.ts';
import type { Naming, SentCustomAmount } from './sent.ts';

/** An amount the payer chooses, complete; null when it is not enabled. */
export function customAmountFrom(
  sent: SentCustomAmount | undefined,
  nameOf: Naming,
): Records['price']['custom_unit_amount'] {
  if (sent?.enabled !== true) return null;
  const { maximum = null, minimum = null, preset = null } = sent;
  if (minimum !== null && maximum !== null && minimum > maximum) {
    throw invalidRequest('The `minimum` of a custom amount cannot be greater than its `maximum`.', {
      param: nameOf('custom_unit_amount[minimum]'),
    });
  }
  if (preset !== null && (preset < (minimum ?? preset) || preset > (maximum ?? preset))) {
    throw invalidRequest('The `preset` of a custom amount must lie between its `minimum` and `maximum`.', {
      param: nameOf('custom_unit_amount[preset]'),
    });
  }
  return { maximum, minimum, preset };
}
