import type { AnyRecord, DeletedStub, ObjectName, Records } from '../records.ts';
import { Collection, type Undo } from './collection.ts';
import type { CollectionSpec, Query, RecordPage, Store } from './store.ts';

/** A store that keeps everything in this process. */
export class MemoryStore implements Store {
  readonly #collections = new Map<string, Collection>();
  /** How to undo what the open transaction did so far, oldest first. */
  #journal: Undo[] | undefined;

  constructor(specs: readonly CollectionSpec[]) {
    for (const spec of specs) this.#collections.set(spec.object, new Collection(spec));
  }

  get<K extends ObjectName>(object: K, id: string): Records[K] | undefined {
    // A collection holds only records put under its own object name.
    return this.#collection(object).get(id) as Records[K] | undefined;
  }

  stub(object: ObjectName, id: string): DeletedStub | undefined {
    return this.#collection(object).stub(id);
  }

  last<K extends ObjectName>(object: K, id: string): Records[K] | undefined {
    // As in get.
    return this.#collection(object).last(id) as Records[K] | undefined;
  }

  put<R extends AnyRecord>(record: R): R {
    this.#collection(record.object).put(record, this.#journal);
    return record;
  }

  delete(object: ObjectName, id: string, details: object = {}): DeletedStub {
    return this.#collection(object).delete(id, details, this.#journal);
  }

  list<K extends ObjectName>(object: K, query: Query<Records[K]> = {}): RecordPage<Records[K]> {
    // As in get: `where` is only ever asked about this collection's own records.
    return this.#collection(object).list(query as Query) as RecordPage<Records[K]>;
  }

  transaction<T>(change: () => T, keepOn: (error: unknown) => boolean = () => false): T {
    if (this.#journal !== undefined) return change();
    const journal: Undo[] = [];
    this.#journal = journal;
    try {
      return change();
    } catch (error) {
      if (!keepOn(error)) for (const undo of journal.reverse()) undo();
      throw error;
    } finally {
      this.#journal = undefined;
    }
  }

  #collection(object: string): Collection {
    const collection = this.#collections.get(object);
    if (collection === undefined) throw new Error(`The sandbox keeps no ${object} records`);
    return collection;
  }
}
