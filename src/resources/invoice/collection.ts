import { Charge, Invoice, PaymentIntent, PaymentMethod } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { embedded, flag, int, timestamp } from '../../graph/fields.ts';
import { reference } from '../../graph/references.ts';
import { CollectionMethod } from '../values/collection-method.ts';
import { PaymentError } from '../values/payment-error.ts';
import { defaultSource } from '../values/payment-source.ts';
import { InvoicePaymentSettings } from './payment-settings.ts';

/** How the money of an invoice is collected, and how far that came. */
builder.objectFields(Invoice, (t) => ({
  ...choice(t, 'collection_method', CollectionMethod, 'How its money is collected.', { required: true }),
  dueDate: t.field(
    timestamp.nullable('due_date', 'When it has to be paid; null when it is charged automatically.'),
  ),
  isPaid: t.field(flag('paid', 'Whether it has been paid.')),
  isPaidOutOfBand: t.field(flag('paid_out_of_band', 'Whether it was paid outside the billing API.')),
  isAttempted: t.field(flag('attempted', 'Whether an attempt to collect has been made.')),
  attemptCount: t.field(int('attempt_count', 'How many attempts to collect were made by its schedule.')),
  nextPaymentAttempt: t.field(
    timestamp.nullable(
      'next_payment_attempt',
      'When the next attempt will be made; null when none is planned.',
    ),
  ),
  paymentSettings: t.field(
    embedded('payment_settings', InvoicePaymentSettings, 'How its payment intent is set up.'),
  ),
  ...reference(
    t,
    'default_payment_method',
    PaymentMethod,
    "The payment method it is charged to, before the subscription's and the customer's own.",
  ),
  ...defaultSource(
    t,
    "What it is charged to when it has no payment method, before the subscription's and the customer's own.",
  ),
  ...reference(
    t,
    'payment_intent',
    PaymentIntent,
    'The payment intent that collects for it, made at finalization.',
  ),
  ...reference(t, 'charge', Charge, 'The latest charge made for it.'),
  lastFinalizationError: t.field(
    embedded.nullable(
      'last_finalization_error',
      PaymentError,
      'Why it could not be finalized the last time it was tried; null when it could.',
    ),
  ),
}));
