import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { embedded } from '../../graph/fields.ts';
import { AcssDebitMandateOptions } from './acss-debit-mandate-options.ts';
import { BancontactLanguage } from './bancontact-language.ts';
import { BankTransferOptions } from './bank-transfer-options.ts';
import { BankVerificationMethod } from './bank-verification-method.ts';
import { FinancialConnectionsOptions } from './financial-connections-options.ts';

/** Invoices and the subscriptions they come from have these in common. */
type Options = Stripe.Invoice.PaymentSettings.PaymentMethodOptions;

export const InvoiceAcssDebitOptions = builder
  .objectRef<NonNullable<Options['acss_debit']>>('InvoiceAcssDebitOptions')
  .implement({
    description: 'How invoices are paid by debit from a Canadian bank account.',
    fields: (t) => ({
      mandateOptions: t.field(
        embedded.nullable('mandate_options', AcssDebitMandateOptions, 'What the customer agrees to.'),
      ),
      ...choice(t, 'verification_method', BankVerificationMethod, 'How the bank account is checked.'),
    }),
  });

export const InvoiceBancontactOptions = builder
  .objectRef<NonNullable<Options['bancontact']>>('InvoiceBancontactOptions')
  .implement({
    description: 'How invoices are paid by Bancontact.',
    fields: (t) => ({
      ...choice(t, 'preferred_language', BancontactLanguage, 'The language of the page at Bancontact.', {
        required: true,
      }),
    }),
  });

const CashBalanceFunding = new Choice(
  'InvoiceFundingType',
  'How a cash balance that is too low for an invoice is filled.',
  { bank_transfer: 'By a bank transfer.' },
);

export const InvoiceCustomerBalanceOptions = builder
  .objectRef<NonNullable<Options['customer_balance']>>('InvoiceCustomerBalanceOptions')
  .implement({
    description: "How invoices are paid from the customer's cash balance.",
    fields: (t) => ({
      ...choice(
        t,
        'funding_type',
        CashBalanceFunding,
        'How the balance is filled; null when what is there has to suffice.',
      ),
      bankTransfer: t.field(
        embedded.nullable('bank_transfer', BankTransferOptions, 'The transfer by which it is filled.'),
      ),
    }),
  });

export const InvoiceUsBankAccountOptions = builder
  .objectRef<NonNullable<Options['us_bank_account']>>('InvoiceUsBankAccountOptions')
  .implement({
    description: 'How invoices are paid by debit from a bank account in the United States.',
    fields: (t) => ({
      ...choice(t, 'verification_method', BankVerificationMethod, 'How the bank account is checked.'),
      financialConnections: t.field(
        embedded.nullable(
          'financial_connections',
          FinancialConnectionsOptions,
          'What may be read of an account that the customer signs in to.',
        ),
      ),
    }),
  });
