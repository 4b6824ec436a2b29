import { integer, metadata, object, oneOf, required, text } from '../../protocol/parameters.ts';

/** The address on a card. */
export const cardAddress = {
  address_city: text(),
  address_country: text(),
  address_line1: text(),
  address_line2: text(),
  address_state: text(),
  address_zip: text(),
};

/** A card as its holder types it in. */
export const cardNumbers = {
  cvc: text(),
  exp_month: required(integer()),
  exp_year: required(integer()),
  number: required(text()),
};

/** A card that becomes a source. */
export const sourceCard = object({
  ...cardNumbers,
  ...cardAddress,
  metadata: metadata(),
  name: text(),
  object: oneOf('card'),
});

/** A bank account as its holder types it in. */
export const accountNumbers = {
  account_holder_name: text(),
  account_holder_type: oneOf('company', 'individual'),
  account_number: required(text()),
  country: required(text()),
  currency: text(),
  routing_number: text(),
};

/** A bank account that becomes a source. */
export const sourceAccount = object({ ...accountNumbers, object: oneOf('bank_account') });
