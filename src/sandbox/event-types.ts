import type Stripe from 'stripe';
import type { AnyRecord, ObjectName, Records } from './records.ts';
import type { RecordAddress } from './store/store.ts';

/** The types events can have. */
export type EventType = Stripe.Event['type'];

/** A record before and after a step; one of them is missing when it was made or deleted there. */
export interface RecordChange<R extends AnyRecord = AnyRecord> {
  readonly before: R | undefined;
  readonly after: R | undefined;
}

/** The event types a change gives by itself. A method, so that one kind's rule serves where any is wanted. */
interface Rule<R extends AnyRecord = AnyRecord> {
  read(change: RecordChange<R>): readonly EventType[];
}

type Verb = 'created' | 'updated' | 'deleted';

/** Created, updated, deleted: as many of them as there are types for. */
function lifecycle<const P extends string, const V extends Verb>(
  prefix: P,
  ...verbs: readonly (`${P}.${V}` extends EventType ? V : never)[]
): Rule {
  return {
    read: ({ before, after }) => {
      const verb = before === undefined ? 'created' : after === undefined ? 'deleted' : 'updated';
      // The parameter's type lets only verbs through that make a known type together with the prefix.
      return verbs.flatMap((one) => (one === verb ? [`${prefix}.${one}` as EventType] : []));
    },
  };
}

/** No types but those of a new status. */
const silent: Rule = { read: () => [] };

/** The types of a new status, beside those another rule gives. */
function withStatus<R extends AnyRecord & { readonly status: unknown }>(
  rule: Rule<R>,
  types: Readonly<Record<string, EventType>>,
): Rule<R> {
  return {
    read: (change) => {
      const type = types[String(change.after?.status)];
      const isNew = change.after?.status !== change.before?.status;
      return [...rule.read(change), ...(isNew && type !== undefined ? [type] : [])];
    },
  };
}

const charges: Rule<Records['charge']> = {
  read: ({ before, after }) => {
    if (after === undefined) return [];
    if (before?.status !== after.status) return [`charge.${after.status}`];
    if (!before.captured && after.captured) return ['charge.captured'];
    if (before.amount_refunded < after.amount_refunded) return ['charge.refunded'];
    return ['charge.updated'];
  },
};

const intents: Rule<Records['payment_intent']> = {
  read: ({ before, after }) => {
    const created: readonly EventType[] = before === undefined ? ['payment_intent.created'] : [];
    const error = after?.last_payment_error ?? null;
    const failed =
      after?.status === 'requires_payment_method' && error !== null && error !== before?.last_payment_error;
    return failed ? [...created, 'payment_intent.payment_failed'] : created;
  },
};

const paymentMethods: Rule<Records['payment_method']> = {
  read: ({ before, after }) => {
    const [had, has] = [before?.customer ?? null, after?.customer ?? null];
    if (had === has) return has === null || before === undefined ? [] : ['payment_method.updated'];
    return [has === null ? 'payment_method.detached' : 'payment_method.attached'];
  },
};

const setupIntents: Rule<Records['setup_intent']> = {
  read: ({ before, after }) => {
    const created: readonly EventType[] = before === undefined ? ['setup_intent.created'] : [];
    const error = after?.last_setup_error ?? null;
    return error !== null && error !== before?.last_setup_error
      ? [...created, 'setup_intent.setup_failed']
      : created;
  },
};

const subscriptions: Rule<Records['subscription']> = {
  read: ({ before, after }) => {
    if (before === undefined) return ['customer.subscription.created'];
    if (before.status === after?.status) return ['customer.subscription.updated'];
    if (after?.status === 'canceled') return ['customer.subscription.deleted'];
    if (after?.status === 'paused') return ['customer.subscription.updated', 'customer.subscription.paused'];
    if (before.status === 'paused') return ['customer.subscription.updated', 'customer.subscription.resumed'];
    return ['customer.subscription.updated'];
  },
};

const disputes: Rule<Records['dispute']> = {
  read: ({ before, after }) => {
    if (before === undefined) return ['charge.dispute.created'];
    const isClosed = ['won', 'lost', 'warning_closed'].includes(after?.status ?? '');
    return before.status !== after?.status && isClosed
      ? ['charge.dispute.closed']
      : ['charge.dispute.updated'];
  },
};

/** Told under a customer, and only while they have one. */
function ofCustomer<R extends AnyRecord & { readonly customer?: unknown }>(rule: Rule<R>): Rule<R> {
  return {
    read: (change) => ((change.after ?? change.before)?.customer ? rule.read(change) : []),
  };
}

