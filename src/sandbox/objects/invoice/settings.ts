import { invalidRequest, noSuch } from '../../errors.ts';
import { changedPaymentSettings } from '../../invoicing/payment-settings.ts';
import { shippingCostFor } from '../../invoicing/shipping.ts';
import { appliedRates } from '../../invoicing/tax-rates.ts';
import { changedMetadata } from '../../metadata.ts';
import type { World } from '../../world.ts';
import type { InvoiceParams } from './parameters.ts';
import type { InvoiceRecord } from './record.ts';

/** What of an invoice a request changes, apart from its discounts and the way it is collected. */
export function changedSettings(
  world: World,
  sent: InvoiceParams,
  current: InvoiceRecord,
): Partial<InvoiceRecord> {
  const { account_tax_ids, automatic_tax, default_tax_rates, issuer, metadata, payment_settings } = sent;
  return {
    ...plain(sent),
    ...methods(world, sent, current),
    ...(account_tax_ids === undefined
      ? {}
      : { account_tax_ids: account_tax_ids === null ? null : ownTaxIds(world, account_tax_ids) }),
    ...(automatic_tax === undefined ? {} : { automatic_tax: automaticTaxOf(automatic_tax, current) }),
    ...(issuer === undefined ? {} : { issuer }),
    default_tax_rates: appliedRates(default_tax_rates, current.default_tax_rates, 'default_tax_rates'),
    metadata: changedMetadata(current.metadata, metadata),
    ...(payment_settings === undefined
      ? {}
      : { payment_settings: changedPaymentSettings(current.payment_settings, payment_settings) }),
    ...rendered(sent, current),
    ...shipped(world, sent, current),
    ...(sent.number === undefined ? {} : { number: freeNumber(world, sent.number, current) }),
    ...(sent.transfer_data === undefined
      ? {}
      : {
          transfer_data:
            sent.transfer_data === null
              ? null
              : { amount: sent.transfer_data.amount ?? null, destination: sent.transfer_data.destination },
        }),
  };
}

/** The settings that are kept just as they were sent. */
function plain(sent: InvoiceParams): Partial<InvoiceRecord> {
  const { application_fee_amount, custom_fields, description, effective_at } = sent;
  const { footer, on_behalf_of, statement_descriptor } = sent;
  return {
    ...(application_fee_amount === undefined ? {} : { application_fee_amount }),
    ...(custom_fields === undefined ? {} : { custom_fields }),
    ...(description === undefined ? {} : { description }),
    ...(effective_at === undefined ? {} : { effective_at }),
    ...(footer === undefined ? {} : { footer }),
    ...(on_behalf_of === undefined ? {} : { on_behalf_of }),
    ...(statement_descriptor === undefined ? {} : { statement_descriptor }),
  };
}

/** What pays the invoice by default must be the customer's own. */
function methods(
  { store }: World,
  { default_payment_method: method, default_source: source }: InvoiceParams,
  { customer }: InvoiceRecord,
): Partial<InvoiceRecord> {
  if (method !== undefined) {
    const found = store.get('payment_method', method);
    if (found === undefined) throw noSuch('payment_method', method, 'default_payment_method');
    if (found.customer !== customer) {
      throw invalidRequest(
        `The customer does not have a payment method with the ID ${method}. The payment method must be attached ` +
          'to the customer.',
        { code: 'resource_missing', param: 'default_payment_method' },
      );
    }
  }
  if (typeof source === 'string') {
    const found = store.get('card', source) ?? store.get('bank_account', source);
    if (found?.customer !== customer) throw noSuch('card', source, 'default_source');
  }
  return {
    ...(method === undefined ? {} : { default_payment_method: method }),
    ...(source === undefined ? {} : { default_source: source }),
  };
}

function ownTaxIds({ store }: World, ids: readonly string[]): readonly string[] {
  ids.forEach((id, index) => {
    if (store.get('tax_id', id) === undefined) throw noSuch('tax_id', id, `account_tax_ids[${index}]`);
  });
  return ids;
}

function automaticTaxOf(
  { enabled, liability }: NonNullable<InvoiceParams['automatic_tax']>,
  { customer_address }: Pick<InvoiceRecord, 'customer_address'>,
): InvoiceRecord['automatic_tax'] {
  if (!enabled) return { enabled, liability: null, status: null };
  const isLocated = (customer_address?.country ?? null) !== null;
  const status = isLocated ? 'complete' : 'requires_location_inputs';
  return { enabled, liability: liability ?? { type: 'self' }, status };
}

function rendered(
  { rendering, rendering_options }: InvoiceParams,
  current: InvoiceRecord,
): Partial<InvoiceRecord> {
  if (rendering === undefined && rendering_options === undefined) return {};
  // One setting under two names: the older one follows the newer and the other way round.
  const display =
    rendering?.amount_tax_display !== undefined
      ? rendering.amount_tax_display
      : rendering_options === null
        ? null
        : (rendering_options?.amount_tax_display ?? current.rendering?.amount_tax_display ?? null);
  const page = rendering?.pdf?.page_size;
  return {
    rendering: {
      amount_tax_display: display,
      pdf: page === undefined ? (current.rendering?.pdf ?? null) : { page_size: page },
    },
    rendering_options: display === null ? null : { amount_tax_display: display },
  };
}

function shipped(
  world: World,
  { shipping_cost, shipping_details }: InvoiceParams,
  { currency }: InvoiceRecord,
): Partial<InvoiceRecord> {
  return {
    ...(shipping_cost === undefined
      ? {}
      : { shipping_cost: shipping_cost === null ? null : shippingCostFor(world, shipping_cost, currency) }),
    ...(shipping_details === undefined
      ? {}
      : { shipping_details: shipping_details === null ? null : detailsOf(shipping_details) }),
  };
}

function detailsOf(
  sent: NonNullable<InvoiceParams['shipping_details']>,
): NonNullable<InvoiceRecord['shipping_details']> {
  const { city, country, line1, line2, postal_code, state } = sent.address;
  return {
    address: {
      city: city ?? null,
      country: country ?? null,
      line1: line1 ?? null,
      line2: line2 ?? null,
      postal_code: postal_code ?? null,
      state: state ?? null,
    },
    name: sent.name,
    phone: sent.phone ?? null,
  };
}

function freeNumber({ store }: World, number: string | null, current: InvoiceRecord): string | null {
  if (number === null) return null;
  const [holder] = store.list('invoice', { match: { number }, limit: 1 }).records;
  if (holder === undefined || holder.id === current.id) return number;
  throw invalidRequest(`The number ${number} is already in use on another invoice.`, { param: 'number' });
}
