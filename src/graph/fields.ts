import type { ObjectRef, TypeParam } from '@pothos/core';
import type { FieldSource } from '../plan/source.ts';
import type { Types } from './builder.ts';
import { Money, type MoneyValue } from './money.ts';

type Has<Key extends string, Value> = { readonly [K in Key]: Value };
type MayHave<Key extends string, Value> = { readonly [K in Key]?: Value | null | undefined };

/** A kind of field, for properties that are always there and for those that may be null. */
interface Reader<Property, Type extends TypeParam<Types>, Output> {
  <Key extends string>(key: Key, description: string): Field<Has<Key, Property>, Type, false, Output>;
  /** For a property that may be null or absent. `include`: absent until it is expanded. */
  nullable<Key extends string>(
    key: Key,
    description: string,
    options?: { include?: boolean },
  ): Field<MayHave<Key, Property>, Type, true, Output | null>;
}

interface Field<Parent, Type extends TypeParam<Types>, Nullable extends boolean, Output> {
  type: Type;
  nullable: Nullable;
  description: string;
  extensions: { source: FieldSource };
  resolve: (parent: Parent) => Output;
}

export function valueSource(property: string, include = false): { source: FieldSource } {
  return { source: include ? { kind: 'value', property, include } : { kind: 'value', property } };
}

function reader<Property, Type extends TypeParam<Types>, Output>(
  type: Type,
  convert: (value: Property) => Output,
): Reader<Property, Type, Output> {
  const required = <Key extends string>(
    key: Key,
    description: string,
  ): Field<Has<Key, Property>, Type, false, Output> => ({
    type,
    nullable: false,
    description,
    extensions: valueSource(key),
    resolve: (parent) => convert(parent[key]),
  });
  const nullable = <Key extends string>(
    key: Key,
    description: string,
    options?: { include?: boolean },
  ): Field<MayHave<Key, Property>, Type, true, Output | null> => ({
    type,
    nullable: true,
    description,
    extensions: valueSource(key, options?.include),
    resolve: (parent) => {
      const value = parent[key];
      return value === null || value === undefined ? null : convert(value);
    },
  });
  return Object.assign(required, { nullable });
}

const same = <T>(value: T): T => value;

/** For numbers that `String` would write with an exponent, such as an exchange rate of 1e-7. */
const digits = new Intl.NumberFormat('en-US', { useGrouping: false, maximumSignificantDigits: 17 });

function spelledOut(value: number | string): string {
  return typeof value === 'number' && String(value).includes('e')
    ? // From its shortest text, for the number itself has digits that nobody wrote.
      digits.format(String(value) as `${number}`)
    : String(value);
}

/** Text as it is. */
export const text = reader<string, 'String', string>('String', same);
/** The id of an object that is not in the graph, such as an account or a transfer; never expanded. */
export const foreignId = reader<string | { readonly id: string }, 'String', string>('String', (value) =>
  typeof value === 'string' ? value : value.id,
);
/** Several texts. */
export const texts = reader<readonly string[], ['String'], readonly string[]>(['String'], same);
/** True or false. */
export const flag = reader<boolean, 'Boolean', boolean>('Boolean', same);
/** A count that stays far below 32 bits. */
export const int = reader<number, 'Int', number>('Int', same);
/** A whole number of any size that JSON holds exactly. */
export const safeInt = reader<number, 'SafeInt', number>('SafeInt', same);
/** Unix seconds, shown as an instant. */
export const timestamp = reader<number, 'DateTime', number>('DateTime', same);
/** A number with a fraction, or the API's own decimal text, shown exactly. */
export const decimal = reader<number | string, 'Decimal', string>('Decimal', spelledOut);
/** A link. */
export const url = reader<string, 'URL', string>('URL', same);
/** A currency code. */
export const currency = reader<string, 'CurrencyCode', string>('CurrencyCode', same);

type InCurrency = { readonly currency: string };
type MayBeInCurrency = { readonly currency?: string | null | undefined };

interface MoneyReader {
  <Key extends string>(
    key: Key,
    description: string,
  ): Field<Has<Key, number> & InCurrency, typeof Money, false, MoneyValue>;
  /** For an amount that may be null or absent, or whose currency may be. */
  nullable<Key extends string>(
    key: Key,
    description: string,
  ): Field<MayHave<Key, number> & MayBeInCurrency, typeof Money, true, MoneyValue | null>;
}

/** An amount in the currency that stands beside it. */
export const money: MoneyReader = Object.assign(
  <Key extends string>(
    key: Key,
    description: string,
  ): Field<Has<Key, number> & InCurrency, typeof Money, false, MoneyValue> => ({
    type: Money,
    nullable: false,
    description,
    extensions: valueSource(key),
    resolve: (parent) => ({ minor: parent[key], currency: parent.currency }),
  }),
  {
    nullable: <Key extends string>(
      key: Key,
      description: string,
    ): Field<MayHave<Key, number> & MayBeInCurrency, typeof Money, true, MoneyValue | null> => ({
      type: Money,
      nullable: true,
      description,
      extensions: valueSource(key),
      resolve: (parent) => {
        const minor = parent[key];
        const { currency } = parent;
        return minor === null || minor === undefined || !currency ? null : { minor, currency };
      },
    }),
  },
);

