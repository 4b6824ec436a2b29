import type Stripe from 'stripe';
import { Mandate, PaymentMethod } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { text } from '../../graph/fields.ts';
import { reference } from '../../graph/references.ts';
import { BancontactLanguage } from './bancontact-language.ts';
import { IdealBank, IdealBic } from './banks.ts';

export const SofortLanguage = new Choice('SofortLanguage', 'The language that a customer sees at Sofort.', {
  de: 'German.',
  en: 'English.',
  es: 'Spanish.',
  fr: 'French.',
  it: 'Italian.',
  nl: 'Dutch.',
  pl: 'Polish.',
});

export const BancontactDetails = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.Bancontact>('BancontactDetails')
  .implement({
    description: 'A payment by Bancontact, in Belgium.',
    fields: (t) => ({
      bankCode: t.field(text.nullable('bank_code', "The bank's code.")),
      bankName: t.field(text.nullable('bank_name', "The bank's name.")),
      bic: t.field(text.nullable('bic', "The bank's BIC.")),
      ...reference(
        t,
        'generated_sepa_debit',
        PaymentMethod,
        'The SEPA debit that was set up along with it, for later payments.',
      ),
      ...reference(t, 'generated_sepa_debit_mandate', Mandate, 'The mandate of that SEPA debit.'),
      ibanLast4: t.field(text.nullable('iban_last4', 'The last four characters of the IBAN.')),
      ...choice(t, 'preferred_language', BancontactLanguage, 'The language that the customer was shown.'),
      verifiedName: t.field(
        text.nullable(
          'verified_name',
          'The name of the owner as the bank confirmed it; null when it did not.',
        ),
      ),
    }),
  });

export const IdealDetails = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.Ideal>('IdealDetails')
  .implement({
    description: 'A payment by iDEAL, in the Netherlands.',
    fields: (t) => ({
      ...choice(t, 'bank', IdealBank, "The customer's bank."),
      ...choice(t, 'bic', IdealBic, "The BIC of the customer's bank."),
      ...reference(
        t,
        'generated_sepa_debit',
        PaymentMethod,
        'The SEPA debit that was set up along with it, for later payments.',
      ),
      ...reference(t, 'generated_sepa_debit_mandate', Mandate, 'The mandate of that SEPA debit.'),
      ibanLast4: t.field(text.nullable('iban_last4', 'The last four characters of the IBAN.')),
      verifiedName: t.field(
        text.nullable(
          'verified_name',
          'The name of the owner as the bank confirmed it; null when it did not.',
        ),
      ),
    }),
  });

export const SofortDetails = builder
  .objectRef<Omit<Stripe.Charge.PaymentMethodDetails.Sofort, 'country'> & { country?: string | null }>(
    'SofortDetails',
  )
  .implement({
    description: 'A payment by Sofort, in Europe.',
    fields: (t) => ({
      bankCode: t.field(text.nullable('bank_code', "The bank's code.")),
      bankName: t.field(text.nullable('bank_name', "The bank's name.")),
      bic: t.field(text.nullable('bic', "The bank's BIC.")),
      country: t.field(
        text.nullable(
          'country',
          'The country of the bank account, two letters; null when it was only set up.',
        ),
      ),
      ...reference(
        t,
        'generated_sepa_debit',
        PaymentMethod,
        'The SEPA debit that was set up along with it, for later payments.',
      ),
      ...reference(t, 'generated_sepa_debit_mandate', Mandate, 'The mandate of that SEPA debit.'),
      ibanLast4: t.field(text.nullable('iban_last4', 'The last four characters of the IBAN.')),
      ...choice(t, 'preferred_language', SofortLanguage, 'The language that the customer was shown.'),
      verifiedName: t.field(
        text.nullable(
          'verified_name',
          'The name of the owner as the bank confirmed it; null when it did not.',
        ),
      ),
    }),
  });
