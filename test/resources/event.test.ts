import { describe, expect, it } from 'vitest';
import { demoBilling, found, instant, scriptedBilling } from '../support/billing.ts';
import { describeFilters, span } from '../support/filters.ts';

const billing = demoBilling();

describe('an event', () => {
  it.each(['raw', 'global'])('is read by its %s id, its object as it was', async (form) => {
    const { data: events } = await billing.api.events.list({ type: 'invoice.paid', limit: 1 });
    const there = found(events[0]);
    const { data, calls } = await billing.ask(
      `query ($id: ID!) { event(id: $id) {
        id stripeId isLive created type apiVersion account pendingWebhooks
        data { object { __typename ... on Invoice { status isPaid } } previousAttributes { property } }
      } }`,
      { id: form === 'raw' ? there.id : `Event:${there.id}` },
    );
    expect(data).toEqual({
      event: {
        id: `Event:${there.id}`,
        stripeId: there.id,
        isLive: false,
        created: instant(there.created),
        type: 'invoice.paid',
        apiVersion: '2023-10-16',
        account: null,
        pendingWebhooks: there.pending_webhooks,
        data: {
          object: { __typename: 'Invoice', status: 'PAID', isPaid: true },
          previousAttributes: [],
        },
      },
    });
    expect(calls).toEqual([`GET /v1/events/${there.id}`]);
  });

  it('is found by its type', async () => {
    const { data } = await billing.ask(
      '{ events(first: 3, filter: { type: "charge.failed" }) { nodes { type } } }',
    );
    expect(
      new Set((data as { events: { nodes: { type: string }[] } }).events.nodes.map(({ type }) => type)),
    ).toEqual(new Set(['charge.failed']));
  });
});

const event = (id: string, object: object, more: object = {}) => ({
  id,
  object: 'event',
  request: { id: null, idempotency_key: null },
  ...more,
  data: { object, ...('data' in more ? Object(more.data) : {}) },
});
const { ask } = scriptedBilling({
  objects: {
    'events/evt_update': {
      ...event('evt_update', { id: 'cus_1', object: 'customer', name: 'New', customer: null }),
      data: {
        object: { id: 'in_1', object: 'invoice', status: 'open', customer: 'cus_1' },
        previous_attributes: {
          status: 'draft',
          attempted: false,
          due_date: null,
          amount_due: 5,
          metadata: { a: '1' },
        },
      },
      request: { id: 'req_1', idempotency_key: 'key-1' },
    },
    'events/evt_upcoming': event('evt_upcoming', { object: 'invoice', lines: {} }, { request: null }),
    'events/evt_other': event('evt_other', { id: 'po_1', object: 'payout' }),
    'customers/cus_1': { id: 'cus_1', object: 'customer', email: 'a@example.com' },
  },
});

describe('what an event changed', () => {
  it('is listed with the old values spelled out', async () => {
    const { data } = await ask(
      '{ event(id: "evt_update") { request { stripeRequestId idempotencyKey } data { previousAttributes { property value } } } }',
    );
    expect(data).toEqual({
      event: {
        request: { stripeRequestId: 'req_1', idempotencyKey: 'key-1' },
        data: {
          previousAttributes: [
            { property: 'status', value: 'draft' },
            { property: 'attempted', value: 'false' },
            { property: 'due_date', value: null },
            { property: 'amount_due', value: '5' },
            { property: 'metadata', value: '{"a":"1"}' },
          ],
        },
      },
    });
  });
});

describe('what an event is about', () => {
  it('is not expanded, and loads what lies behind it', async () => {
    const { data, calls } = await ask(
      '{ event(id: "evt_update") { data { object { ... on Invoice { customerId customer { email } } } } } }',
    );
    expect(data).toEqual({
      event: { data: { object: { customerId: 'Customer:cus_1', customer: { email: 'a@example.com' } } } },
    });
    expect(calls).toEqual(['GET /v1/customers/cus_1', 'GET /v1/events/evt_update']);
  });

  it('is null for an upcoming invoice, which is no object yet', async () => {
    const { data } = await ask(
      '{ event(id: "evt_upcoming") { request { stripeRequestId } data { object { __typename } } } }',
    );
    expect(data).toEqual({ event: { request: null, data: { object: null } } });
  });

  it('is named by its own word when the schema does not know its kind', async () => {
    const { data } = await ask(
      '{ event(id: "evt_other") { data { object { __typename ... on UnsupportedObject { object stripeId } } } } }',
    );
    expect(data).toEqual({
      event: { data: { object: { __typename: 'UnsupportedObject', object: 'payout', stripeId: 'po_1' } } },
    });
  });
});

describeFilters(billing, 'events', 'events', {
  type: ['"invoice.*"', 'type=invoice.*'],
  types: ['["invoice.paid", "charge.failed"]', 'types[0]=invoice.paid&types[1]=charge.failed'],
  deliverySuccess: ['true', 'delivery_success=true'],
  created: span('created'),
});
