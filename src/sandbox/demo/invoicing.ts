import { account } from '../account.ts';
import { minimumCharge } from '../money/currency.ts';
import type { Discounting } from '../money/discounts.ts';
import { dueAfterBalance, invoiceTotals, type LineMoney } from '../money/invoice-totals.ts';
import { lineAmount } from '../money/line-amount.ts';
import type { CustomerRecord } from '../objects/customer/record.ts';
import { newCustomerBalanceTransaction } from '../objects/customer-balance-transaction/record.ts';
import { type InvoiceRecord, newInvoice } from '../objects/invoice/record.ts';
import { newInvoiceItem } from '../objects/invoiceitem/record.ts';
import { newLineItem } from '../objects/line-item/record.ts';
import type { PriceRecord } from '../objects/price/record.ts';
import { day } from '../periods.ts';
import type { Records } from '../records.ts';
import { payInvoice } from './payments.ts';
import type { Stage } from './stage.ts';

/** One line to be put on an invoice. */
export interface LinePlan {
  readonly description: string;
  readonly price: PriceRecord | null;
  /** Given for lines that are not simply the price times the quantity. */
  readonly amount?: number;
  readonly quantity: number;
  readonly period: { readonly start: number; readonly end: number };
  /** The subscription item billed; without it the line comes from an invoice item. */
  readonly subscriptionItem?: string;
  readonly proration?: true;
  readonly rates?: readonly Records['tax_rate'][];
}

/** How far an invoice has come. */
export type InvoiceFate =
  | 'draft'
  | 'open'
  | 'declined'
  | 'paid'
  | 'paid_out_of_band'
  | 'uncollectible'
  | 'void';

/** An invoice to be made. */
export interface InvoicePlan {
  readonly id?: string;
  readonly customer: string;
  readonly created: number;
  readonly currency: string;
  readonly reason: NonNullable<InvoiceRecord['billing_reason']>;
  readonly fate: InvoiceFate;
  readonly lines: readonly LinePlan[];
  readonly subscription?: string;
  readonly discounts?: readonly string[];
  readonly rates?: readonly Records['tax_rate'][];
  readonly period?: { readonly start: number; readonly end: number };
  readonly daysUntilDue?: number;
  readonly fields?: Partial<InvoiceRecord>;
}

const hour = 3600;

/** Makes an invoice with its lines, settles it against the customer's balance and takes it to its fate. */
export function raiseInvoice(stage: Stage, plan: InvoicePlan): InvoiceRecord {
  const { store, ids } = stage;
  const customer = customerOf(stage, plan.customer);
  const { created, currency, rates = [], discounts = [] } = plan;
  const id = plan.id ?? ids.next('in_');
  const amounts = plan.lines.map(({ amount, price, quantity }) =>
    amount === undefined ? (price === null ? 0 : lineAmount(price, quantity)) : amount,
  );
  const totals = invoiceTotals(
    plan.lines.map((line, index) => ({
      amount: amounts[index] ?? 0,
      discountable: line.proration === undefined && (amounts[index] ?? 0) >= 0,
      discounts: [],
      product: line.price?.product ?? null,
      quantity: line.quantity,
      rates: line.rates ?? [],
    })),
    discounts.map((discount) => discountingOf(stage, discount)),
    rates,
  );
  plan.lines.forEach((line, index) => {
    putLine(stage, plan, id, line, amounts[index] ?? 0, totals.lines[index]);
  });
  const due = dueAfterBalance(totals.invoice.total, customer.balance, minimumCharge(currency));
  const automatic = plan.daysUntilDue === undefined;
  // A draft that is still one after its hour is one that nobody is to collect.
  const advances = plan.reason !== 'manual' && !(plan.fate === 'draft' && created + hour <= stage.now);
  const draft = newInvoice({
    id,
    created,
    currency,
    customer: customer.id,
    ...totals.invoice,
    amount_due: due.amount_due,
    amount_remaining: due.amount_due,
    auto_advance: advances,
    billing_reason: plan.reason,
    collection_method: automatic ? 'charge_automatically' : 'send_invoice',
    customer_address: customer.address ?? null,
    customer_email: customer.email,
    customer_name: customer.name ?? null,
    customer_phone: customer.phone ?? null,
    customer_shipping: customer.shipping,
    customer_tax_exempt: customer.tax_exempt ?? 'none',
    customer_tax_ids: store
      .list('tax_id', { match: { customer: customer.id } })
      .records.map(({ type, value }) => ({ type, value })),
    default_tax_rates: rates.map((rate) => rate.id),
    discount: discounts.length === 1 ? (discounts[0] ?? null) : null,
    discounts,
    due_date: plan.daysUntilDue === undefined ? null : created + plan.daysUntilDue * day,
    next_payment_attempt: automatic && advances ? created + hour : null,
    period_end: plan.period?.end ?? created,
    period_start: plan.period?.start ?? created,
    starting_balance: customer.balance,
    subscription: plan.subscription ?? null,
    test_clock: typeof customer.test_clock === 'string' ? customer.test_clock : null,
    subscription_details: { metadata: plan.subscription === undefined ? null : {} },
    ...plan.fields,
  });
  if (customer.currency === null || customer.currency === undefined) store.put({ ...customer, currency });
  return store.put(plan.fate === 'draft' ? draft : settle(stage, draft, plan.fate, due.ending_balance));
}

