import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { embedded, embeddedList, flag, type Priced, priced, text } from '../../graph/fields.ts';
import { CaptureMethod } from '../values/capture-method.ts';
import { CardMandateOptions } from '../values/card-mandate-options.ts';
import { CardNetwork } from '../values/card-network.ts';
import { InstallmentPlan } from '../values/installment-plan.ts';
import { SetupFutureUsage } from '../values/setup-future-usage.ts';
import { ThreeDSecureRequest } from '../values/three-d-secure-request.ts';
import { CardFeatureRequest } from './choices.ts';

const CardInstallmentOptions = builder
  .objectRef<Stripe.PaymentIntent.PaymentMethodOptions.Card.Installments>('CardInstallmentOptions')
  .implement({
    description: 'Whether and how a card payment can be split into instalments.',
    fields: (t) => ({
      availablePlans: t.field(
        embeddedList.nullable(
          'available_plans',
          InstallmentPlan,
          'What the card allows; null until it is known.',
        ),
      ),
      isEnabled: t.field(flag('enabled', 'Whether instalments are offered.')),
      plan: t.field(
        embedded.nullable('plan', InstallmentPlan, 'The plan that was chosen; null when none was.'),
      ),
    }),
  });

export const PaymentIntentCardOptions = builder
  .objectRef<Priced<Stripe.PaymentIntent.PaymentMethodOptions.Card>>('PaymentIntentCardOptions')
  .implement({
    description: 'Settings of a payment by card.',
    fields: (t) => ({
      ...choice(
        t,
        'capture_method',
        CaptureMethod,
        'When authorized money is taken; null where it is as on the intent.',
      ),
      installments: t.field(
        embedded.nullable('installments', CardInstallmentOptions, 'Instalments, where the country has them.'),
      ),
      mandateOptions: t.field(
        priced.nullable(
          'mandate_options',
          CardMandateOptions,
          'What the cardholder agrees to for later payments.',
        ),
      ),
      ...choice(t, 'network', CardNetwork, 'The network to use; null when any will do.'),
      ...choice(t, 'request_three_d_secure', ThreeDSecureRequest, 'When the cardholder is authenticated.'),
      ...choice(
        t,
        'setup_future_usage',
        SetupFutureUsage,
        'Whether the payment method is kept for later payments; null where nothing was said for this type.',
      ),
      statementDescriptorSuffixKana: t.field(
        text.nullable(
          'statement_descriptor_suffix_kana',
          'What follows the prefix on a card statement, in kana.',
        ),
      ),
      statementDescriptorSuffixKanji: t.field(
        text.nullable(
          'statement_descriptor_suffix_kanji',
          'What follows the prefix on a card statement, in kanji.',
        ),
      ),
      ...choice(
        t,
        'request_extended_authorization',
        CardFeatureRequest,
        'Whether it may be held longer than usual.',
      ),
      ...choice(
        t,
        'request_incremental_authorization',
        CardFeatureRequest,
        'Whether more may be authorized later.',
      ),
      ...choice(t, 'request_multicapture', CardFeatureRequest, 'Whether it may be captured in parts.'),
      ...choice(
        t,
        'request_overcapture',
        CardFeatureRequest,
        'Whether more than was authorized may be captured.',
      ),
      requireCvcRecollection: t.field(
        flag.nullable('require_cvc_recollection', 'Whether the security code is asked for again.'),
      ),
    }),
  });

export const PaymentIntentCardPresentOptions = builder
  .objectRef<Stripe.PaymentIntent.PaymentMethodOptions.CardPresent>('PaymentIntentCardPresentOptions')
  .implement({
    description: 'Settings of a payment by card at a terminal.',
    fields: (t) => ({
      requestExtendedAuthorization: t.field(
        flag.nullable('request_extended_authorization', 'Whether it may be held longer than usual.'),
      ),
      requestIncrementalAuthorizationSupport: t.field(
        flag.nullable('request_incremental_authorization_support', 'Whether more may be authorized later.'),
      ),
    }),
  });
