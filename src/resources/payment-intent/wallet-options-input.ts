import {
  choiceInput,
  flagInput,
  inputObject,
  instantInput,
  intInput,
  textInput,
} from '../../graph/inputs.ts';
import { NoFutureUsageInput, OffSessionUsageInput } from '../inputs/future-usage.ts';
import { BancontactLanguage } from '../values/bancontact-language.ts';
import { SofortLanguage } from '../values/bank-redirect-details.ts';
import { SetupFutureUsage } from '../values/setup-future-usage.ts';
import { WechatPayClient } from '../values/wechat-pay-client.ts';
import { captureOverride, kept, notKept } from './override-inputs.ts';

const preferredLocale = textInput(
  'preferred_locale',
  'The language and country that the customer is shown, such as `en-US`.',
);

export const PayLaterOptionsInput = inputObject(
  'PayLaterOptionsInput',
  'Settings of a payment that the customer pays off later.',
  { captureMethod: captureOverride, preferredLocale, ...notKept },
);

export const AfterpayClearpayOptionsInput = inputObject(
  'AfterpayClearpayOptionsInput',
  'Settings of a payment by Afterpay or Clearpay.',
  {
    captureMethod: captureOverride,
    reference: textInput(
      'reference',
      'Your own id of the order, which the customer sees; at most 128 characters.',
      { maxLength: 128 },
    ),
    ...notKept,
  },
);

export const BancontactOptionsInput = inputObject(
  'BancontactOptionsInput',
  'Settings of a payment by Bancontact.',
  {
    preferredLanguage: choiceInput(
      'preferred_language',
      BancontactLanguage.input,
      'The language that the customer is shown.',
    ),
    setupFutureUsage: kept(OffSessionUsageInput),
  },
);

export const BlikOptionsInput = inputObject('BlikOptionsInput', 'Settings of a payment by BLIK.', {
  code: textInput('code', "The six digits from the customer's banking app."),
  setupFutureUsage: kept(NoFutureUsageInput),
});

const expiresAfterDays = 'How many days the voucher can be paid.';

export const VoucherOptionsInput = inputObject('VoucherOptionsInput', 'Settings of a payment by voucher.', {
  expiresAfterDays: intInput('expires_after_days', expiresAfterDays, { min: 0 }),
  setupFutureUsage: kept(SetupFutureUsage.input),
});

export const UnkeptVoucherOptionsInput = inputObject(
  'UnkeptVoucherOptionsInput',
  'Settings of a payment by voucher.',
  { expiresAfterDays: intInput('expires_after_days', expiresAfterDays, { min: 1 }), ...notKept },
);

export const KonbiniOptionsInput = inputObject(
  'KonbiniOptionsInput',
  'Settings of a payment at a convenience store in Japan.',
  {
    confirmationNumber: textInput(
      'confirmation_number',
      "The number the customer confirms with, 10 or 11 digits; the customer's phone number when left out.",
      { clearable: true, maxLength: 11 },
    ),
    expiresAfterDays: intInput(
      'expires_after_days',
      'After how many days it stops being payable. It goes with no instant.',
      { clearable: true, min: 0 },
    ),
    expiresAt: instantInput('expires_at', 'When it stops being payable. It goes with no number of days.', {
      clearable: true,
    }),
    productDescription: textInput(
      'product_description',
      'What is bought, as the store shows it; at most 22 characters.',
      { clearable: true, maxLength: 22 },
    ),
    ...notKept,
  },
);

export const PaymentIntentLinkOptionsInput = inputObject(
  'PaymentIntentLinkOptionsInput',
  'Settings of a payment by Link.',
  {
    captureMethod: captureOverride,
    persistentToken: textInput('persistent_token', 'A token of Link, no longer given.'),
    setupFutureUsage: kept(OffSessionUsageInput),
  },
);

export const P24OptionsInput = inputObject('P24OptionsInput', 'Settings of a payment by Przelewy24.', {
  tosShownAndAccepted: flagInput(
    'tos_shown_and_accepted',
    'Whether the customer has been shown the terms, and accepted them.',
  ),
  ...notKept,
});

export const PaymentIntentPaypalOptionsInput = inputObject(
  'PaymentIntentPaypalOptionsInput',
  'Settings of a payment by PayPal.',
  {
    captureMethod: captureOverride,
    preferredLocale,
    reference: textInput(
      'reference',
      'Your own id of the payment, which PayPal shows; at most 127 characters.',
      { maxLength: 127 },
    ),
    riskCorrelationId: textInput(
      'risk_correlation_id',
      "PayPal's id of what it knows of the buyer's device; at most 32 characters.",
      { maxLength: 32 },
    ),
    setupFutureUsage: kept(OffSessionUsageInput),
  },
);

export const PixOptionsInput = inputObject('PixOptionsInput', 'Settings of a payment by Pix.', {
  expiresAfterSeconds: intInput(
    'expires_after_seconds',
    'How many seconds it can be paid. It goes with no instant.',
    { min: 1 },
  ),
  expiresAt: instantInput('expires_at', 'When it stops being payable. It goes with no number of seconds.'),
  ...notKept,
});

export const SofortOptionsInput = inputObject('SofortOptionsInput', 'Settings of a payment by Sofort.', {
  preferredLanguage: choiceInput(
    'preferred_language',
    SofortLanguage.input,
    'The language that the customer is shown.',
    { clearable: true },
  ),
  setupFutureUsage: kept(OffSessionUsageInput),
});

export const SwishOptionsInput = inputObject('SwishOptionsInput', 'Settings of a payment by Swish.', {
  reference: textInput('reference', 'Your own id of the payment.', { clearable: true }),
  ...notKept,
});

export const WechatPayOptionsInput = inputObject(
  'WechatPayOptionsInput',
  'Settings of a payment by WeChat Pay.',
  {
    client: choiceInput('client', WechatPayClient.input, 'Where it runs.', { required: true }),
    appId: textInput('app_id', 'The id of the app, when it runs in one.'),
    ...notKept,
  },
);
