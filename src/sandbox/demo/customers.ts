import { newCard } from '../objects/card/record.ts';
import { type CustomerRecord, newCustomer } from '../objects/customer/record.ts';
import { newPaymentMethod, type PaymentMethodRecord } from '../objects/payment-method/record.ts';
import { newTaxId } from '../objects/tax-id/record.ts';
import { day } from '../periods.ts';
import type { Records } from '../records.ts';
import type { DemoCurrency } from './catalog.ts';
import type { Stage } from './stage.ts';

/** A customer of the demo and where it is at home. */
export interface DemoCustomer {
  readonly id: string;
  readonly created: number;
  readonly currency: DemoCurrency;
  readonly country: string;
}

interface Home {
  readonly country: string;
  readonly currency: DemoCurrency;
  readonly locale: string;
  readonly city: string;
  readonly postal_code: string;
  readonly taxId?: { readonly type: 'eu_vat' | 'us_ein'; readonly value: (number: string) => string };
  readonly names: readonly [string, ...string[]];
}

const homes: readonly [Home, ...Home[]] = [
  {
    country: 'US',
    currency: 'usd',
    locale: 'en',
    city: 'San Francisco',
    postal_code: '94107',
    taxId: { type: 'us_ein', value: (number) => `${number.slice(0, 2)}-${number.slice(2, 9)}` },
    names: [
      'Harbor Analytics',
      'Maple & Sons',
      'Ruby Okafor',
      'Tideline Robotics',
      'Juniper Press',
      'Theo Alvarez',
    ],
  },
  {
    country: 'DE',
    currency: 'eur',
    locale: 'de',
    city: 'Köln',
    postal_code: '50667',
    taxId: { type: 'eu_vat', value: (number) => `DE${number}` },
    names: ['Müller Werkzeugbau', 'Käthe Jäger', 'Grünwald Verlag', 'Straßer & Töchter'],
  },
  {
    country: 'FR',
    currency: 'eur',
    locale: 'fr',
    city: 'Besançon',
    postal_code: '25000',
    taxId: { type: 'eu_vat', value: (number) => `FR12${number}` },
    names: ['Éditions du Chêne', 'Zoë Lefèvre', 'Atelier Garçon'],
  },
  {
    country: 'JP',
    currency: 'jpy',
    locale: 'ja',
    city: '大阪市',
    postal_code: '530-0001',
    names: ['株式会社さくら', '佐藤 花子', 'みなと食堂'],
  },
];

interface CardFace {
  readonly brand: string;
  readonly printed: string;
  readonly last4: string;
  readonly funding: string;
}

const cards: readonly [CardFace, ...CardFace[]] = [
  { brand: 'visa', printed: 'Visa', last4: '4242', funding: 'credit' },
  { brand: 'mastercard', printed: 'MasterCard', last4: '4444', funding: 'credit' },
  { brand: 'amex', printed: 'American Express', last4: '0005', funding: 'credit' },
  { brand: 'visa', printed: 'Visa', last4: '5556', funding: 'debit' },
];

