import { clearable, list, object, oneOf, text } from '../../protocol/parameters.ts';

/** How a bank account is linked. */
export const financialConnections = object({
  permissions: list(oneOf('balances', 'ownership', 'payment_method', 'transactions')),
  prefetch: list(oneOf('balances', 'transactions')),
  return_url: text(),
});

/** The networks a transfer can take. */
export const bankNetworks = object({ requested: list(oneOf('ach', 'us_domestic_wire')) });

/** How a bank account is checked. */
export const verification = oneOf('automatic', 'instant', 'microdeposits');

/** Whether the mandate was signed on paper. */
export const paperMandate = object({ collection_method: clearable(oneOf('paper')) });
