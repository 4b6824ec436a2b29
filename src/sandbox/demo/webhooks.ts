import { newWebhookEndpoint } from '../objects/webhook-endpoint/record.ts';
import type { World } from '../world.ts';

/** An endpoint to look at. It is disabled: a demo must not knock at addresses by itself. */
export function showWebhookEndpoint({ store }: World, now: number): void {
  store.put(
    newWebhookEndpoint({
      id: 'we_1DemoDisabled',
      created: now,
      description: 'The accounting department, until it moved.',
      enabled_events: ['invoice.paid', 'invoice.payment_failed'],
      signing_secret: 'whsec_DemoDisabled',
      status: 'disabled',
      url: 'https://accounting.northwind.example/billing',
    }),
  );
}
