import { StripeError } from '../errors.ts';

/** A finished answer: status and body as sent. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

interface SavedAnswer extends Answer {
  readonly fingerprint: string;
  readonly requestId: string;
  readonly savedAt: number;
}

const keptSeconds = 24 * 60 * 60;
const longestKey = 255;

/** Remembers the answers of writes by their idempotency key. */
export class IdempotencyKeys {
  readonly #saved = new Map<string, SavedAnswer>();

  /** The answer this key was first used for; a key used for another request is refused. */
  replay(key: string, fingerprint: string, now: number): SavedAnswer | undefined {
    if (key.length > longestKey) {
      throw new StripeError(400, `Idempotency keys can be at most ${longestKey} characters long.`, {
        type: 'idempotency_error',
      });
    }
    const saved = this.#saved.get(key);
    if (saved === undefined) return undefined;
    if (saved.savedAt + keptSeconds <= now) {
      this.#saved.delete(key);
      return undefined;
    }
    if (saved.fingerprint === fingerprint) return saved;
    throw new StripeError(
      400,
      'Keys for idempotent requests can only be used with the same parameters they were first used with. ' +
        `Try using a key other than '${key}' if you meant to execute a different request.`,
      { type: 'idempotency_error' },
    );
  }

  /** Keeps an answer, unless it is one of those that may turn out differently on another try. */
  save(key: string, fingerprint: string, requestId: string, now: number, answer: Answer): void {
    if (answer.status < 400 || answer.status === 402 || answer.status === 500) {
      this.#saved.set(key, { ...answer, fingerprint, requestId, savedAt: now });
    }
  }
}
