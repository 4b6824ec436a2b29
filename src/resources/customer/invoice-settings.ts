import type Stripe from 'stripe';
import { PaymentMethod } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { embedded, embeddedList, text } from '../../graph/fields.ts';
import { reference } from '../../graph/references.ts';
import { CustomField } from '../values/custom-field.ts';
import { InvoiceRenderingOptions } from '../values/invoice-rendering-options.ts';

export const CustomerInvoiceSettings = builder
  .objectRef<Stripe.Customer.InvoiceSettings>('CustomerInvoiceSettings')
  .implement({
    description: "What a customer's invoices start out with.",
    fields: (t) => ({
      ...reference(
        t,
        'default_payment_method',
        PaymentMethod,
        'The payment method that is charged unless an invoice or subscription names another.',
      ),
      customFields: t.field(
        embeddedList.nullable('custom_fields', CustomField, 'Up to four fields of your own; null for none.'),
      ),
      footer: t.field(text.nullable('footer', 'What stands at the foot; null for nothing.')),
      renderingOptions: t.field(
        embedded.nullable(
          'rendering_options',
          InvoiceRenderingOptions,
          'How they are laid out; null for the usual.',
        ),
      ),
    }),
  });
