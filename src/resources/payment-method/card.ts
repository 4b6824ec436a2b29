import type Stripe from 'stripe';
import { Charge, SetupAttempt } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { embedded, flag, int, type Priced, priced, text, texts } from '../../graph/fields.ts';
import { reference } from '../../graph/references.ts';
import { CardChecks, CardNetworks, CardReadMethod } from '../values/card-details.ts';
import { CardPresentDetails } from '../values/card-present-details.ts';
import { CardWallet } from '../values/card-wallet.ts';

/** The SDK leaves `generated_from` out of its type of a card; the API sends it. */
interface CardOriginDetailsHash {
  readonly card_present?: Stripe.Charge.PaymentMethodDetails.CardPresent;
  readonly type: string;
}

interface CardOriginHash {
  readonly charge: string | null;
  readonly payment_method_details: CardOriginDetailsHash | null;
  readonly setup_attempt: string | Stripe.SetupAttempt | null;
}

type CardHash = Stripe.PaymentMethod.Card & { readonly generated_from?: CardOriginHash | null };

const CardOriginDetails = builder.objectRef<Priced<CardOriginDetailsHash>>('CardOriginDetails').implement({
  description: 'How the card was used when a payment method was made from it.',
  fields: (t) => ({
    type: t.field(text('type', 'How it was used: `card_present`. The set is open.')),
    cardPresent: t.field(
      priced.nullable('card_present', CardPresentDetails, 'Set when it was a card at a terminal.'),
    ),
  }),
});

const CardOrigin = builder.objectRef<Priced<CardOriginHash>>('CardOrigin').implement({
  description: 'What a card was made from.',
  fields: (t) => ({
    ...reference(t, 'charge', Charge, 'The charge it was made from.', { expandable: false }),
    paymentMethodDetails: t.field(
      priced.nullable('payment_method_details', CardOriginDetails, 'How the card was used there.'),
    ),
    ...reference(t, 'setup_attempt', SetupAttempt, 'The setup attempt it was made from.'),
  }),
});

const ThreeDSecureUsage = builder
  .objectRef<Stripe.PaymentMethod.Card.ThreeDSecureUsage>('ThreeDSecureUsage')
  .implement({
    description: 'Whether a card takes part in 3D Secure.',
    fields: (t) => ({
      isSupported: t.field(flag('supported', 'Whether it does.')),
    }),
  });

export const PaymentMethodCard = builder.objectRef<Priced<CardHash>>('PaymentMethodCard').implement({
  description: 'A card.',
  fields: (t) => ({
    brand: t.field(text('brand', 'The brand, in small letters, such as `visa`. The set is open.')),
    checks: t.field(
      embedded.nullable('checks', CardChecks, 'What the issuer said of the address and the security code.'),
    ),
    country: t.field(
      text.nullable('country', 'Where the card was issued, a two-letter country code (ISO 3166-1).'),
    ),
    expMonth: t.field(int('exp_month', 'The month in which it expires, 1 to 12.')),
    expYear: t.field(int('exp_year', 'The year in which it expires, four digits.')),
    fingerprint: t.field(
      text.nullable('fingerprint', 'The same for the same card wherever it is used: for finding duplicates.'),
    ),
    funding: t.field(
      text('funding', 'How it is funded: `credit`, `debit`, `prepaid` or `unknown`. The set is open.'),
    ),
    generatedFrom: t.field(
      priced.nullable(
        'generated_from',
        CardOrigin,
        'What it was made from; null when the customer gave the card itself.',
      ),
    ),
    last4: t.field(text('last4', 'The last four digits.')),
    networks: t.field(embedded.nullable('networks', CardNetworks, 'The networks that can carry it.')),
    threeDSecureUsage: t.field(
      embedded.nullable('three_d_secure_usage', ThreeDSecureUsage, 'Whether it takes part in 3D Secure.'),
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
    displayBrand: t.field(
      text.nullable(
        'display_brand',
        'The brand to show to the customer, such as `visa`, which may differ from the one it is charged by. The set is open.',
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

export const PaymentMethodCardPresent = builder
  .objectRef<Stripe.PaymentMethod.CardPresent>('PaymentMethodCardPresent')
  .implement({
    description: 'A card that was held to a terminal.',
    fields: (t) => ({
      brand: t.field(text.nullable('brand', 'The brand, in small letters, such as `visa`. The set is open.')),
      cardholderName: t.field(
        text.nullable('cardholder_name', "The cardholder's name, as it is stored on the card."),
      ),
      country: t.field(
        text.nullable('country', 'Where the card was issued, a two-letter country code (ISO 3166-1).'),
      ),
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
      last4: t.field(text.nullable('last4', 'The last four digits.')),
      networks: t.field(embedded.nullable('networks', CardNetworks, 'The networks that can carry it.')),
      ...choice(t, 'read_method', CardReadMethod, 'How the terminal read the card.'),
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

export const PaymentMethodInteracPresent = builder
  .objectRef<Stripe.PaymentMethod.InteracPresent>('PaymentMethodInteracPresent')
  .implement({
    description: 'An Interac card that was held to a terminal.',
    fields: (t) => ({
      brand: t.field(text.nullable('brand', 'The brand, in small letters, such as `visa`. The set is open.')),
      cardholderName: t.field(
        text.nullable('cardholder_name', "The cardholder's name, as it is stored on the card."),
      ),
      country: t.field(
        text.nullable('country', 'Where the card was issued, a two-letter country code (ISO 3166-1).'),
      ),
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
      last4: t.field(text.nullable('last4', 'The last four digits.')),
      networks: t.field(embedded.nullable('networks', CardNetworks, 'The networks that can carry it.')),
      preferredLocales: t.field(
        texts.nullable('preferred_locales', 'The languages the card asks for, best first.'),
      ),
      ...choice(t, 'read_method', CardReadMethod, 'How the terminal read the card.'),
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
