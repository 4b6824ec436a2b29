import {
  BillingSubscription,
  Charge,
  CheckoutSession,
  CreditNote,
  Customer,
  CustomerBalanceTransaction,
  Discount,
  Invoice,
  InvoiceItem,
  PaymentIntent,
  PaymentMethod,
  PromotionCode,
  Quote,
  SetupIntent,
  SubscriptionSchedule,
  TaxId,
  TestClock,
} from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import {
  currency,
  embedded,
  flag,
  money,
  safeInt,
  text,
  texts,
  timestamp,
  valueSource,
} from '../../graph/fields.ts';
import type { FilterValue } from '../../graph/filters.ts';
import { deletion, identity, Node, StripeObject } from '../../graph/identity.ts';
import { included } from '../../graph/included.ts';
import { childList, inlineList, many } from '../../graph/lists.ts';
import { HasMetadata, metadata } from '../../graph/metadata.ts';
import { Money } from '../../graph/money.ts';
import { contained, reference } from '../../graph/references.ts';
import { one } from '../../graph/roots.ts';
import { search } from '../../graph/search.ts';
import { ChargeFilter } from '../filters/charge.ts';
import { CheckoutSessionFilter } from '../filters/checkout-session.ts';
import { CreditNoteFilter } from '../filters/credit-note.ts';
import { CustomerFilter } from '../filters/customer.ts';
import { InvoiceFilter } from '../filters/invoice.ts';
import { InvoiceItemFilter } from '../filters/invoice-item.ts';
import { PaymentIntentFilter } from '../filters/payment-intent.ts';
import { PaymentMethodFilter } from '../filters/payment-method.ts';
import { PromotionCodeFilter } from '../filters/promotion-code.ts';
import { QuoteFilter } from '../filters/quote.ts';
import { SetupIntentFilter } from '../filters/setup-intent.ts';
import { SubscriptionFilter } from '../filters/subscription.ts';
import { SubscriptionScheduleFilter } from '../filters/subscription-schedule.ts';
import { Address, ShippingDetails } from '../values/address.ts';
import { defaultSource, PaymentSource } from '../values/payment-source.ts';
import { DEFAULT_SUBSCRIPTION_STATUS } from '../values/subscription-status.ts';
import { TaxExempt } from '../values/tax.ts';
import { amountsByCurrency, CashBalance } from './cash-balance.ts';
import { CustomerInvoiceSettings } from './invoice-settings.ts';
import { CustomerTax } from './tax.ts';
import './mutations.ts';
import './sources.ts';

