import { invalidRequest, noSuch } from '../../errors.ts';
import { discountsFrom } from '../../invoicing/discounts.ts';
import { recalculate } from '../../invoicing/draft.ts';
import { amountOf, unitOf } from '../../invoicing/line-draft.ts';
import { linePricing, type Naming } from '../../invoicing/line-pricing.ts';
import { discounts } from '../../invoicing/parameters/discounts.ts';
import { clearableTaxRates, period, taxBehavior } from '../../invoicing/parameters/lines.ts';
import { notEditable } from '../../invoicing/refusals.ts';
import { appliedRates } from '../../invoicing/tax-rates.ts';
import { changedMetadata } from '../../metadata.ts';
import { createProduct } from '../../pricing/create-product.ts';
import { endpoint, found } from '../../protocol/endpoint.ts';
import { atMostOne } from '../../protocol/exclusive.ts';
import {
  boolean,
  clearable,
  decimal,
  integer,
  list,
  metadata,
  object,
  oneOf,
  type Params,
  reference,
  required,
  text,
} from '../../protocol/parameters.ts';
import { currency, number } from '../../protocol/value-parameters.ts';
import type { Records } from '../../records.ts';
import type { World } from '../../world.ts';
import { newTaxRate } from '../tax-rate/record.ts';
import type { LineItemRecord } from './record.ts';

const priceData = {
  currency: required(currency()),
  product: reference('product'),
  product_data: object({
    description: text(),
    images: list(text()),
    metadata: metadata(),
    name: required(text()),
    tax_code: text(),
  }),
  tax_behavior: taxBehavior,
  unit_amount: integer(),
  unit_amount_decimal: decimal(),
};

const taxAmount = object({
  amount: required(integer()),
  tax_rate_data: required(
    object({
      country: text(),
      description: text(),
      display_name: required(text(50)),
      inclusive: required(boolean()),
      jurisdiction: text(200),
      percentage: required(number({ min: 0, max: 100 })),
      state: text(2),
      tax_type: oneOf(
        'amusement_tax',
        'communications_tax',
        'gst',
        'hst',
        'igst',
        'jct',
        'lease_tax',
        'pst',
        'qst',
        'rst',
        'sales_tax',
        'service_tax',
        'vat',
      ),
    }),
  ),
  taxable_amount: required(integer()),
});

const params = {
  amount: integer(),
  description: text(),
  discountable: boolean(),
  discounts,
  metadata: metadata(),
  period: object(period),
  price: reference('price'),
  price_data: object(priceData),
  quantity: integer({ min: 0 }),
  tax_amounts: clearable(list(taxAmount)),
  tax_rates: clearableTaxRates,
};

type LineParams = Params<typeof params>;

/** Changes a line of a draft; the invoice item behind it changes with it. */
export const updateLine = endpoint({
  method: 'POST',
  path: '/v1/invoices/:invoice/lines/:line',
  params,
  handle: (context) => {
    const { params: sent, store } = context;
    const invoice = found(context, 'invoice', context.path.invoice, 'invoice');
    const line = found(context, 'line_item', context.path.line, 'line_item_id');
    if (line.invoice !== invoice.id) throw noSuch('line_item', line.id, 'line_item_id', 404);
    if (invoice.status !== 'draft') throw notEditable();
    atMostOne(sent, 'tax_amounts', 'tax_rates');
    const item = store.get('invoiceitem', line.invoice_item ?? '');
    const priced = { ...line, ...pricingOf(context, sent, line) };
    const owner = {
      customer: invoice.customer,
      currency: line.currency,
      amount: priced.amount,
      ...(item === undefined ? { invoice: invoice.id } : { invoice_item: item.id }),
    };
    const changed = store.put<LineItemRecord>({
      ...priced,
      ...(sent.description === undefined ? {} : { description: sent.description }),
      ...(sent.discountable === undefined ? {} : { discountable: sent.discountable }),
      ...(sent.period === undefined ? {} : { period: sent.period }),
      discounts: discountsFrom(context, sent.discounts, owner) ?? line.discounts,
      metadata: changedMetadata(line.metadata, sent.metadata),
      ...taxesOf(context, sent, line),
    });
    if (item !== undefined) store.put(itemOf(context, item, changed));
    recalculate(context, invoice.id);
    return found(context, 'line_item', line.id, 'line_item_id');
  },
});

