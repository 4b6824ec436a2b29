import type Stripe from 'stripe';
import { addInvoices, addOnClock, addPlans, addSubscriptions, addWaiting } from './billing.ts';
import { addCatalog } from './catalog.ts';
import { Made } from './made.ts';
import { addCharges, addOptions, addPayments, addSetups } from './paying.ts';
import { addPaymentMethods } from './payment-methods.ts';
import { addLinks, addSessions } from './selling.ts';
import { address, billingDetails, metadata, shipping } from './values.ts';

/**
 * Makes objects in which as much is said as the API lets be said when they are made: what the business of the demo has no
 * use for. Gives their global ids.
 */
export async function makeAdditions(api: Stripe): Promise<readonly string[]> {
  const customer = await api.customers.create({
    name: 'Ada',
    address,
    cash_balance: { settings: { reconciliation_mode: 'manual' } },
    description: 'With everything',
    email: 'ada@example.com',
    invoice_settings: {
      custom_fields: [{ name: 'PO', value: '1' }],
      footer: 'Thanks',
      rendering_options: { amount_tax_display: 'exclude_tax' },
    },
    metadata,
    phone: '+49221123',
    preferred_locales: ['de'],
    shipping,
    tax: { ip_address: '203.0.113.7' },
    tax_exempt: 'reverse',
    tax_id_data: [{ type: 'eu_vat', value: 'DE123456789' }],
  });
  const made = new Made(api, customer.id);
  made.ids.push(`Customer:${customer.id}`);
  const card = await made.keep(
    api.paymentMethods.create({
      type: 'card',
      card: { token: 'tok_visa' },
      billing_details: billingDetails,
      metadata,
    }),
  );
  await api.paymentMethods.attach(card.id, { customer: customer.id });
  const catalog = await addCatalog(made);
  await addPaymentMethods(made);
  await addInvoices(made, catalog, card.id);
  await addSubscriptions(made, catalog, card.id);
  await addPlans(made, catalog, card.id);
  await addWaiting(made, catalog, card.id);
  await addOnClock(made, catalog);
  await addSessions(made, catalog);
  await addLinks(made, catalog);
  await addPayments(made, card.id);
  await addOptions(made);
  await addSetups(made);
  await addCharges(made);
  return [...new Set(made.ids)];
}
