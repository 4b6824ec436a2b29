import { defineObject } from '../protocol/definition.ts';
import { byCreation, listing, retrieval } from '../protocol/endpoint.ts';
import { boolean, list, mapped, text } from '../protocol/parameters.ts';
import type { EventRecord, New } from '../records.ts';
import type { Query } from '../store/store.ts';

/** A complete event from what is known of it. */
export function newEvent(fields: New<EventRecord, 'id' | 'created' | 'data' | 'type'>): EventRecord {
  return {
    object: 'event',
    api_version: '2023-10-16',
    livemode: false,
    pending_webhooks: 0,
    request: { id: null, idempotency_key: null },
    ...fields,
  };
}

function ofTypes(types: readonly string[]): Query<EventRecord> {
  if (types.length === 1 && !types[0]?.includes('*')) return { match: { type: types[0] ?? '' } };
  const matches = types.map((type) =>
    type.endsWith('*')
      ? (candidate: string) => candidate.startsWith(type.slice(0, -1))
      : (candidate: string) => candidate === type,
  );
  return { where: ({ type }) => matches.some((match) => match(type)) };
}

/** Events: what happened to which object, and how it looked then. */
export const event = defineObject({
  object: 'event',
  indexed: ({ type }) => ({ type }),
  endpoints: [
    retrieval('event', '/v1/events/:id'),
    listing({
      of: 'event',
      path: '/v1/events',
      filters: {
        created: byCreation(),
        delivery_success: mapped(boolean(), (isDelivered) => ({
          where: ({ pending_webhooks }: EventRecord) => (pending_webhooks === 0) === isDelivered,
        })),
        type: mapped(text(), (type) => ofTypes([type])),
        types: mapped(list(text(), { max: 20 }), ofTypes),
      },
    }),
  ],
});
