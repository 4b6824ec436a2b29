import { Coupon, PaymentMethod, PromotionCode } from '../../catalog.ts';
import { inputChoice } from '../../graph/choices.ts';
import {
  choiceInput,
  flagInput,
  type InputEntries,
  idInput,
  inputObject,
  intInput,
  objectInput,
  objectsInput,
  safeIntInput,
  spreadInput,
  textInput,
  textsInput,
} from '../../graph/inputs.ts';
import { metadataInput } from '../../graph/metadata-input.ts';
import { AddressChangeInput, ShippingChangeInput } from '../inputs/address.ts';
import { CustomFieldInput } from '../inputs/custom-field.ts';
import { InvoiceRenderingOptionsInput } from '../inputs/invoice-rendering.ts';
import { TaxExempt } from '../values/tax.ts';

const ReconciliationModeInput = inputChoice(
  'ReconciliationModeInput',
  'Who decides what money in a cash balance pays for.',
  {
    automatic: 'It pays for what is open, by itself.',
    manual: 'It waits until it is told what to pay for.',
    merchant_default: "Whatever the account's own setting says.",
  },
);

const CashBalanceSettingsInput = inputObject('CashBalanceSettingsInput', 'How a cash balance is used.', {
  reconciliationMode: choiceInput(
    'reconciliation_mode',
    ReconciliationModeInput,
    'Who decides what its money pays for.',
  ),
});

const CashBalanceInput = inputObject(
  'CustomerCashBalanceInput',
  'Money that a customer has sent by bank transfer and that has not been used yet.',
  { settings: objectInput('settings', CashBalanceSettingsInput, 'How it is used.') },
);

const InvoiceSettingsInput = inputObject(
  'CustomerInvoiceSettingsInput',
  "What a customer's invoices start out with.",
  {
    customFields: objectsInput(
      'custom_fields',
      CustomFieldInput,
      'Up to four fields of your own, in place of those that are there.',
      { clearable: true },
    ),
    defaultPaymentMethodId: idInput(
      'default_payment_method',
      PaymentMethod,
      "The payment method that is charged unless an invoice or subscription names another. It has to be the customer's.",
      { clearable: true },
    ),
    footer: textInput('footer', 'What stands at the foot.', { clearable: true }),
    renderingOptions: objectInput(
      'rendering_options',
      InvoiceRenderingOptionsInput,
      'How they are laid out.',
      { clearable: true },
    ),
  },
);

const TaxLocationCheckInput = inputChoice(
  'TaxLocationCheckInput',
  "When a customer's place is looked up for tax.",
  {
    deferred: 'Later; a place that is not recognized is no error.',
    immediately: 'At once; a place that is not recognized refuses the write.',
  },
);

const TaxInput = inputObject('CustomerTaxInput', 'What automatic tax goes by.', {
  ipAddress: textInput('ip_address', 'A recent IP address, to tell the place by.', { clearable: true }),
  validateLocation: choiceInput(
    'validate_location',
    TaxLocationCheckInput,
    'When the place is looked up; deferred when left out.',
  ),
});

const CustomerDiscountInput = inputObject(
  'CustomerDiscountInput',
  'What a discount is given by.',
  {
    couponId: idInput('coupon', Coupon, 'The coupon to redeem.'),
    promotionCodeId: idInput('promotion_code', PromotionCode, 'The promotion code to redeem.'),
  },
  { oneOf: true },
);

/** What can be said of a customer, at the beginning and later. */
export const profile: InputEntries = {
  name: textInput('name', 'The full name, of a person or a business; at most 256 characters.', {
    clearable: true,
    maxLength: 256,
  }),
  email: textInput('email', 'The email address that invoices and receipts go to; at most 512 characters.', {
    clearable: true,
    maxLength: 512,
  }),
  phone: textInput('phone', 'The phone number; at most 20 characters.', { clearable: true, maxLength: 20 }),
  description: textInput('description', 'A note for yourself; the customer does not see it.', {
    clearable: true,
  }),
  address: objectInput('address', AddressChangeInput, 'The billing address.', { clearable: true }),
  shipping: objectInput('shipping', ShippingChangeInput, 'Where goods are sent.', { clearable: true }),
  preferredLocales: textsInput(
    'preferred_locales',
    'The languages to write in, the best one first, such as `de`.',
    { clearable: true },
  ),
  balanceMinor: safeIntInput(
    'balance',
    'What the next invoice is changed by, in minor units: negative is a credit, positive is still owed. It is set to this; to add to it, make a balance transaction.',
  ),
  cashBalance: objectInput('cash_balance', CashBalanceInput, 'How money sent by bank transfer is used.'),
  discount: spreadInput(
    CustomerDiscountInput,
    'A discount on everything the customer is billed, in place of any other.',
  ),
  invoicePrefix: textInput(
    'invoice_prefix',
    'What the numbers of invoices begin with: three to twelve capitals and digits, of no other customer.',
  ),
  nextInvoiceSequence: intInput(
    'next_invoice_sequence',
    'The number that the next invoice ends with; it can only grow.',
    { min: 1 },
  ),
  invoiceSettings: objectInput('invoice_settings', InvoiceSettingsInput, 'What invoices start out with.'),
  sourceToken: textInput(
    'source',
    'A token of a card or a bank account, made in the browser, that becomes the default source. Never a card number.',
  ),
  validate: flagInput('validate', 'Whether the card behind the token is checked with its bank first.'),
  tax: objectInput('tax', TaxInput, 'What automatic tax goes by.'),
  taxExempt: choiceInput('tax_exempt', TaxExempt.input, 'Whether the customer pays tax.', {
    clearable: true,
  }),
  metadata: metadataInput(),
};
