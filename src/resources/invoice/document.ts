import type Stripe from 'stripe';
import { Application, BillingSubscription, Quote, TaxId, TestClock } from '../../catalog.ts';
import type { Types } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { embedded, embeddedList, flag, foreignId, priced, text, timestamp } from '../../graph/fields.ts';
import { reference, references } from '../../graph/references.ts';
import { AccountReference } from '../values/account.ts';
import { CustomField } from '../values/custom-field.ts';
import { InvoiceRenderingOptions } from '../values/invoice-rendering-options.ts';
import {
  InvoiceBillingReason,
  InvoiceRendering,
  InvoiceSubscriptionDetails,
  InvoiceThresholdReason,
} from './parts.ts';

/** The fields of whatever is an invoice but for its id: one that is kept, or the preview of one. */
export type InvoiceFields = PothosSchemaTypes.ObjectFieldBuilder<Types, Stripe.UpcomingInvoice>;

/** What stands on an invoice and on the preview of one alike. */
export function documentFields(t: InvoiceFields) {
  return {
    isLive: t.field(flag('livemode', 'True for a live invoice, false for one in test mode.')),
    created: t.field(timestamp('created', 'When it was created; of a preview, when it will be.')),
    description: t.field(text.nullable('description', 'A note that stands on it; null for none.')),
    footer: t.field(text.nullable('footer', 'What stands at its foot; null for nothing.')),
    statementDescriptor: t.field(
      text.nullable(
        'statement_descriptor',
        "What stands on the customer's bank statement; null for the default.",
      ),
    ),
    accountCountry: t.field(
      text.nullable('account_country', "The two-letter country of the seller's account."),
    ),
    accountName: t.field(text.nullable('account_name', "The seller's public name.")),
    ...references(
      t,
      'account_tax_ids',
      TaxId,
      { ids: 'accountTaxIdIds', objects: 'accountTaxIds' },
      "The seller's tax numbers that stand on it.",
    ),
    issuer: t.field(embedded('issuer', AccountReference, 'The account that it is issued by.')),
    onBehalfOf: t.field(
      foreignId.nullable(
        'on_behalf_of',
        'The id of the connected account that it is settled on behalf of; null for none.',
      ),
    ),
    ...reference(t, 'application', Application, 'The platform that made it.'),
    customFields: t.field(
      embeddedList.nullable('custom_fields', CustomField, 'Your own fields that stand on it.'),
    ),
    rendering: t.field(
      embedded.nullable('rendering', InvoiceRendering, 'How it looks; null when the defaults hold.'),
    ),
    renderingOptions: t.field(
      embedded.nullable(
        'rendering_options',
        InvoiceRenderingOptions,
        'The older form of `rendering`; null when the defaults hold.',
      ),
    ),
    ...choice(t, 'billing_reason', InvoiceBillingReason, 'What it was made for.'),
    ...reference(t, 'subscription', BillingSubscription, 'The subscription it bills.'),
    subscriptionDetails: t.field(
      embedded.nullable(
        'subscription_details',
        InvoiceSubscriptionDetails,
        'What the subscription was at finalization; null when it bills none.',
      ),
    ),
    subscriptionProrationDate: t.field(
      timestamp.nullable(
        'subscription_proration_date',
        'The instant from which prorations were counted; only in previews that gave one.',
      ),
    ),
    ...reference(t, 'quote', Quote, 'The quote whose acceptance made it.'),
    thresholdReason: t.field(
      priced.nullable(
        'threshold_reason',
        InvoiceThresholdReason,
        'The thresholds that made it come early; null when none did.',
      ),
    ),
    periodStart: t.field(
      timestamp(
        'period_start',
        'Where the span of time it looks back on begins. The periods that are billed are on its lines.',
      ),
    ),
    periodEnd: t.field(timestamp('period_end', 'Where that span of time ends.')),
    ...reference(t, 'test_clock', TestClock, 'The test clock it lives by.'),
  };
}
