import { invalidRequest } from '../../errors.ts';
import { discountsFrom } from '../../invoicing/discounts.ts';
import { draftInvoice, linesOf } from '../../invoicing/draft.ts';
import type { LineDraft } from '../../invoicing/line-draft.ts';
import { changedMetadata } from '../../metadata.ts';
import type { Records } from '../../records.ts';
import { timeFor } from '../../time.ts';
import type { World } from '../../world.ts';
import { changedCollection } from './collection.ts';
import type { InvoiceParams } from './parameters.ts';
import { type InvoiceRecord, newInvoice } from './record.ts';
import { changedSettings } from './settings.ts';

/** Drafts the correction of a finalized invoice: the same again, to be changed before it is finalized. */
export function reviseInvoice(world: World, original: InvoiceRecord, sent: InvoiceParams): InvoiceRecord {
  if (original.status !== 'open' && original.status !== 'uncollectible') {
    throw invalidRequest('Only finalized invoices that are not paid or void can be revised.', {
      param: 'from_invoice[invoice]',
    });
  }
  const { customer, currency } = original;
  if (customer === null) throw new Error(`The invoice ${original.id} has no customer`);
  const id = world.ids.next('in_');
  const base = newInvoice({
    ...settingsOf(original),
    id,
    created: timeFor(world, customer),
    currency,
    customer,
    from_invoice: { action: 'revision', invoice: original.id },
  });
  const discounts = discountsFrom(world, sent.discounts, { customer, invoice: id, currency });
  return draftInvoice(world, {
    customer,
    currency,
    pendingItems: 'exclude',
    lines: linesOf(world, original.id).map((line) => copyOf(world, line)),
    discounts: discounts ?? original.discounts ?? [],
    ...(original.subscription === null ? {} : { subscription: original.subscription }),
    fields: {
      ...base,
      ...changedSettings(world, sent, base),
      ...changedCollection(sent, base, base.created),
      metadata: changedMetadata(original.metadata, sent.metadata),
    },
  });
}

/** What a correction takes over. */
function settingsOf(original: InvoiceRecord): Partial<InvoiceRecord> {
  const { account_tax_ids, application_fee_amount, automatic_tax, collection_method, custom_fields } =
    original;
  const { customer_email, default_payment_method, default_source, default_tax_rates, description } = original;
  const { due_date, footer, issuer, on_behalf_of, payment_settings, period_end, period_start } = original;
  const { rendering, rendering_options, shipping_cost, shipping_details } = original;
  const { statement_descriptor, subscription, subscription_details, test_clock, transfer_data } = original;
  return {
    ...{ account_tax_ids, application_fee_amount, automatic_tax, collection_method, custom_fields },
    ...{ customer_email, default_payment_method, default_source, default_tax_rates, description },
    ...{ due_date, footer, issuer, on_behalf_of, payment_settings, period_end, period_start },
    ...{ rendering, rendering_options, shipping_cost, shipping_details },
    ...{ statement_descriptor, subscription, subscription_details, test_clock, transfer_data },
  };
}

function copyOf({ store }: World, line: Records['line_item']): LineDraft {
  const price = store.last('price', line.price ?? '') ?? null;
  return {
    type: 'invoiceitem',
    amount: line.amount,
    description: line.description,
    discountable: line.discountable,
    discounts: line.discounts,
    metadata: line.metadata,
    period: line.period,
    price,
    proration: line.proration,
    quantity: line.quantity,
    subscription: line.subscription,
    ...(line.subscription_item === undefined ? {} : { subscriptionItem: line.subscription_item }),
    taxRates: line.tax_rates ?? [],
    ...(price?.unit_amount_decimal ? { unitAmount: price.unit_amount_decimal } : {}),
  };
}
