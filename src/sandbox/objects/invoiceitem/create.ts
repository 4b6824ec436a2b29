import { invalidRequest, noSuch } from '../../errors.ts';
import { discountsFrom } from '../../invoicing/discounts.ts';
import { linesOf, recalculate } from '../../invoicing/draft.ts';
import { lineOfItem, putInvoiceItem } from '../../invoicing/items.ts';
import { linePricing, missingAmount, type SentPricing } from '../../invoicing/line-pricing.ts';
import { taxRates } from '../../invoicing/parameters/lines.ts';
import { notEditable } from '../../invoicing/refusals.ts';
import { appliedRates } from '../../invoicing/tax-rates.ts';
import { changedMetadata } from '../../metadata.ts';
import { pricingIn } from '../../money/line-amount.ts';
import { endpoint } from '../../protocol/endpoint.ts';
import { reference, required } from '../../protocol/parameters.ts';
import { currency } from '../../protocol/value-parameters.ts';
import type { Records } from '../../records.ts';
import { lockCurrency } from '../../redeeming/currency.ts';
import { timeFor } from '../../time.ts';
import type { World } from '../../world.ts';
import { itemParams } from './parameters.ts';

/** How many items an invoice holds. */
const mostItems = 250;

/** Makes an invoice item: on a draft, or waiting for the customer's next invoice. */
export const createInvoiceItem = endpoint({
  method: 'POST',
  path: '/v1/invoiceitems',
  params: {
    ...itemParams,
    currency: currency(),
    customer: required(reference('customer')),
    invoice: reference('invoice'),
    subscription: reference('subscription'),
    tax_rates: taxRates,
  },
  handle: (context) => {
    const { params } = context;
    const { customer, invoice, subscription } = params;
    checkInvoice(context, invoice, customer);
    if (subscription !== undefined && subscription.customer !== customer.id) {
      throw noSuch('subscription', subscription.id, 'subscription');
    }
    const inCurrency = currencyOf(params, customer, invoice);
    lockCurrency(context, customer.id, inCurrency, 'currency');
    const { description, price } = params;
    const name = description ?? context.store.get('product', price?.product ?? '')?.name ?? null;
    const pricing = linePricing(context, params, { currency: inCurrency, description: name });
    if (pricing === undefined) throw missingAmount();
    const now = timeFor(context, customer.id);
    const item = putInvoiceItem(
      context,
      {
        customer: customer.id,
        currency: inCurrency,
        ...(invoice === undefined ? {} : { invoice: invoice.id }),
      },
      {
        type: 'invoiceitem',
        ...pricing,
        description: name ?? productName(context, pricing.price),
        ...(params.discountable === undefined ? {} : { discountable: params.discountable }),
        metadata: changedMetadata(null, params.metadata),
        period: params.period ?? { end: now, start: now },
        subscription: subscription?.id ?? null,
        taxRates: appliedRates(params.tax_rates, []),
      },
    );
    const owner = { customer: customer.id, invoice_item: item.id, currency: inCurrency, amount: item.amount };
    const discounts = discountsFrom(context, params.discounts, owner) ?? [];
    const discounted = discounts.length === 0 ? item : context.store.put({ ...item, discounts });
    if (invoice !== undefined) {
      context.store.put(lineOfItem(discounted, invoice.id));
      recalculate(context, invoice.id);
    }
    return discounted;
  },
});

function checkInvoice(
  world: World,
  invoice: Records['invoice'] | undefined,
  customer: Records['customer'],
): void {
  if (invoice === undefined) return;
  if (invoice.customer !== customer.id) throw noSuch('invoice', invoice.id, 'invoice');
  if (invoice.status !== 'draft') throw notEditable('invoice');
  if (linesOf(world, invoice.id).length >= mostItems) {
    throw invalidRequest(`Invoices can have at most ${mostItems} items.`, { param: 'invoice' });
  }
}

/** The currency that was sent, or the one the price or the invoice settles. */
function currencyOf(
  sent: SentPricing & { readonly currency?: string },
  customer: Records['customer'],
  invoice: Records['invoice'] | undefined,
): string {
  const { currency: given, price, price_data } = sent;
  if (given !== undefined) {
    if (invoice === undefined || invoice.currency === given) return given;
    throw invalidRequest(`The invoice is in ${invoice.currency}, so its items cannot be in ${given}.`, {
      param: 'currency',
    });
  }
  if (price_data !== undefined) return price_data.currency;
  if (price !== undefined) {
    const wanted = invoice?.currency ?? customer.currency ?? price.currency;
    return pricingIn(price, wanted) === undefined ? price.currency : wanted;
  }
  if (invoice !== undefined) return invoice.currency;
  throw invalidRequest('Missing required param: currency.', { code: 'parameter_missing', param: 'currency' });
}

function productName({ store }: World, price: Records['price'] | null): string | null {
  const product = store.last('product', price?.product ?? '');
  // The product of a one-off price was only made for it and says nothing.
  return product === undefined || !product.active ? null : product.name;
}
