import { BillingSubscription, Invoice } from '../../catalog.ts';

/** What a mutation of a subscription is about. */
export const target = {
  id: {
    kind: BillingSubscription,
    description: "The subscription: its global id, or the billing API's own.",
  },
};

/** What changes with a subscription. */
export const changed = {
  subscription: {
    kind: BillingSubscription,
    description: 'The subscription as it is now, after a refusal too.',
  },
  latestInvoice: {
    kind: Invoice,
    property: 'latest_invoice',
    description: 'The invoice it made last: that of the change, if the change made one.',
  },
};
