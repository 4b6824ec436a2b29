import type Stripe from 'stripe';
import { Coupon, PaymentMethod, Plan, Price, TaxRate } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import {
  currency,
  decimal,
  embedded,
  embeddedList,
  foreignId,
  priced,
  safeInt,
  text,
  timestamp,
} from '../../graph/fields.ts';
import { HasMetadata, metadata } from '../../graph/metadata.ts';
import { reference } from '../../graph/references.ts';
import { AutomaticTaxSettings } from '../values/automatic-tax-settings.ts';
import { BillingThresholds, ItemBillingThresholds } from '../values/billing-thresholds.ts';
import { CollectionMethod } from '../values/collection-method.ts';
import { StackableDiscount } from '../values/stackable-discount.ts';
import { SubscriptionTransferData } from '../values/subscription-transfer-data.ts';
import { ScheduleBillingCycleAnchor, ScheduleInvoiceSettings } from './settings.ts';

const ScheduleInvoiceItem = builder
  .objectRef<Stripe.SubscriptionSchedule.Phase.AddInvoiceItem>('ScheduleInvoiceItem')
  .implement({
    description: 'Something that is billed once, on the first invoice of a phase.',
    fields: (t) => ({
      ...reference(t, 'price', Price, 'What it costs.', { required: true }),
      quantity: t.field(safeInt.nullable('quantity', 'How many are billed.')),
      taxRates: t.field(
        embeddedList.nullable('tax_rates', TaxRate, "Its tax rates; null or empty where the phase's apply."),
      ),
      discounts: t.field(embeddedList.nullable('discounts', StackableDiscount, 'The discounts on it alone.')),
    }),
  });

const SchedulePhaseItem = builder
  .objectRef<Stripe.SubscriptionSchedule.Phase.Item>('SchedulePhaseItem')
  .implement({
    description: 'One price that a subscription has during a phase, and how many of it.',
    interfaces: [HasMetadata],
    fields: (t) => ({
      ...metadata(t),
      ...reference(t, 'price', Price, 'What is charged for it.', { required: true }),
      ...reference(t, 'plan', Plan, 'Its price in the older form.'),
      quantity: t.field(
        safeInt.nullable('quantity', 'How many are charged; null where reported usage is charged instead.'),
      ),
      taxRates: t.field(
        embeddedList.nullable('tax_rates', TaxRate, "Its tax rates; null or empty where the phase's apply."),
      ),
      discounts: t.field(embeddedList.nullable('discounts', StackableDiscount, 'The discounts on it alone.')),
      billingThresholds: t.field(
        embedded.nullable(
          'billing_thresholds',
          ItemBillingThresholds,
          'The usage that makes an invoice ahead of time; null for none.',
        ),
      ),
    }),
  });

const ScheduleProrationBehavior = new Choice(
  'ScheduleProrationBehavior',
  'What becomes of a billing period that a new phase cuts short.',
  {
    create_prorations: 'The difference is put on the next invoice.',
    always_invoice: 'The difference is invoiced at once.',
    none: 'Nothing is made up for.',
  },
);

export const SchedulePhase = builder.objectRef<Stripe.SubscriptionSchedule.Phase>('SchedulePhase').implement({
  description: 'How a subscription is for a span of time. Null parts are as the default settings say.',
  interfaces: [HasMetadata],
  fields: (t) => ({
    ...metadata(t),
    startDate: t.field(timestamp('start_date', 'When it begins.')),
    endDate: t.field(timestamp('end_date', 'When it ends.')),
    trialEnd: t.field(timestamp.nullable('trial_end', 'When the trial in it ends; null without a trial.')),
    description: t.field(
      text.nullable('description', 'A text about the subscription, shown to the customer.'),
    ),
    currency: t.field(currency('currency', 'The currency it is billed in.')),
    items: t.field(embeddedList('items', SchedulePhaseItem, 'What is billed: one item per price.')),
    addInvoiceItems: t.field(
      embeddedList('add_invoice_items', ScheduleInvoiceItem, 'What is billed once, when it begins.'),
    ),
    ...choice(
      t,
      'proration_behavior',
      ScheduleProrationBehavior,
      'What becomes of the billing period that its beginning cuts short.',
      { required: true },
    ),
    ...choice(
      t,
      'billing_cycle_anchor',
      ScheduleBillingCycleAnchor,
      'What billing periods are counted from when it begins.',
    ),
    billingThresholds: t.field(
      priced.nullable('billing_thresholds', BillingThresholds, 'What makes an invoice ahead of time.'),
    ),
    ...reference(t, 'coupon', Coupon, 'The coupon that holds in it.'),
    discounts: t.field(
      embeddedList.nullable('discounts', StackableDiscount, 'The discounts on the whole of it.'),
    ),
    defaultTaxRates: t.field(
      embeddedList.nullable(
        'default_tax_rates',
        TaxRate,
        'The tax rates of items that have none of their own; null or empty for none.',
      ),
    ),
    automaticTax: t.field(
      embedded.nullable('automatic_tax', AutomaticTaxSettings, 'Whether tax is worked out automatically.'),
    ),
    ...choice(t, 'collection_method', CollectionMethod, 'How the money of invoices is collected.'),
    ...reference(t, 'default_payment_method', PaymentMethod, 'The payment method that is charged.'),
    invoiceSettings: t.field(
      embedded.nullable('invoice_settings', ScheduleInvoiceSettings, 'What invoices start out with.'),
    ),
    applicationFeePercent: t.field(
      decimal.nullable(
        'application_fee_percent',
        'The part of each invoice that the platform keeps, in per cent with up to two decimals.',
      ),
    ),
    onBehalfOf: t.field(
      foreignId.nullable('on_behalf_of', 'The id of the connected account that is billed for.'),
    ),
    transferData: t.field(
      embedded.nullable(
        'transfer_data',
        SubscriptionTransferData,
        'The connected account that receives the money.',
      ),
    ),
  }),
});
