import type { Random } from '../../../src/sandbox/random.ts';
import type { ObjectName, Records } from '../../../src/sandbox/records.ts';
import type { Store } from '../../../src/sandbox/store/store.ts';

/** The parameters of one request, already in brackets. */
export type Form = Readonly<Record<string, string | number | boolean>>;

/** One request. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly form?: Form;
}

/** Where random requests take their ids and values from. */
export class Source {
  readonly random: Random;
  readonly #store: Store;

  constructor(store: Store, random: Random) {
    this.#store = store;
    this.random = random;
  }

  /**
   * The id of something there is, one of the newest; mostly one that fits, and now and then of something there
   * is not.
   */
  id<K extends ObjectName>(object: K, fits?: (record: Records[K]) => boolean): string {
    const fitting = fits === undefined || this.random.chance(20) ? {} : { where: fits };
    const { records } = this.#store.list(object, { ...fitting, limit: 12 });
    const one = records[this.random.below(Math.max(records.length, 1))];
    return one === undefined || this.random.chance(3) ? `${object}_nobody` : one.id;
  }

  /** An invoice in a status, and one of its lines. */
  line(status: string): { readonly invoice: string; readonly line: string } {
    const invoice = this.id('invoice', (one) => one.status === status);
    const [line] = this.#store.list('line_item', { match: { invoice }, limit: 1 }).records;
    return { invoice, line: line?.id ?? 'il_nobody' };
  }

  amount(): number {
    return this.random.pick([0, 1, 49, 50, 100, 999, 1000, 1234, 5000, 99_999, -300]);
  }

  quantity(): number {
    return this.random.pick([0, 1, 1, 1, 2, 3, 7, 100]);
  }

  currency(): string {
    return this.random.pick(['usd', 'usd', 'usd', 'usd', 'usd', 'usd', 'eur', 'jpy', 'xyz']);
  }

  card(): string {
    return this.random.pick([
      'tok_visa',
      'tok_mastercard',
      'tok_visa',
      'tok_chargeCustomerFail',
      'tok_chargeDeclined',
      'tok_createDispute',
      'tok_nobody',
    ]);
  }

  method(): string {
    return this.random.pick([
      'pm_card_visa',
      'pm_card_mastercard',
      'pm_card_visa',
      'pm_card_chargeCustomerFail',
      'pm_card_threeDSecureRequired',
      'pm_card_nobody',
    ]);
  }

  /** Some of the parameters, each by chance. */
  some(form: Form, percent = 50): Form {
    return Object.fromEntries(Object.entries(form).filter(() => this.random.chance(percent)));
  }
}

type Maker = (source: Source) => Operation;

const post = (path: string, form: Form = {}): Operation => ({ method: 'POST', path, form });
const remove = (path: string): Operation => ({ method: 'DELETE', path });

const recurs = (price: Records['price']): boolean => price.active && price.recurring?.interval === 'month';
const isOnce = (price: Records['price']): boolean => price.active && price.recurring === null;
const hasCard = (customer: Records['customer']): boolean => customer.default_source !== null;
const isDue = (invoice: Records['invoice']): boolean => invoice.status === 'open';
const isDraft = (invoice: Records['invoice']): boolean => invoice.status === 'draft';
const isPaid = (invoice: Records['invoice']): boolean => invoice.status === 'paid' && invoice.amount_paid > 0;
const runs = (subscription: Records['subscription']): boolean => subscription.status !== 'canceled';
const isOpen = (session: Records['checkout.session']): boolean => session.status === 'open';
const isWhole = (charge: Records['charge']): boolean => charge.paid && !charge.refunded;
const isUsable = (coupon: Records['coupon']): boolean => coupon.valid;

