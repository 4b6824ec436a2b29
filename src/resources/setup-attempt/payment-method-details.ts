import type Stripe from 'stripe';
import { PaymentMethod } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { embedded, int, text } from '../../graph/fields.ts';
import { reference } from '../../graph/references.ts';
import { BancontactDetails, IdealDetails, SofortDetails } from '../values/bank-redirect-details.ts';
import { CardChecks } from '../values/card-details.ts';
import { CardPresentOffline } from '../values/card-present-details.ts';
import { CardWallet } from '../values/card-wallet.ts';
import { ThreeDSecureResult } from '../values/three-d-secure-result.ts';

const SetupAttemptCardDetails = builder
  .objectRef<Stripe.SetupAttempt.PaymentMethodDetails.Card>('SetupAttemptCardDetails')
  .implement({
    description: 'A card that was tried.',
    fields: (t) => ({
      brand: t.field(text.nullable('brand', 'The brand, in small letters, such as `visa`. The set is open.')),
      checks: t.field(
        embedded.nullable('checks', CardChecks, 'What the issuer said of the address and the security code.'),
      ),
      country: t.field(
        text.nullable('country', 'Where the card was issued, a two-letter country code (ISO 3166-1).'),
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
      network: t.field(
        text.nullable('network', 'The network that carried the attempt, such as `visa`. The set is open.'),
      ),
      threeDSecure: t.field(
        embedded.nullable(
          'three_d_secure',
          ThreeDSecureResult,
          'How the cardholder was authenticated; null when it was not tried.',
        ),
      ),
      wallet: t.field(
        embedded.nullable(
          'wallet',
          CardWallet,
          'The wallet that the card came from; null when there was none.',
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

const SetupAttemptCardPresentDetails = builder
  .objectRef<Stripe.SetupAttempt.PaymentMethodDetails.CardPresent>('SetupAttemptCardPresentDetails')
  .implement({
    description: 'A card that was tried at a terminal.',
    fields: (t) => ({
      ...reference(
        t,
        'generated_card',
        PaymentMethod,
        'The payment method that was made from the card for later payments.',
      ),
      offline: t.field(
        embedded.nullable(
          'offline',
          CardPresentOffline,
          'Set when it was tried while the terminal was offline.',
        ),
      ),
    }),
  });

export const SetupAttemptPaymentMethodDetails = builder
  .objectRef<Stripe.SetupAttempt.PaymentMethodDetails>('SetupAttemptPaymentMethodDetails')
  .implement({
    description:
      'How a payment method was tried. Only the hash named by `type` is set; types without details have none.',
    fields: (t) => ({
      type: t.field(text('type', 'The type of payment method, such as `card`. The set is open.')),
      bancontact: t.field(embedded.nullable('bancontact', BancontactDetails, 'Set when it was Bancontact.')),
      card: t.field(embedded.nullable('card', SetupAttemptCardDetails, 'Set when it was a card.')),
      cardPresent: t.field(
        embedded.nullable(
          'card_present',
          SetupAttemptCardPresentDetails,
          'Set when it was a card at a terminal.',
        ),
      ),
      ideal: t.field(embedded.nullable('ideal', IdealDetails, 'Set when it was iDEAL.')),
      sofort: t.field(embedded.nullable('sofort', SofortDetails, 'Set when it was Sofort.')),
      // `acss_debit`, `au_becs_debit`, `bacs_debit`, `boleto`, `cashapp`, `klarna`, `link`, `paypal`, `sepa_debit`, `us_bank_account` have no properties of their own: `type` tells as much.
    }),
  });
