import { StripeError } from '../errors.ts';
import { linesOf, recalculate } from '../invoicing/draft.ts';
import { suffixOf } from '../invoicing/items.ts';
import { draftSeconds } from '../invoicing/schedule.ts';
import type { InvoiceRecord } from '../objects/invoice/record.ts';
import type { Records } from '../records.ts';
import { discountFrom } from '../redeeming/discounts.ts';
import type { World } from '../world.ts';
import { imagineItems } from './imagined-items.ts';
import { currencyOfPreview, nextInvoice } from './next-invoice.ts';
import type { PreviewOrder } from './preview-order.ts';

/** The invoice that comes next, with its lines. */
export interface Preview {
  readonly invoice: InvoiceRecord;
  readonly lines: readonly Records['line_item'][];
}

/**
 * Makes the invoice that comes next as the account's time would make it, so that the preview says what the
 * invoice will say. Only for rehearsals: everything made here must be undone.
 */
export function previewInvoice(world: World, order: PreviewOrder): Preview {
  const { customer, fields, subscription } = order;
  const currency = currencyOfPreview(world, order);
  const standing = world.store.list('subscription', { match: { customer: customer.id } }).records;
  imagineItems(world, customer, order.items ?? [], { currency, subscription: subscription?.id });
  const made = nextInvoice(world, order);
  if (made === undefined) throw nothingUpcoming(customer.id);
  world.store.put<InvoiceRecord>({
    ...made,
    ...discountsOf(world, order, made),
    ...fields,
    auto_advance: true,
    billing_reason: 'upcoming',
    next_payment_attempt:
      made.collection_method === 'charge_automatically' ? made.created + draftSeconds : null,
    webhooks_delivered_at: null,
    ...(order.change.prorationDate === undefined
      ? {}
      : { subscription_proration_date: order.change.prorationDate }),
  });
  const invoice = recalculate(world, made.id);
  // Who expands the subscription sees it as it is, not as billing it would leave it.
  const billed = standing.find(({ id }) => id === made.subscription);
  if (billed) world.store.put<Records['subscription']>(billed);
  const lines = linesOf(world, made.id).map((line) => ({
    ...line,
    id: `il_tmp_${suffixOf(line.id)}`,
    // There is no invoice yet that they could be on.
    invoice: null,
  }));
  return { invoice: order.isImagined === true ? { ...invoice, customer: null } : invoice, lines };
}

/** Discounts given with the request stand in the place of those the invoice would inherit. */
function discountsOf(
  world: World,
  { discounts }: PreviewOrder,
  { currency, customer, id }: InvoiceRecord,
): Partial<InvoiceRecord> {
  if (discounts === undefined) return {};
  const redeemed = discounts.map(
    (redeemable) => discountFrom(world, redeemable, { customer, invoice: id }, { currency }).id,
  );
  return { discount: redeemed.length === 1 ? (redeemed[0] ?? null) : null, discounts: redeemed };
}

function nothingUpcoming(customer: string): StripeError {
  return new StripeError(404, `No upcoming invoices for customer: ${customer}`, {
    code: 'invoice_upcoming_none',
  });
}
