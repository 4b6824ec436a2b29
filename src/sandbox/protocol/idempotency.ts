import { StripeError } from '../errors.ts';

/** A finished answer as sent. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/** What a request came to: its answer, and whether the endpoint had begun to execute. */
export interface Outcome {
  readonly answer: Answer;
  readonly hasBegun: boolean;
}

/** An answer kept under its key. */
export interface SavedAnswer extends Answer {
  readonly key: string;
  readonly fingerprint: string;
  /** The request that was answered first. */
  readonly requestId: string;
  readonly savedAt: number;
}

/** A request with an idempotency key. */
export interface KeyedRequest {
  readonly key: string;
  /** Endpoint and parameters; equal for requests that ask for the same. */
  readonly fingerprint: string;
  readonly requestId: string;
}

/** What a keyed request is answered with; `replayOf` names the request that was answered first. */
export interface KeyedAnswer {
  readonly answer: Answer;
  readonly replayOf?: string;
}

interface Running {
  readonly fingerprint: string;
  readonly finished: Promise<void>;
}

const keptSeconds = 24 * 60 * 60;
const longestKey = 255;

/** How long an equal request waits for the first one, in milliseconds, before it is told to come back. */
const patience = 1000;

/**
 * Remembers the answers of writes by their idempotency key. Equal requests that arrive while the first still
 * runs wait for its answer, and get a 409 only when it takes long: twenty of them at once make one object
 * and twenty equal answers.
 */
export class IdempotencyKeys {
  readonly #saved = new Map<string, SavedAnswer>();
  readonly #running = new Map<string, Running>();
  readonly #now: () => number;
  readonly #onSave: (saved: SavedAnswer) => void;

  constructor(now: () => number, onSave: (saved: SavedAnswer) => void = () => {}) {
    this.#now = now;
    this.#onSave = onSave;
  }

  /** Takes up answers saved before a restart. */
  restore(saved: SavedAnswer): void {
    this.#saved.set(saved.key, saved);
  }

  /** The answers that still count, oldest first. */
  kept(): readonly SavedAnswer[] {
    return [...this.#saved.values()].filter((saved) => !this.#isOver(saved));
  }

  /** Executes a request, unless its key was used before: then that answer is given again, or a refusal. */
  async once(request: KeyedRequest, execute: () => Promise<Outcome>): Promise<KeyedAnswer> {
    checkLength(request.key);
    for (;;) {
      const saved = this.#find(request.key);
      if (saved !== undefined) {
        checkSame(request, saved);
        return { answer: saved, replayOf: saved.requestId };
      }
      const running = this.#running.get(request.key);
      if (running === undefined) return { answer: await this.#first(request, execute) };
      checkSame(request, running);
      if (!(await isSettledWithin(running.finished, patience))) throw inUse(request.key);
    }
  }

  async #first(request: KeyedRequest, execute: () => Promise<Outcome>): Promise<Answer> {
    const { key, fingerprint, requestId } = request;
    let finish = (): void => {};
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    this.#running.set(key, { fingerprint, finished });
    try {
      const { answer, hasBegun } = await execute();
      if (hasBegun && !unsavedStatuses.has(answer.status)) {
        const saved = { ...answer, key, fingerprint, requestId, savedAt: this.#now() };
        this.#saved.set(key, saved);
        this.#onSave(saved);
      }
      return answer;
    } finally {
      this.#running.delete(key);
      finish();
    }
  }

  #find(key: string): SavedAnswer | undefined {
    const saved = this.#saved.get(key);
    if (saved === undefined || !this.#isOver(saved)) return saved;
    this.#saved.delete(key);
    return undefined;
  }

  #isOver({ savedAt }: SavedAnswer): boolean {
    return savedAt + keptSeconds <= this.#now();
  }
}

/** Answers that may turn out differently on another try, even after execution began. */
const unsavedStatuses: ReadonlySet<number> = new Set([401, 409, 429]);

function checkLength(key: string): void {
  if (key.length <= longestKey) return;
  throw new StripeError(400, `Idempotency keys can be at most ${longestKey} characters long.`, {
    type: 'idempotency_error',
  });
}

function checkSame({ key, fingerprint }: KeyedRequest, first: { readonly fingerprint: string }): void {
  if (first.fingerprint === fingerprint) return;
  throw new StripeError(
    400,
    'Keys for idempotent requests can only be used with the same parameters they were first used with. ' +
      `Try using a key other than '${key}' if you meant to execute a different request.`,
    { type: 'idempotency_error' },
  );
}

function inUse(key: string): StripeError {
  return new StripeError(
    409,
    'There is currently another in-progress request using this Idempotent Key (that probably means you ' +
      `submitted twice, and the other request is still going through): ${key}. Please try again later.`,
    { type: 'idempotency_error', code: 'idempotency_key_in_use' },
  );
}

async function isSettledWithin(finished: Promise<void>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, milliseconds, false);
  });
  try {
    return await Promise.race([finished.then(() => true), tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
