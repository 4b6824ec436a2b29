import {
  clearable,
  integer,
  list,
  metadata,
  object,
  oneOf,
  type Params,
  required,
  text,
} from '../protocol/parameters.ts';

const addressParts = {
  city: clearable(text()),
  country: clearable(text()),
  line1: clearable(text()),
  line2: clearable(text()),
  postal_code: clearable(text()),
  state: clearable(text()),
};

/** What a customer can be told about themselves whenever there is something to say. */
export const profileParams = {
  address: clearable(object(addressParts)),
  balance: integer(),
  cash_balance: object({
    settings: object({ reconciliation_mode: oneOf('automatic', 'manual', 'merchant_default') }),
  }),
  description: clearable(text()),
  email: clearable(text(512)),
  invoice_prefix: text(),
  invoice_settings: object({
    custom_fields: clearable(
      list(object({ name: required(text(30)), value: required(text(30)) }), { max: 4 }),
    ),
    default_payment_method: clearable(text()),
    footer: clearable(text()),
    rendering_options: clearable(
      object({ amount_tax_display: clearable(oneOf('exclude_tax', 'include_inclusive_tax')) }),
    ),
  }),
  metadata: metadata(),
  name: clearable(text(256)),
  next_invoice_sequence: integer({ min: 1 }),
  phone: clearable(text(20)),
  preferred_locales: clearable(list(text())),
  shipping: clearable(
    object({
      address: required(object(addressParts)),
      name: required(text()),
      phone: clearable(text()),
    }),
  ),
  tax: object({
    ip_address: clearable(text()),
    validate_location: oneOf('deferred', 'immediately'),
  }),
  tax_exempt: clearable(oneOf('exempt', 'none', 'reverse')),
};

/** What was sent of it. */
export type SentProfile = Params<typeof profileParams>;

/** An address as it was sent, part by part. */
export type SentAddress = Params<typeof addressParts>;
