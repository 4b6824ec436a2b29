import type { Dispatcher } from 'undici';
import type { Answer } from './answer.ts';

/** Longer than any page of a hundred objects, short enough not to fill the memory. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;

/** Why we ended an exchange ourselves. */
export type StopReason = 'timeout' | 'aborted' | 'too long';

/** How an exchange ended. */
export type Ending =
  | { answer: Answer; sent: true }
  | { stopped: StopReason; sent: boolean; status: number | null }
  | { networkCode: string | null; sent: boolean; status: number | null };

function codeOf(error: Error): string | null {
  return 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/**
 * Takes in one answer. It sits directly on undici's dispatch interface, because only there is it known whether the
 * request had left before the connection failed, which decides whether a DELETE may be repeated.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  readonly #finish: (ending: Ending) => void;
  readonly #chunks: Buffer[] = [];
  #size = 0;
  #sent = false;
  #status: number | null = null;
  #headers: Answer['headers'] = {};
  #controller: Dispatcher.DispatchController | null = null;
  #stopped: StopReason | null = null;

  /** `finish` is called once. */
  constructor(finish: (ending: Ending) => void) {
    this.#finish = finish;
  }

  /** Gives the exchange up, if it has not ended. */
  stop(reason: StopReason): void {
    if (this.#stopped) return;
    this.#stopped = reason;
    this.#finish({ stopped: reason, sent: this.#sent, status: this.#status });
    this.#controller?.abort(new Error(reason));
  }

  /** undici is about to write the request to a connection. */
  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // Stopped while it waited for a connection: undici has no other way to take it back.
    if (this.#stopped) controller.abort(new Error(this.#stopped));
    else this.#sent = true;
  }

  /** The head of the answer; a 1xx head may come before the real one. */
  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Answer['headers'],
  ): void {
    this.#status = status;
    this.#headers = headers;
  }

  /** A piece of the body. */
  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#size += chunk.length;
    if (this.#size > MAX_BODY_BYTES) this.stop('too long');
    else this.#chunks.push(chunk);
  }

  /** The end of the answer. */
  onResponseEnd(): void {
    if (this.#stopped || this.#status === null) return;
    const text = Buffer.concat(this.#chunks, this.#size).toString('utf8');
    this.#finish({ answer: { status: this.#status, headers: this.#headers, text }, sent: true });
  }

  /** The connection failed, or we stopped the exchange. */
  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    if (this.#stopped) return;
    this.#finish({ networkCode: codeOf(error), sent: this.#sent, status: this.#status });
  }
}
