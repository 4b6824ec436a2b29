import type Stripe from 'stripe';
import { Mandate, PaymentMethod } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import {
  embedded,
  flag,
  int,
  money,
  type Priced,
  priced,
  text,
  texts,
  timestamp,
} from '../../graph/fields.ts';
import { reference } from '../../graph/references.ts';
import { CardChecks, CardReadMethod } from '../values/card-details.ts';
import { CardReceipt } from '../values/card-present-details.ts';
import { CardWallet } from '../values/card-wallet.ts';
import { InstallmentPlan } from '../values/installment-plan.ts';
import { ThreeDSecureResult } from '../values/three-d-secure-result.ts';

const CardExtendedAuthorizationStatus = new Choice(
  'CardExtendedAuthorizationStatus',
  'Whether an authorization lasts longer than usual.',
  {
    disabled: 'It lasts as long as usual.',
    enabled: 'It lasts longer.',
  },
);

const CardCaptureAbility = new Choice(
  'CardCaptureAbility',
  'Whether a card allows something with its authorization.',
  {
    available: 'It does.',
    unavailable: 'It does not.',
  },
);

const CardExtendedAuthorization = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.Card.ExtendedAuthorization>('CardExtendedAuthorization')
  .implement({
    description: 'Whether the authorization lasts longer than usual.',
    fields: (t) => ({
      ...choice(t, 'status', CardExtendedAuthorizationStatus, 'Whether it does.', { required: true }),
    }),
  });

const CardCaptureSupport = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.Card.IncrementalAuthorization>('CardCaptureSupport')
  .implement({
    description: 'Whether the authorization can be raised, or captured in parts.',
    fields: (t) => ({
      ...choice(t, 'status', CardCaptureAbility, 'Whether it can.', { required: true }),
    }),
  });

const CardOvercapture = builder
  .objectRef<Priced<Stripe.Charge.PaymentMethodDetails.Card.Overcapture>>('CardOvercapture')
  .implement({
    description: 'Whether more than was authorized can be captured.',
    fields: (t) => ({
      maximumAmountCapturable: t.field(
        money.nullable('maximum_amount_capturable', 'The most that can be captured.'),
      ),
      ...choice(t, 'status', CardCaptureAbility, 'Whether it can.', { required: true }),
    }),
  });

const CardNetworkToken = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.Card.NetworkToken>('CardNetworkToken')
  .implement({
    description: "Whether the network's stand-in for the card number was used.",
    fields: (t) => ({
      isUsed: t.field(flag('used', 'Whether it was.')),
    }),
  });

const ChargeInstallments = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.Card.Installments>('ChargeInstallments')
  .implement({
    description: 'The instalments of a card payment.',
    fields: (t) => ({
      plan: t.field(
        embedded.nullable('plan', InstallmentPlan, 'The plan; null when the payment is not split.'),
      ),
    }),
  });

export const ChargeCardDetails = builder
  .objectRef<Priced<Stripe.Charge.PaymentMethodDetails.Card>>('ChargeCardDetails')
  .implement({
    description: 'A payment by card.',
    fields: (t) => ({
      brand: t.field(text.nullable('brand', 'The brand, in small letters, such as `visa`. The set is open.')),
      checks: t.field(
        embedded.nullable('checks', CardChecks, 'What the issuer said of the address and the security code.'),
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
      installments: t.field(
        embedded.nullable('installments', ChargeInstallments, 'The instalments, where the country has them.'),
      ),
      last4: t.field(text.nullable('last4', 'The last four digits.')),
      ...reference(t, 'mandate', Mandate, 'The mandate under which the card was charged.', {
        expandable: false,
      }),
      network: t.field(
        text.nullable('network', 'The network that carried it, such as `visa`. The set is open.'),
      ),
      networkToken: t.field(
        embedded.nullable(
          'network_token',
          CardNetworkToken,
          "Whether the network's stand-in for the card number was used.",
        ),
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
      amountAuthorized: t.field(money.nullable('amount_authorized', 'What the issuer authorized.')),
      captureBefore: t.field(
        timestamp.nullable('capture_before', 'When the authorization lapses unless it is captured.'),
      ),
      description: t.field(
        text.nullable(
          'description',
          "The issuer's name for the kind of card. Only given to accounts that have asked for it.",
        ),
      ),
      extendedAuthorization: t.field(
        embedded.nullable(
          'extended_authorization',
          CardExtendedAuthorization,
          'Whether the authorization lasts longer than usual.',
        ),
      ),
      iin: t.field(
        text.nullable(
          'iin',
          "The issuer's identification number: the first digits of the card. Only given to accounts that have asked for it.",
        ),
      ),
      incrementalAuthorization: t.field(
        embedded.nullable(
          'incremental_authorization',
          CardCaptureSupport,
          'Whether more can be authorized later.',
        ),
      ),
      issuer: t.field(
        text.nullable('issuer', "The issuing bank's name. Only given to accounts that have asked for it."),
      ),
      isMoto: t.field(flag.nullable('moto', 'Whether the card was given by mail or telephone.')),
      multicapture: t.field(
        embedded.nullable('multicapture', CardCaptureSupport, 'Whether it can be captured in parts.'),
      ),
      overcapture: t.field(
        priced.nullable('overcapture', CardOvercapture, 'Whether more than was authorized can be captured.'),
      ),
    }),
  });

export const ChargeInteracDetails = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.InteracPresent>('ChargeInteracDetails')
  .implement({
    description: 'A payment by Interac card at a terminal in Canada.',
    fields: (t) => ({
      brand: t.field(text.nullable('brand', 'The brand, in small letters, such as `visa`. The set is open.')),
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
      last4: t.field(text.nullable('last4', 'The last four digits.')),
      network: t.field(
        text.nullable('network', 'The network that carried it, such as `visa`. The set is open.'),
      ),
      preferredLocales: t.field(
        texts.nullable('preferred_locales', 'The languages the card asks for, best first.'),
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
    }),
  });
