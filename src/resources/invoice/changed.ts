import { BillingSubscription, Customer, Invoice } from '../../catalog.ts';

/** The invoice that a mutation is about. */
export const target = {
  id: { kind: Invoice, description: "The invoice: its global id, or the billing API's own." },
};

/** What changes with an invoice. */
export const changed = {
  invoice: { kind: Invoice, description: 'The invoice as it is now, after a refusal too.' },
  subscription: {
    kind: BillingSubscription,
    property: 'subscription',
    description: 'The subscription it bills, as it is now; null when it bills none.',
  },
  customer: { kind: Customer, property: 'customer', description: 'The customer it is for, as it is now.' },
};
