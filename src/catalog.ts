import { ObjectRef } from '@pothos/core';
import type Stripe from 'stripe';
import type { Types } from './graph/builder.ts';

/** What every object of the billing API has. */
export interface ApiObject {
  readonly id: string;
  readonly object: string;
}

/** An object that may arrive as its own tombstone, of which only the id is left. */
export type Deletable<T extends ApiObject> = Pick<T, 'id' | 'object'> &
  Partial<Omit<T, 'id' | 'object' | 'deleted'>> & {
    readonly deleted?: unknown;
  };

interface ResourceOptions<T> {
  /** The word the billing API uses for the kind in `object`. */
  readonly object: string;
  /** Where the kind is listed and read, below `/v1`. Kinds without one cannot be read by themselves. */
  readonly path?: string;
  /** The parts of the global id. One, the object's own, unless its address holds its owner's as well. */
  idParts?(record: T, owner: string | undefined): readonly string[];
  /** Where one object is read, by the parts of its global id. */
  readonly locate?: (parts: readonly string[]) => readonly string[] | null;
  /** Whether the list answers many at once by `ids[]`. */
  readonly batch?: boolean;
  /** Whether the kind lives on as a tombstone. Of any other a tombstone shows as null. */
  readonly deletable?: boolean;
  /** The name in front of its global ids, where that is not the type's own. */
  readonly idName?: string;
}

/**
 * A kind of billing object: a GraphQL type that knows its address. `T` is the object as the API sends it, so a field
 * that reads a property the object does not have does not compile.
 */
export class Resource<T extends ApiObject> extends ObjectRef<Types, T> {
  readonly object: string;
  readonly path: readonly string[] | null;
  readonly batch: boolean;
  readonly deletable: boolean;
  readonly idName: string;
  readonly #options: ResourceOptions<T>;

  constructor(name: string, options: ResourceOptions<T>) {
    super(name);
    this.object = options.object;
    this.path = options.path?.split('/') ?? null;
    this.batch = options.batch ?? false;
    this.deletable = options.deletable ?? false;
    this.idName = options.idName ?? name;
    this.#options = options;
  }

  /** The parts of an object's global id. */
  idParts(record: T, owner: string | undefined): readonly string[] {
    return this.#options.idParts?.(record, owner) ?? [record.id];
  }

  /** The path at which the object with these id parts is read, or null when it cannot be read by itself. */
  locate(parts: readonly string[]): readonly string[] | null {
    if (this.#options.locate) return this.#options.locate(parts);
    const id = parts.at(-1);
    return this.path && id !== undefined && parts.length === 1 ? [...this.path, id] : null;
  }
}

/** A document as the billing API works it out without keeping it: it has no id. */
type Unkept<T extends ApiObject> = Omit<T, 'id'>;

/**
 * A document that the billing API works out on demand and keeps nowhere: a GraphQL type without an id, that knows where
 * it is worked out.
 */
export class Preview<T extends object> extends ObjectRef<Types, T> {
  /** The word the billing API uses in `object`, which is that of the document it would become. */
  readonly object: string;
  readonly path: readonly string[];

  constructor(name: string, options: { readonly object: string; readonly path: string }) {
    super(name);
    this.object = options.object;
    this.path = options.path.split('/');
  }

