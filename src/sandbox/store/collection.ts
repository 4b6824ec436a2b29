import type { AnyRecord, DeletedStub } from '../records.ts';
import { comparePlaces, type Entry, OrderedEntries } from './ordered-entries.ts';
import type { CollectionSpec, DueRecord, IndexValues, Kept, Query, Range, RecordPage } from './store.ts';

/** Takes back one change. */
export type Undo = () => void;

/** The records of one object, filed in list order under every index value. */
export class Collection {
  readonly #spec: CollectionSpec;
  readonly #entries = new Map<string, Entry>();
  readonly #stubs = new Map<string, { readonly stub: DeletedStub; readonly last: AnyRecord }>();
  readonly #all = new OrderedEntries();
  readonly #buckets = new Map<string, OrderedEntries>();
  /** What is due on each clock, soonest first; the sandbox's own time goes under null. */
  readonly #due = new Map<string | null, OrderedEntries>();
  #sequence = 0;

  constructor(spec: CollectionSpec) {
    this.#spec = spec;
    for (const record of spec.given ?? []) this.put(record);
  }

  get size(): number {
    return this.#entries.size;
  }

  get(id: string): AnyRecord | undefined {
    return this.#entries.get(id)?.record;
  }

  stub(id: string): DeletedStub | undefined {
    return this.#stubs.get(id)?.stub;
  }

  last(id: string): AnyRecord | undefined {
    return this.#entries.get(id)?.record ?? this.#stubs.get(id)?.last;
  }

  kept(id: string): Kept | undefined {
    const record = this.get(id);
    return record === undefined ? this.#stubs.get(id) : { record };
  }