function embeddedSource(property: string, include = false): { source: FieldSource } {
  return { source: { kind: 'embedded', property, path: [property], include } };
}

function severalEmbedded(property: string, include = false): { source: FieldSource } {
  return { source: { kind: 'embedded', property, path: [property], include, several: true } };
}

interface EmbeddedOptions {
  /** Whether the property is absent until it is expanded. */
  include?: boolean;
}

/** An object that comes inside its parent. */
export const embedded = Object.assign(
  <Key extends string, Shape>(
    key: Key,
    type: ObjectRef<Types, Shape>,
    description: string,
  ): Field<Has<Key, Shape>, ObjectRef<Types, Shape>, false, Shape> => ({
    type,
    nullable: false,
    description,
    extensions: embeddedSource(key),
    resolve: (parent) => parent[key],
  }),
  {
    nullable: <Key extends string, Shape>(
      key: Key,
      type: ObjectRef<Types, Shape>,
      description: string,
      options?: EmbeddedOptions,
    ): Field<MayHave<Key, Shape>, ObjectRef<Types, Shape>, true, Shape | null> => ({
      type,
      nullable: true,
      description,
      extensions: embeddedSource(key, options?.include),
      resolve: (parent) => parent[key] ?? null,
    }),
  },
);

/** Objects that come inside their parent. */
export const embeddedList = Object.assign(
  <Key extends string, Shape>(
    key: Key,
    type: ObjectRef<Types, Shape>,
    description: string,
  ): Field<Has<Key, readonly Shape[]>, [ObjectRef<Types, Shape>], false, readonly Shape[]> => ({
    type: [type],
    nullable: false,
    description,
    extensions: severalEmbedded(key),
    resolve: (parent) => parent[key],
  }),
  {
    nullable: <Key extends string, Shape>(
      key: Key,
      type: ObjectRef<Types, Shape>,
      description: string,
      options?: EmbeddedOptions,
    ): Field<MayHave<Key, readonly Shape[]>, [ObjectRef<Types, Shape>], true, readonly Shape[] | null> => ({
      type: [type],
      nullable: true,
      description,
      extensions: severalEmbedded(key, options?.include),
      resolve: (parent) => parent[key] ?? null,
    }),
  },
);

/** A shape whose amounts are in the currency of the object around it. */
export type Priced<Shape> = Shape & MayBeInCurrency;

/** An object that comes inside its parent and whose amounts are in the parent's currency. */
export const priced = Object.assign(
  <Key extends string, Shape extends object>(
    key: Key,
    type: ObjectRef<Types, Priced<Shape>>,
    description: string,
  ): Field<Has<Key, Shape> & MayBeInCurrency, ObjectRef<Types, Priced<Shape>>, false, Priced<Shape>> => ({
    type,
    nullable: false,
    description,
    extensions: embeddedSource(key),
    resolve: (parent) => ({ ...parent[key], currency: parent.currency }),
  }),
  {
    nullable: <Key extends string, Shape extends object>(
      key: Key,
      type: ObjectRef<Types, Priced<Shape>>,
      description: string,
    ): Field<
      MayHave<Key, Shape> & MayBeInCurrency,
      ObjectRef<Types, Priced<Shape>>,
      true,
      Priced<Shape> | null
    > => ({
      type,
      nullable: true,
      description,
      extensions: embeddedSource(key),
      resolve: (parent) => {
        const value: Shape | null | undefined = parent[key];
        return value ? { ...value, currency: parent.currency } : null;
      },
    }),
  },
);

/** Objects that come inside their parent and whose amounts are in the parent's currency. */
export const pricedList = Object.assign(
  <Key extends string, Shape extends object>(
    key: Key,
    type: ObjectRef<Types, Priced<Shape>>,
    description: string,
  ): Field<
    Has<Key, readonly Shape[]> & MayBeInCurrency,
    [ObjectRef<Types, Priced<Shape>>],
    false,
    readonly Priced<Shape>[]
  > => ({
    type: [type],
    nullable: false,
    description,
    extensions: severalEmbedded(key),
    resolve: (parent) => parent[key].map((value) => ({ ...value, currency: parent.currency })),
  }),
  {
    nullable: <Key extends string, Shape extends object>(
      key: Key,
      type: ObjectRef<Types, Priced<Shape>>,
      description: string,
      options?: EmbeddedOptions,
    ): Field<
      MayHave<Key, readonly Shape[]> & MayBeInCurrency,
      [ObjectRef<Types, Priced<Shape>>],
      true,
      readonly Priced<Shape>[] | null
    > => ({
      type: [type],
      nullable: true,
      description,
      extensions: severalEmbedded(key, options?.include),
      resolve: (parent) => parent[key]?.map((value) => ({ ...value, currency: parent.currency })) ?? null,
    }),
  },
);
