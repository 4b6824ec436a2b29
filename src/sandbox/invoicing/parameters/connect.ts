import { boolean, integer, object, oneOf, required, text } from '../../protocol/parameters.ts';

const party = object({ account: text(), type: required(oneOf('account', 'self')) });

/** Whose invoice it is, among connected accounts. */
export const issuer = party;

/** Whether tax is worked out by itself, and who owes it. */
export const automaticTax = object({ enabled: required(boolean()), liability: party });

/** Where the money goes on to, among connected accounts. */
export const transferData = object({ amount: integer({ min: 0 }), destination: required(text()) });
