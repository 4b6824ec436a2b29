import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { embedded, type Priced, priced } from '../../graph/fields.ts';
import { FutureUsageOptions } from '../values/setup-future-usage.ts';
import {
  PaymentIntentAcssDebitOptions,
  PaymentIntentBancontactOptions,
  PaymentIntentCustomerBalanceOptions,
  PaymentIntentSofortOptions,
  PaymentIntentUsBankAccountOptions,
} from './bank-options.ts';
import { PaymentIntentCardOptions, PaymentIntentCardPresentOptions } from './card-options.ts';
import { PaymentIntentKonbiniOptions, PaymentIntentPixOptions, VoucherOptions } from './voucher-options.ts';
import {
  CapturableOptions,
  PayLaterOptions,
  PaymentIntentAfterpayClearpayOptions,
  PaymentIntentLinkOptions,
  PaymentIntentPaypalOptions,
  PaymentIntentSwishOptions,
  PaymentIntentWechatPayOptions,
} from './wallet-options.ts';

export const PaymentIntentPaymentMethodOptions = builder
  .objectRef<Priced<Stripe.PaymentIntent.PaymentMethodOptions>>('PaymentIntentPaymentMethodOptions')
  .implement({
    description: 'Settings of a payment that hold for one type of payment method.',
    fields: (t) => ({
      acssDebit: t.field(
        embedded.nullable('acss_debit', PaymentIntentAcssDebitOptions, 'For debits in Canada.'),
      ),
      affirm: t.field(embedded.nullable('affirm', PayLaterOptions, 'For Affirm.')),
      afterpayClearpay: t.field(
        embedded.nullable(
          'afterpay_clearpay',
          PaymentIntentAfterpayClearpayOptions,
          'For Afterpay or Clearpay.',
        ),
      ),
      alipay: t.field(embedded.nullable('alipay', FutureUsageOptions, 'For Alipay.')),
      auBecsDebit: t.field(
        embedded.nullable('au_becs_debit', FutureUsageOptions, 'For debits in Australia.'),
      ),
      bacsDebit: t.field(
        embedded.nullable('bacs_debit', FutureUsageOptions, 'For debits in the United Kingdom.'),
      ),
      bancontact: t.field(embedded.nullable('bancontact', PaymentIntentBancontactOptions, 'For Bancontact.')),
      boleto: t.field(embedded.nullable('boleto', VoucherOptions, 'For boleto.')),
      card: t.field(priced.nullable('card', PaymentIntentCardOptions, 'For cards.')),
      cardPresent: t.field(
        embedded.nullable('card_present', PaymentIntentCardPresentOptions, 'For cards at a terminal.'),
      ),
      cashapp: t.field(embedded.nullable('cashapp', CapturableOptions, 'For Cash App Pay.')),
      customerBalance: t.field(
        embedded.nullable(
          'customer_balance',
          PaymentIntentCustomerBalanceOptions,
          "For the customer's cash balance.",
        ),
      ),
      eps: t.field(embedded.nullable('eps', FutureUsageOptions, 'For EPS.')),
      fpx: t.field(embedded.nullable('fpx', FutureUsageOptions, 'For FPX.')),
      giropay: t.field(embedded.nullable('giropay', FutureUsageOptions, 'For giropay.')),
      grabpay: t.field(embedded.nullable('grabpay', FutureUsageOptions, 'For GrabPay.')),
      ideal: t.field(embedded.nullable('ideal', FutureUsageOptions, 'For iDEAL.')),
      klarna: t.field(embedded.nullable('klarna', PayLaterOptions, 'For Klarna.')),
      konbini: t.field(
        embedded.nullable(
          'konbini',
          PaymentIntentKonbiniOptions,
          'For cash at a convenience store in Japan.',
        ),
      ),
      link: t.field(embedded.nullable('link', PaymentIntentLinkOptions, 'For Link.')),
      oxxo: t.field(embedded.nullable('oxxo', VoucherOptions, 'For cash at OXXO.')),
      p24: t.field(embedded.nullable('p24', FutureUsageOptions, 'For Przelewy24.')),
      paynow: t.field(embedded.nullable('paynow', FutureUsageOptions, 'For PayNow.')),
      paypal: t.field(embedded.nullable('paypal', PaymentIntentPaypalOptions, 'For PayPal.')),
      pix: t.field(embedded.nullable('pix', PaymentIntentPixOptions, 'For Pix.')),
      promptpay: t.field(embedded.nullable('promptpay', FutureUsageOptions, 'For PromptPay.')),
      sepaDebit: t.field(embedded.nullable('sepa_debit', FutureUsageOptions, 'For SEPA debits.')),
      sofort: t.field(embedded.nullable('sofort', PaymentIntentSofortOptions, 'For Sofort.')),
      usBankAccount: t.field(
        embedded.nullable(
          'us_bank_account',
          PaymentIntentUsBankAccountOptions,
          'For debits in the United States.',
        ),
      ),
      wechatPay: t.field(embedded.nullable('wechat_pay', PaymentIntentWechatPayOptions, 'For WeChat Pay.')),
      zip: t.field(embedded.nullable('zip', FutureUsageOptions, 'For Zip.')),
      mobilepay: t.field(embedded.nullable('mobilepay', CapturableOptions, 'For MobilePay.')),
      swish: t.field(embedded.nullable('swish', PaymentIntentSwishOptions, 'For Swish.')),
      // `blik`, `interac_present`, `revolut_pay` have no properties of their own: `type` tells as much.
    }),
  });
