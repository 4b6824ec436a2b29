import { beforeEach, expect, test } from 'vitest';
import { createClock } from '../../src/sandbox/clock.ts';
import { invalidRequest, KeptRefusal, StripeError } from '../../src/sandbox/errors.ts';
import { announce, recordEvents } from '../../src/sandbox/events.ts';
import { newCard } from '../../src/sandbox/objects/card/record.ts';
import { newCustomer } from '../../src/sandbox/objects/customer/record.ts';
import { definitions } from '../../src/sandbox/objects/index.ts';
import { newInvoice } from '../../src/sandbox/objects/invoice/record.ts';
import { newPaymentIntent } from '../../src/sandbox/objects/payment-intent/record.ts';
import { newSubscription } from '../../src/sandbox/objects/subscription/record.ts';
import type { EventRecord } from '../../src/sandbox/records.ts';
import { createWorld, type World } from '../../src/sandbox/world.ts';

let world: World;
beforeEach(() => {
  world = createWorld({ definitions, clock: createClock(1_700_000_000), seed: 1 });
});

const cause = { id: 'req_1', idempotency_key: 'key_1' };
const anna = newCustomer({ id: 'cus_1', created: 1_700_000_000, invoice_prefix: 'ANNA', name: 'Anna' });
const bill = newInvoice({ id: 'in_1', created: 1_700_000_000, currency: 'usd', customer: 'cus_1' });

const events = (): readonly EventRecord[] => world.store.list('event', { order: 'oldest' }).records;
const types = (): readonly string[] => events().map(({ type }) => type);

test('a new record is an event that shows it as the API prints it and names its request', () => {
  world.events.step(() => world.store.put(anna), cause);
  expect(events()).toEqual([
    {
      id: expect.stringMatching(/^evt_/),
      object: 'event',
      api_version: '2023-10-16',
      created: 1_700_000_000,
      data: { object: world.printer.record(anna) },
      livemode: false,
      pending_webhooks: 0,
      request: cause,
      type: 'customer.created',
    },
  ]);
});

test('a change tells what its properties were, hash by hash', () => {
  world.store.put({ ...anna, metadata: { kept: '1', lost: '2' } });
  world.events.step(() => {
    world.store.put({ ...anna, name: 'Anne', metadata: { kept: '1', new: '3' } });
  }, cause);
  expect(events()).toHaveLength(1);
  expect(events()[0]).toMatchObject({
    type: 'customer.updated',
    data: {
      object: { name: 'Anne', metadata: { kept: '1', new: '3' } },
      previous_attributes: { name: 'Anna', metadata: { lost: '2', new: null } },
    },
  });
  expect(Object.keys(events()[0]?.data.previous_attributes ?? {})).toEqual(['metadata', 'name']);
});

test('several changes of one record in a step are one event', () => {
  world.events.step(() => {
    world.store.put(anna);
    world.store.put({ ...anna, name: 'Anne' });
  });
  expect(types()).toEqual(['customer.created']);
  expect(events()[0]?.data.object).toMatchObject({ name: 'Anne' });
});

test('a change that comes to nothing is no event', () => {
  world.store.put(anna);
  world.events.step(() => {
    world.store.put({ ...anna, name: 'Anne' });
    world.store.put({ ...anna });
  });
  expect(events()).toEqual([]);
});

test('a deletion shows the record as it was', () => {
  world.store.put(anna);
  world.events.step(() => world.store.delete('customer', anna.id));
  expect(types()).toEqual(['customer.deleted']);
  expect(events()[0]?.data.object).toMatchObject({ name: 'Anna' });
});

test('announcements stand between the changes, in their order', () => {
  world.events.step(() => {
    world.store.put(bill);
    announce(world, 'invoice.finalized', world.store.put({ ...bill, status: 'open' }));
    world.store.put(anna);
    announce(world, 'invoice.paid', world.store.put({ ...bill, status: 'paid', paid: true }));
  });
  expect(types()).toEqual(['invoice.created', 'invoice.finalized', 'customer.created', 'invoice.paid']);
  expect(events()[1]?.data.object).toMatchObject({ status: 'open' });
  expect(events()[3]?.data.object).toMatchObject({ status: 'paid' });
});

