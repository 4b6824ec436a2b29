import type Stripe from 'stripe';
import { Charge, SetupAttempt } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { embedded, text } from '../../graph/fields.ts';
import { reference } from '../../graph/references.ts';
import { AccountHolderType } from '../values/bank-account-kind.ts';
import { EpsBank, FpxBank, IdealBank, IdealBic, P24Bank } from '../values/banks.ts';

export const PaymentMethodAcssDebit = builder
  .objectRef<Stripe.PaymentMethod.AcssDebit>('PaymentMethodAcssDebit')
  .implement({
    description: 'A bank account in Canada.',
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
      transitNumber: t.field(text.nullable('transit_number', "The number of the bank's branch.")),
    }),
  });

export const PaymentMethodAuBecsDebit = builder
  .objectRef<Stripe.PaymentMethod.AuBecsDebit>('PaymentMethodAuBecsDebit')
  .implement({
    description: 'A bank account in Australia.',
    fields: (t) => ({
      bsbNumber: t.field(text.nullable('bsb_number', 'The bank, state and branch number (BSB).')),
      fingerprint: t.field(
        text.nullable(
          'fingerprint',
          'The same for the same account wherever it is used: for finding duplicates.',
        ),
      ),
      last4: t.field(text.nullable('last4', 'The last four digits.')),
    }),
  });

export const PaymentMethodBacsDebit = builder
  .objectRef<Stripe.PaymentMethod.BacsDebit>('PaymentMethodBacsDebit')
  .implement({
    description: 'A bank account in the United Kingdom.',
    fields: (t) => ({
      fingerprint: t.field(
        text.nullable(
          'fingerprint',
          'The same for the same account wherever it is used: for finding duplicates.',
        ),
      ),
      last4: t.field(text.nullable('last4', 'The last four digits.')),
      sortCode: t.field(text.nullable('sort_code', 'The sort code of the bank.')),
    }),
  });

export const PaymentMethodEps = builder.objectRef<Stripe.PaymentMethod.Eps>('PaymentMethodEps').implement({
  description: 'EPS, in Austria.',
  fields: (t) => ({
    ...choice(t, 'bank', EpsBank, "The customer's bank."),
  }),
});

export const PaymentMethodFpx = builder.objectRef<Stripe.PaymentMethod.Fpx>('PaymentMethodFpx').implement({
  description: 'FPX, in Malaysia.',
  fields: (t) => ({
    ...choice(t, 'bank', FpxBank, "The customer's bank.", { required: true }),
    ...choice(
      t,
      'account_holder_type',
      AccountHolderType,
      'Whether a person or a company holds the account.',
    ),
  }),
});

export const PaymentMethodIdeal = builder
  .objectRef<Stripe.PaymentMethod.Ideal>('PaymentMethodIdeal')
  .implement({
    description: 'iDEAL, in the Netherlands.',
    fields: (t) => ({
      ...choice(t, 'bank', IdealBank, "The customer's bank."),
      ...choice(t, 'bic', IdealBic, "The BIC of the customer's bank."),
    }),
  });

export const PaymentMethodP24 = builder.objectRef<Stripe.PaymentMethod.P24>('PaymentMethodP24').implement({
  description: 'Przelewy24, in Poland.',
  fields: (t) => ({
    ...choice(t, 'bank', P24Bank, "The customer's bank."),
  }),
});

const SepaDebitOrigin = builder
  .objectRef<Stripe.PaymentMethod.SepaDebit.GeneratedFrom>('SepaDebitOrigin')
  .implement({
    description: 'What a SEPA debit was made from.',
    fields: (t) => ({
      ...reference(t, 'charge', Charge, 'The charge it was made from.'),
      ...reference(t, 'setup_attempt', SetupAttempt, 'The setup attempt it was made from.'),
    }),
  });

export const PaymentMethodSepaDebit = builder
  .objectRef<Stripe.PaymentMethod.SepaDebit>('PaymentMethodSepaDebit')
  .implement({
    description: 'A bank account in the euro area.',
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
      generatedFrom: t.field(
        embedded.nullable(
          'generated_from',
          SepaDebitOrigin,
          'What it was made from; null when the customer gave the account itself.',
        ),
      ),
      last4: t.field(text.nullable('last4', 'The last four digits.')),
    }),
  });

export const PaymentMethodSofort = builder
  .objectRef<Stripe.PaymentMethod.Sofort>('PaymentMethodSofort')
  .implement({
    description: 'Sofort, in Europe.',
    fields: (t) => ({
      country: t.field(text.nullable('country', 'The country of the bank, two letters.')),
    }),
  });
