import { object, required, text } from '../../protocol/parameters.ts';
import { address } from './address.ts';

/** Where goods are sent, by whom, and who receives them. */
export const shipping = object({
  address: required(address()),
  carrier: text(),
  name: required(text()),
  phone: text(),
  tracking_number: text(),
});
