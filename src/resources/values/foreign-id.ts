import { valueSource } from '../../graph/fields.ts';
import type { Reference } from '../../graph/references.ts';

/** The id of something that is no object of this graph, such as an uploaded file: only the id is ever asked for. */
export function foreignId<Key extends string>(key: Key, description: string) {
  return {
    type: 'String',
    nullable: true,
    description,
    extensions: valueSource(key),
    resolve: (parent: { readonly [K in Key]?: Reference }): string | null => {
      const value: Reference = parent[key];
      return (typeof value === 'string' ? value : value?.id) ?? null;
    },
  } as const;
}
