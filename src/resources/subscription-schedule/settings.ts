import type Stripe from 'stripe';
import { PaymentMethod, TaxId } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { decimal, embedded, foreignId, int, type Priced, priced, text } from '../../graph/fields.ts';
import { reference, references } from '../../graph/references.ts';
import { AccountReference } from '../values/account.ts';
import { AutomaticTaxSettings } from '../values/automatic-tax-settings.ts';
import { BillingThresholds } from '../values/billing-thresholds.ts';
import { CollectionMethod } from '../values/collection-method.ts';
import { SubscriptionTransferData } from '../values/subscription-transfer-data.ts';

export const ScheduleBillingCycleAnchor = new Choice(
  'ScheduleBillingCycleAnchor',
  'What billing periods are counted from when a phase begins.',
  {
    automatic: 'From where they were counted, unless the new prices demand otherwise.',
    phase_start: 'From the beginning of the phase.',
  },
);

/** The same hash of a phase and of the defaults, of which a phase may leave the issuer open. */
type InvoiceSettings =
  | Stripe.SubscriptionSchedule.DefaultSettings.InvoiceSettings
  | Stripe.SubscriptionSchedule.Phase.InvoiceSettings;

export const ScheduleInvoiceSettings = builder
  .objectRef<InvoiceSettings>('ScheduleInvoiceSettings')
  .implement({
    description: 'What the invoices of a scheduled subscription start out with.',
    fields: (t) => ({
      daysUntilDue: t.field(
        int.nullable('days_until_due', 'The days a customer has to pay a sent invoice; null when charged.'),
      ),
      ...references(
        t,
        'account_tax_ids',
        TaxId,
        { ids: 'accountTaxIdIds', objects: 'accountTaxIds' },
        "The seller's tax numbers that stand on them.",
      ),
      issuer: t.field(
        embedded.nullable(
          'issuer',
          AccountReference,
          'The account they are issued by; null for the default.',
        ),
      ),
    }),
  });

export const ScheduleDefaultSettings = builder
  .objectRef<Priced<Stripe.SubscriptionSchedule.DefaultSettings>>('ScheduleDefaultSettings')
  .implement({
    description: 'What holds in every phase that does not say otherwise.',
    fields: (t) => ({
      description: t.field(
        text.nullable('description', 'A text about the subscription, shown to the customer.'),
      ),
      ...choice(
        t,
        'billing_cycle_anchor',
        ScheduleBillingCycleAnchor,
        'What billing periods are counted from when a phase begins.',
        { required: true },
      ),
      billingThresholds: t.field(
        priced.nullable(
          'billing_thresholds',
          BillingThresholds,
          'What makes an invoice ahead of time; null when nothing does.',
        ),
      ),
      ...choice(t, 'collection_method', CollectionMethod, 'How the money of invoices is collected.'),
      ...reference(t, 'default_payment_method', PaymentMethod, 'The payment method that is charged.'),
      invoiceSettings: t.field(
        embedded('invoice_settings', ScheduleInvoiceSettings, 'What invoices start out with.'),
      ),
      automaticTax: t.field(
        embedded.nullable(
          'automatic_tax',
          AutomaticTaxSettings,
          'Whether tax is worked out automatically; null when that was never said.',
        ),
      ),
      applicationFeePercent: t.field(
        decimal.nullable(
          'application_fee_percent',
          'The part of each invoice that the platform keeps, in per cent with up to two decimals; null for none.',
        ),
      ),
      onBehalfOf: t.field(
        foreignId.nullable(
          'on_behalf_of',
          'The id of the connected account that is billed for; null for the own one.',
        ),
      ),
      transferData: t.field(
        embedded.nullable(
          'transfer_data',
          SubscriptionTransferData,
          'The connected account that receives the money; null when none does.',
        ),
      ),
    }),
  });
