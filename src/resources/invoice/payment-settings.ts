import type Stripe from 'stripe';
import { Mandate } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { embedded, flag, texts } from '../../graph/fields.ts';
import { reference } from '../../graph/references.ts';
import {
  InvoiceAcssDebitOptions,
  InvoiceBancontactOptions,
  InvoiceCustomerBalanceOptions,
  InvoiceUsBankAccountOptions,
} from '../values/invoice-payment-options.ts';
import { ThreeDSecureRequest } from '../values/three-d-secure-request.ts';

type Options = Stripe.Invoice.PaymentSettings.PaymentMethodOptions;

const InvoiceCardInstallments = builder
  .objectRef<Stripe.Invoice.PaymentSettings.PaymentMethodOptions.Card.Installments>('InvoiceCardInstallments')
  .implement({
    description: 'Whether an invoice may be paid by card in instalments.',
    fields: (t) => ({
      isEnabled: t.field(flag.nullable('enabled', 'Whether it may be; null when that was never said.')),
    }),
  });

const InvoiceCardOptions = builder.objectRef<NonNullable<Options['card']>>('InvoiceCardOptions').implement({
  description: 'How an invoice is paid by card.',
  fields: (t) => ({
    installments: t.field(
      embedded.nullable('installments', InvoiceCardInstallments, 'Whether instalments are possible.'),
    ),
    ...choice(
      t,
      'request_three_d_secure',
      ThreeDSecureRequest,
      "When the cardholder is authenticated; null when the account's rules decide.",
    ),
  }),
});

/** Konbini and SEPA debit have options without properties: nothing of them can be shown. */
const InvoicePaymentMethodOptions = builder.objectRef<Options>('InvoicePaymentMethodOptions').implement({
  description: 'Settings of single types of payment method. Each is null where none were made.',
  fields: (t) => ({
    acssDebit: t.field(
      embedded.nullable('acss_debit', InvoiceAcssDebitOptions, 'For debits from Canadian bank accounts.'),
    ),
    bancontact: t.field(embedded.nullable('bancontact', InvoiceBancontactOptions, 'For Bancontact.')),
    card: t.field(embedded.nullable('card', InvoiceCardOptions, 'For cards.')),
    customerBalance: t.field(
      embedded.nullable(
        'customer_balance',
        InvoiceCustomerBalanceOptions,
        "For the customer's cash balance.",
      ),
    ),
    usBankAccount: t.field(
      embedded.nullable(
        'us_bank_account',
        InvoiceUsBankAccountOptions,
        'For debits from bank accounts in the United States.',
      ),
    ),
  }),
});

export const InvoicePaymentSettings = builder
  .objectRef<Stripe.Invoice.PaymentSettings>('InvoicePaymentSettings')
  .implement({
    description: 'How the payment intent of an invoice is set up.',
    fields: (t) => ({
      ...reference(t, 'default_mandate', Mandate, 'The mandate that payments are made under.', {
        expandable: false,
      }),
      paymentMethodTypes: t.field(
        texts.nullable(
          'payment_method_types',
          "The types of payment method it can be paid with, such as `card`; the set is open. Null when the account's settings decide.",
        ),
      ),
      paymentMethodOptions: t.field(
        embedded.nullable(
          'payment_method_options',
          InvoicePaymentMethodOptions,
          'Settings of single types of payment method; null when there are none.',
        ),
      ),
    }),
  });
