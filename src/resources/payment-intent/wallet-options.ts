import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { text } from '../../graph/fields.ts';
import { CaptureMethod } from '../values/capture-method.ts';
import { SetupFutureUsage } from '../values/setup-future-usage.ts';
import { WechatPayClient } from '../values/wechat-pay-client.ts';

export const CapturableOptions = builder
  .objectRef<{ readonly capture_method?: string; readonly setup_future_usage?: string }>('CapturableOptions')
  .implement({
    description: 'Settings of a payment that can be authorized first and captured later.',
    fields: (t) => ({
      ...choice(
        t,
        'capture_method',
        CaptureMethod,
        'When authorized money is taken; null where it is as on the intent.',
      ),
      ...choice(
        t,
        'setup_future_usage',
        SetupFutureUsage,
        'Whether the payment method is kept for later payments; null where nothing was said for this type.',
      ),
    }),
  });

export const PayLaterOptions = builder
  .objectRef<{
    readonly capture_method?: string;
    readonly preferred_locale?: string | null;
    readonly setup_future_usage?: string;
  }>('PayLaterOptions')
  .implement({
    description: 'Settings of a payment that the customer pays off later.',
    fields: (t) => ({
      ...choice(
        t,
        'capture_method',
        CaptureMethod,
        'When authorized money is taken; null where it is as on the intent.',
      ),
      preferredLocale: t.field(
        text.nullable(
          'preferred_locale',
          'The language and country that the customer is shown, such as `en-US`.',
        ),
      ),
      ...choice(
        t,
        'setup_future_usage',
        SetupFutureUsage,
        'Whether the payment method is kept for later payments; null where nothing was said for this type.',
      ),
    }),
  });

export const PaymentIntentAfterpayClearpayOptions = builder
  .objectRef<Stripe.PaymentIntent.PaymentMethodOptions.AfterpayClearpay>(
    'PaymentIntentAfterpayClearpayOptions',
  )
  .implement({
    description: 'Settings of a payment by Afterpay or Clearpay.',
    fields: (t) => ({
      ...choice(
        t,
        'capture_method',
        CaptureMethod,
        'When authorized money is taken; null where it is as on the intent.',
      ),
      reference: t.field(text.nullable('reference', 'Your own id of the order, which the customer sees.')),
      ...choice(
        t,
        'setup_future_usage',
        SetupFutureUsage,
        'Whether the payment method is kept for later payments; null where nothing was said for this type.',
      ),
    }),
  });

export const PaymentIntentLinkOptions = builder
  .objectRef<Stripe.PaymentIntent.PaymentMethodOptions.Link>('PaymentIntentLinkOptions')
  .implement({
    description: 'Settings of a payment by Link.',
    fields: (t) => ({
      ...choice(
        t,
        'capture_method',
        CaptureMethod,
        'When authorized money is taken; null where it is as on the intent.',
      ),
      ...choice(
        t,
        'setup_future_usage',
        SetupFutureUsage,
        'Whether the payment method is kept for later payments; null where nothing was said for this type.',
      ),
      persistentToken: t.field(text.nullable('persistent_token', 'A token of Link, no longer given.')),
    }),
  });

export const PaymentIntentPaypalOptions = builder
  .objectRef<Stripe.PaymentIntent.PaymentMethodOptions.Paypal>('PaymentIntentPaypalOptions')
  .implement({
    description: 'Settings of a payment by PayPal.',
    fields: (t) => ({
      ...choice(
        t,
        'capture_method',
        CaptureMethod,
        'When authorized money is taken; null where it is as on the intent.',
      ),
      preferredLocale: t.field(
        text.nullable(
          'preferred_locale',
          'The language and country that the customer is shown, such as `en-US`.',
        ),
      ),
      reference: t.field(text.nullable('reference', 'Your own id of the payment, which PayPal shows.')),
      ...choice(
        t,
        'setup_future_usage',
        SetupFutureUsage,
        'Whether the payment method is kept for later payments; null where nothing was said for this type.',
      ),
    }),
  });

export const PaymentIntentSwishOptions = builder
  .objectRef<Stripe.PaymentIntent.PaymentMethodOptions.Swish>('PaymentIntentSwishOptions')
  .implement({
    description: 'Settings of a payment by Swish.',
    fields: (t) => ({
      reference: t.field(text.nullable('reference', 'Your own id of the payment.')),
      ...choice(
        t,
        'setup_future_usage',
        SetupFutureUsage,
        'Whether the payment method is kept for later payments; null where nothing was said for this type.',
      ),
    }),
  });

export const PaymentIntentWechatPayOptions = builder
  .objectRef<Stripe.PaymentIntent.PaymentMethodOptions.WechatPay>('PaymentIntentWechatPayOptions')
  .implement({
    description: 'Settings of a payment by WeChat Pay.',
    fields: (t) => ({
      appId: t.field(text.nullable('app_id', 'The id of the app, when it is used in one.')),
      ...choice(t, 'client', WechatPayClient, 'Where it runs.'),
      ...choice(
        t,
        'setup_future_usage',
        SetupFutureUsage,
        'Whether the payment method is kept for later payments; null where nothing was said for this type.',
      ),
    }),
  });
