import { invalidRequest } from '../errors.ts';
import { changedMetadata } from '../metadata.ts';
import type { CustomerRecord } from '../objects/customer/record.ts';
import type { World } from '../world.ts';
import type { SentAddress, SentProfile } from './parameters.ts';
import { checkLocated, taxOf } from './tax-location.ts';

/** The customer with what was sent about them. Their balance, payment methods and discount are other steps. */
export function profiled(world: World, before: CustomerRecord, sent: SentProfile): CustomerRecord {
  checkEmail(sent.email);
  checkNumbering(world, before, sent);
  const given = (name: 'description' | 'email' | 'name' | 'phone'): string | null =>
    (sent[name] === undefined ? before[name] : sent[name]) ?? null;
  const after: CustomerRecord = {
    ...before,
    address: mergedAddress(before.address ?? null, sent.address),
    cash_balance: cashBalance(before, sent.cash_balance?.settings?.reconciliation_mode),
    description: given('description'),
    email: given('email'),
    invoice_prefix: sent.invoice_prefix ?? before.invoice_prefix ?? null,
    invoice_settings: invoiceSettings(before.invoice_settings, sent.invoice_settings),
    metadata: changedMetadata(before.metadata, sent.metadata),
    name: given('name'),
    next_invoice_sequence: sent.next_invoice_sequence ?? before.next_invoice_sequence ?? 1,
    phone: given('phone'),
    preferred_locales:
      (sent.preferred_locales === undefined ? before.preferred_locales : sent.preferred_locales) ?? [],
    shipping: shippingFrom(before.shipping, sent.shipping),
    tax_exempt: (sent.tax_exempt === undefined ? before.tax_exempt : sent.tax_exempt) ?? 'none',
  };
  const ip = sent.tax?.ip_address;
  const located = { ...after, tax: taxOf(after, ip === undefined ? (before.tax?.ip_address ?? null) : ip) };
  if (sent.tax?.validate_location === 'immediately') checkLocated(located);
  return located;
}

type Address = NonNullable<CustomerRecord['address']>;

/** Addresses merge part by part, and print all of their parts. */
function mergedAddress(before: Address | null, sent: SentAddress | null | undefined): Address | null {
  if (sent === undefined) return before;
  if (sent === null) return null;
  const nothing = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null };
  return { ...nothing, ...before, ...sent };
}

function shippingFrom(
  before: CustomerRecord['shipping'],
  sent: SentProfile['shipping'],
): CustomerRecord['shipping'] {
  if (sent === undefined) return before;
  if (sent === null) return null;
  const address = mergedAddress(before?.address ?? null, sent.address);
  const phone = sent.phone === undefined ? (before?.phone ?? null) : sent.phone;
  return { ...before, ...(address === null ? {} : { address }), name: sent.name, phone };
}

type InvoiceSettings = CustomerRecord['invoice_settings'];

/** All but the default payment method, which must first be the customer's. */
function invoiceSettings(
  before: InvoiceSettings,
  sent: SentProfile['invoice_settings'] = {},
): InvoiceSettings {
  const { custom_fields, footer, rendering_options } = sent;
  return {
    ...before,
    custom_fields: custom_fields === undefined ? before.custom_fields : custom_fields,
    footer: footer === undefined ? before.footer : footer,
    rendering_options:
      rendering_options === undefined
        ? before.rendering_options
        : rendering_options && { amount_tax_display: rendering_options.amount_tax_display ?? null },
  };
}

/** Settings of the customer's cash; `merchant_default` goes back to the account's own, which is automatic. */
function cashBalance(
  { cash_balance: before = null, id }: CustomerRecord,
  mode: 'automatic' | 'manual' | 'merchant_default' | undefined,
): NonNullable<CustomerRecord['cash_balance']> | null {
  if (mode === undefined) return before;
  const usesDefault = mode === 'merchant_default';
  return {
    object: 'cash_balance',
    available: before?.available ?? null,
    customer: id,
    livemode: false,
    settings: {
      reconciliation_mode: usesDefault ? 'automatic' : mode,
      using_merchant_default: usesDefault,
    },
  };
}

function checkEmail(email: string | null | undefined): void {
  if (email === undefined || email === null || /^[^\s@]+@[^\s@]+$/.test(email)) return;
  throw invalidRequest(`Invalid email address: ${email}`, { code: 'email_invalid', param: 'email' });
}

/** Invoice numbers must never come out twice. */
function checkNumbering({ store }: World, { id, ...before }: CustomerRecord, sent: SentProfile): void {
  const { invoice_prefix: prefix, next_invoice_sequence: sequence } = sent;
  if (prefix !== undefined && prefix !== before.invoice_prefix) {
    if (!/^[A-Z0-9]{3,12}$/.test(prefix)) {
      throw invalidRequest('Invoice prefix must be 3 to 12 uppercase letters or numbers.', {
        param: 'invoice_prefix',
      });
    }
    const holder = store.list('customer', { match: { invoice_prefix: prefix }, limit: 1 }).records[0];
    if (holder !== undefined && holder.id !== id) {
      throw invalidRequest(`Another customer already uses the invoice prefix ${prefix}.`, {
        param: 'invoice_prefix',
      });
    }
  }
  const next = before.next_invoice_sequence ?? 1;
  if (sequence !== undefined && sequence < next) {
    throw invalidRequest(`The next invoice sequence must be at least ${next}.`, {
      param: 'next_invoice_sequence',
    });
  }
}
