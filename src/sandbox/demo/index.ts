import type { Printer } from '../protocol/print.ts';
import { createRandom } from '../random.ts';
import type { World } from '../world.ts';
import { populate } from './business.ts';
import { stockCatalog } from './catalog.ts';
import { sellOnline } from './checkout.ts';
import { noteEvents } from './events.ts';
import { addPaymentObjects } from './payment-objects.ts';
import { openPortal } from './portal.ts';
import { writeQuotes } from './quotes.ts';
import { offerShipping } from './shipping.ts';
import { corrections, planAhead, showcase } from './showcase.ts';
import { showWebhookEndpoint } from './webhooks.ts';

export { demo } from './stage.ts';

/** Fills an empty account with the demo business. */
export function fillWithDemo(world: World, printer: Printer, seed: number): void {
  const now = world.clock.now();
  const stage = { ...world, random: createRandom(seed), now, catalog: stockCatalog(world, now) };
  const customers = populate(stage);
  showcase(stage);
  writeQuotes(stage, customers);
  planAhead(stage, customers);
  corrections(stage);
  noteEvents(stage, printer);
  offerShipping(world, now);
  showWebhookEndpoint(world, now);
  addPaymentObjects(world, now);
  openPortal(stage);
  sellOnline(stage);
}