const customers: readonly Maker[] = [
  (s) =>
    post('/v1/customers', {
      email: 'a@example.com',
      ...s.some({ balance: s.amount(), source: s.card(), coupon: s.id('coupon', isUsable) }, 40),
    }),
  () => post('/v1/customers', { email: 'b@example.com', source: 'tok_visa' }),
  (s) =>
    post(
      `/v1/customers/${s.id('customer')}`,
      s.some(
        {
          balance: s.amount(),
          name: 'Ada',
          tax_exempt: 'exempt',
          'metadata[a]': 'b',
          coupon: s.id('coupon', isUsable),
          'invoice_settings[default_payment_method]': s.id('payment_method'),
        },
        30,
      ),
    ),
  (s) => post(`/v1/customers/${s.id('customer')}/sources`, { source: s.card() }),
  (s) =>
    post(`/v1/customers/${s.id('customer')}/balance_transactions`, {
      amount: s.amount(),
      currency: s.currency(),
    }),
  (s) =>
    post(`/v1/customers/${s.id('customer')}/tax_ids`, {
      type: 'eu_vat',
      value: s.random.pick(['DE123456789', 'nonsense']),
    }),
  (s) => remove(`/v1/customers/${s.id('customer')}/discount`),
  (s) => remove(`/v1/customers/${s.id('customer')}/sources/${s.id('card')}`),
  (s) =>
    s.random.chance(20)
      ? remove(`/v1/customers/${s.id('customer')}`)
      : { method: 'GET', path: `/v1/customers/${s.id('customer')}` },
];

const catalogue: readonly Maker[] = [
  () => post('/v1/products', { name: 'Gold' }),
  (s) =>
    post('/v1/prices', {
      currency: s.currency(),
      product: s.id('product'),
      unit_amount: s.amount(),
      ...s.some({ 'recurring[interval]': 'month' }, 60),
    }),
  (s) =>
    post('/v1/prices', {
      currency: 'usd',
      product: s.id('product'),
      'recurring[interval]': s.random.pick(['month', 'week', 'year']),
      unit_amount_decimal: s.random.pick(['0.05', '1200', '333.3']),
    }),
  (s) =>
    post('/v1/prices', {
      currency: 'usd',
      product: s.id('product'),
      unit_amount: 1500,
      ...s.some({ 'transform_quantity[divide_by]': 5, 'transform_quantity[round]': 'up' }, 30),
    }),
  (s) => post(`/v1/prices/${s.id('price')}`, s.some({ active: s.random.chance(98), nickname: 'x' })),
  (s) =>
    post('/v1/plans', { amount: s.amount(), currency: 'usd', interval: 'month', product: s.id('product') }),
  (s) =>
    s.random.chance(20)
      ? remove(`/v1/plans/${s.id('plan')}`)
      : post(`/v1/plans/${s.id('plan')}`, { nickname: 'y' }),
  (s) =>
    post('/v1/coupons', {
      duration: s.random.pick(['once', 'forever', 'repeating']),
      ...s.some({ duration_in_months: 3, max_redemptions: 2 }),
      ...(s.random.chance(50)
        ? { percent_off: s.random.pick([10, 33.3, 100]) }
        : { amount_off: s.amount(), currency: 'usd' }),
    }),
  (s) => post('/v1/promotion_codes', { coupon: s.id('coupon', isUsable), ...s.some({ max_redemptions: 1 }) }),
  (s) =>
    post('/v1/tax_rates', {
      display_name: 'VAT',
      inclusive: s.random.chance(50),
      percentage: s.random.pick([0, 7.25, 19]),
    }),
  (s) =>
    s.random.chance(20) ? remove(`/v1/coupons/${s.id('coupon')}`) : { method: 'GET', path: '/v1/coupons' },
  () =>
    post('/v1/shipping_rates', {
      display_name: 'Post',
      'fixed_amount[amount]': 500,
      'fixed_amount[currency]': 'usd',
      type: 'fixed_amount',
    }),
];