function pricingOf(world: World, sent: LineParams, line: LineItemRecord): Partial<LineItemRecord> {
  const { amount, price, price_data, quantity } = sent;
  const pricing = linePricing(
    world,
    {
      ...(amount === undefined ? {} : { amount }),
      ...(price === undefined ? {} : { price }),
      ...(quantity === undefined ? {} : { quantity }),
      ...(price_data === undefined ? {} : { price_data: withProduct(world, price_data) }),
    },
    {
      currency: line.currency,
      description: line.description,
      current: line,
      ...(line.type === 'subscription' ? { recurring: true } : {}),
    },
  );
  if (pricing === undefined) return {};
  return {
    amount: amountOf(pricing, line.currency),
    plan: pricing.price?.recurring ? pricing.price.id : null,
    price: pricing.price?.id ?? null,
    quantity: pricing.quantity,
  };
}

/** A price sent along is for a product there is, or for one sent along too. */
function withProduct(world: World, { product_data, ...data }: NonNullable<LineParams['price_data']>) {
  const nameOf: Naming = (name) => `price_data[${name}]`;
  atMostOne({ product: data.product, product_data }, 'product', 'product_data');
  const product = product_data === undefined ? data.product : createProduct(world, product_data);
  if (product !== undefined) return { ...data, product };
  throw invalidRequest('You must specify either `product` or `product_data` when creating a price.', {
    code: 'parameter_missing',
    param: nameOf('product'),
  });
}

/** Tax rates to work tax out with, or tax worked out elsewhere: the one takes the other's place. */
function taxesOf(
  world: World,
  { tax_amounts, tax_rates }: LineParams,
  line: LineItemRecord,
): Partial<LineItemRecord> {
  if (tax_rates !== undefined) {
    return { tax_rates: appliedRates(tax_rates, line.tax_rates ?? []), taxes_given: false };
  }
  if (tax_amounts === undefined) return {};
  if (tax_amounts === null) return { taxes_given: false };
  return {
    tax_amounts: tax_amounts.map(({ amount, tax_rate_data, taxable_amount }) => ({
      amount,
      inclusive: tax_rate_data.inclusive,
      tax_rate: world.store.put(
        newTaxRate({
          id: world.ids.next('txr_'),
          active: false,
          created: world.clock.now(),
          ...tax_rate_data,
        }),
      ).id,
      taxability_reason: null,
      taxable_amount,
    })),
    tax_rates: [],
    taxes_given: true,
  };
}

/** The invoice item as its line has become; given taxes live on the line alone. */
function itemOf(
  { store }: World,
  item: Records['invoiceitem'],
  line: LineItemRecord,
): Records['invoiceitem'] {
  const { amount, description, discountable, discounts, metadata, period: time, price, quantity } = line;
  const pricing = { amount, price: store.last('price', price ?? '') ?? null, quantity };
  const isPriced = item.amount !== amount || item.price !== price || item.quantity !== quantity;
  return {
    ...item,
    ...(isPriced ? unitOf({ ...pricing, ...unitFrom(pricing.price) }, amount, item.currency) : {}),
    amount,
    description,
    discountable,
    discounts,
    metadata,
    period: time,
    price,
    quantity: quantity ?? 1,
    tax_rates: line.tax_rates ?? [],
  };
}

function unitFrom(price: Records['price'] | null): { readonly unitAmount?: string } {
  const unit = price?.unit_amount_decimal ?? null;
  return unit === null ? {} : { unitAmount: unit };
}
