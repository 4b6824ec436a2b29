import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { currency, embedded, text } from '../../graph/fields.ts';
import { AcssDebitMandateOptions } from '../values/acss-debit-mandate-options.ts';
import { BankVerificationMethod } from '../values/bank-verification-method.ts';
import { CardMandateOptions } from '../values/card-mandate-options.ts';
import { CardNetwork } from '../values/card-network.ts';
import { FinancialConnectionsOptions } from '../values/financial-connections-options.ts';
import { PaperMandateOptions } from '../values/paper-mandate.ts';
import { ThreeDSecureRequest } from '../values/three-d-secure-request.ts';

const SetupIntentAcssDebitOptions = builder
  .objectRef<Stripe.SetupIntent.PaymentMethodOptions.AcssDebit>('SetupIntentAcssDebitOptions')
  .implement({
    description: 'Settings of debits in Canada.',
    fields: (t) => ({
      currency: t.field(currency.nullable('currency', 'The currency of later debits: `CAD` or `USD`.')),
      mandateOptions: t.field(
        embedded.nullable('mandate_options', AcssDebitMandateOptions, 'What the customer agrees to.'),
      ),
      ...choice(t, 'verification_method', BankVerificationMethod, 'How the bank account is verified.'),
    }),
  });

const SetupIntentCardOptions = builder
  .objectRef<Stripe.SetupIntent.PaymentMethodOptions.Card>('SetupIntentCardOptions')
  .implement({
    description: 'Settings of cards.',
    fields: (t) => ({
      mandateOptions: t.field(
        embedded.nullable(
          'mandate_options',
          CardMandateOptions,
          'What the cardholder agrees to for later payments.',
        ),
      ),
      ...choice(t, 'network', CardNetwork, 'The network to use; null when any will do.'),
      ...choice(t, 'request_three_d_secure', ThreeDSecureRequest, 'When the cardholder is authenticated.'),
    }),
  });

const SetupIntentLinkOptions = builder
  .objectRef<Stripe.SetupIntent.PaymentMethodOptions.Link>('SetupIntentLinkOptions')
  .implement({
    description: 'Settings of Link.',
    fields: (t) => ({
      persistentToken: t.field(text.nullable('persistent_token', 'A token of Link, no longer given.')),
    }),
  });

const SetupIntentPaypalOptions = builder
  .objectRef<Stripe.SetupIntent.PaymentMethodOptions.Paypal>('SetupIntentPaypalOptions')
  .implement({
    description: 'Settings of PayPal.',
    fields: (t) => ({
      billingAgreementId: t.field(
        text.nullable(
          'billing_agreement_id',
          "PayPal's id of the agreement under which it is charged later.",
        ),
      ),
    }),
  });

const SetupIntentUsBankAccountOptions = builder
  .objectRef<Stripe.SetupIntent.PaymentMethodOptions.UsBankAccount>('SetupIntentUsBankAccountOptions')
  .implement({
    description: 'Settings of debits in the United States.',
    fields: (t) => ({
      financialConnections: t.field(
        embedded.nullable(
          'financial_connections',
          FinancialConnectionsOptions,
          'What may be read of the bank account.',
        ),
      ),
      ...choice(t, 'verification_method', BankVerificationMethod, 'How the bank account is verified.'),
      mandateOptions: t.field(
        embedded.nullable('mandate_options', PaperMandateOptions, 'How the mandate is given.'),
      ),
    }),
  });

export const SetupIntentPaymentMethodOptions = builder
  .objectRef<Stripe.SetupIntent.PaymentMethodOptions>('SetupIntentPaymentMethodOptions')
  .implement({
    description: 'Settings that hold for one type of payment method.',
    fields: (t) => ({
      acssDebit: t.field(
        embedded.nullable('acss_debit', SetupIntentAcssDebitOptions, 'For debits in Canada.'),
      ),
      card: t.field(embedded.nullable('card', SetupIntentCardOptions, 'For cards.')),
      link: t.field(embedded.nullable('link', SetupIntentLinkOptions, 'For Link.')),
      paypal: t.field(embedded.nullable('paypal', SetupIntentPaypalOptions, 'For PayPal.')),
      usBankAccount: t.field(
        embedded.nullable(
          'us_bank_account',
          SetupIntentUsBankAccountOptions,
          'For debits in the United States.',
        ),
      ),
      // `card_present` and `sepa_debit` have no settings.
    }),
  });