function settle(stage: Stage, draft: InvoiceRecord, fate: InvoiceFate, endingBalance: number): InvoiceRecord {
  const { store } = stage;
  const customer = customerOf(stage, draft.customer ?? '');
  // Renewals wait an hour as drafts; everything else is finalized on the spot.
  const finalizedAt = draft.billing_reason === 'subscription_cycle' ? draft.created + hour : draft.created;
  const sequence = customer.next_invoice_sequence ?? 1;
  const finalized: InvoiceRecord = {
    ...draft,
    effective_at: finalizedAt,
    ending_balance: endingBalance,
    hosted_invoice_url: `${account.hostedPages}/i/${account.id}/${draft.id}`,
    invoice_pdf: `${account.hostedPages}/invoice/${account.id}/${draft.id}/pdf`,
    next_payment_attempt: null,
    number: `${customer.invoice_prefix}-${String(sequence).padStart(4, '0')}`,
    status: 'open',
    status_transitions: { ...draft.status_transitions, finalized_at: finalizedAt },
  };
  store.put({ ...customer, balance: endingBalance, next_invoice_sequence: sequence + 1 });
  if (endingBalance !== draft.starting_balance) {
    store.put(
      newCustomerBalanceTransaction({
        id: stage.ids.next('cbtxn_'),
        amount: endingBalance - draft.starting_balance,
        created: finalizedAt,
        currency: draft.currency,
        customer: customer.id,
        ending_balance: endingBalance,
        invoice: draft.id,
        type: draft.amount_due === 0 && endingBalance > 0 ? 'invoice_too_small' : 'applied_to_invoice',
      }),
    );
  }
  return meetFate(stage, finalized, fate, finalizedAt);
}

