import type Stripe from 'stripe';
import type { CheckoutPlans } from './checkout/plans.ts';

/** A place where the API prints a whole list; it is rendered from its own records and never stored. */
type ListProperty = { readonly object: 'list' };

/**
 * The stored form of a value: every other resource inside it, printed whole or not, is held by its id.
 * Records are deeply readonly, so a change is always a new record and can be undone or compared.
 */
export type Stored<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer E)[]
    ? readonly Stored<E>[]
    : T extends { id: string; object: string }
      ? string
      : StoredProperties<T>;

type StoredProperties<T> = {
  readonly [K in keyof T as K extends 'deleted'
    ? never
    : NonNullable<T[K]> extends ListProperty
      ? never
      : K]: Stored<T[K]>;
};

/** The record kept for one resource of the API. */
export type RecordOf<T extends { id: string; object: string }> = StoredProperties<T>;

/** What is left of a deleted resource. */
export interface DeletedStub {
  readonly id: string;
  readonly object: string;
  readonly deleted: true;
}

/** A credit note line does not name its note in the API; the note is kept as a hidden property. */
export type CreditNoteLineItemRecord = RecordOf<Stripe.CreditNoteLineItem> & { readonly credit_note: string };

/** A quote's line, with its quote and which of the quote's two lists it belongs to as hidden properties. */
export type QuoteItemRecord = RecordOf<Stripe.LineItem> & {
  readonly quote: string;
  readonly list: 'line_items' | 'computed_upfront_line_items';
  /** Ids of its own discounts and tax rates; without any, those of the quote apply. */
  readonly own_discounts?: readonly string[];
  readonly tax_rates?: readonly string[];
};

/** A quote. Hidden: what its number is made of, once it has one. */
export type QuoteRecord = RecordOf<Stripe.Quote> & { readonly sequence?: number; readonly revision?: number };

/** A line item of a checkout session or payment link, with what the API does not show of it as hidden properties. */
export type CheckoutItemRecord = RecordOf<Stripe.LineItem> & {
  readonly checkout_session: string | null;
  readonly payment_link: string | null;
  readonly adjustable_quantity: {
    readonly enabled: boolean;
    readonly maximum: number;
    readonly minimum: number;
  } | null;
  /** Ids of the tax rates the amounts were worked out with. */
  readonly tax_rates: readonly string[];
};

/** A checkout session; hidden is what completing it brings about. */
export type CheckoutSessionRecord = RecordOf<Stripe.Checkout.Session> & { readonly plans: CheckoutPlans };

/**
 * An invoice item. Hidden: whether it waited for an invoice before it came onto one, and what a proration
 * takes back.
 */
export type InvoiceItemRecord = RecordOf<Stripe.InvoiceItem> & {
  readonly waited?: boolean;
  readonly credited_items?: Stored<Stripe.InvoiceLineItem.ProrationDetails.CreditedItems>;
};

/** An invoice line, with whether its taxes were given rather than worked out as a hidden property. */
export type InvoiceLineItemRecord = RecordOf<Stripe.InvoiceLineItem> & { readonly taxes_given?: boolean };

/** How a payment card or account behaves when it is used: which of the behaviours the test data has. */
interface Tried {
  /** Name of the behaviour; without one, it works. */
  readonly behavior?: string;
}

/** A card as a payment source; hidden is its place among its customer's sources, the newest highest. */
export type CardRecord = RecordOf<Stripe.Card> & Tried & { readonly place?: number };

/** A bank account as a payment source; hidden is its place among its customer's sources. */
export type BankAccountRecord = RecordOf<Stripe.BankAccount> & Tried & { readonly place?: number };

/** A payment method; hidden is what its use so far allows. */
export type PaymentMethodRecord = RecordOf<Stripe.PaymentMethod> &
  Tried & {
    /** The SDK leaves this property out of its type of a card; the API sends it. */
    readonly card?: { readonly generated_from?: null };
    /** It was detached, or used without a customer: it cannot be used again. */
    readonly used_up?: boolean;
    /** Its owner has agreed to payments without them. */
    readonly set_up?: boolean;
    /** The bank account was shown to be its owner's. */
    readonly verified?: boolean;
  };

/** Of what moves in time with a customer: the test clock that customer lives on, hidden. */
interface Clocked {
  readonly clock?: string | null;
}

/** A charge; hidden is the clock its authorization runs out on. */
export type ChargeRecord = RecordOf<Stripe.Charge> & Clocked;

/** A movement on the account's balance; hidden is the clock it becomes available on. */
export type BalanceTransactionRecord = RecordOf<Stripe.BalanceTransaction> & Clocked;