/** Discounts of a customer or one of their subscriptions are told; those of invoices and items are not. */
const discounts: Rule<Records['discount']> = {
  read: (change) => {
    const { customer, invoice, invoice_item } = change.after ?? change.before ?? {};
    if (!customer || invoice || invoice_item) return [];
    return lifecycle('customer.discount', 'created', 'updated', 'deleted').read(change);
  },
};

/** What each object's changes are called; objects that are missing change without an event. */
const rules: { readonly [K in ObjectName]?: Rule<Records[K]> } = {
  'billing_portal.configuration': lifecycle('billing_portal.configuration', 'created', 'updated'),
  'billing_portal.session': lifecycle('billing_portal.session', 'created'),
  bank_account: ofCustomer<Records['bank_account']>(
    lifecycle('customer.source', 'created', 'updated', 'deleted'),
  ),
  card: ofCustomer<Records['card']>(lifecycle('customer.source', 'created', 'updated', 'deleted')),
  charge: charges,
  'checkout.session': withStatus<Records['checkout.session']>(silent, {
    complete: 'checkout.session.completed',
    expired: 'checkout.session.expired',
  }),
  coupon: lifecycle('coupon', 'created', 'updated', 'deleted'),
  credit_note: withStatus<Records['credit_note']>(lifecycle('credit_note', 'created', 'updated'), {
    void: 'credit_note.voided',
  }),
  customer: lifecycle('customer', 'created', 'updated', 'deleted'),
  discount: discounts,
  dispute: disputes,
  invoice: lifecycle('invoice', 'created', 'updated', 'deleted'),
  invoiceitem: lifecycle('invoiceitem', 'created', 'deleted'),
  mandate: lifecycle('mandate', 'updated'),
  payment_intent: withStatus(intents, {
    canceled: 'payment_intent.canceled',
    processing: 'payment_intent.processing',
    requires_action: 'payment_intent.requires_action',
    requires_capture: 'payment_intent.amount_capturable_updated',
    succeeded: 'payment_intent.succeeded',
  }),
  payment_link: lifecycle('payment_link', 'created', 'updated'),
  payment_method: paymentMethods,
  plan: lifecycle('plan', 'created', 'updated', 'deleted'),
  price: lifecycle('price', 'created', 'updated', 'deleted'),
  product: lifecycle('product', 'created', 'updated', 'deleted'),
  promotion_code: lifecycle('promotion_code', 'created', 'updated'),
  quote: withStatus<Records['quote']>(lifecycle('quote', 'created'), {
    accepted: 'quote.accepted',
    canceled: 'quote.canceled',
    open: 'quote.finalized',
  }),
  refund: lifecycle('refund', 'created', 'updated'),
  setup_intent: withStatus(setupIntents, {
    canceled: 'setup_intent.canceled',
    requires_action: 'setup_intent.requires_action',
    succeeded: 'setup_intent.succeeded',
  }),
  subscription: subscriptions,
  subscription_schedule: withStatus<Records['subscription_schedule']>(
    lifecycle('subscription_schedule', 'created', 'updated'),
    {
      canceled: 'subscription_schedule.canceled',
      completed: 'subscription_schedule.completed',
      released: 'subscription_schedule.released',
    },
  ),
  tax_id: ofCustomer<Records['tax_id']>(lifecycle('customer.tax_id', 'created', 'updated', 'deleted')),
  tax_rate: lifecycle('tax_rate', 'created', 'updated'),
  'test_helpers.test_clock': {
    read: (change) => {
      const { before, after } = change;
      if (before === undefined || after === undefined) {
        return lifecycle('test_helpers.test_clock', 'created', 'deleted').read(change);
      }
      return before.status === after.status ? [] : [`test_helpers.test_clock.${after.status}`];
    },
  },
};

/** How the changes of an object are called; undefined for objects whose changes have no events. */
export function eventTypesOf(object: ObjectName): Rule['read'] | undefined {
  // Indexing by name keeps object and rule together, which the type of the whole table cannot say.
  const rule = rules[object] as Rule | undefined;
  return rule === undefined ? undefined : (change) => rule.read(change);
}

/** The record that prints this one inside itself: what changes here changes there. */
export function ownerOf(record: AnyRecord): RecordAddress | undefined {
  if (record.object === 'subscription_item') return { object: 'subscription', id: record.subscription };
  if (record.object === 'line_item' && typeof record.invoice === 'string') {
    return { object: 'invoice', id: record.invoice };
  }
  return undefined;
}
