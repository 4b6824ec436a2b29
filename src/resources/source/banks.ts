import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { text, url } from '../../graph/fields.ts';

export const SourceAchDebit = builder.objectRef<Stripe.Source.AchDebit>('SourceAchDebit').implement({
  description: 'A bank account in the United States, as a source.',
  fields: (t) => ({
    bankName: t.field(text.nullable('bank_name', "The bank's name.")),
    country: t.field(text.nullable('country', 'Where the bank is, a two-letter country code (ISO 3166-1).')),
    fingerprint: t.field(
      text.nullable(
        'fingerprint',
        'The same for the same account wherever it is used: for finding duplicates.',
      ),
    ),
    last4: t.field(text.nullable('last4', 'The last four digits.')),
    routingNumber: t.field(text.nullable('routing_number', 'The routing number of the bank.')),
    type: t.field(text.nullable('type', 'The kind of account. The set is open.')),
  }),
});

export const SourceAcssDebit = builder.objectRef<Stripe.Source.AcssDebit>('SourceAcssDebit').implement({
  description: 'A bank account in Canada, as a source.',
  fields: (t) => ({
    bankAddressCity: t.field(text.nullable('bank_address_city', 'The city of the bank.')),
    bankAddressLine1: t.field(text.nullable('bank_address_line_1', 'The first address line of the bank.')),
    bankAddressLine2: t.field(text.nullable('bank_address_line_2', 'The second address line of the bank.')),
    bankAddressPostalCode: t.field(text.nullable('bank_address_postal_code', 'The postal code of the bank.')),
    bankName: t.field(text.nullable('bank_name', "The bank's name.")),
    category: t.field(text.nullable('category', 'The kind of account. The set is open.')),
    country: t.field(text.nullable('country', 'Where the bank is, a two-letter country code (ISO 3166-1).')),
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

export const SourceAuBecsDebit = builder.objectRef<Stripe.Source.AuBecsDebit>('SourceAuBecsDebit').implement({
  description: 'A bank account in Australia, as a source.',
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

export const SourceBancontact = builder.objectRef<Stripe.Source.Bancontact>('SourceBancontact').implement({
  description: 'Bancontact, as a source.',
  fields: (t) => ({
    bankCode: t.field(text.nullable('bank_code', "The bank's code.")),
    bankName: t.field(text.nullable('bank_name', "The bank's name.")),
    bic: t.field(text.nullable('bic', "The bank's BIC.")),
    ibanLast4: t.field(text.nullable('iban_last4', 'The last four characters of the IBAN.')),
    preferredLanguage: t.field(
      text.nullable('preferred_language', 'The language that the customer is shown.'),
    ),
    statementDescriptor: t.field(
      text.nullable('statement_descriptor', "What the customer's statement says."),
    ),
  }),
});

export const SourceEps = builder.objectRef<Stripe.Source.Eps>('SourceEps').implement({
  description: 'EPS, as a source.',
  fields: (t) => ({
    reference: t.field(text.nullable('reference', 'The reference of the payment.')),
    statementDescriptor: t.field(
      text.nullable('statement_descriptor', "What the customer's statement says."),
    ),
  }),
});

export const SourceGiropay = builder.objectRef<Stripe.Source.Giropay>('SourceGiropay').implement({
  description: 'Giropay, as a source.',
  fields: (t) => ({
    bankCode: t.field(text.nullable('bank_code', "The bank's code.")),
    bankName: t.field(text.nullable('bank_name', "The bank's name.")),
    bic: t.field(text.nullable('bic', "The bank's BIC.")),
    statementDescriptor: t.field(
      text.nullable('statement_descriptor', "What the customer's statement says."),
    ),
  }),
});

export const SourceIdeal = builder.objectRef<Stripe.Source.Ideal>('SourceIdeal').implement({
  description: 'iDEAL, as a source.',
  fields: (t) => ({
    bank: t.field(text.nullable('bank', "The customer's bank, as iDEAL names it. The set is open.")),
    bic: t.field(text.nullable('bic', "The bank's BIC.")),
    ibanLast4: t.field(text.nullable('iban_last4', 'The last four characters of the IBAN.')),
    statementDescriptor: t.field(
      text.nullable('statement_descriptor', "What the customer's statement says."),
    ),
  }),
});

export const SourceP24 = builder.objectRef<Stripe.Source.P24>('SourceP24').implement({
  description: 'Przelewy24, as a source.',
  fields: (t) => ({
    reference: t.field(text.nullable('reference', 'The reference of the payment.')),
  }),
});

export const SourceSepaDebit = builder.objectRef<Stripe.Source.SepaDebit>('SourceSepaDebit').implement({
  description: 'A bank account in the euro area, as a source.',
  fields: (t) => ({
    bankCode: t.field(text.nullable('bank_code', "The bank's code.")),
    branchCode: t.field(text.nullable('branch_code', "The code of the bank's branch.")),
    country: t.field(text.nullable('country', 'Where the bank is, a two-letter country code (ISO 3166-1).')),
    fingerprint: t.field(
      text.nullable(
        'fingerprint',
        'The same for the same account wherever it is used: for finding duplicates.',
      ),
    ),
    last4: t.field(text.nullable('last4', 'The last four digits.')),
    mandateReference: t.field(text.nullable('mandate_reference', 'The unique reference of the mandate.')),
    mandateUrl: t.field(
      url.nullable('mandate_url', 'The mandate as a page. Whoever holds the link can open it.'),
    ),
  }),
});

export const SourceSofort = builder.objectRef<Stripe.Source.Sofort>('SourceSofort').implement({
  description: 'Sofort, as a source.',
  fields: (t) => ({
    bankCode: t.field(text.nullable('bank_code', "The bank's code.")),
    bankName: t.field(text.nullable('bank_name', "The bank's name.")),
    bic: t.field(text.nullable('bic', "The bank's BIC.")),
    country: t.field(text.nullable('country', 'Where the bank is, a two-letter country code (ISO 3166-1).')),
    ibanLast4: t.field(text.nullable('iban_last4', 'The last four characters of the IBAN.')),
    preferredLanguage: t.field(
      text.nullable('preferred_language', 'The language that the customer is shown.'),
    ),
    statementDescriptor: t.field(
      text.nullable('statement_descriptor', "What the customer's statement says."),
    ),
  }),
});
