import type { EventRecord, Records } from '../records.ts';
import type { World } from '../world.ts';
import { type Backoff, DeliveryQueue } from './queue.ts';
import { signatureOf } from './signature.ts';

type Endpoint = Records['webhook_endpoint'];

/** How deliveries are made. */
export interface DeliveryOptions {
  readonly backoff: Backoff;
  /** Passes when what has been changed so far can no longer be lost: no one may hear of it before. */
  readonly settled: () => Promise<void>;
}

const timeout = 10_000;

/**
 * Posts events to the account's webhook endpoints: to each in the order of the events, trying again what was
 * not taken, and never holding up a request.
 */
export class WebhookDeliveries {
  readonly #world: World;
  readonly #options: DeliveryOptions;
  readonly #stop = new AbortController();
  readonly #queues = new Map<string, DeliveryQueue>();

  constructor(world: World, options: DeliveryOptions) {
    this.#world = world;
    this.#options = options;
    world.events.deliveriesOf = (type) => this.#endpointsFor(type).length;
    world.events.listen((events) => {
      for (const event of events) this.#enqueue(event);
    });
  }

  /** Takes up what was still to be delivered when the sandbox last ended. */
  resume(): void {
    const where = ({ pending_webhooks }: EventRecord): boolean => pending_webhooks > 0;
    for (const event of this.#world.store.list('event', { where, order: 'oldest' }).records) {
      this.#enqueue(event);
    }
  }

  /** Passes when every event so far has been delivered or given up. */
  async drained(): Promise<void> {
    await Promise.all([...this.#queues.values()].map((queue) => queue.drained()));
  }

  /** Ends all deliveries, those under way too. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.drained();
  }

  #endpointsFor(type: string): readonly Endpoint[] {
    return this.#world.store.list('webhook_endpoint', {
      where: ({ enabled_events, status }) =>
        status === 'enabled' && enabled_events.some((wanted) => wanted === '*' || wanted === type),
    }).records;
  }

  #enqueue(event: EventRecord): void {
    for (const { id } of this.#endpointsFor(event.type)) {
      const queue = this.#queues.get(id) ?? new DeliveryQueue(this.#options.backoff, this.#stop.signal);
      this.#queues.set(id, queue);
      queue.add((signal) => this.#deliver(event, id, signal));
    }
  }

  /** One try; an endpoint that is gone or disabled by now needs no other. */
  async #deliver(event: EventRecord, endpointId: string, stopped: AbortSignal): Promise<boolean> {
    const isSettled = await this.#options.settled().then(
      () => true,
      // Requests report that the state cannot be kept; what may be lost is not told to anyone.
      () => false,
    );
    if (!isSettled) return true;
    const endpoint = this.#world.store.get('webhook_endpoint', endpointId);
    if (endpoint?.status !== 'enabled') return true;
    const hasArrived = await post(event, endpoint, stopped);
    if (hasArrived) this.#noteArrival(event.id);
    return hasArrived;
  }

  #noteArrival(id: string): void {
    const event = this.#world.store.get('event', id);
    if (event === undefined) return;
    this.#world.store.put({ ...event, pending_webhooks: Math.max(0, event.pending_webhooks - 1) });
  }
}

async function post(event: EventRecord, endpoint: Endpoint, stopped: AbortSignal): Promise<boolean> {
  const body = JSON.stringify(event, null, 2);
  // Receivers compare the moment with their own clock, so it is the real one, not the sandbox's.
  const sentAt = Math.floor(Date.now() / 1000);
  try {
    const response = await fetch(endpoint.url, {
      method: 'POST',
      body,
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'User-Agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
        'Stripe-Signature': signatureOf(body, endpoint.signing_secret, sentAt),
      },
      redirect: 'manual',
      signal: AbortSignal.any([stopped, AbortSignal.timeout(timeout)]),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    // Nobody there, no answer in time, or stopped: whichever it was, the event has not arrived.
    return false;
  }
}
