import type { ObjectRef, UnionRef } from '@pothos/core';
import type { ApiObject, Resource } from '../catalog.ts';
import type { Slice } from '../load/window.ts';
import { builder, type Types } from './builder.ts';
import { encodeCursor } from './cursors.ts';

/** What a connection resolves to. */
export interface Connection extends Slice<ApiObject> {
  /** The name of the kind, which its cursors carry. */
  readonly kind: string;
}

interface Edge {
  readonly kind: string;
  readonly node: ApiObject;
}

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
      resolve: (connection) => cursorOf(connection, connection.items[0]),
    }),
    endCursor: t.string({
      nullable: true,
      description: 'The cursor of the last item, for `after`; null when the page is empty.',
      resolve: (connection) => cursorOf(connection, connection.items.at(-1)),
    }),
  }),
});

function cursorOf(connection: Connection, item: ApiObject | undefined): string | null {
  return item ? encodeCursor(connection.kind, item.id) : null;
}

/** What lists are of: one kind, or one of several. */
export type Listed = Resource<ApiObject> | UnionRef<Types, ApiObject>;

const connections = new Map<string, ObjectRef<Types, Connection>>();
const countedConnections = new Set<string>();

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
  const edge = edgeOf(kind);
  builder.objectType(ref, {
    description: `A page of a list of ${kind.name}.`,
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        description: 'The items with their cursors, in the order of the list.',
        extensions: through,
        resolve: (connection) => connection.items.map((node) => ({ kind: connection.kind, node })),
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
    }),
  });
  return ref;
}

function declareTotalCount(ref: ObjectRef<Types, Connection>): void {
  builder.objectField(ref, 'totalCount', (t) =>
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
  return builder.objectRef<Edge>(`${kind.name}Edge`).implement({
    description: `One item of a list of ${kind.name}.`,
    fields: (t) => ({
      cursor: t.string({
        description:
          'The place of the item in the list, for `after` and `before`. Opaque: do not take it apart.',
        extensions: { source: { kind: 'id' } },
        resolve: (edge) => encodeCursor(edge.kind, edge.node.id),
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
