import type { Metadata } from '../metadata.ts';
import type { Field, Fields, FieldValue } from './fields.ts';
import { type Clause, refused, type SearchQuery } from './query.ts';

type Test<R> = (record: R) => boolean;

const shortestPart = 3;

/** Whether a record is among the results of a search; refuses fields and operators there are not. */
export function matcherOf<R extends { readonly metadata?: Metadata | null }>(
  { joined, clauses }: SearchQuery,
  fields: Fields<R>,
  plural: string,
): Test<R> {
  const tests = clauses.map((clause) => {
    const test = testOf(clause, fieldOf(clause, fields, plural));
    return clause.negated ? (record: R) => !test(record) : test;
  });
  return joined === 'or'
    ? (record) => tests.some((test) => test(record))
    : (record) => tests.every((test) => test(record));
}

function fieldOf<R extends { readonly metadata?: Metadata | null }>(
  { field, key }: Clause,
  fields: Fields<R>,
  plural: string,
): Field<R> {
  if (field === 'metadata' && key !== undefined) {
    return { kind: 'token', value: ({ metadata }) => metadata?.[key] };
  }
  const known = key === undefined && Object.hasOwn(fields, field) ? fields[field] : undefined;
  if (known !== undefined) return known;
  const name = key === undefined ? field : `${field}["${key}"]`;
  throw refused(
    `Field \`${name}\` is an unsupported search field for resource \`${plural}\`. See ` +
      `http://stripe.com/docs/search#query-fields-for-${plural.replaceAll('_', '-')} for a list of supported fields.`,
  );
}

function testOf<R>(clause: Clause, field: Field<R>): Test<R> {
  const { operator, value } = clause;
  if (value === null) {
    if (operator !== ':') throw unsupported(clause, 'null can only be compared by `:`');
    return (record) => (field.value(record) ?? null) === null;
  }
  if (operator === ':') return exactly(field, value);
  if (operator === '~') {
    if (field.kind !== 'text') throw unsupported(clause, 'only string fields can be searched by their parts');
    if (value.length < shortestPart) {
      throw unsupported(clause, `a part must have at least ${shortestPart} characters`);
    }
    const part = value.toLowerCase();
    return (record) => asText(field.value(record))?.toLowerCase().includes(part) ?? false;
  }
  if (field.kind !== 'number') throw unsupported(clause, 'only numeric fields can be compared by size');
  const bound = Number(value);
  if (value.trim() === '' || Number.isNaN(bound)) throw unsupported(clause, 'the value must be a number');
  return (record) => {
    const actual = field.value(record);
    return typeof actual === 'number' && compare(actual, bound)[operator];
  };
}

function exactly<R>(field: Field<R>, value: string): Test<R> {
  if (field.kind === 'number') return (record) => field.value(record) === Number(value);
  if (field.kind === 'token') return (record) => asText(field.value(record)) === value;
  const lower = value.toLowerCase();
  return (record) => asText(field.value(record))?.toLowerCase() === lower;
}

function compare(actual: number, bound: number) {
  return { '>': actual > bound, '<': actual < bound, '>=': actual >= bound, '<=': actual <= bound };
}

function asText(value: FieldValue): string | undefined {
  return value === null || value === undefined ? undefined : String(value);
}

function unsupported({ field, operator }: Clause, why: string) {
  return refused(`Operator \`${operator}\` is not supported here for field \`${field}\`: ${why}.`);
}
