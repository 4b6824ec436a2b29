import { PaymentMethod } from '../../catalog.ts';
import { choice } from '../../graph/choice-fields.ts';
import { embedded, timestamp } from '../../graph/fields.ts';
import { reference } from '../../graph/references.ts';
import { CollectionMethod } from '../values/collection-method.ts';
import { defaultSource } from '../values/payment-source.ts';
import type { InvoiceFields } from './document.ts';
import { InvoicePaymentSettings } from './payment-settings.ts';

/** How the money of an invoice is collected, or would be of a preview. */
export function collectionFields(t: InvoiceFields) {
  return {
    ...choice(t, 'collection_method', CollectionMethod, 'How its money is collected.', { required: true }),
    dueDate: t.field(
      timestamp.nullable('due_date', 'When it has to be paid; null when it is charged automatically.'),
    ),
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
  };
}