/** Adds one customer with its ways to pay; `number` decides where it is at home. */
export function addCustomer(
  stage: Stage,
  number: number,
  fields: Partial<CustomerRecord> = {},
): DemoCustomer {
  const { store, ids, random, now } = stage;
  const home = number % 2 === 0 ? homes[0] : (homes[1 + (number % 3)] ?? homes[0]);
  const name = `${random.pick(home.names)}${number >= 20 ? ` ${number}` : ''}`;
  const address = {
    city: home.city,
    country: home.country,
    line1: `${random.between(1, 240)} Market Street`,
    line2: null,
    postal_code: home.postal_code,
    state: home.country === 'US' ? 'CA' : null,
  };
  const created = fields.created ?? now - random.between(20, 700) * day - random.below(day);
  const id = fields.id ?? ids.next('cus_');
  store.put(
    newCustomer({
      id,
      created,
      address,
      email: `billing+${number}@customer${number}.example`,
      invoice_prefix: random.below(0xfffffff).toString(16).toUpperCase().padStart(7, '0'),
      metadata: number % 5 === 0 ? { account_manager: 'lea', crm: String(10_000 + number) } : {},
      name,
      phone: number % 4 === 0 ? '+15555550100' : null,
      preferred_locales: number % 3 === 0 ? [home.locale] : [],
      shipping: number % 3 === 1 ? { address, name, phone: null } : null,
      tax: {
        automatic_tax: 'supported',
        ip_address: null,
        location: { country: home.country, source: 'billing_address', state: address.state },
      },
      tax_exempt: number % 37 === 0 ? 'exempt' : 'none',
      ...fields,
    }),
  );
  const customer = { id, created, currency: home.currency, country: home.country };
  if (number % 10 !== 9) addPaymentMethod(stage, customer, true);
  if (number % 4 === 0) addPaymentMethod(stage, customer, false);
  if (number % 8 === 0) addCardSource(stage, customer);
  if (home.taxId !== undefined && number % 3 !== 2) {
    const digits = String(100_000_000 + random.below(899_999_999));
    addTaxId(stage, customer, home.taxId.type, home.taxId.value(digits));
  }
  return customer;
}

/** Adds a card as a payment method, and makes it the default for invoices if asked. */
export function addPaymentMethod(
  stage: Stage,
  customer: DemoCustomer,
  isDefault: boolean,
): PaymentMethodRecord {
  const { store, ids, random } = stage;
  const { brand, last4, funding } = random.pick(cards);
  const owner = store.get('customer', customer.id);
  const method = store.put(
    newPaymentMethod({
      id: ids.next('pm_'),
      created: customer.created + 60,
      customer: customer.id,
      type: 'card',
      billing_details: {
        address: owner?.address ?? null,
        email: owner?.email ?? null,
        name: owner?.name ?? null,
        phone: null,
      },
      card: {
        brand,
        checks: { address_line1_check: null, address_postal_code_check: 'pass', cvc_check: 'pass' },
        country: customer.country,
        display_brand: brand === 'amex' ? 'american_express' : brand,
        exp_month: random.between(1, 12),
        exp_year: random.between(2025, 2029),
        fingerprint: ids.suffix(16),
        funding,
        last4,
        networks: { available: [brand], preferred: null },
        three_d_secure_usage: { supported: true },
        wallet: null,
      },
    }),
  );
  if (isDefault && owner !== undefined) {
    const invoice_settings = { ...owner.invoice_settings, default_payment_method: method.id };
    store.put({ ...owner, invoice_settings });
  }
  return method;
}

/** Adds a card as a source, which becomes the default source. */
export function addCardSource({ store, ids, random }: Stage, customer: DemoCustomer): void {
  const { printed, last4, funding } = random.pick(cards);
  const card = store.put(
    newCard({
      id: ids.next('card_'),
      brand: printed,
      customer: customer.id,
      exp_month: random.between(1, 12),
      exp_year: random.between(2025, 2029),
      fingerprint: ids.suffix(16),
      funding,
      last4,
    }),
  );
  const owner = store.get('customer', customer.id);
  if (owner !== undefined) store.put({ ...owner, default_source: card.id });
}

/** Adds a tax id to a customer. */
export function addTaxId(
  { store, ids }: Stage,
  customer: DemoCustomer,
  type: Records['tax_id']['type'],
  value: string,
): void {
  store.put(
    newTaxId({
      id: ids.next('txi_'),
      created: customer.created + 120,
      customer: customer.id,
      country: type === 'us_ein' ? 'US' : value.slice(0, 2),
      type,
      value,
      verification:
        type === 'eu_vat'
          ? { status: 'pending', verified_address: null, verified_name: null }
          : { status: 'unavailable', verified_address: null, verified_name: null },
    }),
  );
}