const invoicing: readonly Maker[] = [
  (s) =>
    post('/v1/invoiceitems', {
      amount: s.amount(),
      currency: s.currency(),
      customer: s.id('customer', hasCard),
      ...s.some(
        {
          description: 'Work',
          invoice: s.id('invoice', isDraft),
          'discounts[0][coupon]': s.id('coupon', isUsable),
          'tax_rates[0]': s.id('tax_rate'),
        },
        20,
      ),
    }),
  (s) =>
    post('/v1/invoiceitems', {
      customer: s.id('customer', hasCard),
      price: s.id('price', isOnce),
      quantity: s.quantity(),
    }),
  (s) => post(`/v1/invoiceitems/${s.id('invoiceitem')}`, s.some({ amount: s.amount(), description: 'More' })),
  (s) => remove(`/v1/invoiceitems/${s.id('invoiceitem')}`),
  (s) =>
    post('/v1/invoices', {
      customer: s.id('customer', hasCard),
      ...s.some(
        {
          auto_advance: true,
          collection_method: 'send_invoice',
          days_until_due: 7,
          'default_tax_rates[0]': s.id('tax_rate'),
          'discounts[0][coupon]': s.id('coupon', isUsable),
        },
        25,
      ),
    }),
  (s) => post('/v1/invoices', { customer: s.id('customer', hasCard), auto_advance: true }),
  (s) =>
    post(
      `/v1/invoices/${s.id('invoice')}`,
      s.some(
        {
          auto_advance: false,
          description: 'Thanks',
          'default_tax_rates[0]': s.id('tax_rate'),
          'discounts[0][coupon]': s.id('coupon', isUsable),
          'metadata[a]': '1',
        },
        30,
      ),
    ),
  (s) => post(`/v1/invoices/${s.id('invoice', isDraft)}/finalize`),
  (s) => post(`/v1/invoices/${s.id('invoice', isDraft)}/finalize`, { auto_advance: true }),
  (s) =>
    post(
      `/v1/invoices/${s.id('invoice', isDue)}/pay`,
      s.some({ paid_out_of_band: true, payment_method: s.id('payment_method') }, 20),
    ),
  (s) => post(`/v1/invoices/${s.id('invoice', isDue)}/send`),
  (s) => post(`/v1/invoices/${s.id('invoice', isDue)}/void`),
  (s) => post(`/v1/invoices/${s.id('invoice', isDue)}/mark_uncollectible`),
  (s) => {
    const { invoice, line } = s.line('draft');
    return post(`/v1/invoices/${invoice}/lines/${line}`, { amount: s.amount() });
  },
  (s) => remove(`/v1/invoices/${s.id('invoice', isDraft)}`),
  (s) => ({ method: 'GET', path: `/v1/invoices/upcoming?customer=${s.id('customer')}` }),
  (s) => ({
    method: 'GET',
    path: `/v1/invoices/upcoming?subscription=${s.id('subscription')}&subscription_proration_behavior=create_prorations`,
  }),
  (s) =>
    post('/v1/credit_notes', {
      amount: s.amount(),
      invoice: s.id('invoice', isDue),
      ...s.some({ credit_amount: s.amount() }, 60),
    }),
  (s) => {
    const { invoice, line } = s.line(s.random.pick(['open', 'paid']));
    return post('/v1/credit_notes', {
      invoice,
      'lines[0][invoice_line_item]': line,
      'lines[0][quantity]': 1,
      'lines[0][type]': 'invoice_line_item',
      ...s.some({ refund_amount: s.amount() }, 30),
    });
  },
  (s) => {
    const amount = s.random.pick([50, 100, 200]);
    return post('/v1/credit_notes', { amount, credit_amount: amount, invoice: s.id('invoice', isPaid) });
  },
  (s) => post('/v1/credit_notes', { amount: 50, invoice: s.id('invoice', isDue) }),
  (s) => ({
    method: 'GET',
    path: `/v1/credit_notes/preview?invoice=${s.id('invoice')}&amount=${s.amount()}`,
  }),
  (s) => post(`/v1/credit_notes/${s.id('credit_note')}/void`),
  (s) =>
    post('/v1/quotes', {
      customer: s.id('customer'),
      'line_items[0][price]': s.id('price', s.random.chance(50) ? recurs : isOnce),
      'line_items[0][quantity]': s.quantity(),
      ...s.some({ 'discounts[0][coupon]': s.id('coupon', isUsable) }, 20),
    }),
  (s) => post(`/v1/quotes/${s.id('quote')}/${s.random.pick(['finalize', 'accept', 'cancel'])}`),
];

