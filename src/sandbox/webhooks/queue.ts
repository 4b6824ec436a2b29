import { setTimeout as wait } from 'node:timers/promises';

/** One thing to be delivered: tries once, and says whether it arrived. */
export type Attempt = (signal: AbortSignal) => Promise<boolean>;

/** How long to wait after each failed try, in milliseconds; after the last the delivery is given up. */
export type Backoff = readonly number[];

/** Delivers one thing after the other, trying again what did not arrive. */
export class DeliveryQueue {
  readonly #backoff: Backoff;
  readonly #stopped: AbortSignal;
  #last: Promise<void> = Promise.resolve();

  constructor(backoff: Backoff, stopped: AbortSignal) {
    this.#backoff = backoff;
    this.#stopped = stopped;
  }

  add(attempt: Attempt): void {
    this.#last = this.#last.then(() => this.#deliver(attempt));
  }

  /** Passes when everything added so far has arrived or been given up. */
  async drained(): Promise<void> {
    await this.#last;
  }

  async #deliver(attempt: Attempt): Promise<void> {
    for (const pause of [...this.#backoff, undefined]) {
      if (this.#stopped.aborted || (await attempt(this.#stopped)) || pause === undefined) return;
      // Being stopped while waiting ends the waiting; the loop then ends by itself.
      await wait(pause, undefined, { signal: this.#stopped }).catch(() => undefined);
    }
  }
}