builder.objectType(Customer, {
  description:
    'Somebody who is billed. Still here after deletion: then `isDeleted` is true, and everything but the ids is null or empty.',
  interfaces: [Node, StripeObject, HasMetadata],
  fields: (t) => ({
    ...identity(t, Customer),
    ...deletion(t),
    ...metadata(t),
    isLive: t.field(flag.nullable('livemode', 'True for a live customer, false for one in test mode.')),
    created: t.field(timestamp.nullable('created', 'When it was created.')),
    name: t.field(text.nullable('name', 'The full name, of a person or a business.')),
    email: t.field(text.nullable('email', 'The email address that invoices and receipts go to.')),
    phone: t.field(text.nullable('phone', 'The phone number.')),
    description: t.field(text.nullable('description', 'A note for yourself; the customer does not see it.')),
    address: t.field(embedded.nullable('address', Address, 'The billing address.')),
    shipping: t.field(
      embedded.nullable('shipping', ShippingDetails, 'Where goods are sent; null for nowhere in particular.'),
    ),
    preferredLocales: t.field(
      texts.nullable('preferred_locales', 'The languages to write in, the best one first, such as `de`.'),
    ),

    currency: t.field(
      currency.nullable('currency', 'The currency the customer is billed in; null until the first bill.'),
    ),
    balance: t.field(
      money.nullable(
        'balance',
        'What the next invoice is changed by: negative is a credit, positive is still owed. Null while there is no `currency`; the balance is then nought.',
      ),
    ),
    invoiceCreditBalance: t.field({
      type: [Money],
      nullable: true,
      description: 'What the balance is in each currency, with the same signs.',
      extensions: valueSource('invoice_credit_balance'),
      resolve: (customer) => amountsByCurrency(customer.invoice_credit_balance),
    }),
    cashBalance: t.field(
      included(
        Customer,
        'cash_balance',
        embedded.nullable(
          'cash_balance',
          CashBalance,
          'Money sent by bank transfer and not used yet; null when there never was any. Costs a call per customer where expansion does not reach.',
          { include: true },
        ),
      ),
    ),
    isDelinquent: t.field(
      flag.nullable(
        'delinquent',
        'Whether the latest charge of an invoice failed, or the latest invoice is overdue; null when nothing was billed yet.',
      ),
    ),
    ...contained(t, 'discount', Discount, 'The discount on everything the customer is billed.'),
    ...choice(t, 'tax_exempt', TaxExempt, 'Whether the customer pays tax.'),
    tax: t.field(
      included(
        Customer,
        'tax',
        embedded.nullable(
          'tax',
          CustomerTax,
          'What is known for automatic tax. Costs a call per customer where expansion does not reach.',
          { include: true },
        ),
      ),
    ),
    taxIds: inlineList(t, TaxId, Customer, {
      description: "The customer's tax numbers.",
      property: 'tax_ids',
      at: (id) => ({ path: ['customers', id, 'tax_ids'], query: {} }),
      include: true,
      // Below a deleted customer the address answers 404, and the customer is still there.
      provesOwner: false,
    }),
    invoicePrefix: t.field(text.nullable('invoice_prefix', 'What the numbers of invoices begin with.')),
    nextInvoiceSequence: t.field(
      safeInt.nullable('next_invoice_sequence', 'The number that the next invoice ends with.'),
    ),
    invoiceSettings: t.field(
      embedded.nullable('invoice_settings', CustomerInvoiceSettings, 'What invoices start out with.'),
    ),
    sources: inlineList(t, PaymentSource, Customer, {
      description: 'What the customer can be charged by that is older than payment methods.',
      property: 'sources',
      at: (id) => ({ path: ['customers', id, 'sources'], query: {} }),
      include: true,
      provesOwner: false,
    }),
    ...defaultSource(t, 'What is charged where no payment method is set.'),
    ...reference(t, 'test_clock', TestClock, 'The test clock that the customer lives on.'),

    invoices: childList(t, Invoice, {
      description: "The customer's invoices. A call per customer.",
      at: (id) => ({ path: ['invoices'], query: { customer: id } }),
      filter: InvoiceFilter,
    }),
    subscriptions: childList(t, BillingSubscription, {
      description:
        "The customer's subscriptions, canceled ones left out unless the filter asks for them. The first page comes with the customer unless something is filtered; else a call per customer.",
      at: (id) => ({ path: ['subscriptions'], query: { customer: id } }),
      filter: SubscriptionFilter,
      inline: { property: 'subscriptions', when: listsTheUsual },
    }),
    subscriptionSchedules: childList(t, SubscriptionSchedule, {
      description: "The schedules of the customer's subscriptions. A call per customer.",
      at: (id) => ({ path: ['subscription_schedules'], query: { customer: id } }),
      filter: SubscriptionScheduleFilter,
    }),
    quotes: childList(t, Quote, {
      description: 'Quotes made out to the customer. A call per customer.',
      at: (id) => ({ path: ['quotes'], query: { customer: id } }),
      filter: QuoteFilter,
    }),
    creditNotes: childList(t, CreditNote, {
      description: "Credit notes on the customer's invoices. A call per customer.",
      at: (id) => ({ path: ['credit_notes'], query: { customer: id } }),
      filter: CreditNoteFilter,
    }),
    invoiceItems: childList(t, InvoiceItem, {
      description: 'What is or was put on invoices by itself. A call per customer.',
      at: (id) => ({ path: ['invoiceitems'], query: { customer: id } }),
      filter: InvoiceItemFilter,
    }),
    balanceTransactions: childList(t, CustomerBalanceTransaction, {
      description: 'What changed the balance. A call per customer.',
      at: (id) => ({ path: ['customers', id, 'balance_transactions'], query: {} }),
    }),
    charges: childList(t, Charge, {
      description: "The customer's charges, failed ones too. A call per customer.",
      at: (id) => ({ path: ['charges'], query: { customer: id } }),
      filter: ChargeFilter,
    }),
    paymentIntents: childList(t, PaymentIntent, {
      description: "The customer's payments, from beginning to end. A call per customer.",
      at: (id) => ({ path: ['payment_intents'], query: { customer: id } }),
      filter: PaymentIntentFilter,
    }),
    paymentMethods: childList(t, PaymentMethod, {
      description: 'The payment methods saved for the customer. A call per customer.',
      at: (id) => ({ path: ['payment_methods'], query: { customer: id } }),
      filter: PaymentMethodFilter,
    }),
    setupIntents: childList(t, SetupIntent, {
      description: 'Attempts to save a payment method for the customer. A call per customer.',
      at: (id) => ({ path: ['setup_intents'], query: { customer: id } }),
      filter: SetupIntentFilter,
    }),
    checkoutSessions: childList(t, CheckoutSession, {
      description: "The customer's checkout sessions. A call per customer.",
      at: (id) => ({ path: ['checkout', 'sessions'], query: { customer: id } }),
      filter: CheckoutSessionFilter,
    }),
    promotionCodes: childList(t, PromotionCode, {
      description: 'Promotion codes that only this customer can use. A call per customer.',
      at: (id) => ({ path: ['promotion_codes'], query: { customer: id } }),
      filter: PromotionCodeFilter,
    }),
  }),
});

/** Whether a filter asks for no other subscriptions than those that come with their customer. */
function listsTheUsual(filter: FilterValue | null | undefined): boolean {
  // A null filter is refused where it is read.
  if (filter === null) return false;
  return Object.entries(filter ?? {}).every(
    ([field, value]) => field === 'status' && value === DEFAULT_SUBSCRIPTION_STATUS,
  );
}

builder.queryFields((t) => ({
  customer: one(t, Customer, 'A customer.'),
  customers: many(t, Customer, {
    description: 'Customers, deleted ones left out.',
    filter: CustomerFilter,
  }),
  customerSearch: search(t, Customer, {
    description: 'Customers that fit a search, deleted ones left out.',
    fields: ['created', 'email', 'metadata', 'name', 'phone'],
  }),
}));
