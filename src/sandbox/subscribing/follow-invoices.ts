import { attemptPayment } from '../invoicing/pay.ts';
import { whenInvoice } from '../invoicing/reactions.ts';
import type { InvoiceRecord } from '../objects/invoice/record.ts';
import type { SubscriptionRecord } from '../objects/subscription/record.ts';
import { onCardAdded } from '../payments/reactions.ts';
import type { World } from '../world.ts';
import { cancelSubscription } from './cancel.ts';
import { applyPendingUpdate } from './pending-update.ts';
import { startPaused } from './resume.ts';
import { paymentMethodOf } from './setup.ts';

/** Lets subscriptions follow what becomes of their invoices. */
export function followInvoices(): void {
  whenInvoice('paid', paid);
  whenInvoice('payment_failed', unpaid);
  whenInvoice('payment_action_required', unpaid);
  whenInvoice('retries_exhausted', givenUp);
  whenInvoice('voided', recovered);
  whenInvoice('marked_uncollectible', recovered);
  onCardAdded(retryPastDue);
}

function paid(world: World, invoice: InvoiceRecord): void {
  const subscription = latestOf(world, invoice);
  if (subscription === undefined) return;
  keepPaymentMethod(world, subscription, invoice);
  if (subscription.pending_update?.invoice === invoice.id) applyPendingUpdate(world, subscription);
  else if (subscription.status === 'paused') startPaused(world, subscription);
  else if (subscription.status === 'incomplete') activate(world, subscription.id);
  else recovered(world, invoice);
}

/** What waited for money, or went without, is in order again once its latest invoice is settled. */
function recovered(world: World, invoice: InvoiceRecord): void {
  const subscription = latestOf(world, invoice);
  const waits =
    subscription?.status === 'past_due' || (subscription?.status === 'unpaid' && invoice.status === 'paid');
  if (subscription !== undefined && waits) activate(world, subscription.id);
}

function unpaid({ store }: World, invoice: InvoiceRecord): void {
  const subscription = store.get('subscription', invoice.subscription ?? '');
  // An update that waits for its payment has not happened yet, so nothing is overdue.
  if (subscription?.status !== 'active' || subscription.pending_update?.invoice === invoice.id) return;
  if (subscription.pending_update === null || subscription.latest_invoice === invoice.id) {
    store.put({ ...subscription, status: 'past_due' });
  }
}

function givenUp(world: World, invoice: InvoiceRecord): void {
  const { store, settings } = world;
  const subscription = store.get('subscription', invoice.subscription ?? '');
  if (subscription?.status !== 'past_due') return;
  if (settings.unpaidSubscriptions === 'cancel') {
    cancelSubscription(world, subscription.id, { details: { reason: 'payment_failed' } });
  } else if (settings.unpaidSubscriptions === 'mark_unpaid') {
    store.put({ ...subscription, status: 'unpaid' });
  }
}

/** A new way to pay is tried at once on what is overdue. */
function retryPastDue(world: World, customer: string): void {
  const { store } = world;
  const overdue = store.list('subscription', {
    match: { customer, status: 'past_due', collection_method: 'charge_automatically' },
  }).records;
  for (const subscription of overdue) {
    const invoice = store.get('invoice', subscription.latest_invoice ?? '');
    const method = paymentMethodOf(world, subscription);
    // A card that does not become what is paid with changes nothing about what failed.
    const isNew = method !== null && method !== lastTried(world, invoice);
    if (invoice?.status === 'open' && isNew) attemptPayment(world, invoice.id);
  }
}

/** What the last try to pay an invoice was made with. */
function lastTried({ store }: World, invoice: InvoiceRecord | undefined): string | null {
  const intent = store.get('payment_intent', invoice?.payment_intent ?? '');
  const charge = store.get('charge', intent?.latest_charge ?? '');
  return charge?.payment_method ?? null;
}

function activate({ store }: World, id: string): void {
  const subscription = store.get('subscription', id);
  if (subscription !== undefined) store.put({ ...subscription, overdue_at: null, status: 'active' });
}

function keepPaymentMethod({ store }: World, subscription: SubscriptionRecord, invoice: InvoiceRecord): void {
  if (subscription.payment_settings?.save_default_payment_method !== 'on_subscription') return;
  const used = store.get('payment_intent', invoice.payment_intent ?? '')?.payment_method ?? '';
  if (store.get('payment_method', used) === undefined) return;
  const current = store.get('subscription', subscription.id) ?? subscription;
  store.put({ ...current, default_payment_method: used });
}

/** The subscription whose latest invoice this is. */
function latestOf({ store }: World, invoice: InvoiceRecord): SubscriptionRecord | undefined {
  const subscription = store.get('subscription', invoice.subscription ?? '');
  return subscription?.latest_invoice === invoice.id ? subscription : undefined;
}
