import { BillingSubscription, Invoice, SubscriptionItem } from '../../catalog.ts';
import { choiceInput, flagInput, type InputEntries, instantInput, spreadInput } from '../../graph/inputs.ts';
import { mutation } from '../../graph/mutation.ts';
import { checkKeyForInvoice, invoicingProration } from '../inputs/invoice-at-once.ts';
import { PaymentBehaviorInput } from '../inputs/payment-behavior.ts';
import { ProrationBehaviorInput } from '../inputs/proration-behavior.ts';
import { itemTerms, SubscriptionItemPriceInput } from '../inputs/subscription-items.ts';

const target = {
  id: { kind: SubscriptionItem, description: "The item: its global id, or the billing API's own." },
};

const proration: InputEntries = {
  prorationBehavior: choiceInput(
    'proration_behavior',
    ProrationBehaviorInput,
    'What becomes of the part of the period that the change leaves unused or adds.',
    { defaultValue: 'create_prorations' },
  ),
  prorationDate: instantInput(
    'proration_date',
    'The instant from which the part is counted, within the current period: give the one that was previewed. Now when left out.',
  ),
};

const billing: InputEntries = {
  paymentBehavior: choiceInput(
    'payment_behavior',
    PaymentBehaviorInput,
    'What happens when the invoice of the change cannot be paid at once.',
    { defaultValue: 'allow_incomplete' },
  ),
  ...proration,
};

const subscription = {
  kind: BillingSubscription,
  description: 'The subscription it is part of, as it is now.',
};

const latestInvoice = {
  kind: Invoice,
  property: 'latest_invoice',
  through: { kind: BillingSubscription, property: 'subscription' },
  description: 'The invoice its subscription made last: that of the change, if the change made one.',
};

/** What the API answers to a write on an item says on which subscription it is. */
function stepOf(item: Readonly<Record<string, unknown>>) {
  const { subscription: id } = item;
  return typeof id === 'string' ? { subscription: id } : null;
}

mutation('subscriptionItemCreate', {
  description:
    'Adds a price to a subscription. The rest of the period is billed as `prorationBehavior` says. Stripe: `POST /v1/subscription_items`.',
  movesMoney: true,
  targets: {
    subscriptionId: {
      kind: BillingSubscription,
      param: 'subscription',
      description: 'The subscription it becomes part of.',
    },
  },
  inputs: {
    price: spreadInput(SubscriptionItemPriceInput, 'The price; one the subscription does not have yet.', {
      required: true,
    }),
    ...itemTerms,
    ...billing,
  },
  call: () => ({ method: 'POST', path: ['subscription_items'] }),
  buyerStep: stepOf,
  payload: {
    item: { kind: SubscriptionItem, description: 'The item; null when it was refused.' },
    subscription: { ...subscription, target: 'subscriptionId' },
    latestInvoice,
  },
});

mutation('subscriptionItemUpdate', {
  description:
    'Changes an item of a subscription: its price, how many, or its terms. With another price the quantity is one unless it is given. The key is needed where this invoices at once. Stripe: `POST /v1/subscription_items/:id`.',
  targets: target,
  inputs: {
    price: spreadInput(SubscriptionItemPriceInput, 'Another price; the same when left out.'),
    ...itemTerms,
    offSession: flagInput(
      'off_session',
      'Whether the customer is absent while an invoice is paid. The billing API takes it for false when left out.',
    ),
    ...billing,
  },
  check: (input, refuse) => checkKeyForInvoice(input, invoicingProration(input), refuse),
  call: ({ id = [] }) => ({ method: 'POST', path: ['subscription_items', ...id] }),
  buyerStep: stepOf,
  payload: {
    item: { kind: SubscriptionItem, description: 'The item as it is now, after a refusal too.' },
    subscription: { ...subscription, property: 'subscription' },
    latestInvoice,
  },
});

mutation('subscriptionItemDelete', {
  description:
    'Takes an item out of a subscription, which goes on with its others: the last one stays. Stripe: `DELETE /v1/subscription_items/:id`.',
  targets: target,
  inputs: {
    clearUsage: flagInput(
      'clear_usage',
      'Whether its usage is thrown away: needed for a metered item that has some.',
    ),
    ...proration,
  },
  call: ({ id = [] }) => ({ method: 'DELETE', path: ['subscription_items', ...id] }),
  payload: { subscription: { ...subscription, property: 'subscription' }, latestInvoice },
  deleted: {
    field: 'deletedItemId',
    kind: SubscriptionItem,
    description: 'The id of the item that is gone; null when the deletion was refused.',
  },
  readFirst: true,
});
