import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { embedded, flag, int, text } from '../../graph/fields.ts';
import { AcssDebitMandateOptions } from '../values/acss-debit-mandate-options.ts';
import { BankTransferOptions } from '../values/bank-transfer-options.ts';
import { BankVerificationMethod } from '../values/bank-verification-method.ts';
import { CaptureMethod } from '../values/capture-method.ts';
import { FinancialConnectionsOptions } from '../values/financial-connections-options.ts';
import { FutureUsageOptions, SetupFutureUsage } from '../values/setup-future-usage.ts';
import { ThreeDSecureRequest } from '../values/three-d-secure-request.ts';

const kept = 'Whether the payment method is kept for later payments; null where nothing was said.';

const CheckoutAcssDebitOptions = builder
  .objectRef<Stripe.Checkout.Session.PaymentMethodOptions.AcssDebit>('CheckoutAcssDebitOptions')
  .implement({
    description: 'Settings of debits from Canadian bank accounts.',
    fields: (t) => ({
      currency: t.field(
        text.nullable('currency', 'The currency of a mandate set up without a payment: `cad` or `usd`.'),
      ),
      mandateOptions: t.field(
        embedded.nullable('mandate_options', AcssDebitMandateOptions, 'What the customer agrees to.'),
      ),
      ...choice(t, 'setup_future_usage', SetupFutureUsage, kept),
      ...choice(
        t,
        'verification_method',
        BankVerificationMethod,
        "How the account is shown to be the customer's.",
      ),
    }),
  });

/** The same hash for the payment methods that give the customer a voucher, which the SDK types each by itself. */
interface VoucherHash {
  readonly expires_after_days: number | null;
  readonly setup_future_usage?: 'none' | 'off_session' | 'on_session';
}

const CheckoutVoucherOptions = builder.objectRef<VoucherHash>('CheckoutVoucherOptions').implement({
  description: 'Settings of a payment method that gives the customer a voucher to pay with elsewhere.',
  fields: (t) => ({
    expiresAfterDays: t.field(
      int.nullable('expires_after_days', 'How many days the voucher can be paid; null for the usual time.'),
    ),
    ...choice(t, 'setup_future_usage', SetupFutureUsage, kept),
  }),
});

const CheckoutCardInstallments = builder
  .objectRef<Stripe.Checkout.Session.PaymentMethodOptions.Card.Installments>('CheckoutCardInstallments')
  .implement({
    description: 'Whether a card payment can be made in instalments.',
    fields: (t) => ({
      isEnabled: t.field(flag.nullable('enabled', 'Whether it can; null when nothing was said.')),
    }),
  });

const CheckoutCardOptions = builder
  .objectRef<Stripe.Checkout.Session.PaymentMethodOptions.Card>('CheckoutCardOptions')
  .implement({
    description: 'Settings of payments by card.',
    fields: (t) => ({
      installments: t.field(
        embedded.nullable('installments', CheckoutCardInstallments, 'Whether instalments are offered.'),
      ),
      // Not required: sessions from before it was added do not have it.
      ...choice(
        t,
        'request_three_d_secure',
        ThreeDSecureRequest,
        'When the customer has to confirm the payment with the issuer.',
      ),
      ...choice(t, 'setup_future_usage', SetupFutureUsage, kept),
      statementDescriptorSuffixKana: t.field(
        text.nullable(
          'statement_descriptor_suffix_kana',
          'What ends the line on a Japanese statement, in kana.',
        ),
      ),
      statementDescriptorSuffixKanji: t.field(
        text.nullable(
          'statement_descriptor_suffix_kanji',
          'What ends the line on a Japanese statement, in kanji.',
        ),
      ),
    }),
  });

const CheckoutCustomerBalanceOptions = builder
  .objectRef<Stripe.Checkout.Session.PaymentMethodOptions.CustomerBalance>('CheckoutCustomerBalanceOptions')
  .implement({
    description: "Settings of payments out of the customer's cash balance.",
    fields: (t) => ({
      bankTransfer: t.field(
        embedded.nullable('bank_transfer', BankTransferOptions, 'How the customer may fill the balance.'),
      ),
      fundingType: t.field(
        text.nullable(
          'funding_type',
          'By what the balance is filled: `bank_transfer`. The set is open. Null when it has to suffice.',
        ),
      ),
      ...choice(t, 'setup_future_usage', SetupFutureUsage, kept),
    }),
  });

const CheckoutPaypalOptions = builder
  .objectRef<Stripe.Checkout.Session.PaymentMethodOptions.Paypal>('CheckoutPaypalOptions')
  .implement({
    description: 'Settings of payments by PayPal.',
    fields: (t) => ({
      ...choice(t, 'capture_method', CaptureMethod, 'When the money is taken; null for the usual.'),
      preferredLocale: t.field(
        text.nullable('preferred_locale', "The language of PayPal's pages; null for the customer's own."),
      ),
      reference: t.field(
        text.nullable('reference', 'The number that PayPal shows the customer; null for one made up.'),
      ),
      ...choice(t, 'setup_future_usage', SetupFutureUsage, kept),
    }),
  });

const CheckoutPixOptions = builder
  .objectRef<Stripe.Checkout.Session.PaymentMethodOptions.Pix>('CheckoutPixOptions')
  .implement({
    description: 'Settings of payments by Pix.',
    fields: (t) => ({
      expiresAfterSeconds: t.field(
        int.nullable('expires_after_seconds', 'How many seconds it can be paid; null for the usual time.'),
      ),
    }),
  });

