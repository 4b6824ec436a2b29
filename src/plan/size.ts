import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';

/** How large a document is once its fragments are spread, by its largest operation. */
export interface DocumentSize {
  /** Fields below one another, the root's own counted. */
  readonly depth: number;
  /** All fields. */
  readonly fields: number;
  /** Fields under another name than their own. */
  readonly aliases: number;
  /** Fields at the root. */
  readonly rootFields: number;
}

const NOTHING: DocumentSize = { depth: 0, fields: 0, aliases: 0, rootFields: 0 };

/**
 * Measures a document without spreading it: every fragment is measured once, so that a document whose fragments double at
 * every step takes no longer than its text is long. Introspection counts like everything else, except in depth: the
 * schema's own fields end by themselves.
 */
export function measure(document: DocumentNode): DocumentSize {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition.selectionSet]] : [],
    ),
  );
  const measured = new Map<string, DocumentSize>();

  function selectionSize(selectionSet: SelectionSetNode | undefined): DocumentSize {
    let size = NOTHING;
    for (const selection of selectionSet?.selections ?? []) {
      if (selection.kind === Kind.FIELD) {
        const below = selectionSize(selection.selectionSet);
        const introspection = selection.name.value.startsWith('__');
        size = {
          depth: Math.max(size.depth, introspection ? 1 : below.depth + 1),
          fields: size.fields + below.fields + 1,
          aliases: size.aliases + below.aliases + (selection.alias ? 1 : 0),
          rootFields: size.rootFields + 1,
        };
      } else {
        const spread =
          selection.kind === Kind.INLINE_FRAGMENT
            ? selectionSize(selection.selectionSet)
            : fragmentSize(selection.name.value);
        size = {
          depth: Math.max(size.depth, spread.depth),
          fields: size.fields + spread.fields,
          aliases: size.aliases + spread.aliases,
          rootFields: size.rootFields + spread.rootFields,
        };
      }
    }
    return size;
  }

  function fragmentSize(name: string): DocumentSize {
    const known = measured.get(name);
    if (known) return known;
    // A fragment that spreads itself is refused by another rule; here it only must not go round for ever.
    measured.set(name, NOTHING);
    const size = selectionSize(fragments.get(name));
    measured.set(name, size);
    return size;
  }

  return document.definitions.reduce((largest, definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return largest;
    const size = selectionSize(definition.selectionSet);
    return {
      depth: Math.max(largest.depth, size.depth),
      fields: Math.max(largest.fields, size.fields),
      aliases: Math.max(largest.aliases, size.aliases),
      rootFields: Math.max(largest.rootFields, size.rootFields),
    };
  }, NOTHING);
}
