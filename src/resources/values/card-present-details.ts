import type Stripe from 'stripe';
import { PaymentMethod } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { embedded, flag, int, money, type Priced, text, timestamp } from '../../graph/fields.ts';
import { reference } from '../../graph/references.ts';
import { CardReadMethod } from './card-details.ts';

const CardReceiptAccountType = new Choice(
  'CardReceiptAccountType',
  'The account a card at a terminal draws on.',
  {
    checking: 'A checking account.',
    credit: 'A credit account.',
    prepaid: 'A prepaid account.',
    savings: 'A savings account.',
    unknown: 'The card does not say.',
  },
);

export const CardReceipt = builder
  .objectRef<
    Omit<Stripe.Charge.PaymentMethodDetails.CardPresent.Receipt, 'account_type'> & { account_type?: string }
  >('CardReceipt')
  .implement({
    description: 'What card networks want on a receipt.',
    fields: (t) => ({
      ...choice(t, 'account_type', CardReceiptAccountType, 'The account the card draws on.'),
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
      cardholderVerificationMethod: t.field(
        text.nullable(
          'cardholder_verification_method',
          'How the cardholder was verified, by signature or PIN, for example.',
        ),
      ),
      dedicatedFileName: t.field(text.nullable('dedicated_file_name', "The id of the chip's application.")),
      terminalVerificationResults: t.field(
        text.nullable('terminal_verification_results', 'What the terminal found, as a code.'),
      ),
      transactionStatusInformation: t.field(
        text.nullable('transaction_status_information', 'Which steps the terminal took, as a code.'),
      ),
    }),
  });

export const CardPresentOffline = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.CardPresent.Offline>('CardPresentOffline')
  .implement({
    description: 'What is known of a card that was read while the terminal was offline.',
    fields: (t) => ({
      storedAt: t.field(
        timestamp.nullable('stored_at', 'When the terminal stored it; null when it was online.'),
      ),
    }),
  });

export const CardPresentDetails = builder
  .objectRef<Priced<Stripe.Charge.PaymentMethodDetails.CardPresent>>('CardPresentDetails')
  .implement({
    description: 'A card at a terminal.',
    fields: (t) => ({
      amountAuthorized: t.field(
        money.nullable(
          'amount_authorized',
          'What the issuer authorized; null where the currency is not told, as on a payment method made from the card.',
        ),
      ),
      brand: t.field(text.nullable('brand', 'The brand, in small letters, such as `visa`. The set is open.')),
      captureBefore: t.field(
        timestamp.nullable('capture_before', 'When the authorization lapses unless it is captured.'),
      ),
      cardholderName: t.field(
        text.nullable('cardholder_name', "The cardholder's name, as it is stored on the card."),
      ),
      country: t.field(
        text.nullable('country', 'Where the card was issued, a two-letter country code (ISO 3166-1).'),
      ),
      emvAuthData: t.field(text.nullable('emv_auth_data', 'The chip data of the authorization response.')),
      expMonth: t.field(int('exp_month', 'The month in which it expires, 1 to 12.')),
      expYear: t.field(int('exp_year', 'The year in which it expires, four digits.')),
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
      ...reference(
        t,
        'generated_card',
        PaymentMethod,
        'The payment method that was made from the card for later payments.',
        { expandable: false },
      ),
      incrementalAuthorizationSupported: t.field(
        flag('incremental_authorization_supported', 'Whether more can be authorized later.'),
      ),
      last4: t.field(text.nullable('last4', 'The last four digits.')),
      network: t.field(
        text.nullable('network', 'The network that carried it, such as `visa`. The set is open.'),
      ),
      overcaptureSupported: t.field(
        flag('overcapture_supported', 'Whether more than was authorized can be captured.'),
      ),
      ...choice(t, 'read_method', CardReadMethod, 'How the terminal read the card.'),
      receipt: t.field(embedded.nullable('receipt', CardReceipt, 'What has to be printed on a receipt.')),
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
      offline: t.field(
        embedded.nullable(
          'offline',
          CardPresentOffline,
          'Set when the payment was taken while the terminal was offline.',
        ),
      ),
    }),
  });
