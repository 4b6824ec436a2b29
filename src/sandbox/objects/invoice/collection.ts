import { invalidRequest } from '../../errors.ts';
import { firstAttempt } from '../../invoicing/draft.ts';
import { draftSeconds } from '../../invoicing/schedule.ts';
import { day } from '../../periods.ts';
import { atMostOne } from '../../protocol/exclusive.ts';
import type { InvoiceParams } from './parameters.ts';
import type { InvoiceRecord } from './record.ts';

/** How and when an invoice is collected after a request, with the dates that follow; refuses what contradicts. */
export function changedCollection(
  sent: Pick<InvoiceParams, 'auto_advance' | 'collection_method' | 'days_until_due' | 'due_date'>,
  current: InvoiceRecord,
  now: number,
): Partial<InvoiceRecord> {
  const { auto_advance = current.auto_advance ?? false, days_until_due: days, due_date } = sent;
  const collection_method = sent.collection_method ?? current.collection_method;
  atMostOne(sent, 'days_until_due', 'due_date');
  const given = days === undefined ? due_date : current.created + days * day;
  if (collection_method === 'charge_automatically') {
    if (given !== undefined) {
      throw invalidRequest(
        "You can only specify 'due_date' or 'days_until_due' if invoice collection method is 'send_invoice'.",
        { param: days === undefined ? 'due_date' : 'days_until_due' },
      );
    }
    return withAttempt(current, { auto_advance, collection_method, due_date: null }, now);
  }
  const due = given ?? current.due_date;
  if (due === null) {
    throw invalidRequest(
      "If invoice collection method is 'send_invoice', you must specify 'due_date' or 'days_until_due'.",
    );
  }
  if (current.customer_email === null) {
    throw invalidRequest(
      'Missing email. In order to create invoices that are sent to the customer, the customer must have a valid ' +
        'email.',
    );
  }
  return withAttempt(current, { auto_advance, collection_method, due_date: due }, now);
}

/** What goes on by itself is collected an hour after it was made, or after it was told to go on. */
function withAttempt(
  current: InvoiceRecord,
  changes: Pick<InvoiceRecord, 'auto_advance' | 'collection_method' | 'due_date'>,
  now: number,
): Partial<InvoiceRecord> {
  if (current.status === 'draft') {
    return { ...changes, next_payment_attempt: firstAttempt({ ...current, ...changes }) };
  }
  const isCollected =
    current.status === 'open' &&
    changes.auto_advance === true &&
    changes.collection_method === 'charge_automatically';
  const next = isCollected ? (current.next_payment_attempt ?? now + draftSeconds) : null;
  return { ...changes, next_payment_attempt: next };
}
