import { setTimeout as sleep } from 'node:timers/promises';
import { AbortedError, type BillingError } from './errors.ts';

/** How long and how often a call is tried. */
export interface RetryPolicy {
  /** Tries in all, the first included. */
  tries: number;
  /** No try starts later than this after the first; a wait that would end later is not begun. */
  budgetMs: number;
  baseDelayMs: number;
  maxDelayMs: number;
  /** A number in [0, 1), for the jitter. */
  random: () => number;
}

/** A try that failed, and what decides whether there is another. */
export interface Failure {
  error: BillingError;
  /** Whether any byte of the request may have reached the API. */
  sent: boolean;
  /** `Stripe-Should-Retry`. */
  shouldRetry: boolean | null;
  /** `Retry-After`. */
  retryAfterMs: number | null;
}

/** The outcome of one try. */
export type Try<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** Reads a `Retry-After`, which is in seconds or an HTTP date. Anything else counts as absent. */
export function readRetryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/** Reads a `Stripe-Should-Retry`. */
export function readShouldRetry(value: string | null): boolean | null {
  if (value === 'true') return true;
  return value === 'false' ? false : null;
}

/** Whether a call may be tried again after this failure, time and number of tries aside. */
export function mayRetry(method: 'GET' | 'POST' | 'DELETE', failure: Failure): boolean {
  const { kind } = failure.error;
  if (kind === 'aborted' || kind === 'malformed_response') return false;
  // The API knows best: its idempotency layer would only replay most failures.
  if (failure.shouldRetry === false) return false;
  // Without a key, a second DELETE would answer "no such thing" for what the first one did.
  if (method === 'DELETE') return !failure.sent || kind === 'rate_limit';
  if (failure.shouldRetry === true) return true;
  // A POST carries its idempotency key, so it repeats as safely as a read.
  return (
    kind === 'connection' ||
    kind === 'timeout' ||
    kind === 'conflict' ||
    kind === 'rate_limit' ||
    kind === 'api'
  );
}

/** The wait before the next try: exponential with full jitter, on top of what the API asked for. */
export function retryDelayMs(policy: RetryPolicy, failedTries: number, retryAfterMs: number | null): number {
  const ceiling = Math.min(policy.maxDelayMs, policy.baseDelayMs * 2 ** (failedTries - 1));
  // Everyone who was told the same Retry-After would otherwise come back at the same moment.
  return (retryAfterMs ?? 0) + policy.random() * ceiling;
}

async function pause(delayMs: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await sleep(delayMs, undefined, signal && { signal });
  } catch {
    // A timer rejects for no other reason than its signal.
    throw new AbortedError();
  }
}

/** The refusals that the API gives after looking at the idempotency key: had an earlier try worked, it would say so. */
function settlesEarlierTries(error: BillingError): boolean {
  const { kind } = error;
  return (
    kind === 'invalid_request' || kind === 'resource_missing' || kind === 'card' || kind === 'idempotency'
  );
}

/**
 * Tries a call until it works, may not be repeated, or is out of tries or time.
 *
 * Ours rather than undici's retry interceptor, which neither reads `Stripe-Should-Retry` nor knows that a 409 is worth
 * another try, has no jitter and no budget, and would hold the place in the queue while it waits.
 */
export async function withRetries<T>(
  method: 'GET' | 'POST' | 'DELETE',
  policy: RetryPolicy,
  attemptOnce: (attempt: number) => Promise<Try<T>>,
  signal?: AbortSignal,
): Promise<T> {
  const deadline = performance.now() + policy.budgetMs;
  let mayHaveBeenApplied = false;
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await attemptOnce(attempt);
    if (outcome.ok) return outcome.value;
    const { error, retryAfterMs } = outcome.failure;
    const delayMs = retryDelayMs(policy, attempt, retryAfterMs);
    const outOfBounds = attempt >= policy.tries || performance.now() + delayMs > deadline;
    if (outOfBounds || !mayRetry(method, outcome.failure)) {
      // "Too many requests" on the second try says nothing about the first, whose answer was lost.
      if (mayHaveBeenApplied && !settlesEarlierTries(error)) error.mayHaveBeenApplied = true;
      throw error;
    }
    mayHaveBeenApplied ||= error.mayHaveBeenApplied;
    await pause(delayMs, signal);
  }
}
