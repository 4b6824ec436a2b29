import { newInvoicePrefix } from '../customers/invoice-prefix.ts';
import type { CheckoutSessionRecord } from '../objects/checkout-session/record.ts';
import { type CustomerRecord, newCustomer } from '../objects/customer/record.ts';
import type { World } from '../world.ts';

/** What a buyer tells of themselves on the page of a session. */
export interface BuyerDetails {
  readonly email?: string;
  readonly name?: string;
  readonly phone?: string;
  readonly address?: NonNullable<CustomerRecord['address']>;
  readonly shipping?: {
    readonly address: NonNullable<CustomerRecord['address']>;
    readonly name: string;
    readonly phone: string | null;
  };
}

/** The e-mail address of buyers who give none. */
const anybody = 'buyer@example.com';

/** What the session shows of its buyer once they are known. */
export function detailsOf(
  session: CheckoutSessionRecord,
  buyer: BuyerDetails,
  customer: CustomerRecord | undefined,
): NonNullable<CheckoutSessionRecord['customer_details']> {
  return {
    address: buyer.address ?? customer?.address ?? null,
    email: buyer.email ?? session.customer_email ?? customer?.email ?? anybody,
    name: buyer.name ?? customer?.name ?? null,
    phone:
      session.phone_number_collection?.enabled === true ? (buyer.phone ?? customer?.phone ?? null) : null,
    tax_exempt: customer?.tax_exempt ?? 'none',
    tax_ids: session.tax_id_collection?.enabled === true ? [] : null,
  };
}

/** The customer a session is completed for: its own, a new one, or nobody where none is wanted. */
export function customerFor(
  world: World,
  session: CheckoutSessionRecord,
  buyer: BuyerDetails,
): CustomerRecord | undefined {
  const { store } = world;
  const { customer_details: details } = session;
  const known = store.get('customer', session.customer ?? '');
  if (known !== undefined) return store.put(withUpdates(known, session, buyer));
  if (!needsCustomer(session)) return undefined;
  return store.put(
    newCustomer({
      id: world.ids.next('cus_'),
      created: world.clock.now(),
      address: details?.address ?? null,
      email: details?.email ?? null,
      invoice_prefix: newInvoicePrefix(world),
      name: details?.name ?? null,
      phone: details?.phone ?? null,
      preferred_locales: session.locale === null || session.locale === 'auto' ? [] : [session.locale],
      shipping: buyer.shipping ?? null,
    }),
  );
}

/** Whatever will be billed again, kept or invoiced belongs to somebody. */
function needsCustomer(session: CheckoutSessionRecord): boolean {
  const keeps = session.plans.payment?.setup_future_usage !== undefined;
  const invoices = session.invoice_creation?.enabled === true;
  return session.customer_creation === 'always' || session.mode !== 'payment' || keeps || invoices;
}

/** What the buyer entered is kept on their customer only where the session says so. */
function withUpdates(
  customer: CustomerRecord,
  { plans: { customer_update: update = {} } }: CheckoutSessionRecord,
  buyer: BuyerDetails,
): CustomerRecord {
  return {
    ...customer,
    ...(update.address === 'auto' && buyer.address !== undefined ? { address: buyer.address } : {}),
    ...(update.name === 'auto' && buyer.name !== undefined ? { name: buyer.name } : {}),
    ...(update.shipping === 'auto' && buyer.shipping !== undefined ? { shipping: buyer.shipping } : {}),
    ...(customer.email === null && buyer.email !== undefined ? { email: buyer.email } : {}),
  };
}
