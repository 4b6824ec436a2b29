import { account } from '../account.ts';
import { shown } from '../money/display.ts';
import { escaped, page } from '../pages/html.ts';
import type { Content } from '../protocol/endpoint.ts';
import type { Records } from '../records.ts';
import type { World } from '../world.ts';
import { itemsOf } from './lines.ts';

/** A plain page for people: a heading and lines below it. */
export function plainPage(heading: string, lines: readonly string[]): Content {
  return page(heading, lines.map((line) => `<p>${escaped(line)}</p>`).join('\n'));
}

/** What a session's page shows: what is bought, what it comes to, and how the sandbox completes it. */
export function sessionPage(world: World, session: Records['checkout.session']): Content {
  const { currency, amount_total: total } = session;
  const price = (amount: number): string => (currency === null ? '' : shown(amount, currency));
  const items = itemsOf(world, { checkout_session: session.id }).map(
    ({ amount_total, description, quantity }) => `${quantity ?? 1} × ${description}: ${price(amount_total)}`,
  );
  return plainPage(account.name, [
    ...items,
    ...(total === null ? [] : [`Total: ${price(total)}`]),
    session.status === 'open'
      ? `To complete it: POST /_sandbox/checkout/sessions/${session.id}/complete`
      : `This session is ${session.status}.`,
  ]);
}