const subscribing: readonly Maker[] = [
  (s) =>
    post('/v1/subscriptions', {
      customer: s.id('customer', hasCard),
      'items[0][price]': s.id('price', recurs),
      ...s.some(
        {
          coupon: s.id('coupon', isUsable),
          'default_tax_rates[0]': s.id('tax_rate'),
          'items[0][quantity]': s.quantity(),
          payment_behavior: s.random.pick(['allow_incomplete', 'default_incomplete', 'error_if_incomplete']),
          trial_period_days: 7,
        },
        25,
      ),
    }),
  (s) =>
    post('/v1/subscriptions', {
      customer: s.id('customer', hasCard),
      'items[0][price]': s.id('price', recurs),
      'items[1][price]': s.id('price', recurs),
    }),
  (s) =>
    post(
      `/v1/subscriptions/${s.id('subscription')}`,
      s.some(
        {
          cancel_at_period_end: s.random.chance(50),
          coupon: s.id('coupon', isUsable),
          'items[0][id]': s.id('subscription_item'),
          'items[0][price]': s.id('price', recurs),
          'items[0][quantity]': s.quantity(),
          proration_behavior: s.random.pick(['none', 'always_invoice', 'create_prorations']),
          trial_end: 'now',
        },
        25,
      ),
    ),
  (s) => ({
    method: 'DELETE',
    path: `/v1/subscriptions/${s.id('subscription')}?prorate=${s.random.chance(50)}&invoice_now=${s.random.chance(50)}`,
  }),
  (s) => post(`/v1/subscriptions/${s.id('subscription')}/resume`),
  (s) =>
    post('/v1/subscription_items', {
      price: s.id('price', recurs),
      quantity: s.quantity(),
      subscription: s.id('subscription', runs),
    }),
  (s) =>
    post(
      `/v1/subscription_items/${s.id('subscription_item')}`,
      s.some({ price: s.id('price', recurs), quantity: s.quantity() }),
    ),
  (s) => remove(`/v1/subscription_items/${s.id('subscription_item')}`),
  (s) =>
    post('/v1/subscription_schedules', {
      customer: s.id('customer'),
      'phases[0][items][0][price]': s.id('price', recurs),
      'phases[0][iterations]': 2,
      start_date: 'now',
      ...s.some({ end_behavior: 'cancel' }),
    }),
  (s) => post('/v1/subscription_schedules', { from_subscription: s.id('subscription', runs) }),
  (s) =>
    post(
      `/v1/subscription_schedules/${s.id('subscription_schedule')}/${s.random.pick(['release', 'cancel'])}`,
    ),
];

