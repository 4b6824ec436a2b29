import { createHash, randomUUID } from 'node:crypto';

/** A key that a client did not give, made so that it can be shown and used again. */
export function makeKey(): string {
  return randomUUID();
}

/**
 * The key that goes to the billing API. It holds who asks and for what: one caller cannot replay another's answer, and one key on two
 * mutations is two keys.
 */
export function upstreamKey(principal: string, mutation: string, key: string): string {
  return createHash('sha256')
    .update(JSON.stringify([principal, mutation, key]))
    .digest('hex');
}

const MAX_KEY = 255;

/** What is wrong with a client's key; null when nothing is. */
export function keyProblem(key: string): string | null {
  if (key.trim() === '') return 'An idempotency key cannot be empty.';
  if (key.length > MAX_KEY) return `An idempotency key has at most ${MAX_KEY} characters.`;
  return null;
}
