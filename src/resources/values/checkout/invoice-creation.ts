import type Stripe from 'stripe';
import { TaxId } from '../../../catalog.ts';
import { builder } from '../../../graph/builder.ts';
import { embedded, embeddedList, flag, text } from '../../../graph/fields.ts';
import { HasMetadata, metadata } from '../../../graph/metadata.ts';
import { references } from '../../../graph/references.ts';
import { AccountReference } from '../account.ts';
import { CustomField } from '../custom-field.ts';
import { InvoiceRenderingOptions } from '../invoice-rendering-options.ts';

const CheckoutInvoiceData = builder
  .objectRef<Stripe.Checkout.Session.InvoiceCreation.InvoiceData>('CheckoutInvoiceData')
  .implement({
    description: 'What goes on the invoice that is made after a payment.',
    interfaces: [HasMetadata],
    fields: (t) => ({
      description: t.field(text.nullable('description', 'A note on the invoice; null for none.')),
      footer: t.field(text.nullable('footer', 'What stands at its foot; null for the usual.')),
      ...references(
        t,
        'account_tax_ids',
        TaxId,
        { ids: 'accountTaxIdIds', objects: 'accountTaxIds' },
        "The account's tax numbers that are printed on it.",
      ),
      customFields: t.field(
        embeddedList.nullable(
          'custom_fields',
          CustomField,
          'Fields of your own on it; null for the usual ones.',
        ),
      ),
      issuer: t.field(
        embedded.nullable('issuer', AccountReference, 'Who issues it; null when nothing was said.'),
      ),
      renderingOptions: t.field(
        embedded.nullable('rendering_options', InvoiceRenderingOptions, 'How it is set; null for the usual.'),
      ),
      ...metadata(t),
    }),
  });

/** The same hash on payment links, where the data may be null, and checkout sessions. */
interface InvoiceCreationHash {
  readonly enabled: boolean;
  readonly invoice_data: Stripe.Checkout.Session.InvoiceCreation.InvoiceData | null;
}

export const CheckoutInvoiceCreation = builder
  .objectRef<InvoiceCreationHash>('CheckoutInvoiceCreation')
  .implement({
    description: 'Whether a payment is followed by an invoice for what was paid.',
    fields: (t) => ({
      isEnabled: t.field(flag('enabled', 'Whether an invoice is made.')),
      invoiceData: t.field(
        embedded.nullable('invoice_data', CheckoutInvoiceData, 'What goes on it; null when nothing was set.'),
      ),
    }),
  });