const paying: readonly Maker[] = [
  (s) =>
    post('/v1/charges', {
      amount: s.amount(),
      currency: s.currency(),
      ...s.some({ capture: false }, 30),
      ...(s.random.chance(60) ? { customer: s.id('customer') } : { source: s.card() }),
    }),
  (s) => post(`/v1/charges/${s.id('charge')}/capture`, s.some({ amount: s.amount() })),
  (s) => post('/v1/refunds', { charge: s.id('charge', isWhole), ...s.some({ amount: s.amount() }) }),
  (s) => post(`/v1/charges/${s.id('charge')}/refund`, s.some({ amount: s.amount() })),
  (s) => post(`/v1/charges/${s.id('charge')}/dispute${s.random.pick(['', '/close'])}`),
  (s) =>
    post('/v1/payment_intents', {
      amount: s.amount(),
      currency: s.currency(),
      ...s.some({
        capture_method: 'manual',
        confirm: true,
        customer: s.id('customer'),
        payment_method: s.method(),
        'payment_method_types[0]': 'card',
      }),
    }),
  (s) =>
    post(`/v1/payment_intents/${s.id('payment_intent')}/confirm`, s.some({ payment_method: s.method() }, 80)),
  (s) => post(`/v1/payment_intents/${s.id('payment_intent')}/${s.random.pick(['capture', 'cancel'])}`),
  (s) =>
    post(`/_sandbox/payment_intents/${s.id('payment_intent')}/authenticate`, {
      outcome: s.random.pick(['succeeded', 'failed']),
    }),
  (s) =>
    post(
      '/v1/setup_intents',
      s.some({
        confirm: true,
        customer: s.id('customer'),
        payment_method: s.method(),
        'payment_method_types[0]': 'card',
      }),
    ),
  (s) => post(`/v1/payment_methods/${s.method()}/attach`, { customer: s.id('customer') }),
  (s) => post(`/v1/payment_methods/${s.id('payment_method')}/detach`),
];

const selling: readonly Maker[] = [
  (s) =>
    post('/v1/checkout/sessions', {
      'line_items[0][price]': s.id('price', s.random.chance(50) ? recurs : isOnce),
      'line_items[0][quantity]': s.quantity(),
      mode: s.random.pick(['payment', 'subscription']),
      success_url: 'https://x.example',
      ...s.some(
        {
          customer: s.id('customer'),
          'discounts[0][coupon]': s.id('coupon', isUsable),
          'invoice_creation[enabled]': true,
          'line_items[0][tax_rates][0]': s.id('tax_rate'),
        },
        30,
      ),
    }),
  (s) =>
    post('/v1/checkout/sessions', {
      mode: 'setup',
      success_url: 'https://x.example',
      ...s.some({ customer: s.id('customer') }),
    }),
  (s) =>
    post(
      `/_sandbox/checkout/sessions/${s.id('checkout.session', isOpen)}/complete`,
      s.some({ payment_method: s.method() }),
    ),
  (s) => post(`/v1/checkout/sessions/${s.id('checkout.session', isOpen)}/expire`),
  (s) =>
    post('/v1/payment_links', {
      'line_items[0][price]': s.id('price', s.random.chance(50) ? recurs : isOnce),
      'line_items[0][quantity]': s.quantity(),
    }),
  (s) => post(`/v1/payment_links/${s.id('payment_link')}`, { active: s.random.chance(50) }),
  () =>
    post('/v1/billing_portal/configurations', {
      'business_profile[headline]': 'x',
      'features[invoice_history][enabled]': true,
    }),
  (s) =>
    post('/v1/billing_portal/sessions', {
      configuration: s.id('billing_portal.configuration'),
      customer: s.id('customer'),
    }),
];

/** Requests that mean something, most of which the account can carry out. */
export const makers: readonly Maker[] = [
  ...customers,
  ...catalogue,
  ...invoicing,
  ...subscribing,
  ...subscribing,
  ...paying,
  ...selling,
];

/** What any endpoint may be sent, whether it makes sense there or not. */
export function anything(source: Source): Form {
  return source.some(
    {
      amount: source.amount(),
      currency: source.currency(),
      customer: source.id('customer'),
      'expand[0]': source.random.pick(['customer', 'data.customer', 'lines', 'metadata', 'a.b.c.d.e']),
      invoice: source.id('invoice'),
      limit: source.random.pick([1, 3, 100, 101, -1]),
      'metadata[key]': 'value',
      starting_after: source.random.pick(['nobody', '']),
      'status[]': 'open',
    },
    15,
  );
}