test('what is announced is not told a second time by itself', () => {
  world.events.step(() => {
    announce(world, 'customer.created', world.store.put(anna));
  });
  expect(types()).toEqual(['customer.created']);
});

test('a refusal takes its events with it', () => {
  const refused = () =>
    world.events.step(() => {
      world.store.put(anna);
      throw invalidRequest('No.');
    });
  expect(refused).toThrow('No.');
  expect(events()).toEqual([]);
  world.events.step(() => world.store.put({ ...anna, id: 'cus_2' }));
  expect(types()).toEqual(['customer.created']);
});

test('a kept refusal keeps its events', () => {
  const declined = () =>
    world.events.step(() => {
      world.store.put(anna);
      throw new KeptRefusal(new StripeError(402, 'Your card was declined.', { type: 'card_error' }));
    });
  expect(declined).toThrow(StripeError);
  expect(types()).toEqual(['customer.created']);
});

test('work that moves through time records the events of each moment', () => {
  world.events.step(() => {
    world.store.put(bill);
    recordEvents(world, 1_700_000_100);
    world.store.put({ ...bill, status: 'open' });
    recordEvents(world, 1_700_003_700);
  });
  expect(events().map(({ type, created }) => [type, created])).toEqual([
    ['invoice.created', 1_700_000_100],
    ['invoice.updated', 1_700_003_700],
  ]);
});

test('listeners are told once everything holds', () => {
  const told: string[] = [];
  world.events.listen((recorded) => told.push(...recorded.map(({ type }) => type)));
  world.events.step(() => {
    world.store.put(anna);
    world.events.step(() => world.store.put(bill));
    expect(told).toEqual([]);
  });
  expect(told).toEqual(['customer.created', 'invoice.created']);
});

test('announcing outside of a step is a mistake', () => {
  expect(() => announce(world, 'invoice.paid', bill)).toThrow(/outside of any step/);
});

test('a change of status has a type of its own', () => {
  const intent = newPaymentIntent({
    id: 'pi_1',
    amount: 500,
    client_secret: 'pi_1_secret_1',
    created: 1_700_000_000,
    currency: 'usd',
    status: 'requires_payment_method',
  });
  world.events.step(() => world.store.put(intent));
  world.events.step(() => world.store.put({ ...intent, status: 'succeeded' }));
  world.events.step(() => world.store.put({ ...intent, status: 'succeeded', description: 'Told of?' }));
  expect(types()).toEqual(['payment_intent.created', 'payment_intent.succeeded']);
});

test('a canceled subscription is told as deleted', () => {
  const subscription = world.store.put(
    newSubscription({
      id: 'sub_1',
      created: 1_700_000_000,
      currency: 'usd',
      customer: 'cus_1',
      current_period_end: 1_702_592_000,
      current_period_start: 1_700_000_000,
      status: 'active',
    }),
  );
  world.events.step(() => world.store.put({ ...subscription, status: 'paused' }));
  world.events.step(() => world.store.put({ ...subscription, status: 'canceled' }));
  expect(types()).toEqual([
    'customer.subscription.updated',
    'customer.subscription.paused',
    'customer.subscription.deleted',
  ]);
});

test('a card is told while a customer has it', () => {
  const card = newCard({
    id: 'card_1',
    brand: 'Visa',
    customer: null,
    exp_month: 12,
    exp_year: 2030,
    fingerprint: 'f',
    last4: '4242',
  });
  world.events.step(() => world.store.put(card));
  world.events.step(() => world.store.put({ ...card, id: 'card_2', customer: 'cus_1' }));
  expect(types()).toEqual(['customer.source.created']);
});
