import { type InputShape, inputObject, objectInput } from '../../graph/inputs.ts';
import {
  PaymentIntentAcssDebitOptionsInput,
  PaymentIntentCustomerBalanceOptionsInput,
  PaymentIntentUsBankAccountOptionsInput,
} from './bank-options-input.ts';
import { CardPresentOptionsInput, PaymentIntentCardOptionsInput } from './card-options-input.ts';
import {
  CapturableOptionsInput,
  KeptOptionsInput,
  OffSessionOptionsInput,
  UnkeptCapturableOptionsInput,
  UnkeptOptionsInput,
} from './override-inputs.ts';
import {
  AfterpayClearpayOptionsInput,
  BancontactOptionsInput,
  BlikOptionsInput,
  KonbiniOptionsInput,
  P24OptionsInput,
  PayLaterOptionsInput,
  PaymentIntentLinkOptionsInput,
  PaymentIntentPaypalOptionsInput,
  PixOptionsInput,
  SofortOptionsInput,
  SwishOptionsInput,
  UnkeptVoucherOptionsInput,
  VoucherOptionsInput,
  WechatPayOptionsInput,
} from './wallet-options-input.ts';

const kind = (param: string, shape: InputShape, description: string) =>
  objectInput(param, shape, description, { clearable: true });

/** Interac at a terminal has no settings: the API takes an empty hash. */
export const PaymentIntentPaymentMethodOptionsInput = inputObject(
  'PaymentIntentPaymentMethodOptionsInput',
  'Settings of a payment that hold for one type of payment method. Types that are left out stay as they are.',
  {
    acssDebit: kind('acss_debit', PaymentIntentAcssDebitOptionsInput, 'For debits in Canada.'),
    affirm: kind('affirm', PayLaterOptionsInput, 'For Affirm.'),
    afterpayClearpay: kind('afterpay_clearpay', AfterpayClearpayOptionsInput, 'For Afterpay or Clearpay.'),
    alipay: kind('alipay', OffSessionOptionsInput, 'For Alipay.'),
    auBecsDebit: kind('au_becs_debit', KeptOptionsInput, 'For debits in Australia.'),
    bacsDebit: kind('bacs_debit', KeptOptionsInput, 'For debits in the United Kingdom.'),
    bancontact: kind('bancontact', BancontactOptionsInput, 'For Bancontact.'),
    blik: kind('blik', BlikOptionsInput, 'For BLIK.'),
    boleto: kind('boleto', VoucherOptionsInput, 'For boleto.'),
    card: kind('card', PaymentIntentCardOptionsInput, 'For cards.'),
    cardPresent: kind('card_present', CardPresentOptionsInput, 'For cards at a terminal.'),
    cashapp: kind('cashapp', CapturableOptionsInput, 'For Cash App Pay.'),
    customerBalance: kind(
      'customer_balance',
      PaymentIntentCustomerBalanceOptionsInput,
      "For the customer's cash balance.",
    ),
    eps: kind('eps', UnkeptOptionsInput, 'For EPS.'),
    fpx: kind('fpx', UnkeptOptionsInput, 'For FPX.'),
    giropay: kind('giropay', UnkeptOptionsInput, 'For giropay.'),
    grabpay: kind('grabpay', UnkeptOptionsInput, 'For GrabPay.'),
    ideal: kind('ideal', OffSessionOptionsInput, 'For iDEAL.'),
    klarna: kind('klarna', PayLaterOptionsInput, 'For Klarna.'),
    konbini: kind('konbini', KonbiniOptionsInput, 'For cash at a convenience store in Japan.'),
    link: kind('link', PaymentIntentLinkOptionsInput, 'For Link.'),
    mobilepay: kind('mobilepay', UnkeptCapturableOptionsInput, 'For MobilePay.'),
    oxxo: kind('oxxo', UnkeptVoucherOptionsInput, 'For cash at OXXO.'),
    p24: kind('p24', P24OptionsInput, 'For Przelewy24.'),
    paynow: kind('paynow', UnkeptOptionsInput, 'For PayNow.'),
    paypal: kind('paypal', PaymentIntentPaypalOptionsInput, 'For PayPal.'),
    pix: kind('pix', PixOptionsInput, 'For Pix.'),
    promptpay: kind('promptpay', UnkeptOptionsInput, 'For PromptPay.'),
    revolutPay: kind('revolut_pay', OffSessionOptionsInput, 'For Revolut Pay.'),
    // An empty hash is all that its `mandate_options` can be.
    sepaDebit: kind('sepa_debit', KeptOptionsInput, 'For SEPA debits.'),
    sofort: kind('sofort', SofortOptionsInput, 'For Sofort.'),
    swish: kind('swish', SwishOptionsInput, 'For Swish.'),
    usBankAccount: kind(
      'us_bank_account',
      PaymentIntentUsBankAccountOptionsInput,
      'For debits in the United States.',
    ),
    wechatPay: kind('wechat_pay', WechatPayOptionsInput, 'For WeChat Pay.'),
    zip: kind('zip', UnkeptOptionsInput, 'For Zip.'),
  },
);
