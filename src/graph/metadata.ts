import { builder, type Types } from './builder.ts';

type Metadata = Readonly<Record<string, string>>;
interface WithMetadata {
  readonly metadata?: Metadata | null;
}

const MetadataEntry = builder.objectRef<{ key: string; value: string }>('MetadataEntry').implement({
  description: 'One key of an object’s metadata.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The key, up to 40 characters.' }),
    value: t.exposeString('value', { description: 'The value, up to 500 characters.' }),
  }),
});

export const HasMetadata = builder.interfaceRef<WithMetadata>('HasMetadata').implement({
  description: 'An object that carries keys and values of your own.',
  fields: metadata,
});

/** `metadata` and `metadataValue`. */
export function metadata<T extends WithMetadata>(
  t: PothosSchemaTypes.ObjectFieldBuilder<Types, T> | PothosSchemaTypes.InterfaceFieldBuilder<Types, T>,
) {
  return {
    metadata: t.field({
      type: [MetadataEntry],
      description: 'Your own keys and values, all of them or those named. Empty when there are none.',
      extensions: { source: { kind: 'value', property: 'metadata' } },
      args: {
        keys: t.arg.stringList({
          required: false,
          description: 'Only these keys, in this order; the ones not set are left out.',
        }),
      },
      resolve: (record, { keys }) => entriesOf(record.metadata ?? {}, keys),
    }),
    metadataValue: t.string({
      nullable: true,
      description: 'The value under one key; null when the key is not set.',
      extensions: { source: { kind: 'value', property: 'metadata' } },
      args: { key: t.arg.string({ required: true, description: 'The key, exactly as it was set.' }) },
      resolve: (record, { key }) => lookUp(record.metadata ?? {}, key),
    }),
  };
}

function entriesOf(
  values: Metadata,
  keys: readonly string[] | null | undefined,
): { key: string; value: string }[] {
  return (keys ?? Object.keys(values)).flatMap((key) => {
    const value = lookUp(values, key);
    return value === null ? [] : [{ key, value }];
  });
}

/** A key such as `constructor` is only there when somebody set it. */
function lookUp(values: Metadata, key: string): string | null {
  return Object.hasOwn(values, key) ? (values[key] ?? null) : null;
}
