import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { text } from '../../graph/fields.ts';

export const SourceAchCreditTransfer = builder
  .objectRef<Stripe.Source.AchCreditTransfer>('SourceAchCreditTransfer')
  .implement({
    description: 'A transfer in the United States, as a source.',
    fields: (t) => ({
      accountNumber: t.field(text.nullable('account_number', 'The number of the account to send money to.')),
      bankName: t.field(text.nullable('bank_name', "The bank's name.")),
      fingerprint: t.field(
        text.nullable(
          'fingerprint',
          'The same for the same account wherever it is used: for finding duplicates.',
        ),
      ),
      refundAccountHolderName: t.field(
        text.nullable(
          'refund_account_holder_name',
          'The name of the holder of the account that refunds go to.',
        ),
      ),
      refundAccountHolderType: t.field(
        text.nullable(
          'refund_account_holder_type',
          'Whether a person or a company holds the account that refunds go to.',
        ),
      ),
      refundRoutingNumber: t.field(
        text.nullable('refund_routing_number', 'The routing number of the account that refunds go to.'),
      ),
      routingNumber: t.field(text.nullable('routing_number', 'The routing number of the bank.')),
      swiftCode: t.field(text.nullable('swift_code', "The bank's SWIFT code.")),
    }),
  });

export const SourceMultibanco = builder.objectRef<Stripe.Source.Multibanco>('SourceMultibanco').implement({
  description: 'Multibanco, as a source.',
  fields: (t) => ({
    entity: t.field(text.nullable('entity', 'The entity number that the customer enters.')),
    reference: t.field(text.nullable('reference', 'The reference that the customer enters.')),
    refundAccountHolderAddressCity: t.field(
      text.nullable(
        'refund_account_holder_address_city',
        'The city of the holder of the account that refunds go to.',
      ),
    ),
    refundAccountHolderAddressCountry: t.field(
      text.nullable(
        'refund_account_holder_address_country',
        'The country of the holder of the account that refunds go to.',
      ),
    ),
    refundAccountHolderAddressLine1: t.field(
      text.nullable(
        'refund_account_holder_address_line1',
        'The first address line of the holder of the account that refunds go to.',
      ),
    ),
    refundAccountHolderAddressLine2: t.field(
      text.nullable(
        'refund_account_holder_address_line2',
        'The second address line of the holder of the account that refunds go to.',
      ),
    ),
    refundAccountHolderAddressPostalCode: t.field(
      text.nullable(
        'refund_account_holder_address_postal_code',
        'The postal code of the holder of the account that refunds go to.',
      ),
    ),
    refundAccountHolderAddressState: t.field(
      text.nullable(
        'refund_account_holder_address_state',
        'The state of the holder of the account that refunds go to.',
      ),
    ),
    refundAccountHolderName: t.field(
      text.nullable(
        'refund_account_holder_name',
        'The name of the holder of the account that refunds go to.',
      ),
    ),
    refundIban: t.field(text.nullable('refund_iban', 'The IBAN that refunds go to.')),
  }),
});

export const SourceSepaCreditTransfer = builder
  .objectRef<Stripe.Source.SepaCreditTransfer>('SourceSepaCreditTransfer')
  .implement({
    description: 'A transfer in the euro area, as a source.',
    fields: (t) => ({
      bankName: t.field(text.nullable('bank_name', "The bank's name.")),
      bic: t.field(text.nullable('bic', "The bank's BIC.")),
      iban: t.field(text.nullable('iban', 'The IBAN to send money to.')),
      refundAccountHolderAddressCity: t.field(
        text.nullable(
          'refund_account_holder_address_city',
          'The city of the holder of the account that refunds go to.',
        ),
      ),
      refundAccountHolderAddressCountry: t.field(
        text.nullable(
          'refund_account_holder_address_country',
          'The country of the holder of the account that refunds go to.',
        ),
      ),
      refundAccountHolderAddressLine1: t.field(
        text.nullable(
          'refund_account_holder_address_line1',
          'The first address line of the holder of the account that refunds go to.',
        ),
      ),
      refundAccountHolderAddressLine2: t.field(
        text.nullable(
          'refund_account_holder_address_line2',
          'The second address line of the holder of the account that refunds go to.',
        ),
      ),
      refundAccountHolderAddressPostalCode: t.field(
        text.nullable(
          'refund_account_holder_address_postal_code',
          'The postal code of the holder of the account that refunds go to.',
        ),
      ),
      refundAccountHolderAddressState: t.field(
        text.nullable(
          'refund_account_holder_address_state',
          'The state of the holder of the account that refunds go to.',
        ),
      ),
      refundAccountHolderName: t.field(
        text.nullable(
          'refund_account_holder_name',
          'The name of the holder of the account that refunds go to.',
        ),
      ),
      refundIban: t.field(text.nullable('refund_iban', 'The IBAN that refunds go to.')),
    }),
  });
