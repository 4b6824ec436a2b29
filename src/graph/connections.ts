import type { ObjectRef, UnionRef } from '@pothos/core';
import type { ApiObject, Resource } from '../catalog.ts';
import type { Slice } from '../load/window.ts';
import { builder, type Types } from './builder.ts';

/** What a connection resolves to. */
export interface Connection extends Slice<ApiObject> {
  /** The cursor of the item at a place of the page. */
  readonly cursorAt: (index: number) => string;
  /** Whether items were left out that no page can reach. */
  readonly isTruncated?: boolean;
}

interface Edge {
  readonly connection: Connection;
  readonly index: number;
  readonly node: ApiObject;
}

type ConnectionFields = PothosSchemaTypes.ObjectFieldBuilder<Types, Connection>;

/** The field of a search that costs the billing API extra work, so that it is only asked for when selected. */
export const TOTAL_COUNT = 'totalCount';

const through = { source: { kind: 'through' } } as const;

const PageInfo = builder.objectRef<Connection>('PageInfo').implement({
  description: 'Where a page stands in its list.',
  fields: (t) => ({
    hasNextPage: t.boolean({
      description: 'Whether items follow the page.',
      resolve: (connection) => connection.hasNextPage,
    }),
    hasPreviousPage: t.boolean({
      description: 'Whether items come before the page.',
      resolve: (connection) => connection.hasPreviousPage,
    }),
    startCursor: t.string({
      nullable: true,
      description: 'The cursor of the first item, for `before`; null when the page is empty.',
      resolve: (connection) => cursorOf(connection, 0),
    }),
    endCursor: t.string({
      nullable: true,
      description: 'The cursor of the last item, for `after`; null when the page is empty.',
      resolve: (connection) => cursorOf(connection, connection.items.length - 1),
    }),
  }),
});

function cursorOf(connection: Connection, index: number): string | null {
  return connection.items.length > 0 ? connection.cursorAt(index) : null;
}

/** What lists are of: one kind, or one of several. */
export type Listed = Resource<ApiObject> | UnionRef<Types, ApiObject>;

const connections = new Map<string, ObjectRef<Types, Connection>>();
const countedConnections = new Set<string>();
const truncatedConnections = new Set<string>();
const edges = new Map<string, ObjectRef<Types, Edge>>();

/**
 * The one connection type of a kind, with its one edge type. `counted`: its lists may come whole with their object, so
 * their length can be known.
 */
export function connectionOf(kind: Listed, counted = false): ObjectRef<Types, Connection> {
  const ref = connections.get(kind.name) ?? declareConnection(kind);
  // Whichever list of the kind is declared first: one that may come whole is enough.
  if (counted && !countedConnections.has(kind.name)) {
    countedConnections.add(kind.name);
    declareTotalCount(ref);
  }
  return ref;
}

function declareConnection(kind: Listed): ObjectRef<Types, Connection> {
  const ref = builder.objectRef<Connection>(`${kind.name}Connection`);
  connections.set(kind.name, ref);
  builder.objectType(ref, {
    description: `A page of a list of ${kind.name}.`,
    fields: (t) => pageFields(t, kind),
  });
  return ref;
}

/** The fields that every page has. */
function pageFields(t: ConnectionFields, kind: Listed) {
  return {
    edges: t.field({
      type: [edgeOf(kind)],
      description: 'The items with their cursors, in the order of the list.',
      extensions: through,
      resolve: (connection) => connection.items.map((node, index) => ({ connection, index, node })),
    }),
    nodes: t.field({
      type: [outputRef(kind)],
      description: 'The items alone, in the order of the list.',
      extensions: through,
      resolve: (connection) => connection.items,
    }),
    pageInfo: t.field({
      type: PageInfo,
      description: 'Where the page stands in its list.',
      extensions: { source: { kind: 'id' } },
      resolve: (connection) => connection,
    }),
  };
}

/** The connection type of searches for a kind; its edges are those of the kind's lists. */
export function searchConnectionOf(kind: Resource<ApiObject>): ObjectRef<Types, Connection> {
  return builder.objectRef<Connection>(`${kind.name}SearchConnection`).implement({
    description: `A page of what a search for ${kind.name} found.`,
    fields: (t) => ({
      ...pageFields(t, kind),
      [TOTAL_COUNT]: t.int({
        nullable: true,
        description:
          'How many fit the search, pages not yet read included. Exact up to 10,000. It is only asked for when it is selected, and costs no call of its own. Stripe: `total_count`.',
        extensions: { source: { kind: 'id' } },
        resolve: (connection) => connection.totalCount,
      }),
    }),
  });
}

/** Lets the lists of a kind say that they were cut where no page can go on, as those in previews may be. */
export function declareTruncation(kind: Listed): ObjectRef<Types, Connection> {
  const ref = connectionOf(kind, true);
  if (truncatedConnections.has(kind.name)) return ref;
  truncatedConnections.add(kind.name);
  builder.objectField(ref, 'isTruncated', (t) =>
    t.boolean({
      description:
        'Whether there are more items than these, and no page to go on with: only in a preview with more lines than were asked for, or than the 100 that the billing API gives of one.',
      extensions: { source: { kind: 'id' } },
      resolve: (connection) => connection.isTruncated ?? false,
    }),
  );
  return ref;
}

function declareTotalCount(ref: ObjectRef<Types, Connection>): void {
  builder.objectField(ref, TOTAL_COUNT, (t) =>
    t.int({
      nullable: true,
      description:
        'How many items the whole list has. Known when all of it has been seen; otherwise null, since finding out would take calls.',
      extensions: { source: { kind: 'id' } },
      resolve: (connection) => connection.totalCount,
    }),
  );
}

function edgeOf(kind: Listed): ObjectRef<Types, Edge> {
  const ref = edges.get(kind.name) ?? declareEdge(kind);
  edges.set(kind.name, ref);
  return ref;
}

function declareEdge(kind: Listed): ObjectRef<Types, Edge> {
  return builder.objectRef<Edge>(`${kind.name}Edge`).implement({
    description: `One item of a list of ${kind.name}.`,
    fields: (t) => ({
      cursor: t.string({
        description:
          'The place of the item in the list, for `after` and `before`. Opaque: do not take it apart.',
        extensions: { source: { kind: 'id' } },
        resolve: (edge) => edge.connection.cursorAt(edge.index),
      }),
      node: t.field({
        type: outputRef(kind),
        description: 'The item.',
        extensions: through,
        resolve: (edge) => edge.node,
      }),
    }),
  });
}

function outputRef(kind: Listed): ObjectRef<Types, ApiObject> | UnionRef<Types, ApiObject> {
  return kind;
}