const CheckoutSwishOptions = builder
  .objectRef<Stripe.Checkout.Session.PaymentMethodOptions.Swish>('CheckoutSwishOptions')
  .implement({
    description: 'Settings of payments by Swish.',
    fields: (t) => ({
      reference: t.field(
        text.nullable('reference', 'The number that Swish shows the customer; null for one made up.'),
      ),
    }),
  });

const CheckoutUsBankAccountOptions = builder
  .objectRef<Stripe.Checkout.Session.PaymentMethodOptions.UsBankAccount>('CheckoutUsBankAccountOptions')
  .implement({
    description: 'Settings of debits from bank accounts in the United States.',
    fields: (t) => ({
      financialConnections: t.field(
        embedded.nullable(
          'financial_connections',
          FinancialConnectionsOptions,
          'What may be read of an account that the customer links.',
        ),
      ),
      ...choice(t, 'setup_future_usage', SetupFutureUsage, kept),
      ...choice(
        t,
        'verification_method',
        BankVerificationMethod,
        "How the account is shown to be the customer's.",
      ),
    }),
  });

// Without `revolut_pay`, which is an empty hash: that it is there is all it says, and `paymentMethodTypes` says so too.
export const CheckoutPaymentMethodOptions = builder
  .objectRef<Stripe.Checkout.Session.PaymentMethodOptions>('CheckoutPaymentMethodOptions')
  .implement({
    description: 'Settings by payment method. Those of which nothing was said are null.',
    fields: (t) => ({
      acssDebit: t.field(
        embedded.nullable('acss_debit', CheckoutAcssDebitOptions, 'Debits from Canadian bank accounts.'),
      ),
      affirm: t.field(embedded.nullable('affirm', FutureUsageOptions, 'Affirm, pay by instalments.')),
      afterpayClearpay: t.field(
        embedded.nullable(
          'afterpay_clearpay',
          FutureUsageOptions,
          'Afterpay or Clearpay, pay by instalments.',
        ),
      ),
      alipay: t.field(embedded.nullable('alipay', FutureUsageOptions, 'Alipay, a wallet in China.')),
      auBecsDebit: t.field(
        embedded.nullable('au_becs_debit', FutureUsageOptions, 'Debits from Australian bank accounts.'),
      ),
      bacsDebit: t.field(
        embedded.nullable('bacs_debit', FutureUsageOptions, 'Debits from British bank accounts.'),
      ),
      bancontact: t.field(
        embedded.nullable('bancontact', FutureUsageOptions, 'Bancontact, a bank redirect in Belgium.'),
      ),
      boleto: t.field(embedded.nullable('boleto', CheckoutVoucherOptions, 'Boleto, a voucher in Brazil.')),
      card: t.field(embedded.nullable('card', CheckoutCardOptions, 'Cards.')),
      cashapp: t.field(
        embedded.nullable('cashapp', FutureUsageOptions, 'Cash App Pay, a wallet in the United States.'),
      ),
      customerBalance: t.field(
        embedded.nullable('customer_balance', CheckoutCustomerBalanceOptions, "The customer's cash balance."),
      ),
      eps: t.field(embedded.nullable('eps', FutureUsageOptions, 'EPS, a bank redirect in Austria.')),
      fpx: t.field(embedded.nullable('fpx', FutureUsageOptions, 'FPX, a bank redirect in Malaysia.')),
      giropay: t.field(
        embedded.nullable('giropay', FutureUsageOptions, 'giropay, a bank redirect in Germany.'),
      ),
      grabpay: t.field(
        embedded.nullable('grabpay', FutureUsageOptions, 'GrabPay, a wallet in Southeast Asia.'),
      ),
      ideal: t.field(
        embedded.nullable('ideal', FutureUsageOptions, 'iDEAL, a bank redirect in the Netherlands.'),
      ),
      klarna: t.field(
        embedded.nullable('klarna', FutureUsageOptions, 'Klarna, pay now, later or by instalments.'),
      ),
      konbini: t.field(
        embedded.nullable(
          'konbini',
          CheckoutVoucherOptions,
          'Konbini, cash at a Japanese convenience store.',
        ),
      ),
      link: t.field(
        embedded.nullable('link', FutureUsageOptions, "Link, the billing provider's own wallet."),
      ),
      oxxo: t.field(
        embedded.nullable('oxxo', CheckoutVoucherOptions, 'OXXO, cash at a Mexican convenience store.'),
      ),
      p24: t.field(embedded.nullable('p24', FutureUsageOptions, 'Przelewy24, a bank redirect in Poland.')),
      paynow: t.field(embedded.nullable('paynow', FutureUsageOptions, 'PayNow, a QR code in Singapore.')),
      paypal: t.field(embedded.nullable('paypal', CheckoutPaypalOptions, 'PayPal.')),
      pix: t.field(embedded.nullable('pix', CheckoutPixOptions, 'Pix, an instant transfer in Brazil.')),
      sepaDebit: t.field(
        embedded.nullable('sepa_debit', FutureUsageOptions, 'Debits from bank accounts in the euro area.'),
      ),
      sofort: t.field(embedded.nullable('sofort', FutureUsageOptions, 'Sofort, a bank redirect in Europe.')),
      swish: t.field(embedded.nullable('swish', CheckoutSwishOptions, 'Swish, a wallet in Sweden.')),
      usBankAccount: t.field(
        embedded.nullable(
          'us_bank_account',
          CheckoutUsBankAccountOptions,
          'Debits from bank accounts in the United States.',
        ),
      ),
    }),
  });
