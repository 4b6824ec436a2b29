import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { embedded, money, type Priced, priced, text, texts } from '../../graph/fields.ts';
import { CardNetwork } from '../values/card-network.ts';
import {
  InvoiceAcssDebitOptions,
  InvoiceBancontactOptions,
  InvoiceCustomerBalanceOptions,
  InvoiceUsBankAccountOptions,
} from '../values/invoice-payment-options.ts';
import { ThreeDSecureRequest } from '../values/three-d-secure-request.ts';

type PaymentSettings = Stripe.Subscription.PaymentSettings;
type PaymentMethodOptions = Stripe.Subscription.PaymentSettings.PaymentMethodOptions;
type CardOptions = Stripe.Subscription.PaymentSettings.PaymentMethodOptions.Card;

export const MandateAmountType = new Choice('MandateAmountType', 'What the amount of a mandate means.', {
  fixed: 'Every payment is for exactly this.',
  maximum: 'No payment is for more than this.',
});

const CardMandateOptions = builder
  .objectRef<Priced<NonNullable<CardOptions['mandate_options']>>>('SubscriptionCardMandateOptions')
  .implement({
    description: 'What the cardholder agrees to, where recurring card payments need a mandate, as in India.',
    fields: (t) => ({
      amount: t.field(
        money.nullable('amount', 'The amount agreed to, in the currency of the subscription; null for none.'),
      ),
      ...choice(t, 'amount_type', MandateAmountType, 'What that amount means.'),
      description: t.field(
        text.nullable('description', 'What the cardholder reads about the mandate; null for nothing.'),
      ),
    }),
  });

const SubscriptionCardOptions = builder.objectRef<Priced<CardOptions>>('SubscriptionCardOptions').implement({
  description: "How a subscription's invoices are paid by card.",
  fields: (t) => ({
    mandateOptions: t.field(
      priced.nullable('mandate_options', CardMandateOptions, 'What the cardholder agrees to.'),
    ),
    ...choice(t, 'network', CardNetwork, 'The card network to use where the card has several; null for any.'),
    ...choice(
      t,
      'request_three_d_secure',
      ThreeDSecureRequest,
      "When the cardholder is asked to authenticate; null for the account's own rules.",
    ),
  }),
});

const SubscriptionPaymentMethodOptions = builder
  .objectRef<Priced<PaymentMethodOptions>>('SubscriptionPaymentMethodOptions')
  .implement({
    description: "How a subscription's invoices are paid, by payment method.",
    // Konbini and SEPA debits have no options, and GraphQL has no type without fields.
    fields: (t) => ({
      acssDebit: t.field(
        embedded.nullable('acss_debit', InvoiceAcssDebitOptions, 'From a Canadian bank account.'),
      ),
      bancontact: t.field(embedded.nullable('bancontact', InvoiceBancontactOptions, 'By Bancontact.')),
      card: t.field(priced.nullable('card', SubscriptionCardOptions, 'By card.')),
      customerBalance: t.field(
        embedded.nullable(
          'customer_balance',
          InvoiceCustomerBalanceOptions,
          "From the customer's cash balance.",
        ),
      ),
      usBankAccount: t.field(
        embedded.nullable(
          'us_bank_account',
          InvoiceUsBankAccountOptions,
          'From a bank account in the United States.',
        ),
      ),
    }),
  });

export const SaveDefaultPaymentMethod = new Choice(
  'SaveDefaultPaymentMethod',
  'Whether a payment method that pays becomes the default.',
  {
    off: 'It does not.',
    on_subscription: 'It becomes the default of the subscription.',
  },
);

export const SubscriptionPaymentSettings = builder
  .objectRef<Priced<PaymentSettings>>('SubscriptionPaymentSettings')
  .implement({
    description: "How a subscription's invoices are paid.",
    fields: (t) => ({
      paymentMethodTypes: t.field(
        texts.nullable(
          'payment_method_types',
          "The payment methods its invoices offer, such as `card` or `sepa_debit`; null for those that the account's settings offer. The set is open.",
        ),
      ),
      paymentMethodOptions: t.field(
        priced.nullable(
          'payment_method_options',
          SubscriptionPaymentMethodOptions,
          'What is special of each payment method; null when nothing is.',
        ),
      ),
      ...choice(
        t,
        'save_default_payment_method',
        SaveDefaultPaymentMethod,
        'Whether a payment method that pays an invoice becomes the default.',
      ),
    }),
  });
