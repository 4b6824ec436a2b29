import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { flag, text } from '../../graph/fields.ts';

const ThreeDSecureFlow = new Choice('ThreeDSecureFlow', 'What the cardholder had to do.', {
  challenge: 'The cardholder was asked to prove who they are.',
  frictionless: 'Nothing: the bank knew enough.',
});

const ThreeDSecureOutcome = new Choice('ThreeDSecureOutcome', 'How an authentication ended.', {
  attempt_acknowledged: 'It was tried, and the issuer takes it for done.',
  authenticated: 'The cardholder was authenticated.',
  exempted: 'It was not needed.',
  failed: 'The cardholder was not authenticated.',
  not_supported: 'The card or its issuer does not support it.',
  processing_error: 'Something went wrong on the way.',
});

const ThreeDSecureOutcomeReason = new Choice('ThreeDSecureOutcomeReason', 'Why an authentication ended so.', {
  abandoned: 'The cardholder gave up.',
  bypassed: 'It was passed over.',
  canceled: 'The cardholder canceled it.',
  card_not_enrolled: 'The card does not take part.',
  network_not_supported: "The card's network does not take part.",
  protocol_error: 'The parties did not understand one another.',
  rejected: 'The issuer refused.',
});

export const ThreeDSecureVersion = new Choice('ThreeDSecureVersion', 'A version of the 3D Secure protocol.', {
  '1.0.2': 'Version 1.0.2.',
  '2.1.0': 'Version 2.1.0.',
  '2.2.0': 'Version 2.2.0.',
});

export const ElectronicCommerceIndicator = new Choice(
  'ElectronicCommerceIndicator',
  'What the network was told of the authentication, in its own code.',
  {
    '01': 'Mastercard: the merchant tried, and the issuer did not take part.',
    '02': 'Mastercard: authenticated.',
    '05': 'Other networks: authenticated.',
    '06': 'Other networks: the merchant tried, and the issuer did not take part.',
    '07': 'Other networks: not authenticated.',
  },
);

export const ThreeDSecureExemption = new Choice(
  'ThreeDSecureExemption',
  'A reason for which no authentication was needed.',
  {
    low_risk: 'The risk of the payment is low.',
    none: 'No reason was given.',
  },
);

export const ThreeDSecureResult = builder
  .objectRef<Partial<Stripe.Charge.PaymentMethodDetails.Card.ThreeDSecure>>('ThreeDSecureResult')
  .implement({
    description: 'How the cardholder was authenticated by 3D Secure.',
    fields: (t) => ({
      ...choice(t, 'authentication_flow', ThreeDSecureFlow, 'What the cardholder had to do.'),
      ...choice(t, 'result', ThreeDSecureOutcome, 'How it ended.'),
      ...choice(t, 'result_reason', ThreeDSecureOutcomeReason, 'Why it ended so.'),
      ...choice(t, 'version', ThreeDSecureVersion, 'The version of the protocol.'),
      ...choice(
        t,
        'electronic_commerce_indicator',
        ElectronicCommerceIndicator,
        "The network's code for how it ended.",
      ),
      ...choice(
        t,
        'exemption_indicator',
        ThreeDSecureExemption,
        'The exemption that was asked for; null when none was.',
      ),
      exemptionIndicatorApplied: t.field(
        flag.nullable('exemption_indicator_applied', 'Whether the issuer granted it.'),
      ),
      transactionId: t.field(
        text.nullable('transaction_id', 'The id of the authentication with the directory server.'),
      ),
    }),
  });
