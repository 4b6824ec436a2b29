import type { AnyRecord, DeletedStub, ObjectName, Records } from '../records.ts';
import { Collection, type Undo } from './collection.ts';
import type {
  CollectionSpec,
  DueRecord,
  Kept,
  Query,
  RecordAddress,
  RecordPage,
  Store,
  StoreWatcher,
} from './store.ts';

/** What a transaction did so far. */
interface OpenTransaction {
  /** How to undo it, oldest change first. */
  readonly undo: Undo[];
  readonly changed: Map<string, RecordAddress>;
}

/** A store that keeps everything in this process. */
export class MemoryStore implements Store {
  readonly #collections = new Map<string, Collection>();
  readonly #watchers: StoreWatcher[] = [];
  #open: OpenTransaction | undefined;

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
    if (this.#open === undefined) return this.transaction(() => this.put(record));
    this.#note(record.object, record.id);
    this.#collection(record.object).put(record, this.#open.undo);
    return record;
  }

  delete(object: ObjectName, id: string, details: object = {}): DeletedStub {
    if (this.#open === undefined) return this.transaction(() => this.delete(object, id, details));
    this.#note(object, id);
    return this.#collection(object).delete(id, details, this.#open.undo);
  }

  list<K extends ObjectName>(object: K, query: Query<Records[K]> = {}): RecordPage<Records[K]> {
    // As in get: `where` is only ever asked about this collection's own records.
    return this.#collection(object).list(query as Query) as RecordPage<Records[K]>;
  }

  nextDue(objects: readonly ObjectName[], clock: string | null, until: number): DueRecord | undefined {
    let first: DueRecord | undefined;
    for (const object of objects) {
      const due = this.#collection(object).nextDue(clock, until);
      if (due !== undefined && (first === undefined || due.at < first.at)) first = due;
    }
    return first;
  }

  count(object: ObjectName): number {
    return this.#collection(object).size;
  }

  transaction<T>(change: () => T, keepOn: (error: unknown) => boolean = () => false): T {
    if (this.#open !== undefined) return this.#within(this.#open, change, keepOn);
    const open: OpenTransaction = { undo: [], changed: new Map() };
    this.#open = open;
    try {
      const result = change();
      this.#commit(open);
      return result;
    } catch (error) {
      if (keepOn(error)) this.#commit(open);
      else for (const undo of open.undo.reverse()) undo();
      throw error;
    } finally {
      this.#open = undefined;
    }
  }

  kept({ object, id }: RecordAddress): Kept | undefined {
    return this.#collection(object).kept(id);
  }

  *everything(): Iterable<Kept> {
    for (const collection of this.#collections.values()) yield* collection.everything();
  }

  restore(kept: Kept): void {
    if ('record' in kept) this.put(kept.record);
    else {
      const { id, object: _object, deleted: _deleted, ...details } = kept.stub;
      this.put(kept.last);
      this.delete(kept.last.object, id, details);
    }
  }

  watch(watcher: StoreWatcher): void {
    this.#watchers.push(watcher);
  }

  /** A transaction inside another: what it undoes is only what it did itself. */
  #within<T>({ undo }: OpenTransaction, change: () => T, keepOn: (error: unknown) => boolean): T {
    const before = undo.length;
    try {
      return change();
    } catch (error) {
      if (!keepOn(error)) for (const one of undo.splice(before).reverse()) one();
      throw error;
    }
  }

  #note(object: ObjectName, id: string): void {
    this.#open?.changed.set(`${object} ${id}`, { object, id });
    for (const watcher of this.#watchers) watcher.changing?.(object, id, this.get(object, id));
  }

  #commit({ changed }: OpenTransaction): void {
    if (changed.size === 0) return;
    for (const watcher of this.#watchers) watcher.committed?.([...changed.values()]);
  }

  #collection(object: string): Collection {
    const collection = this.#collections.get(object);
    if (collection === undefined) throw new Error(`The sandbox keeps no ${object} records`);
    return collection;
  }
}