function meetFate(stage: Stage, invoice: InvoiceRecord, fate: InvoiceFate, at: number): InvoiceRecord {
  const transitions = invoice.status_transitions;
  const paid: Partial<InvoiceRecord> = {
    amount_paid: invoice.amount_due,
    amount_remaining: 0,
    attempted: true,
    paid: true,
    status: 'paid',
    status_transitions: { ...transitions, paid_at: at },
  };
  if (invoice.amount_due === 0) return { ...invoice, ...paid };
  switch (fate) {
    case 'paid': {
      const intent = payInvoice(stage, invoice, at, 'succeeded');
      const charge = intent.latest_charge;
      return { ...invoice, ...paid, attempt_count: 1, charge, payment_intent: intent.id };
    }
    case 'paid_out_of_band': {
      const payment_intent = payInvoice(stage, invoice, at, 'canceled').id;
      return { ...invoice, ...paid, attempted: false, paid_out_of_band: true, payment_intent };
    }
    case 'declined': {
      const intent = payInvoice(stage, invoice, at, 'declined');
      return {
        ...invoice,
        ...retriesOf(stage, invoice, at),
        attempted: true,
        charge: intent.latest_charge,
        payment_intent: intent.id,
      };
    }
    case 'uncollectible':
      return {
        ...invoice,
        auto_advance: false,
        payment_intent: payInvoice(stage, invoice, at, 'waiting').id,
        status: 'uncollectible',
        status_transitions: { ...transitions, marked_uncollectible_at: at + 5 * day },
      };
    case 'void':
      return {
        ...invoice,
        auto_advance: false,
        payment_intent: payInvoice(stage, invoice, at, 'canceled').id,
        status: 'void',
        status_transitions: { ...transitions, voided_at: at + hour },
      };
    default:
      return { ...invoice, payment_intent: payInvoice(stage, invoice, at, 'waiting').id };
  }
}

/** How often a declined invoice has been tried by now, and when it is tried next. */
function retriesOf(
  { now }: Stage,
  invoice: InvoiceRecord,
  first: number,
): Pick<InvoiceRecord, 'attempt_count' | 'next_payment_attempt'> {
  if (invoice.collection_method !== 'charge_automatically') {
    return { attempt_count: 1, next_payment_attempt: null };
  }
  const retries = [3, 8, 15].map((days) => first + days * day);
  return {
    attempt_count: 1 + retries.filter((at) => at <= now).length,
    next_payment_attempt: retries.find((at) => at > now) ?? null,
  };
}

function putLine(
  stage: Stage,
  plan: InvoicePlan,
  invoice: string,
  line: LinePlan,
  amount: number,
  money: LineMoney | undefined,
): void {
  const { store, ids } = stage;
  const suffix = ids.next('');
  const priced = { plan: line.price?.recurring ? line.price.id : null, price: line.price?.id ?? null };
  const shared = {
    amount,
    currency: plan.currency,
    description: line.description,
    discountable: line.proration === undefined && amount >= 0,
    period: line.period,
    proration: line.proration === true,
    quantity: line.quantity,
    subscription: plan.subscription ?? null,
    tax_rates: (line.rates ?? []).map((rate) => rate.id),
    ...priced,
  };
  const item = line.subscriptionItem === undefined ? `ii_${suffix}` : undefined;
  if (item !== undefined) {
    const single = line.quantity === 1 && amount === Math.trunc(amount);
    store.put(
      newInvoiceItem({
        ...shared,
        id: item,
        customer: plan.customer,
        date: plan.created,
        invoice,
        unit_amount: single ? amount : (line.price?.unit_amount ?? null),
        unit_amount_decimal: single ? String(amount) : (line.price?.unit_amount_decimal ?? null),
      }),
    );
  }
  store.put(
    newLineItem({
      ...shared,
      ...money,
      // The line of a draft carries the id of the item it was made from.
      id: item !== undefined && plan.fate === 'draft' ? `il_tmp_${suffix}` : `il_${suffix}`,
      invoice,
      type: item === undefined ? 'subscription' : 'invoiceitem',
      ...(item === undefined ? {} : { invoice_item: item }),
      ...(line.subscriptionItem === undefined ? {} : { subscription_item: line.subscriptionItem }),
    }),
  );
}

function discountingOf({ store }: Stage, discount: string): Discounting {
  const coupon = store.last('coupon', store.get('discount', discount)?.coupon ?? '');
  if (coupon === undefined) throw new Error(`The discount ${discount} has no coupon`);
  return { discount, reduction: coupon };
}

function customerOf({ store }: Stage, id: string): CustomerRecord {
  const customer = store.get('customer', id);
  if (customer === undefined) throw new Error(`The demo has no customer ${id}`);
  return customer;
}