  /** Where all its lines are given, not only those that come inside. */
  get linesPath(): readonly string[] {
    return [...this.path, 'lines'];
  }
}

const owned = (record: ApiObject, owner: string | undefined): string[] =>
  owner === undefined ? [record.id] : [owner, record.id];

export const Invoice = new Resource<Stripe.Invoice>('Invoice', { object: 'invoice', path: 'invoices' });
export const InvoiceLineItem = new Resource<Stripe.InvoiceLineItem>('InvoiceLineItem', {
  object: 'line_item',
  idParts: (line, owner) => owned(line, owner ?? line.invoice ?? undefined),
});
export const InvoiceItem = new Resource<Stripe.InvoiceItem>('InvoiceItem', {
  object: 'invoiceitem',
  path: 'invoiceitems',
});
export const CreditNote = new Resource<Stripe.CreditNote>('CreditNote', {
  object: 'credit_note',
  path: 'credit_notes',
});
/** A line says neither its currency nor the invoice its `invoice_line_item` is on; its credit note does. */
type CreditedLine = Stripe.CreditNoteLineItem & Pick<Stripe.CreditNote, 'currency' | 'invoice'>;
export const CreditNoteLineItem = new Resource<CreditedLine>('CreditNoteLineItem', {
  object: 'credit_note_line_item',
  idParts: owned,
});
export const Quote = new Resource<Stripe.Quote>('Quote', { object: 'quote', path: 'quotes' });
export const QuoteLineItem = new Resource<Stripe.LineItem>('QuoteLineItem', {
  object: 'item',
  idParts: owned,
});
export const Customer = new Resource<Deletable<Stripe.Customer>>('Customer', {
  object: 'customer',
  path: 'customers',
  deletable: true,
});
export const BillingSubscription = new Resource<Stripe.Subscription>('BillingSubscription', {
  object: 'subscription',
  path: 'subscriptions',
});
export const SubscriptionItem = new Resource<Stripe.SubscriptionItem>('SubscriptionItem', {
  object: 'subscription_item',
  path: 'subscription_items',
});
export const Price = new Resource<Stripe.Price>('Price', { object: 'price', path: 'prices' });
export const Plan = new Resource<Stripe.Plan>('Plan', { object: 'plan', path: 'plans' });
export const Product = new Resource<Deletable<Stripe.Product>>('Product', {
  object: 'product',
  path: 'products',
  batch: true,
  deletable: true,
});
export const Coupon = new Resource<Stripe.Coupon>('Coupon', { object: 'coupon', path: 'coupons' });
export const Discount = new Resource<Deletable<Stripe.Discount>>('Discount', {
  object: 'discount',
  deletable: true,
});
export const TaxRate = new Resource<Stripe.TaxRate>('TaxRate', { object: 'tax_rate', path: 'tax_rates' });
export const TaxId = new Resource<Deletable<Stripe.TaxId>>('TaxId', {
  object: 'tax_id',
  path: 'tax_ids',
  deletable: true,
  idParts: (taxId, owner) => {
    const customer = typeof taxId.customer === 'object' ? taxId.customer?.id : taxId.customer;
    return owned(taxId, owner ?? customer ?? undefined);
  },
  locate: ([owner = '', id]) => (id === undefined ? ['tax_ids', owner] : ['customers', owner, 'tax_ids', id]),
});
export const PaymentIntent = new Resource<Stripe.PaymentIntent>('PaymentIntent', {
  object: 'payment_intent',
  path: 'payment_intents',
});
export const Charge = new Resource<Stripe.Charge>('Charge', { object: 'charge', path: 'charges' });
export const PaymentMethod = new Resource<Stripe.PaymentMethod>('PaymentMethod', {
  object: 'payment_method',
  path: 'payment_methods',
});

export const Refund = new Resource<Stripe.Refund>('Refund', { object: 'refund', path: 'refunds' });
export const Dispute = new Resource<Stripe.Dispute>('Dispute', { object: 'dispute', path: 'disputes' });
export const SetupIntent = new Resource<Stripe.SetupIntent>('SetupIntent', {
  object: 'setup_intent',
  path: 'setup_intents',
});
/** Listed by setup intent, and never read by itself. */
export const SetupAttempt = new Resource<Stripe.SetupAttempt>('SetupAttempt', { object: 'setup_attempt' });
export const Mandate = new Resource<Stripe.Mandate>('Mandate', { object: 'mandate', path: 'mandates' });
export const BalanceTransaction = new Resource<Stripe.BalanceTransaction>('BalanceTransaction', {
  object: 'balance_transaction',
  path: 'balance_transactions',
});
export const CustomerBalanceTransaction = new Resource<Stripe.CustomerBalanceTransaction>(
  'CustomerBalanceTransaction',
  {
    object: 'customer_balance_transaction',
    idParts: (transaction, owner) =>
      owned(
        transaction,
        owner ?? (typeof transaction.customer === 'string' ? transaction.customer : transaction.customer.id),
      ),
    locate: ([owner = '', id]) =>
      id === undefined ? null : ['customers', owner, 'balance_transactions', id],
  },
);
export const SubscriptionSchedule = new Resource<Stripe.SubscriptionSchedule>('SubscriptionSchedule', {
  object: 'subscription_schedule',
  path: 'subscription_schedules',
});
/** Listed by subscription item, and never read by itself. */
export const UsageRecordSummary = new Resource<Stripe.UsageRecordSummary>('UsageRecordSummary', {
  object: 'usage_record_summary',
});
/** Reported, and never read again: its summary is. */
export const UsageRecord = new Resource<Stripe.UsageRecord>('UsageRecord', { object: 'usage_record' });
export const PromotionCode = new Resource<Stripe.PromotionCode>('PromotionCode', {
  object: 'promotion_code',
  path: 'promotion_codes',
});
export const ShippingRate = new Resource<Stripe.ShippingRate>('ShippingRate', {
  object: 'shipping_rate',
  path: 'shipping_rates',
});
export const TaxCode = new Resource<Stripe.TaxCode>('TaxCode', { object: 'tax_code', path: 'tax_codes' });
export const CheckoutSession = new Resource<Stripe.Checkout.Session>('CheckoutSession', {
  object: 'checkout.session',
  path: 'checkout/sessions',
});
export const PaymentLink = new Resource<Stripe.PaymentLink>('PaymentLink', {
  object: 'payment_link',
  path: 'payment_links',
});
export const PortalConfiguration = new Resource<Stripe.BillingPortal.Configuration>('PortalConfiguration', {
  object: 'billing_portal.configuration',
  path: 'billing_portal/configurations',
});
/** Opened, and never read again. */
export const PortalSession = new Resource<Stripe.BillingPortal.Session>('PortalSession', {
  object: 'billing_portal.session',
});
export const Event = new Resource<Stripe.Event>('Event', { object: 'event', path: 'events' });
export const TestClock = new Resource<Stripe.TestHelpers.TestClock>('TestClock', {
  object: 'test_helpers.test_clock',
  path: 'test_helpers/test_clocks',
});
/** The platform behind an object; it comes by expansion alone. */
export const Application = new Resource<Deletable<Stripe.Application & ApiObject>>('Application', {
  object: 'application',
  deletable: true,
});

/** One kind of global id for all that a customer can pay with, since only loading tells which of them it is. */
const paymentSource = {
  idName: 'PaymentSource',
  idParts: (source: OwnedSource, owner: string | undefined) => owned(source, owner ?? customerOf(source)),
  locate: ([owner = '', id]: readonly string[]) =>
    id === undefined ? null : ['customers', owner, 'sources', id],
} as const;

interface OwnedSource extends ApiObject {
  readonly customer?: string | { readonly id: string } | null;
}

function customerOf({ customer }: OwnedSource): string | undefined {
  return (typeof customer === 'object' ? customer?.id : customer) ?? undefined;
}

export const Card = new Resource<Stripe.Card>('Card', { object: 'card', ...paymentSource });
export const BankAccount = new Resource<Stripe.BankAccount>('BankAccount', {
  object: 'bank_account',
  ...paymentSource,
});
export const Source = new Resource<Stripe.Source>('Source', { object: 'source', ...paymentSource });

/** Every billing object of the graph. */
export const catalog: readonly Resource<ApiObject>[] = [
  Invoice,
  InvoiceLineItem,
  InvoiceItem,
  CreditNote,
  CreditNoteLineItem,
  Quote,
  QuoteLineItem,
  Customer,
  BillingSubscription,
  SubscriptionItem,
  Price,
  Plan,
  Product,
  Coupon,
  Discount,
  TaxRate,
  TaxId,
  PaymentIntent,
  Charge,
  PaymentMethod,
  Refund,
  Dispute,
  SetupIntent,
  SetupAttempt,
  Mandate,
  BalanceTransaction,
  CustomerBalanceTransaction,
  SubscriptionSchedule,
  UsageRecordSummary,
  UsageRecord,
  PromotionCode,
  ShippingRate,
  TaxCode,
  CheckoutSession,
  PaymentLink,
  PortalConfiguration,
  PortalSession,
  Event,
  TestClock,
  Application,
  Card,
  BankAccount,
  Source,
];

export const InvoicePreview = new Preview<Unkept<Stripe.Invoice>>('InvoicePreview', {
  object: 'invoice',
  path: 'invoices/upcoming',
});
export const CreditNotePreview = new Preview<Unkept<Stripe.CreditNote>>('CreditNotePreview', {
  object: 'credit_note',
  path: 'credit_notes/preview',
});

/** The word the billing API uses for the objects of a GraphQL type, if they are its objects. */
export function objectOf(typeName: string): string | undefined {
  const preview = [InvoicePreview, CreditNotePreview].find(({ name }) => name === typeName);
  return preview?.object ?? kindNamed(typeName)?.object;
}

/** The kind that the billing API calls `object`, if the graph knows it. */
export function kindOf(object: string): Resource<ApiObject> | undefined {
  return byObject.get(object);
}

/** The kind with this GraphQL name, if there is one. */
export function kindNamed(name: string): Resource<ApiObject> | undefined {
  return byName.get(name);
}

/** The kind whose global ids begin with this name; the first of them where several share one form. */
export function kindOfIds(name: string): Resource<ApiObject> | undefined {
  return byIdName.get(name) ?? kindNamed(name);
}

const byObject = new Map(catalog.map((kind) => [kind.object, kind]));
const byName = new Map(catalog.map((kind) => [kind.name, kind]));
const byIdName = new Map(catalog.map((kind) => [kind.idName, kind] as const).reverse());
