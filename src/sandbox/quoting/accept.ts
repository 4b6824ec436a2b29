import { snapshotOf } from '../invoicing/customer-snapshot.ts';
import { draftInvoice } from '../invoicing/draft.ts';
import type { LineDraft } from '../invoicing/line-draft.ts';
import type { InvoiceRecord } from '../objects/invoice/record.ts';
import { day } from '../periods.ts';
import type { QuoteItemRecord, QuoteRecord, Records } from '../records.ts';
import { lockCurrency } from '../redeeming/currency.ts';
import { discountFrom, type Redeemable } from '../redeeming/discounts.ts';
import { createSubscription } from '../subscribing/create.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';
import { wrongStatus } from './lifecycle.ts';
import { scheduleFromQuote } from './schedule.ts';
import { linesOfQuote } from './work-out.ts';

/**
 * Turns an offer into what it offers: an invoice for what is bought once, a subscription for what is billed
 * again and again, or a schedule for one that starts later.
 */
export function acceptQuote(world: World, quote: QuoteRecord): QuoteRecord {
  if (quote.status !== 'open') throw wrongStatus('accepted', quote, ['open']);
  const { store } = world;
  const customer = store.get('customer', quote.customer ?? '');
  if (customer === undefined) throw wrongStatus('accepted', quote, ['open']);
  const now = timeFor(world, customer.id);
  const lines = linesOfQuote(world, quote.id, 'line_items').flatMap((line) => {
    const price = store.last('price', line.price ?? '');
    return price === undefined ? [] : [{ line, price }];
  });
  const starts = quote.subscription_data.effective_date;
  const accepted: QuoteRecord = {
    ...quote,
    status: 'accepted',
    status_transitions: { ...quote.status_transitions, accepted_at: now },
  };
  if (!lines.some(({ price }) => price.recurring !== null)) {
    return store.put({ ...accepted, invoice: billOnce(world, quote, customer, lines).id });
  }
  if (starts !== null && starts > now) {
    const schedule = scheduleFromQuote(world, quote, customer, lines, starts);
    return store.put({ ...accepted, subscription_schedule: schedule.id });
  }
  const subscription = subscribe(world, quote, customer, lines);
  const invoice = store.get('invoice', subscription.latest_invoice ?? '');
  if (invoice !== undefined) store.put({ ...invoice, quote: quote.id });
  return store.put({ ...accepted, invoice: invoice?.id ?? null, subscription: subscription.id });
}

/** A line of a quote with its price. */
export interface PricedQuoteLine {
  readonly line: QuoteItemRecord;
  readonly price: Records['price'];
}

/** The coupon or code behind a discount of a quote, to be redeemed in earnest. */
export function redeemableOf({ store }: World, id: string): Redeemable {
  const discount = store.last('discount', id);
  const code = discount?.promotion_code ?? null;
  return code === null ? { coupon: discount?.coupon } : { promotionCode: code };
}

function billOnce(
  world: World,
  quote: QuoteRecord,
  customer: Records['customer'],
  lines: readonly PricedQuoteLine[],
): InvoiceRecord {
  const currency = quote.currency ?? '';
  const now = timeFor(world, customer.id);
  const id = world.ids.next('in_');
  lockCurrency(world, customer.id, currency);
  const redeem = (discount: string): string =>
    discountFrom(world, redeemableOf(world, discount), { customer: customer.id, invoice: id }, { currency })
      .id;
  const drafts = lines.map(
    ({ line, price }): LineDraft => ({
      type: 'invoiceitem',
      description: line.description,
      discounts: (line.own_discounts ?? []).map(redeem),
      period: { end: now, start: now },
      price,
      quantity: line.quantity,
      taxRates: line.tax_rates ?? [],
    }),
  );
  const { days_until_due, issuer } = quote.invoice_settings;
  return draftInvoice(world, {
    customer: customer.id,
    currency,
    discounts: quote.discounts.map(redeem),
    fields: {
      ...snapshotOf(world, customer),
      id,
      application_fee_amount: quote.application_fee_amount,
      auto_advance: true,
      automatic_tax: quote.automatic_tax,
      billing_reason: 'quote_accept',
      collection_method: quote.collection_method,
      default_tax_rates: quote.default_tax_rates ?? [],
      description: quote.description,
      due_date:
        days_until_due === null || quote.collection_method !== 'send_invoice'
          ? null
          : now + days_until_due * day,
      footer: quote.footer,
      issuer,
      metadata: quote.metadata,
      on_behalf_of: quote.on_behalf_of,
      quote: quote.id,
      transfer_data:
        quote.transfer_data === null
          ? null
          : { amount: quote.transfer_data.amount, destination: quote.transfer_data.destination },
    },
    lines: drafts,
    pendingItems: 'exclude',
  });
}

function subscribe(
  world: World,
  quote: QuoteRecord,
  customer: Records['customer'],
  lines: readonly PricedQuoteLine[],
): Records['subscription'] {
  const { description, metadata, trial_period_days } = quote.subscription_data;
  const terms = ({ line, price }: PricedQuoteLine) => ({
    discounts: (line.own_discounts ?? []).map((id) => redeemableOf(world, id)),
    price,
    taxRates: line.tax_rates ?? [],
    ...(price.recurring?.usage_type === 'metered' ? {} : { quantity: line.quantity ?? 1 }),
  });
  const isRecurring = ({ price }: PricedQuoteLine) => price.recurring !== null;
  return createSubscription(world, {
    addInvoiceItems: lines.filter((line) => !isRecurring(line)).map(terms),
    customer,
    currency: quote.currency ?? undefined,
    discounts: quote.discounts.map((id) => redeemableOf(world, id)),
    items: lines.filter(isRecurring).map(terms),
    ...(trial_period_days === null ? {} : { trialPeriodDays: trial_period_days }),
    fields: {
      application_fee_percent: quote.application_fee_percent,
      automatic_tax: { enabled: quote.automatic_tax.enabled, liability: quote.automatic_tax.liability },
      collection_method: quote.collection_method,
      days_until_due:
        quote.collection_method === 'send_invoice' ? quote.invoice_settings.days_until_due : null,
      default_tax_rates: (quote.default_tax_rates ?? []).slice(),
      description,
      metadata: metadata ?? {},
      on_behalf_of: quote.on_behalf_of,
      transfer_data:
        quote.transfer_data === null
          ? null
          : {
              amount_percent: quote.transfer_data.amount_percent,
              destination: quote.transfer_data.destination,
            },
    },
  });
}
