import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { flag, int, text } from '../../graph/fields.ts';

export const SourceCard = builder.objectRef<Stripe.Source.Card>('SourceCard').implement({
  description: 'A card, as a source.',
  fields: (t) => ({
    addressLine1Check: t.field(
      text.nullable(
        'address_line1_check',
        'Whether the first line of the address is right: `pass`, `fail`, `unavailable` or `unchecked`. The set is open.',
      ),
    ),
    addressZipCheck: t.field(
      text.nullable(
        'address_zip_check',
        'Whether the postal code is right: `pass`, `fail`, `unavailable` or `unchecked`. The set is open.',
      ),
    ),
    brand: t.field(text.nullable('brand', 'The brand, in small letters, such as `visa`. The set is open.')),
    country: t.field(
      text.nullable('country', 'Where the card was issued, a two-letter country code (ISO 3166-1).'),
    ),
    cvcCheck: t.field(
      text.nullable(
        'cvc_check',
        'Whether the security code is right: `pass`, `fail`, `unavailable` or `unchecked`. The set is open.',
      ),
    ),
    dynamicLast4: t.field(
      text.nullable('dynamic_last4', 'The last four digits of the number that a wallet uses in its place.'),
    ),
    expMonth: t.field(int.nullable('exp_month', 'The month in which it expires, 1 to 12.')),
    expYear: t.field(int.nullable('exp_year', 'The year in which it expires, four digits.')),
    fingerprint: t.field(
      text.nullable('fingerprint', 'The same for the same card wherever it is used: for finding duplicates.'),
    ),
    funding: t.field(
      text.nullable(
        'funding',
        'How it is funded: `credit`, `debit`, `prepaid` or `unknown`. The set is open.',
      ),
    ),
    last4: t.field(text.nullable('last4', 'The last four digits.')),
    name: t.field(text.nullable('name', "The cardholder's name.")),
    threeDSecure: t.field(
      text.nullable(
        'three_d_secure',
        'Whether the card takes part in 3D Secure: `required`, `recommended`, `optional`, `not_supported` or `unknown`. The set is open.',
      ),
    ),
    tokenizationMethod: t.field(
      text.nullable(
        'tokenization_method',
        'The wallet the card came from, such as `apple_pay`. The set is open.',
      ),
    ),
    description: t.field(
      text.nullable(
        'description',
        "The issuer's name for the kind of card. Only given to accounts that have asked for it.",
      ),
    ),
    iin: t.field(
      text.nullable(
        'iin',
        "The issuer's identification number: the first digits of the card. Only given to accounts that have asked for it.",
      ),
    ),
    issuer: t.field(
      text.nullable('issuer', "The issuing bank's name. Only given to accounts that have asked for it."),
    ),
  }),
});

export const SourceThreeDSecure = builder
  .objectRef<Stripe.Source.ThreeDSecure>('SourceThreeDSecure')
  .implement({
    description: 'An authentication by 3D Secure, as a source.',
    fields: (t) => ({
      addressLine1Check: t.field(
        text.nullable(
          'address_line1_check',
          'Whether the first line of the address is right: `pass`, `fail`, `unavailable` or `unchecked`. The set is open.',
        ),
      ),
      addressZipCheck: t.field(
        text.nullable(
          'address_zip_check',
          'Whether the postal code is right: `pass`, `fail`, `unavailable` or `unchecked`. The set is open.',
        ),
      ),
      isAuthenticated: t.field(flag.nullable('authenticated', 'Whether the cardholder was authenticated.')),
      brand: t.field(text.nullable('brand', 'The brand, in small letters, such as `visa`. The set is open.')),
      card: t.field(text.nullable('card', 'The id of the card or source that was authenticated.')),
      country: t.field(
        text.nullable('country', 'Where the card was issued, a two-letter country code (ISO 3166-1).'),
      ),
      customer: t.field(text.nullable('customer', 'The id of the customer who was authenticated.')),
      cvcCheck: t.field(
        text.nullable(
          'cvc_check',
          'Whether the security code is right: `pass`, `fail`, `unavailable` or `unchecked`. The set is open.',
        ),
      ),
      dynamicLast4: t.field(
        text.nullable('dynamic_last4', 'The last four digits of the number that a wallet uses in its place.'),
      ),
      expMonth: t.field(int.nullable('exp_month', 'The month in which it expires, 1 to 12.')),
      expYear: t.field(int.nullable('exp_year', 'The year in which it expires, four digits.')),
      fingerprint: t.field(
        text.nullable(
          'fingerprint',
          'The same for the same card wherever it is used: for finding duplicates.',
        ),
      ),
      funding: t.field(
        text.nullable(
          'funding',
          'How it is funded: `credit`, `debit`, `prepaid` or `unknown`. The set is open.',
        ),
      ),
      last4: t.field(text.nullable('last4', 'The last four digits.')),
      name: t.field(text.nullable('name', "The cardholder's name.")),
      threeDSecure: t.field(
        text.nullable(
          'three_d_secure',
          'Whether the card takes part in 3D Secure: `required`, `recommended`, `optional`, `not_supported` or `unknown`. The set is open.',
        ),
      ),
      tokenizationMethod: t.field(
        text.nullable(
          'tokenization_method',
          'The wallet the card came from, such as `apple_pay`. The set is open.',
        ),
      ),
      description: t.field(
        text.nullable(
          'description',
          "The issuer's name for the kind of card. Only given to accounts that have asked for it.",
        ),
      ),
      iin: t.field(
        text.nullable(
          'iin',
          "The issuer's identification number: the first digits of the card. Only given to accounts that have asked for it.",
        ),
      ),
      issuer: t.field(
        text.nullable('issuer', "The issuing bank's name. Only given to accounts that have asked for it."),
      ),
    }),
  });

