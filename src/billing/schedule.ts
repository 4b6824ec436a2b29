import { BillingError } from './errors.ts';
import { createLimiter, type Urgency } from './limits.ts';
import type { Method } from './request.ts';
import { type Failure, type RetryPolicy, type Try, withRetries } from './retry.ts';

/** Decides when each try of each call starts. */
export interface Schedule {
  /** Runs a call, try by try. It holds a place for a try, not for the waits between tries. */
  run<T>(
    urgency: Urgency,
    method: Method,
    send: (attempt: number) => Promise<Try<T>>,
    signal?: AbortSignal,
  ): Promise<T>;
}

/** A schedule for `places` tries at once. */
export function createSchedule(policy: RetryPolicy, places: number): Schedule {
  const limiter = createLimiter({ places, maxWaitMs: policy.budgetMs });

  function adapt({ error, retryAfterMs }: Failure): void {
    // A lock is about one object; it says nothing of the rate.
    if (error.kind !== 'rate_limit' || error.code === 'lock_timeout') return;
    const pauseMs = retryAfterMs ?? policy.baseDelayMs;
    // Longer than anyone here will wait: then let the others hear the refusal, too, rather than queue for it.
    limiter.slowDown(pauseMs > policy.budgetMs ? 0 : pauseMs);
  }

  async function tryInTurn<T>(
    urgency: Urgency,
    send: () => Promise<Try<T>>,
    signal: AbortSignal | undefined,
  ): Promise<Try<T>> {
    try {
      return await limiter.run(
        urgency,
        async () => {
          const tried = await send();
          // Before the place is given back, so that the next in the queue finds the new allowance.
          if (tried.ok) limiter.speedUp();
          else adapt(tried.failure);
          return tried;
        },
        signal,
      );
    } catch (error) {
      // It left the queue: nothing was sent this time, yet an earlier try may have been.
      if (!(error instanceof BillingError)) throw error;
      return { ok: false, failure: { error, sent: false, shouldRetry: false, retryAfterMs: null } };
    }
  }

  return {
    run(urgency, method, send, signal) {
      const attemptOnce = (attempt: number) => tryInTurn(urgency, () => send(attempt), signal);
      return withRetries(method, policy, attemptOnce, signal);
    },
  };
}
