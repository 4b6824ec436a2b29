import type { GraphQLField } from 'graphql';

/**
 * Where the value of a field comes from. Every field that shows something of the billing API carries one of
 * these in its extensions, so that the planner and the resolver read the same words and cannot disagree.
 */
export type FieldSource =
  /** Known from the object's id alone. */
  | { readonly kind: 'id' }
  /** A property of the object's body. `include` marks one that is absent until it is expanded. */
  | { readonly kind: 'value'; readonly property: string; readonly include?: boolean }
  /** An object (or array of them) that always comes inside the body; selections below it continue the path. */
  | {
      readonly kind: 'embedded';
      readonly path: Path;
      readonly property: string;
      readonly include?: boolean;
      /** False for one in which the API expands nothing: what lies below is loaded. */
      readonly expandable?: boolean;
      /** Whether there may be several. */
      readonly several?: boolean;
    }
  /**
   * A reference that arrives as an id and becomes an object when its path is expanded. `anySelection` marks one
   * whose type is only known once it is loaded, so that even `__typename` needs the object.
   */
  | {
      readonly kind: 'reference';
      readonly path: Path;
      readonly property: string;
      readonly anySelection?: boolean;
      /** False for one that the API never expands: it is loaded by its id. */
      readonly expandable?: boolean;
      /** Whether there may be several. */
      readonly several?: boolean;
      /** Whether many of the kind are read by one call. */
      readonly batch?: boolean;
    }
  /** Another view of the same record, loaded by the same id and reached by no expansion. */
  | {
      readonly kind: 'counterpart';
      /** Whether the object's body has to say if there is one; otherwise the id is enough. */
      readonly body?: boolean;
    }
  /** A document that a call works out for the object, by its id alone. */
  | { readonly kind: 'preview' }
  /** So many objects by ids in the arguments. */
  | { readonly kind: 'object'; readonly count: (args: Readonly<Record<string, unknown>>) => number }
  /** A list of the object, or of the root. */
  | ({ readonly kind: 'list' } & ListSource)
  /** Adds nothing to the path: `edges`, `nodes`, `node`. */
  | { readonly kind: 'through' };

export type Path = readonly string[];

export interface ListSource {
  /** The property that holds the first items of the list, if there is one. */
  readonly property?: string;
  /** Where the first items are, when that is deeper than one property. */
  readonly path?: Path;
  /**
   * Says whether, with these arguments, the list is served from what comes inside its object. Absent: it never
   * comes inside, and is always asked for by a call of its own.
   */
  readonly inline?: (args: Readonly<Record<string, unknown>>) => boolean;
  /** Whether the inline part is absent until expanded. */
  readonly include?: boolean;
  /** Whether the list has an address of its own that answers 404 when its object is absent. */
  readonly provesOwner?: boolean;
  /** How many items the arguments ask for at most. */
  readonly count: (args: Readonly<Record<string, unknown>>) => number;
  /** How many calls these arguments take at most: by themselves, and on top of the object when begun from its inline part. */
  readonly calls: (args: Readonly<Record<string, unknown>>) => ListCalls;
}

export interface ListCalls {
  readonly alone: number;
  readonly afterInline: number;
}

declare module 'graphql' {
  interface GraphQLFieldExtensions<_TSource, _TContext, _TArgs> {
    source?: FieldSource;
  }
}

/** The source that a field was declared with, or none for a field computed from the body. */
export function sourceOf(field: GraphQLField<unknown, unknown>): FieldSource | undefined {
  return field.extensions.source;
}
