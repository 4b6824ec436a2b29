import type { CreditOrder } from '../../crediting/credit-order.ts';
import { issueCreditNote } from '../../crediting/issue.ts';
import { voidCreditNote } from '../../crediting/void.ts';
import { clearableTaxRates } from '../../invoicing/parameters/lines.ts';
import { changedMetadata } from '../../metadata.ts';
import { type Endpoint, endpoint, found } from '../../protocol/endpoint.ts';
import { pageFrom, pageParams } from '../../protocol/page.ts';
import {
  clearable,
  decimal,
  integer,
  list,
  metadata,
  object,
  oneOf,
  reference,
  required,
  text,
  timestamp,
} from '../../protocol/parameters.ts';
import type { Records } from '../../records.ts';
import type { World } from '../../world.ts';

const line = object({
  amount: integer(),
  description: text(),
  invoice_line_item: text(),
  quantity: integer({ min: 0 }),
  tax_amounts: clearable(
    list(
      object({
        amount: required(integer()),
        tax_rate: required(reference('tax_rate')),
        taxable_amount: required(integer()),
      }),
    ),
  ),
  tax_rates: clearableTaxRates,
  type: required(oneOf('custom_line_item', 'invoice_line_item')),
  unit_amount: integer(),
  unit_amount_decimal: decimal(),
});

const orderParams = {
  amount: integer({ min: 1 }),
  credit_amount: integer({ min: 0 }),
  effective_at: timestamp(),
  invoice: required(reference('invoice')),
  lines: list(line),
  memo: text(),
  metadata: metadata(),
  out_of_band_amount: integer({ min: 0 }),
  reason: oneOf('duplicate', 'fraudulent', 'order_change', 'product_unsatisfactory'),
  refund: reference('refund'),
  refund_amount: integer({ min: 0 }),
  shipping_cost: object({ shipping_rate: text() }),
};

const creation = endpoint({
  method: 'POST',
  path: '/v1/credit_notes',
  params: orderParams,
  handle: (context) => issueCreditNote(context, context.params),
});

const update = endpoint({
  method: 'POST',
  path: '/v1/credit_notes/:id',
  params: { memo: text(), metadata: metadata() },
  handle: (context) => {
    const { memo, metadata: change } = context.params;
    const note = found(context, 'credit_note', context.path.id, 'id');
    return context.store.put({
      ...note,
      ...(memo === undefined ? {} : { memo }),
      metadata: changedMetadata(note.metadata, change),
    });
  },
});

const voiding = endpoint({
  method: 'POST',
  path: '/v1/credit_notes/:id/void',
  params: {},
  handle: (context) => voidCreditNote(context, found(context, 'credit_note', context.path.id, 'id')),
});

const linesUrl = '/v1/credit_notes/preview/lines';

const preview = endpoint({
  method: 'GET',
  path: '/v1/credit_notes/preview',
  params: orderParams,
  isRehearsal: true,
  handle: (context) => {
    const { lines, note } = rehearsed(context, context.params);
    return { unstored: note, lists: { lines }, url: linesUrl, omit: [] };
  },
});

const previewLines = endpoint({
  method: 'GET',
  path: linesUrl,
  params: { ...orderParams, ...pageParams },
  isRehearsal: true,
  handle: (context) => {
    const { lines } = rehearsed(context, context.params);
    return pageFrom('credit_note_line_item', linesUrl, lines, context.params);
  },
});

/** Issues the note for the length of this request. */
function rehearsed(
  world: World,
  order: CreditOrder,
): {
  readonly note: Records['credit_note'];
  readonly lines: readonly Records['credit_note_line_item'][];
} {
  const note = issueCreditNote(world, order);
  const match = { credit_note: note.id };
  return { note, lines: world.store.list('credit_note_line_item', { match, order: 'oldest' }).records };
}

/** Everything that is done with credit notes beside reading them. */
export const creditNoteWrites: readonly Endpoint[] = [creation, update, voiding, preview, previewLines];
