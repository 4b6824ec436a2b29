import { invalidRequest, noSuch } from '../../errors.ts';
import { type Endpoint, endpoint, found } from '../../protocol/endpoint.ts';
import { boolean, object, reference, required, timestamp } from '../../protocol/parameters.ts';
import { acceptQuote } from '../../quoting/accept.ts';
import { cancelQuote, finalizeQuote } from '../../quoting/lifecycle.ts';
import { linesOfQuote, putLines, workOut } from '../../quoting/work-out.ts';
import type { QuoteRecord } from '../../records.ts';
import type { World } from '../../world.ts';
import { quoteLines } from './lines.ts';
import { changedLines, newLines, type QuoteLineParam, type QuoteParams, quoteParams } from './parameters.ts';
import { newQuote } from './record.ts';
import { changedQuote, checkExpiry } from './settings.ts';

/** Drafts a quote, from nothing or as the copy or revision of another. */
const creation = endpoint({
  method: 'POST',
  path: '/v1/quotes',
  params: {
    ...quoteParams,
    from_quote: object({ is_revision: boolean(), quote: required(reference('quote')) }),
    line_items: newLines,
    test_clock: reference('test_helpers.test_clock'),
  },
  handle: (context) => {
    const { from_quote, line_items, test_clock, ...sent } = context.params;
    if (from_quote !== undefined) {
      checkAlone(context.params);
      return copyQuote(context, from_quote.quote, from_quote.is_revision ?? false, sent.expires_at);
    }
    const customer = sent.customer;
    if (test_clock !== undefined && customer !== undefined && customer.test_clock !== test_clock.id) {
      throw invalidRequest('The customer of a quote must be on the same test clock.', {
        param: 'test_clock',
      });
    }
    const draft = newQuote({
      id: context.ids.next('qt_'),
      created: test_clock?.frozen_time ?? timeOf(context, customer?.test_clock),
      customer: null,
      test_clock: test_clock?.id ?? null,
    });
    return write(context, draft, sent, line_items ?? []);
  },
});

/** Changes a draft; of an offer, only what does not change the offer. */
const update = endpoint({
  method: 'POST',
  path: '/v1/quotes/:quote',
  params: { ...quoteParams, line_items: changedLines },
  handle: (context) => {
    const quote = found(context, 'quote', context.path.quote, 'quote');
    const { line_items, ...sent } = context.params;
    checkChangeable(context.params, quote);
    return write(context, quote, sent, line_items);
  },
});

const finalization = endpoint({
  method: 'POST',
  path: '/v1/quotes/:quote/finalize',
  params: { expires_at: timestamp() },
  handle: (context) => {
    const quote = found(context, 'quote', context.path.quote, 'quote');
    const { expires_at } = context.params;
    if (expires_at !== undefined) checkExpiry(context, expires_at, quote);
    return finalizeQuote(context, quote, expires_at);
  },
});

const acceptance = endpoint({
  method: 'POST',
  path: '/v1/quotes/:quote/accept',
  params: {},
  handle: (context) => acceptQuote(context, found(context, 'quote', context.path.quote, 'quote')),
});

const cancellation = endpoint({
  method: 'POST',
  path: '/v1/quotes/:quote/cancel',
  params: {},
  handle: (context) => cancelQuote(context, found(context, 'quote', context.path.quote, 'quote')),
});

/** Everything that is done with quotes beside reading them. */
export const quoteWrites: readonly Endpoint[] = [creation, update, finalization, acceptance, cancellation];

/** Puts what was sent on a quote and works it out anew; without lines those it has stay. */
function write(
  world: World,
  quote: QuoteRecord,
  sent: QuoteParams,
  lines: readonly QuoteLineParam[] | undefined,
): QuoteRecord {
  const owned = sent.customer === undefined ? quote : { ...quote, customer: sent.customer.id };
  if (lines === undefined) {
    const changed = world.store.put(changedQuote(world, sent, owned));
    return quote.status === 'draft' ? workOut(world, changed) : changed;
  }
  const drafted = quoteLines(world, lines, owned);
  const changed = changedQuote(world, sent, { ...owned, currency: drafted.currency });
  return putLines(world, world.store.put(changed), drafted.lines);
}

function copyQuote(
  world: World,
  original: QuoteRecord,
  is_revision: boolean,
  expiresAt: number | undefined,
): QuoteRecord {
  if (is_revision && original.status !== 'open') {
    throw invalidRequest('Only open quotes can be revised.', { param: 'from_quote[quote]' });
  }
  if (original.customer !== null && world.store.get('customer', original.customer) === undefined) {
    throw noSuch('customer', original.customer, 'from_quote[quote]');
  }
  const { revision: _, sequence: __, ...kept } = original;
  const fresh = newQuote({
    id: world.ids.next('qt_'),
    created: timeOf(world, original.test_clock),
    customer: original.customer,
  });
  const copy: QuoteRecord = {
    ...kept,
    id: fresh.id,
    created: fresh.created,
    expires_at: expiresAt ?? fresh.expires_at,
    from_quote: { is_revision, quote: original.id },
    invoice: null,
    number: null,
    status: 'draft',
    status_transitions: fresh.status_transitions,
    subscription: null,
    subscription_schedule: null,
  };
  checkExpiry(world, copy.expires_at, copy);
  const lines = linesOfQuote(world, original.id, 'line_items').map(({ id: _, ...line }) => line);
  return putLines(world, world.store.put(copy), lines);
}

/** A copy says what the original said; only its end can be another. */
function checkAlone(sent: object): void {
  const other = Object.keys(sent).find((name) => name !== 'from_quote' && name !== 'expires_at');
  if (other === undefined) return;
  throw invalidRequest(`You cannot specify ${other} together with from_quote.`, {
    code: 'parameters_exclusive',
    param: other,
  });
}

const openChanges = ['expires_at', 'metadata'];

function checkChangeable(sent: object, { status }: QuoteRecord): void {
  if (status === 'draft') return;
  const allowed = status === 'open' ? openChanges : ['metadata'];
  const refused = Object.keys(sent).find((name) => !allowed.includes(name));
  if (refused === undefined) return;
  throw invalidRequest(`${refused} cannot be changed while the quote is in the \`${status}\` status.`, {
    param: refused,
  });
}

function timeOf({ store, clock }: World, testClock: unknown): number {
  const onClock = typeof testClock === 'string' ? store.get('test_helpers.test_clock', testClock) : undefined;
  return onClock?.frozen_time ?? clock.now();
}
