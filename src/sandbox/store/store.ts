import type { AnyRecord, DeletedStub, ObjectName, Records } from '../records.ts';

/** The values a record is filed under, by the name of the index; null and undefined file it nowhere. */
export type IndexValues = Readonly<Record<string, string | boolean | null | undefined | readonly string[]>>;

/** When something must happen to a record by itself, and in whose time. */
export interface Due {
  readonly at: number;
  /** The test clock the record lives on; null for the sandbox's own time. */
  readonly clock: string | null;
}

/** What the store must know about one kind of record. */
export interface CollectionSpec<R extends AnyRecord = AnyRecord> {
  readonly object: R['object'];
  /** Index values of a record. A method, so that a spec for one record type serves where any is wanted. */
  indexed?(record: R): IndexValues;
  /** The number lists are ordered by; without it, `created`, or insertion alone where there is none. */
  rank?(record: R): number;
  /** Records that are there from the start, in list order. */
  readonly given?: readonly R[];
  /** When something happens to the record by itself next; null or left out, nothing ever does. */
  due?(record: R): Due | null;
}

/** Bounds on a whole number, as the API's range filters give them. */
export interface Range {
  readonly gt?: number;
  readonly gte?: number;
  readonly lt?: number;
  readonly lte?: number;
}

/** Which records a list holds, and which page of it is wanted. */
export interface Query<R extends AnyRecord = AnyRecord> {
  /** Index values that must all match. */
  readonly match?: Readonly<Record<string, string | boolean>>;
  /** Bounds on the rank. */
  readonly ranks?: Range;
  /** Only these ids. */
  readonly among?: readonly string[];
  /** Whatever no index knows. A method, so that a query on any record serves for one kind of record. */
  where?(record: R): boolean;
  readonly order?: 'newest' | 'oldest';
  readonly limit?: number;
  /** Id of a record; the page starts right after it. */
  readonly after?: string;
  /** Id of a record; the page ends right before it. */
  readonly before?: string;
}

/** A record something happens to by itself, and when. */
export interface DueRecord {
  readonly at: number;
  readonly record: AnyRecord;
}

/** One page of records, and whether more follow in the direction of travel. */
export interface RecordPage<R> {
  readonly records: readonly R[];
  readonly hasMore: boolean;
}

/** Who is told of the changes inside transactions. */
export interface StoreWatcher {
  /** Before a record is changed; `before` is what it was, if it was there. */
  changing?(object: ObjectName, id: string, before: AnyRecord | undefined): void;
  /** Once a transaction's changes hold: what it changed, in the order of the first change to each. */
  committed?(changed: readonly RecordAddress[]): void;
}

/** Where a record is kept. */
export interface RecordAddress {
  readonly object: ObjectName;
  readonly id: string;
}

/** All that is kept of one record: the record, or what a deletion left. */
export type Kept = { readonly record: AnyRecord } | { readonly last: AnyRecord; readonly stub: DeletedStub };

/** Where the sandbox keeps its records. Synchronous, so that one request's changes are one step. */
export interface Store {
  get<K extends ObjectName>(object: K, id: string): Records[K] | undefined;
  /** The stub of a deleted record. */
  stub(object: ObjectName, id: string): DeletedStub | undefined;
  /** The record as it last was, deleted or not: coupons stay printed on discounts after their deletion. */
  last<K extends ObjectName>(object: K, id: string): Records[K] | undefined;
  /** Adds or replaces a record and answers it. */
  put<R extends AnyRecord>(record: R): R;
  /** Removes a record, leaving its stub; some stubs say more than that they are deleted. */
  delete(object: ObjectName, id: string, details?: object): DeletedStub;
  list<K extends ObjectName>(object: K, query?: Query<Records[K]>): RecordPage<Records[K]>;
  /**
   * The record of these objects that is due first on a clock, at a time or before it. Of those due at the same
   * moment the object named first comes first.
   */
  nextDue(objects: readonly ObjectName[], clock: string | null, until: number): DueRecord | undefined;
  /** How many records there are. */
  count(object: ObjectName): number;
  /**
   * Runs changes that all hold or none do: when `change` throws, everything it did is undone. Inside another
   * transaction it undoes its own part alone, and holds with the outer one.
   */
  transaction<T>(change: () => T, keepOn?: (error: unknown) => boolean): T;
  /** All that is kept of what once was at an address. */
  kept(address: RecordAddress): Kept | undefined;
  /** Everything, in an order in which it can be put back. */
  everything(): Iterable<Kept>;
  /** Puts back what was kept. */
  restore(kept: Kept): void;
  /** Tells a watcher of every change from now on; one made outside a transaction is a transaction of its own. */
  watch(watcher: StoreWatcher): void;
}
