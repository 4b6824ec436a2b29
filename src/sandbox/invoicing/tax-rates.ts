import { invalidRequest } from '../errors.ts';
import type { Records } from '../records.ts';

/** The ids of tax rates to be applied; an archived one only stays where it already was. */
export function appliedRates(
  rates: readonly Records['tax_rate'][] | null | undefined,
  current: readonly string[],
  param = 'tax_rates',
): readonly string[] {
  if (rates === undefined) return current;
  return (rates ?? []).map(({ id, active }, index) => {
    if (!active && !current.includes(id)) {
      throw invalidRequest('The tax rate specified is inactive. This field only accepts active tax rates.', {
        param: `${param}[${index}]`,
      });
    }
    return id;
  });
}
