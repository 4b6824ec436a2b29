import type { New, Records } from '../../records.ts';

/** A webhook endpoint as stored. */
export type WebhookEndpointRecord = Records['webhook_endpoint'];

/** A complete webhook endpoint from what is known of it. */
export function newWebhookEndpoint(
  fields: New<WebhookEndpointRecord, 'id' | 'created' | 'enabled_events' | 'signing_secret' | 'url'>,
): WebhookEndpointRecord {
  return {
    object: 'webhook_endpoint',
    api_version: null,
    application: null,
    description: null,
    livemode: false,
    metadata: {},
    status: 'enabled',
    ...fields,
  };
}
