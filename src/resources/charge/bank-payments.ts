import type Stripe from 'stripe';
import { Mandate } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { text } from '../../graph/fields.ts';
import { reference } from '../../graph/references.ts';
import { AccountHolderType, UsBankAccountType } from '../values/bank-account-kind.ts';

export const ChargeAchCreditTransferDetails = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.AchCreditTransfer>('ChargeAchCreditTransferDetails')
  .implement({
    description: 'A transfer from a bank in the United States.',
    fields: (t) => ({
      accountNumber: t.field(
        text.nullable('account_number', 'The number of the account that the money was sent to.'),
      ),
      bankName: t.field(text.nullable('bank_name', "The bank's name.")),
      routingNumber: t.field(text.nullable('routing_number', 'The routing number of the bank.')),
      swiftCode: t.field(text.nullable('swift_code', "The bank's SWIFT code.")),
    }),
  });

export const ChargeAchDebitDetails = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.AchDebit>('ChargeAchDebitDetails')
  .implement({
    description: 'A debit from a bank account in the United States, by the older way.',
    fields: (t) => ({
      ...choice(
        t,
        'account_holder_type',
        AccountHolderType,
        'Whether a person or a company holds the account.',
      ),
      bankName: t.field(text.nullable('bank_name', "The bank's name.")),
      country: t.field(
        text.nullable('country', 'Where the bank is, a two-letter country code (ISO 3166-1).'),
      ),
      fingerprint: t.field(
        text.nullable(
          'fingerprint',
          'The same for the same account wherever it is used: for finding duplicates.',
        ),
      ),
      last4: t.field(text.nullable('last4', 'The last four digits.')),
      routingNumber: t.field(text.nullable('routing_number', 'The routing number of the bank.')),
    }),
  });

export const ChargeAcssDebitDetails = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.AcssDebit>('ChargeAcssDebitDetails')
  .implement({
    description: 'A debit from a bank account in Canada.',
    fields: (t) => ({
      bankName: t.field(text.nullable('bank_name', "The bank's name.")),
      fingerprint: t.field(
        text.nullable(
          'fingerprint',
          'The same for the same account wherever it is used: for finding duplicates.',
        ),
      ),
      institutionNumber: t.field(
        text.nullable('institution_number', "The number of the customer's institution."),
      ),
      last4: t.field(text.nullable('last4', 'The last four digits.')),
      ...reference(t, 'mandate', Mandate, 'The mandate that allows the debit.', { expandable: false }),
      transitNumber: t.field(text.nullable('transit_number', "The number of the bank's branch.")),
    }),
  });

export const ChargeAuBecsDebitDetails = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.AuBecsDebit>('ChargeAuBecsDebitDetails')
  .implement({
    description: 'A debit from a bank account in Australia.',
    fields: (t) => ({
      bsbNumber: t.field(text.nullable('bsb_number', 'The bank, state and branch number (BSB).')),
      fingerprint: t.field(
        text.nullable(
          'fingerprint',
          'The same for the same account wherever it is used: for finding duplicates.',
        ),
      ),
      last4: t.field(text.nullable('last4', 'The last four digits.')),
      ...reference(t, 'mandate', Mandate, 'The mandate that allows the debit.', { expandable: false }),
    }),
  });

export const ChargeBacsDebitDetails = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.BacsDebit>('ChargeBacsDebitDetails')
  .implement({
    description: 'A debit from a bank account in the United Kingdom.',
    fields: (t) => ({
      fingerprint: t.field(
        text.nullable(
          'fingerprint',
          'The same for the same account wherever it is used: for finding duplicates.',
        ),
      ),
      last4: t.field(text.nullable('last4', 'The last four digits.')),
      ...reference(t, 'mandate', Mandate, 'The mandate that allows the debit.', { expandable: false }),
      sortCode: t.field(text.nullable('sort_code', 'The sort code of the bank.')),
    }),
  });

export const ChargeSepaDebitDetails = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.SepaDebit>('ChargeSepaDebitDetails')
  .implement({
    description: 'A debit from a bank account in the euro area.',
    fields: (t) => ({
      bankCode: t.field(text.nullable('bank_code', "The bank's code.")),
      branchCode: t.field(text.nullable('branch_code', "The code of the bank's branch.")),
      country: t.field(
        text.nullable('country', 'Where the bank is, a two-letter country code (ISO 3166-1).'),
      ),
      fingerprint: t.field(
        text.nullable(
          'fingerprint',
          'The same for the same account wherever it is used: for finding duplicates.',
        ),
      ),
      last4: t.field(text.nullable('last4', 'The last four digits.')),
      ...reference(t, 'mandate', Mandate, 'The mandate that allows the debit.', { expandable: false }),
    }),
  });

export const ChargeUsBankAccountDetails = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.UsBankAccount>('ChargeUsBankAccountDetails')
  .implement({
    description: 'A debit from a bank account in the United States.',
    fields: (t) => ({
      ...choice(
        t,
        'account_holder_type',
        AccountHolderType,
        'Whether a person or a company holds the account.',
      ),
      ...choice(t, 'account_type', UsBankAccountType, 'Whether it is a checking or a savings account.'),
      bankName: t.field(text.nullable('bank_name', "The bank's name.")),
      fingerprint: t.field(
        text.nullable(
          'fingerprint',
          'The same for the same account wherever it is used: for finding duplicates.',
        ),
      ),
      last4: t.field(text.nullable('last4', 'The last four digits.')),
      routingNumber: t.field(text.nullable('routing_number', 'The routing number of the bank.')),
      ...reference(t, 'mandate', Mandate, 'The mandate that allows the debit.'),
      paymentReference: t.field(
        text.nullable(
          'payment_reference',
          "The reference that identifies the payment on the customer's bank statement.",
        ),
      ),
    }),
  });

export const ChargeSepaCreditTransferDetails = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.SepaCreditTransfer>('ChargeSepaCreditTransferDetails')
  .implement({
    description: 'A transfer from a bank in the euro area.',
    fields: (t) => ({
      bankName: t.field(text.nullable('bank_name', "The bank's name.")),
      bic: t.field(text.nullable('bic', "The bank's BIC.")),
      iban: t.field(text.nullable('iban', 'The IBAN that the money came from.')),
    }),
  });
