import type { AnyRecord, ObjectName, Records } from '../records.ts';
import type { CollectionSpec, Query, Store } from '../store/store.ts';
import type { Endpoint } from './endpoint.ts';

/**
 * A list printed inside an object: its first ten entries and the address of the whole. Dots in the field
 * name lead into hashes.
 */
export interface EmbeddedList<R extends AnyRecord = AnyRecord> {
  readonly of: ObjectName;
  /** Printed only when expanded. */
  readonly onRequest?: true;
  /** Prints `total_count` while the list is empty, as invoices do for their lines. */
  readonly countsWhenEmpty?: true;
  url(record: R): string;
  query(record: R): Query;
  /** For lists that hold several kinds of object: all entries, in list order. */
  entries?(store: Store, record: R): readonly AnyRecord[];
}

/**
 * All that is known about one object of the API. Property paths use dots for hashes and pass through arrays.
 * Methods rather than function properties, so that a definition of one object serves where any is wanted.
 */
export interface ObjectDefinition<R extends AnyRecord = AnyRecord> extends CollectionSpec<R> {
  /** Properties holding an id that can be expanded, and the objects the id may name. */
  readonly references?: Readonly<Record<string, ObjectName | readonly ObjectName[]>>;
  /** Expandable properties naming objects outside this sandbox; they stay ids. */
  readonly foreign?: readonly string[];
  /** Properties holding an id in the store where the API prints the whole object. */
  readonly embedded?: Readonly<Record<string, ObjectName | readonly ObjectName[]>>;
  /** Properties printed only when expanded. */
  readonly onRequest?: readonly string[];
  /** Properties of the record that the API does not print. */
  readonly hidden?: readonly string[];
  readonly lists?: Readonly<Record<string, EmbeddedList<R>>>;
  readonly endpoints: readonly Endpoint[];
}

/** Declares an object of the API. */
export function defineObject<K extends ObjectName>(
  definition: ObjectDefinition<Records[K]> & { readonly object: K },
): ObjectDefinition<Records[K]> {
  return definition;
}
