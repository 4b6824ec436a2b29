import { invalidRequest } from '../../errors.ts';
import { discountsFrom } from '../../invoicing/discounts.ts';
import { recalculate } from '../../invoicing/draft.ts';
import { finalizedStays } from '../../invoicing/refusals.ts';
import { markUncollectible } from '../../invoicing/void.ts';
import { endpoint, found } from '../../protocol/endpoint.ts';
import { timeFor } from '../../time.ts';
import type { World } from '../../world.ts';
import { changedCollection } from './collection.ts';
import { type InvoiceParams, invoiceParams, legacyParams } from './parameters.ts';
import type { InvoiceRecord } from './record.ts';
import { changedSettings } from './settings.ts';

type Changeable = keyof InvoiceParams;

const always: readonly Changeable[] = ['metadata'];
const unlessVoid: readonly Changeable[] = [
  ...always,
  'auto_advance',
  'default_payment_method',
  'default_source',
  'payment_settings',
];

/** What may still change of an invoice in each status; of a draft, everything. */
const changeable: Readonly<Record<string, readonly Changeable[]>> = {
  open: [...unlessVoid, 'days_until_due', 'due_date'],
  paid: unlessVoid,
  uncollectible: unlessVoid,
  void: always,
};

/** Changes a draft, or the little that may change of an invoice after that. */
export const updateInvoice = endpoint({
  method: 'POST',
  path: '/v1/invoices/:invoice',
  params: { ...invoiceParams, ...legacyParams },
  handle: (context) => {
    const invoice = found(context, 'invoice', context.path.invoice, 'invoice');
    const { closed, forgiven, ...sent } = context.params;
    checkLegacy(context, { closed, forgiven });
    checkChangeable(sent, invoice);
    const discounts = newDiscounts(context, sent, invoice);
    const changed: InvoiceRecord = {
      ...invoice,
      ...changedSettings(context, sent, invoice),
      ...(changesCollection(sent)
        ? changedCollection(sent, invoice, timeFor(context, invoice.customer))
        : {}),
      ...(discounts === undefined
        ? {}
        : { discount: discounts.length === 1 ? (discounts[0] ?? null) : null, discounts }),
    };
    context.store.put(changed);
    const current = recalculate(context, invoice.id);
    return closed === true || forgiven === true ? closeInvoice(context, current) : current;
  },
});

function newDiscounts(
  world: World,
  { discounts }: InvoiceParams,
  { currency, customer, id }: InvoiceRecord,
): readonly string[] | undefined {
  return discountsFrom(world, discounts, { customer, invoice: id, currency });
}

function changesCollection(sent: InvoiceParams): boolean {
  const { auto_advance, collection_method, days_until_due, due_date } = sent;
  return [auto_advance, collection_method, days_until_due, due_date].some((value) => value !== undefined);
}

function checkChangeable(sent: InvoiceParams, { status }: InvoiceRecord): void {
  const allowed: readonly string[] | undefined = changeable[status ?? 'draft'];
  const refused = Object.keys(sent).find((name) => allowed?.includes(name) === false);
  if (refused !== undefined) throw finalizedStays(refused);
}

/** The parameters of old exist only for accounts that want them. */
function checkLegacy({ settings }: World, sent: Readonly<Record<string, boolean | undefined>>): void {
  const given = Object.keys(sent).filter((name) => sent[name] !== undefined);
  if (settings.legacyInvoices || given.length === 0) return;
  throw invalidRequest(`Received unknown parameter${given.length > 1 ? 's' : ''}: ${given.join(', ')}`, {
    code: 'parameter_unknown',
    param: given[0] ?? '',
  });
}

/** To close an invoice was to stop collecting it. */
function closeInvoice(world: World, invoice: InvoiceRecord): InvoiceRecord {
  if (invoice.status === 'open') return markUncollectible(world, invoice.id);
  if (invoice.status !== 'draft') return invoice;
  return world.store.put<InvoiceRecord>({ ...invoice, auto_advance: false, next_payment_attempt: null });
}
