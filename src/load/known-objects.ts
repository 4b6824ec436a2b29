import { holds } from './coverage.ts';

/**
 * Every object that has come with some answer in this operation, by kind and id. Answers are only walked once somebody
 * asks, which happens when a call would otherwise go out; a query that expansion served whole never pays for it.
 */
export class KnownObjects {
  readonly #unread: unknown[] = [];
  readonly #byKey = new Map<string, object[]>();

  add(answer: unknown): void {
    this.#unread.push(answer);
  }

  find(object: string, id: string, wanted: readonly string[]): object | undefined {
    this.#readAnswers();
    return this.#byKey.get(`${object}:${id}`)?.find((known) => holds(known, wanted));
  }

  clear(): void {
    this.#unread.length = 0;
    this.#byKey.clear();
  }

  #readAnswers(): void {
    for (const answer of this.#unread.splice(0)) this.#read(answer);
  }

  #read(value: unknown): void {
    if (Array.isArray(value)) {
      for (const item of value) this.#read(item);
    } else if (typeof value === 'object' && value !== null) {
      if ('object' in value && 'id' in value && typeof value.id === 'string')
        this.#note(value.object, value.id, value);
      // What stands in an event is the object as it was then, and answers no question about it now.
      if ('object' in value && value.object === 'event') return;
      for (const child of Object.values(value)) this.#read(child);
    }
  }

  #note(object: unknown, id: string, value: object): void {
    const key = `${String(object)}:${id}`;
    const known = this.#byKey.get(key);
    if (known) known.push(value);
    else this.#byKey.set(key, [value]);
  }
}
