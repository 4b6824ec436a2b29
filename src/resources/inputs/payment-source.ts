import { BankAccount, Card, Source } from '../../catalog.ts';
import { idInput } from '../../graph/inputs.ts';

/** Everything that a payment source can be. */
export const paymentSourceKinds = [Card, BankAccount, Source] as const;

/** A payment source that the customer has already. */
export function paymentSourceInput(
  param: string,
  description: string,
  options: { readonly clearable?: boolean } = {},
) {
  return idInput(param, paymentSourceKinds, description, options);
}
