import { invalidRequest } from '../errors.ts';
import type { Records } from '../records.ts';

/** The payment method a buyer gave, or the refusal to go on without one. */
export function methodGiven(method: Records['payment_method'] | undefined): Records['payment_method'] {
  if (method !== undefined) return method;
  throw invalidRequest('Missing required param: payment_method.', {
    code: 'parameter_missing',
    param: 'payment_method',
  });
}
