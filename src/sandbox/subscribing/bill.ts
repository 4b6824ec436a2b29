import { draftInvoice, type InvoiceDraft } from '../invoicing/draft.ts';
import { finalizeInvoice } from '../invoicing/finalize.ts';
import type { LineDraft } from '../invoicing/line-draft.ts';
import { markUncollectible, voidInvoice } from '../invoicing/void.ts';
import type { InvoiceRecord } from '../objects/invoice/record.ts';
import type { SubscriptionRecord } from '../objects/subscription/record.ts';
import { day } from '../periods.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';
import type { Period } from './cadence.ts';

/** An invoice of a subscription. */
export interface SubscriptionBill {
  readonly lines: readonly LineDraft[];
  readonly reason: 'subscription_create' | 'subscription_cycle' | 'subscription_update';
  /** The period the invoice looks back on. */
  readonly period: Period;
  /** Whether the draft goes on by itself; it does unless told otherwise. */
  readonly autoAdvance?: boolean;
  readonly pendingItems?: InvoiceDraft['pendingItems'];
  readonly fields?: InvoiceDraft['fields'];
}

/** Drafts an invoice of a subscription, which becomes its latest one. */
export function billSubscription(
  world: World,
  subscription: SubscriptionRecord,
  bill: SubscriptionBill,
): InvoiceRecord {
  const { store } = world;
  const now = timeFor(world, subscription.customer);
  const isSent = subscription.collection_method === 'send_invoice';
  const due_date = isSent ? now + (subscription.days_until_due ?? 0) * day : null;
  const invoice = draftInvoice(world, {
    customer: subscription.customer,
    currency: subscription.currency,
    lines: bill.lines,
    subscription: subscription.id,
    pendingItems: bill.pendingItems ?? 'include',
    fields: { ...settingsOf(subscription), ...bill.fields, ...billFields(subscription, bill), due_date },
  });
  const current = store.get('subscription', subscription.id) ?? subscription;
  store.put({ ...current, latest_invoice: invoice.id, overdue_at: due_date });
  return applyPause(world, subscription, invoice);
}

function billFields(subscription: SubscriptionRecord, bill: SubscriptionBill): Partial<InvoiceRecord> {
  // What nobody pays any more is no longer collected either.
  const isCollected = subscription.status !== 'unpaid' && subscription.pause_collection === null;
  return {
    auto_advance: isCollected && bill.autoAdvance !== false,
    billing_reason: bill.reason,
    period_end: bill.period.end,
    period_start: bill.period.start,
  };
}

/** What every invoice of a subscription takes from it. */
function settingsOf(subscription: SubscriptionRecord): Partial<InvoiceRecord> {
  const { automatic_tax, payment_settings, transfer_data } = subscription;
  return {
    automatic_tax: { ...automatic_tax, status: automatic_tax.enabled ? 'complete' : null },
    collection_method: subscription.collection_method,
    default_tax_rates: subscription.default_tax_rates ?? [],
    description: subscription.description,
    on_behalf_of: subscription.on_behalf_of,
    payment_settings: {
      default_mandate: null,
      payment_method_options: methodOptionsOf(payment_settings?.payment_method_options ?? null),
      payment_method_types: payment_settings?.payment_method_types ?? null,
    },
    transfer_data: transfer_data === null ? null : { amount: null, destination: transfer_data.destination },
  };
}

/** Of a card an invoice takes over only what can still matter for one payment. */
function methodOptionsOf(
  options: NonNullable<SubscriptionRecord['payment_settings']>['payment_method_options'],
): InvoiceRecord['payment_settings']['payment_method_options'] {
  if (options === null) return null;
  const card =
    options.card === null
      ? null
      : {
          installments: { enabled: false },
          request_three_d_secure: options.card.request_three_d_secure,
        };
  return { ...options, card };
}

/** While collection is paused, invoices are kept, given up or voided, as the pause says. */
function applyPause(
  world: World,
  { pause_collection }: SubscriptionRecord,
  invoice: InvoiceRecord,
): InvoiceRecord {
  if (pause_collection === null || pause_collection.behavior === 'keep_as_draft') return invoice;
  const finalized = finalizeInvoice(world, invoice.id, { autoAdvance: false });
  // With nothing to pay it is paid already.
  if (finalized.status !== 'open') return finalized;
  return pause_collection.behavior === 'void'
    ? voidInvoice(world, invoice.id)
    : markUncollectible(world, invoice.id);
}
