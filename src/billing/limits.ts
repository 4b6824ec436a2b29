import { AbortedError } from './errors.ts';

/** Who goes first when a place comes free: writes, so that a busy dashboard cannot hold up a payment. */
export type Urgency = 'write' | 'read';

/** Bounds how many tasks run at once; the rest wait in order of arrival. */
export interface Limiter {
  /** Runs a task as soon as there is a place. A waiter whose signal aborts leaves the queue. */
  run<T>(urgency: Urgency, task: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

/** A limiter for `places` tasks at once. */
export function createLimiter(places: number): Limiter {
  if (!Number.isInteger(places) || places < 1) throw new TypeError('A limiter needs at least one place');
  let free = places;
  // Sets keep the order of insertion, and a waiter leaves from the middle without a search.
  const queues: Record<Urgency, Set<() => void>> = { write: new Set(), read: new Set() };

  function release(): void {
    for (const queue of [queues.write, queues.read]) {
      for (const admit of queue) {
        queue.delete(admit);
        admit();
        return;
      }
    }
    free += 1;
  }

  function acquire(urgency: Urgency, signal: AbortSignal | undefined): Promise<void> {
    if (signal?.aborted) return Promise.reject(new AbortedError());
    if (free > 0) {
      free -= 1;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const queue = queues[urgency];
      const admit = () => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        queue.delete(admit);
        reject(new AbortedError());
      };
      queue.add(admit);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }

  return {
    async run(urgency, task, signal) {
      await acquire(urgency, signal);
      try {
        return await task();
      } finally {
        release();
      }
    },
  };
}
