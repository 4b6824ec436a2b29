import {
  boolean,
  clearable,
  integer,
  list,
  metadata,
  object,
  oneOf,
  required,
  text,
} from '../protocol/parameters.ts';
import { shippingCountries } from './countries.ts';

/** Who answers for tax or issues an invoice: the account itself, or one connected to it. */
export const accountReference = object({ account: text(), type: required(oneOf('account', 'self')) });

/** Whether tax is worked out from where the buyer is. */
export const automaticTax = object({ enabled: required(boolean()), liability: accountReference });

/** Whether something is asked for. */
export const asked = object({ enabled: required(boolean()) });

/** Whether the buyer must give a billing address. */
export const addressCollection = oneOf('auto', 'required');

/** Whether a customer is made of every buyer. */
export const customerCreation = oneOf('always', 'if_required');

/** Whether a way to pay is asked for even when nothing is due. */
export const methodCollection = oneOf('always', 'if_required');

/** What the button says. */
export const submitType = oneOf('auto', 'book', 'donate', 'pay');

/** What the buyer is asked to agree to. */
export const consentCollection = object({
  payment_method_reuse_agreement: object({ position: required(oneOf('auto', 'hidden')) }),
  promotions: oneOf('auto', 'none'),
  terms_of_service: oneOf('none', 'required'),
});

const lengths = object({ maximum_length: integer({ min: 1 }), minimum_length: integer({ min: 0 }) });

/** Questions of the seller's own. */
export const customFields = list(
  object({
    dropdown: object({
      options: required(
        list(object({ label: required(text(100)), value: required(text(100)) }), { min: 1, max: 200 }),
      ),
    }),
    key: required(text(200)),
    label: required(object({ custom: required(text(50)), type: required(oneOf('custom')) })),
    numeric: lengths,
    optional: boolean(),
    text: lengths,
    type: required(oneOf('dropdown', 'numeric', 'text')),
  }),
  { max: 3 },
);

const message = clearable(object({ message: required(text(1200)) }));

/** Texts of the seller's own beside those of the page. */
export const customText = object({
  after_submit: message,
  shipping_address: message,
  submit: message,
  terms_of_service_acceptance: message,
});

/** The countries goods can be sent to; the buyer is asked for an address in one of them. */
export const shippingAddressCollection = object({
  allowed_countries: required(list(oneOf(...shippingCountries), { min: 1 })),
});

/** Whether the payment makes an invoice, and what it says. */
export const invoiceCreation = object({
  enabled: required(boolean()),
  invoice_data: object({
    account_tax_ids: clearable(list(text())),
    custom_fields: clearable(
      list(object({ name: required(text(40)), value: required(text(140)) }), { max: 4 }),
    ),
    description: text(1500),
    footer: text(),
    issuer: accountReference,
    metadata: metadata(),
    rendering_options: clearable(
      object({ amount_tax_display: clearable(oneOf('exclude_tax', 'include_inclusive_tax')) }),
    ),
  }),
});

/** What a trial without a way to pay turns into. */
export const trialSettings = object({
  end_behavior: required(
    object({ missing_payment_method: required(oneOf('cancel', 'create_invoice', 'pause')) }),
  ),
});

/** Bounds within which the buyer may change a quantity. */
export const adjustableQuantity = object({
  enabled: required(boolean()),
  maximum: integer({ min: 1, max: 999_999 }),
  minimum: integer({ min: 0 }),
});
