import { setTimeout as wait } from 'node:timers/promises';
import { StripeError } from './errors.ts';
import { createRandom } from './random.ts';

/** What a sandbox makes go wrong. Shares go from 0 to 1, and together no further than 1. */
export interface Disturbances {
  /** Milliseconds every request takes longer. */
  readonly latency?: number;
  /** Requests taken in a second; more are answered 429. */
  readonly requestsPerSecond?: number;
  /** Share of requests answered 500 before anything was done. */
  readonly faults?: number;
  /** Share of connections cut before anything was done. */
  readonly dropped?: number;
  /** Share of writes that are done, and whose connection is then cut instead of being answered. */
  readonly lost?: number;
}

/** What is to become of one request. */
export type Fate =
  | { readonly kind: 'undisturbed' | 'dropped' | 'lost' }
  | {
      readonly kind: 'refused';
      readonly refusal: StripeError;
      readonly headers: Readonly<Record<string, string>>;
    };

/** Decides what goes wrong. */
export interface Disturber {
  /** The fate of the next request, in the order of their arrival. */
  next(isWrite: boolean): Fate;
  /** Passes after the latency. */
  pause(): Promise<void>;
}

const undisturbed: Fate = { kind: 'undisturbed' };
const parts = 1_000_000;

/** Creates what disturbs a sandbox; the same seed disturbs the same requests. */
export function createDisturber(disturbances: Disturbances, seed: number): Disturber {
  const { latency = 0, requestsPerSecond = Number.POSITIVE_INFINITY } = disturbances;
  const faults = partOf(disturbances, 'faults');
  const dropped = faults + partOf(disturbances, 'dropped');
  const lost = dropped + partOf(disturbances, 'lost');
  if (lost > parts) throw new RangeError('The shares of faults, dropped and lost are more than 1 together.');
  const random = createRandom(seed ^ 0x0d15_7b);
  const isWithinLimit = limiter(requestsPerSecond);
  return {
    next: (isWrite) => {
      if (!isWithinLimit()) return tooMany();
      const drawn = random.below(parts);
      if (drawn < faults) return fault();
      if (drawn < dropped) return { kind: 'dropped' };
      return drawn < lost && isWrite ? { kind: 'lost' } : undisturbed;
    },
    pause: async () => {
      if (latency > 0) await wait(latency);
    },
  };
}

function partOf(disturbances: Disturbances, name: 'faults' | 'dropped' | 'lost'): number {
  const share = disturbances[name] ?? 0;
  if (!(share >= 0 && share <= 1))
    throw new RangeError(`The share ${name} is ${share}, and must be from 0 to 1.`);
  return Math.round(share * parts);
}

/** Counts requests by the second, in real time. */
function limiter(perSecond: number): () => boolean {
  let second = 0;
  let count = 0;
  return () => {
    const now = Math.floor(performance.now() / 1000);
    if (now !== second) [second, count] = [now, 0];
    count += 1;
    return count <= perSecond;
  };
}

function tooMany(): Fate {
  const refusal = new StripeError(
    429,
    'Request rate limit exceeded. Learn more about rate limits here https://stripe.com/docs/rate-limits.',
    { code: 'rate_limit' },
  );
  return { kind: 'refused', refusal, headers: { 'Retry-After': '1' } };
}

/** Nothing has been done and no answer is kept, so that trying again may well succeed. */
function fault(): Fate {
  const refusal = new StripeError(500, 'An unknown error occurred', { type: 'api_error' });
  return { kind: 'refused', refusal, headers: { 'Stripe-Should-Retry': 'true' } };
}
