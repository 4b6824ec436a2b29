import { invalidRequest } from '../../errors.ts';
import { changedMetadata } from '../../metadata.ts';
import { defineObject } from '../../protocol/definition.ts';
import { endpoint, found, listing, retrieval } from '../../protocol/endpoint.ts';
import {
  boolean,
  clearable,
  list,
  mapped,
  metadata,
  oneOf,
  type ParamSpec,
  required,
  text,
} from '../../protocol/parameters.ts';
import { eventTypeNames } from '../../webhooks/event-type-names.ts';
import { newWebhookEndpoint } from './record.ts';

const enabledEvents = list(oneOf('*', ...eventTypeNames), { min: 1 });

/** An address that can be posted to; the sandbox takes http too, as the API does for tests. */
function address(): ParamSpec<string> {
  const written = text();
  return {
    read: (raw, at, world) => {
      const value = written.read(raw, at, world);
      if (/^https?:\/\//.test(value) && URL.canParse(value)) return value;
      throw invalidRequest('Invalid URL: An explicit scheme (such as https) must be provided.', {
        code: 'url_invalid',
        param: at,
      });
    },
  };
}

/** Webhook endpoints: addresses that events are posted to. */
export const webhookEndpoint = defineObject({
  object: 'webhook_endpoint',
  // What signs deliveries is shown once, to whoever makes the endpoint.
  hidden: ['signing_secret'],
  endpoints: [
    endpoint({
      method: 'POST',
      path: '/v1/webhook_endpoints',
      params: {
        api_version: oneOf('2023-10-16'),
        connect: boolean(),
        description: clearable(text()),
        enabled_events: required(enabledEvents),
        metadata: mapped(metadata(), (change) => changedMetadata({}, change)),
        url: required(address()),
      },
      handle: ({ store, ids, clock, params }) => {
        const created = store.put(
          newWebhookEndpoint({
            id: ids.next('we_'),
            api_version: params.api_version ?? null,
            created: clock.now(),
            description: params.description ?? null,
            enabled_events: params.enabled_events,
            metadata: params.metadata ?? {},
            signing_secret: `whsec_${ids.suffix(32)}`,
            url: params.url,
          }),
        );
        return { ...created, secret: created.signing_secret };
      },
    }),
    endpoint({
      method: 'POST',
      path: '/v1/webhook_endpoints/:webhook_endpoint',
      params: {
        description: clearable(text()),
        disabled: boolean(),
        enabled_events: enabledEvents,
        metadata: metadata(),
        url: address(),
      },
      handle: (context) => {
        const { description, disabled, enabled_events, metadata: change, url } = context.params;
        const id = context.path.webhook_endpoint;
        const current = found(context, 'webhook_endpoint', id, 'webhook_endpoint');
        return context.store.put({
          ...current,
          ...(description === undefined ? {} : { description }),
          ...(disabled === undefined ? {} : { status: disabled ? 'disabled' : 'enabled' }),
          ...(enabled_events === undefined ? {} : { enabled_events }),
          ...(url === undefined ? {} : { url }),
          metadata: changedMetadata(current.metadata, change),
        });
      },
    }),
    endpoint({
      method: 'DELETE',
      path: '/v1/webhook_endpoints/:webhook_endpoint',
      params: {},
      handle: (context) => {
        const id = context.path.webhook_endpoint;
        return context.store.delete(
          'webhook_endpoint',
          found(context, 'webhook_endpoint', id, 'webhook_endpoint').id,
        );
      },
    }),
    retrieval('webhook_endpoint', '/v1/webhook_endpoints/:webhook_endpoint'),
    listing({ of: 'webhook_endpoint', path: '/v1/webhook_endpoints' }),
  ],
});