  /** Everything there is and was, in the order it was added. */
  everything(): readonly Kept[] {
    const entries = [...this.#entries.values()].sort((a, b) => a.sequence - b.sequence);
    return [...entries.map(({ record }) => ({ record })), ...this.#stubs.values()];
  }

  /** Files a record; an open journal learns how to undo it. */
  put(record: AnyRecord, journal?: Undo[]): void {
    const previous = this.#entries.get(record.id);
    const buried = this.#stubs.get(record.id);
    if (buried !== undefined) this.#stubs.delete(record.id);
    const entry: Entry = {
      record,
      rank: this.#rankOf(record),
      sequence: previous?.sequence ?? this.#sequence++,
      keys: keysOf(this.#spec.indexed?.(record)),
    };
    this.#file(previous, entry);
    journal?.push(() => {
      this.#file(entry, previous);
      if (buried !== undefined) this.#stubs.set(record.id, buried);
    });
  }

  /** Removes a record, leaving its stub; an open journal learns how to undo it. */
  delete(id: string, details: object, journal?: Undo[]): DeletedStub {
    const entry = this.#entries.get(id);
    if (entry === undefined) throw new Error(`No ${this.#spec.object} ${id} to delete`);
    const stub: DeletedStub = { ...details, id, object: this.#spec.object, deleted: true };
    this.#file(entry, undefined);
    this.#stubs.set(id, { stub, last: entry.record });
    journal?.push(() => {
      this.#stubs.delete(id);
      this.#file(undefined, entry);
    });
    return stub;
  }

  list(query: Query): RecordPage<AnyRecord> {
    const { bucket, keys } = this.#narrowest(query);
    const order = query.order ?? 'newest';
    let low = 0;
    let high = bucket.size;
    if (query.ranks !== undefined) [low, high] = bounds(bucket, query.ranks);
    const cursor = this.#entries.get(query.after ?? query.before ?? '');
    // Walking from the cursor towards newer entries is what `starting_after` means on a list printed oldest
    // first, and what `ending_before` means on one printed newest first.
    const upwards = (order === 'oldest') === (query.before === undefined);
    if (cursor !== undefined) {
      if (upwards) low = Math.max(low, bucket.positionOf({ ...cursor, sequence: cursor.sequence + 1 }));
      else high = Math.min(high, bucket.positionOf(cursor));
    }
    const limit = query.limit ?? Number.POSITIVE_INFINITY;
    const records: AnyRecord[] = [];
    let hasMore = false;
    for (let step = 0; step < high - low; step += 1) {
      const entry = bucket.at(upwards ? low + step : high - 1 - step);
      if (entry === undefined || !keys.every((key) => entry.keys.includes(key))) continue;
      if (query.where !== undefined && !query.where(entry.record)) continue;
      if (records.length === limit) {
        hasMore = true;
        break;
      }
      records.push(entry.record);
    }
    if (query.before !== undefined) records.reverse();
    return { records, hasMore };
  }

  /** What is due first on a clock, at a time or before it. */
  nextDue(clock: string | null, until: number): DueRecord | undefined {
    const first = this.#due.get(clock)?.at(0);
    return first === undefined || first.rank > until ? undefined : { at: first.rank, record: first.record };
  }

  /** The smallest set of entries the query's index values allow, and the values still to check on each. */
  #narrowest(query: Query): { readonly bucket: OrderedEntries; readonly keys: readonly string[] } {
    const keys = keysOf(query.match);
    let narrowest = this.#all;
    if (query.among !== undefined) {
      narrowest = new OrderedEntries();
      const entries = [...new Set(query.among)].flatMap((id) => this.#entries.get(id) ?? []);
      for (const entry of entries.sort(comparePlaces)) narrowest.add(entry);
    }
    for (const key of keys) {
      const bucket = this.#buckets.get(key) ?? new OrderedEntries();
      if (bucket.size < narrowest.size) narrowest = bucket;
    }
    if (query.among === undefined || narrowest.size === 0) return { bucket: narrowest, keys };
    // A bucket smaller than the wanted ids must still leave out what was not asked for.
    const wanted = new Set(query.among);
    const among = new OrderedEntries();
    for (let position = 0; position < narrowest.size; position += 1) {
      const entry = narrowest.at(position);
      if (entry !== undefined && wanted.has(entry.record.id)) among.add(entry);
    }
    return { bucket: among, keys };
  }

  #file(previous: Entry | undefined, next: Entry | undefined): void {
    refile(this.#all, previous, next);
    for (const key of previous?.keys ?? []) {
      refile(this.#bucket(key), previous, next?.keys.includes(key) ? next : undefined);
    }
    for (const key of next?.keys ?? []) {
      if (!previous?.keys.includes(key)) refile(this.#bucket(key), undefined, next);
    }
    if (this.#spec.due !== undefined) {
      this.#fileDue(previous, false);
      this.#fileDue(next, true);
    }
    if (next !== undefined) this.#entries.set(next.record.id, next);
    else if (previous !== undefined) this.#entries.delete(previous.record.id);
  }

  /** Takes an entry out of what is due on its clock, or puts it there. */
  #fileDue(entry: Entry | undefined, isThere: boolean): void {
    const due = entry === undefined ? null : (this.#spec.due?.(entry.record) ?? null);
    if (entry === undefined || due === null) return;
    const place = { ...entry, rank: due.at };
    const entries = this.#due.get(due.clock) ?? new OrderedEntries();
    if (isThere) entries.add(place);
    else entries.replace(place);
    this.#due.set(due.clock, entries);
  }

  #bucket(key: string): OrderedEntries {
    let bucket = this.#buckets.get(key);
    if (bucket === undefined) {
      bucket = new OrderedEntries();
      this.#buckets.set(key, bucket);
    }
    return bucket;
  }

  #rankOf(record: AnyRecord): number {
    if (this.#spec.rank !== undefined) return this.#spec.rank(record);
    return 'created' in record ? record.created : 0;
  }
}

/** Puts the next entry in the place of the previous one, either of which may be missing. */
function refile(entries: OrderedEntries, previous: Entry | undefined, next: Entry | undefined): void {
  if (previous !== undefined && next?.rank === previous.rank) entries.replace(previous, next);
  else {
    if (previous !== undefined) entries.replace(previous);
    if (next !== undefined) entries.add(next);
  }
}

function keysOf(values: IndexValues | undefined): readonly string[] {
  const keys: string[] = [];
  for (const name in values) {
    const value = values[name];
    if (value === null || value === undefined) continue;
    if (typeof value !== 'object') keys.push(`${name}=${value}`);
    else for (const one of value) keys.push(`${name}=${one}`);
  }
  return keys;
}

function bounds(bucket: OrderedEntries, range: Range): [low: number, high: number] {
  const first = Math.max(range.gte ?? Number.NEGATIVE_INFINITY, (range.gt ?? Number.NEGATIVE_INFINITY) + 1);
  const last = Math.min(range.lte ?? Number.POSITIVE_INFINITY, (range.lt ?? Number.POSITIVE_INFINITY) - 1);
  const start = { rank: first, sequence: 0 };
  const end = { rank: last + 1, sequence: 0 };
  return [bucket.positionOf(start), bucket.positionOf(end)];
}
