/**
 * What was expanded on every object of this operation's answers. A property that comes only when it is expanded may stay
 * absent even then, when it has nothing to say: only this tells the one from the other. Answers are only walked once
 * somebody asks.
 */
export class Expansions {
  readonly #unread: { readonly answer: unknown; readonly paths: readonly string[] }[] = [];
  readonly #expanded = new WeakMap<object, Set<string>>();

  add(answer: unknown, paths: readonly string[]): void {
    if (paths.length > 0) this.#unread.push({ answer, paths });
  }

  has(object: object, property: string): boolean {
    for (const { answer, paths } of this.#unread.splice(0)) {
      for (const path of paths) this.#follow(answer, path.split('.'));
    }
    return this.#expanded.get(object)?.has(property) ?? false;
  }

  #follow(value: unknown, [property, ...rest]: readonly string[]): void {
    if (property === undefined || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value) this.#follow(item, [property, ...rest]);
      return;
    }
    const noted = this.#expanded.get(value);
    if (noted) noted.add(property);
    else this.#expanded.set(value, new Set([property]));
    this.#follow((value as Readonly<Record<string, unknown>>)[property], rest);
  }
}
