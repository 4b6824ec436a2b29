import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { int, text, timestamp } from '../../graph/fields.ts';
import { SetupFutureUsage } from '../values/setup-future-usage.ts';

export const VoucherOptions = builder
  .objectRef<{ readonly expires_after_days: number; readonly setup_future_usage?: string }>('VoucherOptions')
  .implement({
    description: 'Settings of a payment by voucher.',
    fields: (t) => ({
      expiresAfterDays: t.field(int('expires_after_days', 'How many days the voucher can be paid.')),
      ...choice(
        t,
        'setup_future_usage',
        SetupFutureUsage,
        'Whether the payment method is kept for later payments; null where nothing was said for this type.',
      ),
    }),
  });

export const PaymentIntentKonbiniOptions = builder
  .objectRef<Stripe.PaymentIntent.PaymentMethodOptions.Konbini>('PaymentIntentKonbiniOptions')
  .implement({
    description: 'Settings of a payment at a convenience store in Japan.',
    fields: (t) => ({
      confirmationNumber: t.field(
        text.nullable(
          'confirmation_number',
          "The number the customer confirms with; null when it is the customer's phone number.",
        ),
      ),
      expiresAfterDays: t.field(
        int.nullable(
          'expires_after_days',
          'After how many days it stops being payable; null when a time is set, or the default holds.',
        ),
      ),
      expiresAt: t.field(timestamp.nullable('expires_at', 'When it stops being payable.')),
      productDescription: t.field(
        text.nullable('product_description', 'What is bought, as the store shows it.'),
      ),
      ...choice(
        t,
        'setup_future_usage',
        SetupFutureUsage,
        'Whether the payment method is kept for later payments; null where nothing was said for this type.',
      ),
    }),
  });

export const PaymentIntentPixOptions = builder
  .objectRef<Stripe.PaymentIntent.PaymentMethodOptions.Pix>('PaymentIntentPixOptions')
  .implement({
    description: 'Settings of a payment by Pix.',
    fields: (t) => ({
      expiresAfterSeconds: t.field(
        int.nullable('expires_after_seconds', 'How many seconds it can be paid; null when a time is set.'),
      ),
      expiresAt: t.field(timestamp.nullable('expires_at', 'When it stops being payable.')),
      ...choice(
        t,
        'setup_future_usage',
        SetupFutureUsage,
        'Whether the payment method is kept for later payments; null where nothing was said for this type.',
      ),
    }),
  });
