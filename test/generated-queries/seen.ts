import { fieldNameOf } from './selections.ts';

/** What has been seen of the demo in answers: fields that were not null, ids by kind, and keys of metadata by kind. */
export class Seen {
  /** `Invoice.number`. */
  readonly fields = new Set<string>();
  readonly types = new Set<string>();
  readonly #ids = new Map<string, { readonly id: string; readonly richness: number }>();
  readonly #keys = new Map<string, string>();

  /** Notes everything in an answer; every object in it says its type. */
  add(value: unknown): void {
    if (Array.isArray(value)) for (const item of value) this.add(item);
    else if (isObject(value)) this.#addObject(value);
    else if (typeof value === 'string') this.#addId(value, 0);
  }

  /** A global id of a kind: that of the object that has the most to show. */
  idOf(typeName: string): string | undefined {
    return this.#ids.get(typeName)?.id;
  }

  /** A key of metadata that some object of a kind has. */
  keyOf(typeName: string): string | undefined {
    return this.#keys.get(typeName);
  }

  #addObject(object: Readonly<Record<string, unknown>>): void {
    const typename = String(object['__typename']);
    this.types.add(typename);
    let richness = 0;
    for (const [key, value] of Object.entries(object)) {
      if (key === '__typename' || value === null) continue;
      const name = fieldNameOf(typename, key);
      this.fields.add(`${typename}.${name}`);
      if (!Array.isArray(value) || value.length > 0) richness += 1;
      if (name === 'metadata' && Array.isArray(value)) this.#addKeys(typename, value);
      if (name === 'id' && typeof value === 'string') continue;
      this.add(value);
    }
    const id = object['id'] ?? object[`${typename}__id`];
    if (typeof id === 'string') this.#addId(id, richness, typename);
  }

  #addId(id: string, richness: number, typename = id.split(':')[0] ?? ''): void {
    if (!/^[A-Z]\w+:\S+$/.test(id)) return;
    const known = this.#ids.get(typename);
    if (!known || known.richness < richness) this.#ids.set(typename, { id, richness });
  }

  #addKeys(typename: string, entries: readonly unknown[]): void {
    for (const entry of entries)
      if (isObject(entry) && typeof entry['key'] === 'string') this.#keys.set(typename, entry['key']);
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