/** A payment intent; hidden is how it was confirmed, for the confirmation to go on after an action. */
export type PaymentIntentRecord = RecordOf<Stripe.PaymentIntent> & {
  readonly confirmed_with?: {
    /** The payer did what was asked; the server has yet to confirm once more. */
    readonly authenticated?: boolean;
    readonly mandate: string | null;
    readonly off_session: boolean;
    readonly return_url: string | null;
  };
};

/**
 * A subscription. The items of an update that waits for its payment are kept whole, since they are not yet
 * those of the subscription. Hidden: when its open invoice becomes overdue, and which end of trial was told.
 */
export type SubscriptionRecord = Omit<RecordOf<Stripe.Subscription>, 'pending_update'> & {
  readonly pending_update: PendingUpdate | null;
  readonly overdue_at?: number | null;
  readonly trial_end_told?: number | null;
};

/** An update of a subscription that waits for its payment; hidden is the invoice it waits for. */
export type PendingUpdate = Omit<
  StoredProperties<Stripe.Subscription.PendingUpdate>,
  'subscription_items'
> & {
  readonly subscription_items: readonly RecordOf<Stripe.SubscriptionItem>[] | null;
  readonly invoice: string;
};

/** An event; its data is a snapshot of the object as the API printed it, not a reference. */
export interface EventRecord {
  readonly id: string;
  readonly object: 'event';
  readonly api_version: string | null;
  readonly created: number;
  readonly data: { readonly object: object; readonly previous_attributes?: object };
  readonly livemode: boolean;
  readonly pending_webhooks: number;
  readonly request: { readonly id: string | null; readonly idempotency_key: string | null } | null;
  readonly type: string;
}

/** A webhook endpoint; what signs its deliveries is a hidden property, since the API shows it only once. */
export type WebhookEndpointRecord = RecordOf<Stripe.WebhookEndpoint> & { readonly signing_secret: string };

/** Every kind of record the sandbox keeps, by the API's own name of the object. */
export interface Records {
  balance_transaction: BalanceTransactionRecord;
  bank_account: BankAccountRecord;
  'billing_portal.configuration': RecordOf<Stripe.BillingPortal.Configuration>;
  'billing_portal.session': RecordOf<Stripe.BillingPortal.Session>;
  card: CardRecord;
  charge: ChargeRecord;
  'checkout.session': CheckoutSessionRecord;
  coupon: RecordOf<Stripe.Coupon>;
  credit_note: RecordOf<Stripe.CreditNote>;
  credit_note_line_item: CreditNoteLineItemRecord;
  customer: RecordOf<Stripe.Customer>;
  customer_balance_transaction: RecordOf<Stripe.CustomerBalanceTransaction>;
  discount: RecordOf<Stripe.Discount>;
  dispute: RecordOf<Stripe.Dispute>;
  event: EventRecord;
  invoice: RecordOf<Stripe.Invoice>;
  invoiceitem: InvoiceItemRecord;
  item: QuoteItemRecord | CheckoutItemRecord;
  line_item: InvoiceLineItemRecord;
  mandate: RecordOf<Stripe.Mandate>;
  payment_intent: PaymentIntentRecord;
  payment_link: RecordOf<Stripe.PaymentLink>;
  payment_method: PaymentMethodRecord;
  plan: RecordOf<Stripe.Plan>;
  price: RecordOf<Stripe.Price>;
  product: RecordOf<Stripe.Product>;
  promotion_code: RecordOf<Stripe.PromotionCode>;
  quote: QuoteRecord;
  refund: RecordOf<Stripe.Refund>;
  setup_attempt: RecordOf<Stripe.SetupAttempt>;
  setup_intent: RecordOf<Stripe.SetupIntent>;
  shipping_rate: RecordOf<Stripe.ShippingRate>;
  subscription: SubscriptionRecord;
  subscription_item: RecordOf<Stripe.SubscriptionItem>;
  subscription_schedule: RecordOf<Stripe.SubscriptionSchedule>;
  tax_code: RecordOf<Stripe.TaxCode>;
  tax_id: RecordOf<Stripe.TaxId>;
  tax_rate: RecordOf<Stripe.TaxRate>;
  usage_record: RecordOf<Stripe.UsageRecord>;
  usage_record_summary: RecordOf<Stripe.UsageRecordSummary>;
  'test_helpers.test_clock': RecordOf<Stripe.TestHelpers.TestClock>;
  webhook_endpoint: WebhookEndpointRecord;
  token: RecordOf<Stripe.Token>;
}

/** The API's name of an object the sandbox keeps. */
export type ObjectName = keyof Records;

/** Any record at all; its `object` says which. */
export type AnyRecord = Records[ObjectName];

/** What makes a new record: the properties that have no default, and any others. */
export type New<R extends AnyRecord, K extends keyof R> = Pick<R, K> & Partial<R>;
