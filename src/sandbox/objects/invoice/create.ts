import { invalidRequest, noSuch } from '../../errors.ts';
import { snapshotOf } from '../../invoicing/customer-snapshot.ts';
import { discountsFrom } from '../../invoicing/discounts.ts';
import { draftInvoice, pendingItems } from '../../invoicing/draft.ts';
import { changedMetadata } from '../../metadata.ts';
import { endpoint } from '../../protocol/endpoint.ts';
import { atMostOne } from '../../protocol/exclusive.ts';
import { oneOf, type Params, reference } from '../../protocol/parameters.ts';
import { currency } from '../../protocol/value-parameters.ts';
import type { Records } from '../../records.ts';
import { lockCurrency } from '../../redeeming/currency.ts';
import { timeFor } from '../../time.ts';
import type { World } from '../../world.ts';
import { changedCollection } from './collection.ts';
import { fromInvoice, invoiceParams } from './parameters.ts';
import { newInvoice } from './record.ts';
import { reviseInvoice } from './revise.ts';
import { changedSettings } from './settings.ts';

const params = {
  ...invoiceParams,
  currency: currency(),
  customer: reference('customer'),
  from_invoice: fromInvoice,
  pending_invoice_items_behavior: oneOf('exclude', 'include', 'include_and_require'),
  subscription: reference('subscription'),
};

/** Drafts an invoice: of what waits for the customer, empty, or as the correction of an earlier one. */
export const createInvoice = endpoint({
  method: 'POST',
  path: '/v1/invoices',
  params,
  handle: (context) => {
    const { from_invoice, ...sent } = context.params;
    if (from_invoice === undefined) return draftFrom(context, sent);
    atMostOne(context.params, 'customer', 'from_invoice');
    return reviseInvoice(context, from_invoice.invoice, sent);
  },
});

function draftFrom(world: World, sent: Omit<Params<typeof params>, 'from_invoice'>): Records['invoice'] {
  const customer = customerFor(sent);
  const { subscription } = sent;
  const inCurrency = currencyFor(world, sent, customer);
  const id = world.ids.next('in_');
  lockCurrency(world, customer.id, inCurrency, 'currency');
  const base = newInvoice({
    ...snapshotOf(world, customer),
    id,
    created: timeFor(world, customer.id),
    currency: inCurrency,
    customer: customer.id,
    default_tax_rates: subscription?.default_tax_rates ?? [],
  });
  const fields = { ...base, ...changedSettings(world, sent, base) };
  const owner = { customer: customer.id, invoice: id, currency: inCurrency };
  const discounts = discountsFrom(world, sent.discounts, owner);
  const takesItems = includesItems(world, sent, customer, inCurrency);
  return draftInvoice(world, {
    customer: customer.id,
    currency: inCurrency,
    pendingItems: takesItems ? 'include' : 'exclude',
    ...(discounts === undefined ? {} : { discounts }),
    ...(subscription === undefined ? {} : { subscription: subscription.id }),
    fields: {
      ...fields,
      ...changedCollection(sent, base, base.created),
      metadata: changedMetadata(null, sent.metadata),
      subscription: subscription?.id ?? null,
      subscription_details: { metadata: subscription?.metadata ?? null },
      test_clock: typeof customer.test_clock === 'string' ? customer.test_clock : null,
    },
  });
}

function customerFor({
  customer,
  subscription,
}: Pick<Params<typeof params>, 'customer' | 'subscription'>): Records['customer'] {
  if (customer === undefined) {
    throw invalidRequest('Missing required param: customer.', {
      code: 'parameter_missing',
      param: 'customer',
    });
  }
  if (subscription !== undefined && subscription.customer !== customer.id) {
    throw noSuch('subscription', subscription.id, 'subscription');
  }
  return customer;
}

/** The currency that was sent, or the one the customer is billed in, or that of what waits for an invoice. */
function currencyFor(
  { store }: World,
  { currency: sent, subscription }: Pick<Params<typeof params>, 'currency' | 'subscription'>,
  customer: Records['customer'],
): string {
  const [waiting] = store.list('invoiceitem', {
    match: { customer: customer.id, pending: true },
    limit: 1,
  }).records;
  return sent ?? subscription?.currency ?? customer.currency ?? waiting?.currency ?? 'usd';
}

function includesItems(
  world: World,
  {
    pending_invoice_items_behavior: behavior = world.settings.pendingInvoiceItems,
    subscription,
  }: Pick<Params<typeof params>, 'pending_invoice_items_behavior' | 'subscription'>,
  customer: Records['customer'],
  inCurrency: string,
): boolean {
  if (behavior !== 'include_and_require') return behavior === 'include';
  if (pendingItems(world, customer.id, inCurrency, subscription?.id).length > 0) return true;
  throw invalidRequest('Nothing to invoice for customer', { code: 'invoice_no_customer_line_items' });
}