export const SourceCardPresent = builder.objectRef<Stripe.Source.CardPresent>('SourceCardPresent').implement({
  description: 'A card at a terminal, as a source.',
  fields: (t) => ({
    applicationCryptogram: t.field(
      text.nullable('application_cryptogram', "The cryptogram of the chip's application."),
    ),
    applicationPreferredName: t.field(
      text.nullable('application_preferred_name', "The name the chip's application goes by."),
    ),
    authorizationCode: t.field(text.nullable('authorization_code', 'The code of the authorization.')),
    authorizationResponseCode: t.field(
      text.nullable('authorization_response_code', 'What the issuer answered, as a code.'),
    ),
    brand: t.field(text.nullable('brand', 'The brand, in small letters, such as `visa`. The set is open.')),
    country: t.field(
      text.nullable('country', 'Where the card was issued, a two-letter country code (ISO 3166-1).'),
    ),
    cvmType: t.field(text.nullable('cvm_type', 'How the cardholder was verified.')),
    dataType: t.field(text.nullable('data_type', 'The kind of data that was read.')),
    dedicatedFileName: t.field(text.nullable('dedicated_file_name', "The id of the chip's application.")),
    emvAuthData: t.field(text.nullable('emv_auth_data', 'The chip data of the authorization response.')),
    evidenceCustomerSignature: t.field(
      text.nullable('evidence_customer_signature', "The customer's signature, as evidence."),
    ),
    evidenceTransactionCertificate: t.field(
      text.nullable('evidence_transaction_certificate', 'The certificate of the transaction, as evidence.'),
    ),
    expMonth: t.field(int.nullable('exp_month', 'The month in which it expires, 1 to 12.')),
    expYear: t.field(int.nullable('exp_year', 'The year in which it expires, four digits.')),
    fingerprint: t.field(
      text.nullable('fingerprint', 'The same for the same card wherever it is used: for finding duplicates.'),
    ),
    funding: t.field(
      text.nullable(
        'funding',
        'How it is funded: `credit`, `debit`, `prepaid` or `unknown`. The set is open.',
      ),
    ),
    last4: t.field(text.nullable('last4', 'The last four digits.')),
    posDeviceId: t.field(text.nullable('pos_device_id', 'The id of the terminal.')),
    posEntryMode: t.field(
      text.nullable('pos_entry_mode', 'How the card was read, in the code of the network.'),
    ),
    readMethod: t.field(text.nullable('read_method', 'How the terminal read the card.')),
    reader: t.field(text.nullable('reader', 'The id of the reader.')),
    terminalVerificationResults: t.field(
      text.nullable('terminal_verification_results', 'What the terminal found, as a code.'),
    ),
    transactionStatusInformation: t.field(
      text.nullable('transaction_status_information', 'Which steps the terminal took, as a code.'),
    ),
    description: t.field(
      text.nullable(
        'description',
        "The issuer's name for the kind of card. Only given to accounts that have asked for it.",
      ),
    ),
    iin: t.field(
      text.nullable(
        'iin',
        "The issuer's identification number: the first digits of the card. Only given to accounts that have asked for it.",
      ),
    ),
    issuer: t.field(
      text.nullable('issuer', "The issuing bank's name. Only given to accounts that have asked for it."),
    ),
  }),
});
