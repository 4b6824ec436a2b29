import { AbortedError } from './errors.ts';

interface Flight {
  answer: Promise<unknown>;
  controller: AbortController;
  readers: number;
}

/** Gives simultaneous readers of the same thing one answer. */
export interface ReadSharing {
  /**
   * Joins the read under way for `key`, or starts one. The answer is shared and must not be changed. A reader whose
   * signal aborts leaves at once; when none is left, the read itself is aborted.
   */
  read(key: string, start: (signal: AbortSignal) => Promise<unknown>, signal?: AbortSignal): Promise<unknown>;
  /** Lets nobody else join the reads under way: what they will answer may be older than a write just finished. */
  forget(): void;
}

/** An empty table of reads under way. */
export function createReadSharing(): ReadSharing {
  const flights = new Map<string, Flight>();

  function drop(key: string, flight: Flight): void {
    // After a write the key may belong to a younger flight.
    if (flights.get(key) === flight) flights.delete(key);
  }

  function takeOff(key: string, start: (signal: AbortSignal) => Promise<unknown>): Flight {
    const controller = new AbortController();
    const flight: Flight = { answer: start(controller.signal), controller, readers: 0 };
    flights.set(key, flight);
    const land = () => drop(key, flight);
    // Readers see a failure through `answer` itself; here it only ends the flight.
    flight.answer.then(land, land);
    return flight;
  }

  function leave(key: string, flight: Flight): void {
    flight.readers -= 1;
    if (flight.readers > 0) return;
    // First out of the table, so that nobody joins a read that is being given up.
    drop(key, flight);
    flight.controller.abort();
  }

  return {
    read(key, start, signal) {
      if (signal?.aborted) return Promise.reject(new AbortedError());
      const flight = flights.get(key) ?? takeOff(key, start);
      flight.readers += 1;
      if (!signal) return flight.answer;
      return new Promise((resolve, reject) => {
        const onAbort = () => {
          reject(new AbortedError());
          leave(key, flight);
        };
        signal.addEventListener('abort', onAbort, { once: true });
        const stopListening = () => signal.removeEventListener('abort', onAbort);
        flight.answer.finally(stopListening).then(resolve, reject);
      });
    },
    forget() {
      flights.clear();
    },
  };
}
