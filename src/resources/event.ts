import type Stripe from 'stripe';
import {
  type ApiObject,
  Application,
  BankAccount,
  BillingSubscription,
  Card,
  Charge,
  CheckoutSession,
  Coupon,
  CreditNote,
  Customer,
  Discount,
  Dispute,
  Event,
  Invoice,
  InvoiceItem,
  kindOf,
  Mandate,
  PaymentIntent,
  PaymentLink,
  PaymentMethod,
  Plan,
  PortalConfiguration,
  Price,
  Product,
  PromotionCode,
  Quote,
  Refund,
  SetupIntent,
  Source,
  SubscriptionSchedule,
  TaxId,
  TaxRate,
  TestClock,
} from '../catalog.ts';
import { builder } from '../graph/builder.ts';
import { embedded, flag, int, text, timestamp } from '../graph/fields.ts';
import { identity, Node, StripeObject } from '../graph/identity.ts';
import { many } from '../graph/lists.ts';
import { one } from '../graph/roots.ts';
import { unionOf } from '../graph/unions.ts';
import { EventFilter } from './filters/event.ts';

const EventObject = unionOf('EventObject', 'What an event can be about.', [
  Application,
  BankAccount,
  BillingSubscription,
  Card,
  Charge,
  CheckoutSession,
  Coupon,
  CreditNote,
  Customer,
  Discount,
  Dispute,
  Invoice,
  InvoiceItem,
  Mandate,
  PaymentIntent,
  PaymentLink,
  PaymentMethod,
  Plan,
  PortalConfiguration,
  Price,
  Product,
  PromotionCode,
  Quote,
  Refund,
  SetupIntent,
  Source,
  SubscriptionSchedule,
  TaxId,
  TaxRate,
  TestClock,
]);

/** A property that an event changed, by its old value. */
interface PreviousAttribute {
  readonly property: string;
  readonly value: unknown;
}

const EventPreviousAttribute = builder.objectRef<PreviousAttribute>('EventPreviousAttribute').implement({
  description: 'A property of the object that the event changed.',
  fields: (t) => ({
    property: t.exposeString('property', {
      description: "The billing API's own name of the property, such as `amount_due`.",
    }),
    value: t.string({
      nullable: true,
      description:
        'What it was before: text as it is, numbers and flags spelled out, and hashes and lists as JSON, of which a hash holds only the keys that changed. Null when it was null.',
      resolve: ({ value }) => spelled(value),
    }),
  }),
});

/**
 * Any property of any kind of object can stand there, so no type of the graph has its shape: an invoice's old
 * `status` comes without the rest of an invoice.
 */
function spelled(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The same for every type of event; the SDK types each by itself. */
interface Data {
  readonly object: object;
  readonly previous_attributes?: object;
}

const EventData = builder.objectRef<Data>('EventData').implement({
  description: 'What an event is about.',
  fields: (t) => ({
    object: t.field({
      type: EventObject,
      // It may be written in another version of the API, and one property amiss must not hide the event.
      nullable: true,
      description:
        'The object as it was when the event happened, under the same id as the object of today: a client that caches by id should not keep both. Null for an upcoming invoice, which is no object yet and has no id.',
      extensions: {
        source: { kind: 'embedded', property: 'data.object', path: ['object'], expandable: false },
      },
      resolve: ({ object }) => {
        // Whatever happened, happened to an object of the API, which says of itself what it is.
        const record = object as ApiObject;
        return record.id === undefined && kindOf(record.object) ? null : record;
      },
    }),
    previousAttributes: t.field({
      type: [EventPreviousAttribute],
      description: 'What the event changed, with the old values. Empty unless it is an update.',
      extensions: { source: { kind: 'value', property: 'data.previous_attributes' } },
      resolve: (data) =>
        Object.entries(data.previous_attributes ?? {}).map(([property, value]) => ({ property, value })),
    }),
  }),
});

const EventRequest = builder.objectRef<Stripe.Event.Request>('EventRequest').implement({
  description: 'The request that made an event happen.',
  fields: (t) => ({
    stripeRequestId: t.field(
      text.nullable(
        'id',
        'The id of the request in the logs of the billing API; null when it acted by itself, as when a subscription renews.',
      ),
    ),
    idempotencyKey: t.field(
      text.nullable('idempotency_key', 'The key that the request was sent with; null when it had none.'),
    ),
  }),
});

builder.objectType(Event, {
  description: 'Something that happened to an object. Events are kept for 30 days.',
  interfaces: [Node, StripeObject],
  fields: (t) => ({
    ...identity(t, Event),
    isLive: t.field(flag('livemode', 'Whether it is about real money, and not a test.')),
    created: t.field(timestamp('created', 'When it happened.')),
    type: t.field(
      text('type', 'What happened: the kind of object and a verb, such as `invoice.paid`. The set is open.'),
    ),
    data: t.field(embedded('data', EventData, 'The object it happened to, and what changed.')),
    request: t.field(
      embedded.nullable('request', EventRequest, 'The request behind it; null when there was none.'),
    ),
    account: t.field(
      text.nullable('account', 'The id of the connected account it happened on; null for the own account.'),
    ),
    apiVersion: t.field(
      text.nullable('api_version', 'The version of the billing API that `data` is written in.'),
    ),
    pendingWebhooks: t.field(
      int('pending_webhooks', 'How many webhook endpoints have not taken the event yet.'),
    ),
  }),
});

builder.queryFields((t) => ({
  event: one(t, Event, 'An event of the last 30 days.'),
  events: many(t, Event, { description: 'Events of the last 30 days.', filter: EventFilter }),
}));
