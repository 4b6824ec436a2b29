import Stripe from 'stripe';
import { afterAll, beforeAll } from 'vitest';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../../src/sandbox/server.ts';

/** The moment the clocks of these tests stand at: 1 May 2023, midnight UTC. */
export const start = 1_682_899_200;

/** An empty account on a standing clock, and the official client to ask it with. */
export function useBilling(options: Partial<SandboxOptions> = {}) {
  let running: Sandbox | undefined;
  let client: Stripe | undefined;
  beforeAll(async () => {
    running = await createSandbox({ port: 0, data: 'empty', now: start, ...options });
    client = new Stripe('sk_test_x', {
      apiVersion: '2023-10-16',
      host: '127.0.0.1',
      maxNetworkRetries: 0,
      port: running.port,
      protocol: 'http',
      telemetry: false,
    });
  });
  afterAll(() => running?.close());
  const sandbox = (): Sandbox => {
    if (running === undefined) throw new Error('The sandbox is not running yet');
    return running;
  };
  const stripe = (): Stripe => {
    if (client === undefined) throw new Error('The sandbox is not running yet');
    return client;
  };
  /** A customer, with a card that behaves as the token says. */
  const customer = async (token?: string, fields: Stripe.CustomerCreateParams = {}): Promise<string> => {
    const { id } = await stripe().customers.create({
      email: 'ada@example.com',
      ...(token === undefined ? {} : { source: token }),
      ...fields,
    });
    return id;
  };
  /** A form post as it was made before there was a client. */
  const post = async (path: string, form: Record<string, string> = {}): Promise<Posted> => {
    const response = await fetch(`${sandbox().url}${path}`, {
      method: 'POST',
      headers: { authorization: 'Bearer sk_test_x' },
      body: new URLSearchParams(form),
    });
    // Tests say themselves what they expect of it.
    return { status: response.status, body: (await response.json()) as Posted['body'] };
  };
  return { sandbox, stripe, customer, post };
}

/** What a form post is answered. */
export interface Posted {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}
