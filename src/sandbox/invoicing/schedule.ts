import { day } from '../periods.ts';
import type { Records } from '../records.ts';

/** How long a draft waits before it finalizes itself. */
export const draftSeconds = 3600;

/** Waits after the first, second and third failed automatic try; after the fourth nothing more is tried. */
const retryDelays = [3 * day, 5 * day, 7 * day];

/** When an invoice next does something by itself: a draft finalizes, an open one is collected; or never. */
export function nextMoment(invoice: Records['invoice']): number | null {
  if (!invoice.auto_advance) return null;
  if (invoice.status === 'draft') return invoice.next_payment_attempt ?? finalizesAt(invoice);
  return invoice.status === 'open' ? invoice.next_payment_attempt : null;
}

/** When the next try is due after so many failed ones. */
export function retryAfter(attempts: number, now: number): number | null {
  const delay = retryDelays[attempts - 1];
  return delay === undefined ? null : now + delay;
}

function finalizesAt({ created, webhooks_delivered_at }: Records['invoice']): number {
  return (webhooks_delivered_at ?? created) + draftSeconds;
}
