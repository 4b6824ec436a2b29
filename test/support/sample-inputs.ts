import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

type Path = readonly string[];

/** A value of an input for which none can be made up, by the end of its path: `input.id` or `expYear`. */
export type Given = Readonly<Record<string, unknown>>;

/** A place in an input where something can be given. */
export interface Place {
  readonly path: Path;
  readonly field: GraphQLInputField;
  /** Whether it is one of a choice of one: then null is refused by GraphQL itself. */
  readonly chosen: boolean;
  /** The input that has this place, and nothing else that can be left out. */
  with(value: unknown): Record<string, unknown>;
}

/** Every place of an input, however deep: those of lists in their first item. */
export function placesOf(type: GraphQLInputObjectType, given: Given): Place[] {
  return placesIn(type, [], given, (value) => value);
}

type Wrap = (value: Record<string, unknown>) => Record<string, unknown>;

function placesIn(type: GraphQLInputObjectType, path: Path, given: Given, wrap: Wrap): Place[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const own = [...path, field.name];
    const around: Place['with'] = (value) => {
      const others = type.isOneOf ? {} : requiredOf(type, path, given);
      return wrap({ ...others, [field.name]: value });
    };
    const place = { path: own, field, chosen: type.isOneOf, with: around };
    const nullable = getNullableType(field.type);
    const item = isListType(nullable) ? getNullableType(nullable.ofType) : nullable;
    if (!isInputObjectType(item) || item.name === 'MetadataPatch') return [place];
    const below = isListType(nullable)
      ? placesIn(item, [...own, '0'], given, (value) => around([value]))
      : placesIn(item, own, given, around);
    return [place, ...below];
  });
}

/** The fields of an input that cannot be left out. */
export function requiredOf(type: GraphQLInputObjectType, path: Path, given: Given): Record<string, unknown> {
  const fields = Object.values(type.getFields()).filter(
    (field) =>
      (isNonNullType(field.type) && field.defaultValue === undefined) ||
      [...path, field.name].join('.') in given,
  );
  return Object.fromEntries(
    fields.map((field) => [field.name, sampleOf(field, [...path, field.name], given)]),
  );
}

/** A value that a field takes, and that is not its default. */
export function sampleOf(field: GraphQLInputField, path: Path, given: Given, other = false): unknown {
  const named = given[path.join('.')] ?? given[field.name];
  if (named !== undefined && !other) return named;
  if (typeof field.defaultValue === 'boolean') return !field.defaultValue;
  return typical(field.type, path, given, field.defaultValue, other);
}

function typical(type: GraphQLInputType, path: Path, given: Given, not: unknown, other: boolean): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [typical(bare.ofType, [...path, '0'], given, undefined, other)];
  if (isEnumType(bare)) {
    const values = bare.getValues().filter(({ value }) => value !== not);
    return values[other ? 1 : 0]?.name ?? values[0]?.name;
  }
  if (isInputObjectType(bare)) return objectOf(bare, path, given);
  const [first, second] = SCALARS[bare.name] ?? [];
  return other ? second : first;
}

function objectOf(type: GraphQLInputObjectType, path: Path, given: Given): unknown {
  if (type.name === 'MetadataPatch') return { set: [{ key: 'colour', value: 'blue' }] };
  const [member] = type.isOneOf ? Object.values(type.getFields()) : [];
  if (!member) return requiredOf(type, path, given);
  return { [member.name]: sampleOf(member, [...path, member.name], given) };
}

const SCALARS: Readonly<Record<string, readonly [unknown, unknown]>> = {
  ID: ['id_1', 'id_2'],
  String: ['text', 'other text'],
  Boolean: [true, false],
  Int: [2, 3],
  SafeInt: [200, 300],
  Decimal: ['12.5', '7.5'],
  DateTime: ['2030-01-02T03:04:05Z', '2031-01-02T03:04:05Z'],
  CurrencyCode: ['EUR', 'USD'],
  URL: ['https://shop.example/a', 'https://shop.example/b'],
};
