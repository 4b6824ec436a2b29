import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { embedded } from '../../graph/fields.ts';
import { AcssDebitMandateOptions } from '../values/acss-debit-mandate-options.ts';
import { BancontactLanguage } from '../values/bancontact-language.ts';
import { SofortLanguage } from '../values/bank-redirect-details.ts';
import { BankTransferOptions } from '../values/bank-transfer-options.ts';
import { BankVerificationMethod } from '../values/bank-verification-method.ts';
import { CustomerBalanceFunding } from '../values/customer-balance-funding.ts';
import { FinancialConnectionsOptions } from '../values/financial-connections-options.ts';
import { PaperMandateOptions } from '../values/paper-mandate.ts';
import { SetupFutureUsage } from '../values/setup-future-usage.ts';
import { SettlementSpeed } from './choices.ts';

export const PaymentIntentAcssDebitOptions = builder
  .objectRef<Stripe.PaymentIntent.PaymentMethodOptions.AcssDebit>('PaymentIntentAcssDebitOptions')
  .implement({
    description: 'Settings of a debit in Canada.',
    fields: (t) => ({
      mandateOptions: t.field(
        embedded.nullable('mandate_options', AcssDebitMandateOptions, 'What the customer agrees to.'),
      ),
      ...choice(
        t,
        'setup_future_usage',
        SetupFutureUsage,
        'Whether the payment method is kept for later payments; null where nothing was said for this type.',
      ),
      ...choice(t, 'verification_method', BankVerificationMethod, 'How the bank account is verified.'),
    }),
  });

export const PaymentIntentBancontactOptions = builder
  .objectRef<Stripe.PaymentIntent.PaymentMethodOptions.Bancontact>('PaymentIntentBancontactOptions')
  .implement({
    description: 'Settings of a payment by Bancontact.',
    fields: (t) => ({
      ...choice(t, 'preferred_language', BancontactLanguage, 'The language that the customer is shown.', {
        required: true,
      }),
      ...choice(
        t,
        'setup_future_usage',
        SetupFutureUsage,
        'Whether the payment method is kept for later payments; null where nothing was said for this type.',
      ),
    }),
  });

export const PaymentIntentSofortOptions = builder
  .objectRef<Stripe.PaymentIntent.PaymentMethodOptions.Sofort>('PaymentIntentSofortOptions')
  .implement({
    description: 'Settings of a payment by Sofort.',
    fields: (t) => ({
      ...choice(t, 'preferred_language', SofortLanguage, 'The language that the customer is shown.'),
      ...choice(
        t,
        'setup_future_usage',
        SetupFutureUsage,
        'Whether the payment method is kept for later payments; null where nothing was said for this type.',
      ),
    }),
  });

export const PaymentIntentUsBankAccountOptions = builder
  .objectRef<Stripe.PaymentIntent.PaymentMethodOptions.UsBankAccount>('PaymentIntentUsBankAccountOptions')
  .implement({
    description: 'Settings of a debit in the United States.',
    fields: (t) => ({
      financialConnections: t.field(
        embedded.nullable(
          'financial_connections',
          FinancialConnectionsOptions,
          'What may be read of the bank account.',
        ),
      ),
      ...choice(t, 'preferred_settlement_speed', SettlementSpeed, 'How soon it should settle.'),
      ...choice(
        t,
        'setup_future_usage',
        SetupFutureUsage,
        'Whether the payment method is kept for later payments; null where nothing was said for this type.',
      ),
      ...choice(t, 'verification_method', BankVerificationMethod, 'How the bank account is verified.'),
      mandateOptions: t.field(
        embedded.nullable('mandate_options', PaperMandateOptions, 'How the mandate is given.'),
      ),
    }),
  });

export const PaymentIntentCustomerBalanceOptions = builder
  .objectRef<Stripe.PaymentIntent.PaymentMethodOptions.CustomerBalance>('PaymentIntentCustomerBalanceOptions')
  .implement({
    description: "Settings of a payment from the customer's cash balance.",
    fields: (t) => ({
      bankTransfer: t.field(
        embedded.nullable('bank_transfer', BankTransferOptions, 'How the customer may send the money.'),
      ),
      ...choice(t, 'funding_type', CustomerBalanceFunding, 'How the balance is filled.'),
      ...choice(
        t,
        'setup_future_usage',
        SetupFutureUsage,
        'Whether the payment method is kept for later payments; null where nothing was said for this type.',
      ),
    }),
  });
