import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTime, GraphQLSafeInt } from 'graphql-scalars';
import { builder } from './builder.ts';

/** Unix seconds, as an RFC 3339 instant in UTC. */
function instant(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, -5)}Z`;
}

builder.addScalarType(
  'DateTime',
  new GraphQLScalarType<Date, string>({
    ...GraphQLDateTime.toConfig(),
    name: 'DateTime',
    description:
      'An instant as RFC 3339 text, always given in UTC and to the second: `2024-03-15T12:00:00Z`. Arguments may have any offset.',
    specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
    serialize(value) {
      if (typeof value === 'number' && Number.isFinite(value)) return instant(value);
      throw new GraphQLError('A DateTime is written from Unix seconds.');
    },
    extensions: { codegenScalarType: 'string' },
  }),
);

builder.addScalarType(
  'SafeInt',
  new GraphQLScalarType({
    ...GraphQLSafeInt.toConfig(),
    name: 'SafeInt',
    description:
      'A whole number within ±(2^53 − 1), exact as a JSON number. `Int` ends at 32 bits, and money does not.',
    extensions: { codegenScalarType: 'number' },
  }),
);

const DECIMAL = /^-?\d+(\.\d+)?$/;

function decimal(value: unknown): string {
  if (typeof value === 'string' && DECIMAL.test(value)) return value;
  throw new GraphQLError('A Decimal is a string of digits with an optional sign and fraction: "10.50".');
}

builder.addScalarType(
  'Decimal',
  new GraphQLScalarType<string, string>({
    name: 'Decimal',
    description: 'An exact decimal number as a string, never a float: `"10.50"`.',
    serialize: decimal,
    parseValue: decimal,
    parseLiteral: (node) => decimal(node.kind === Kind.STRING ? node.value : undefined),
    extensions: { codegenScalarType: 'string' },
  }),
);

function currencyArgument(value: unknown): string {
  if (typeof value === 'string' && /^[A-Za-z]{3}$/.test(value)) return value.toLowerCase();
  throw new GraphQLError('A CurrencyCode is three letters: "USD".');
}

builder.addScalarType(
  'CurrencyCode',
  new GraphQLScalarType<string, string>({
    name: 'CurrencyCode',
    description: 'A three-letter ISO 4217 code in capitals: `USD`. New ones may appear.',
    specifiedByURL: 'https://www.iso.org/iso-4217-currency-codes.html',
    serialize: (value) => String(value).toUpperCase(),
    parseValue: currencyArgument,
    parseLiteral: (node) => currencyArgument(node.kind === Kind.STRING ? node.value : undefined),
    extensions: { codegenScalarType: 'string' },
  }),
);

function urlArgument(value: unknown): string {
  if (typeof value === 'string' && URL.canParse(value)) return value;
  throw new GraphQLError('A URL is an absolute address with its scheme: "https://example.com/".');
}

builder.addScalarType(
  'URL',
  new GraphQLScalarType<string, string>({
    name: 'URL',
    description: 'An absolute address on the web.',
    specifiedByURL: 'https://url.spec.whatwg.org/',
    // What the billing API calls an address is passed on: no query fails for its spelling.
    serialize: String,
    parseValue: urlArgument,
    parseLiteral: (node) => urlArgument(node.kind === Kind.STRING ? node.value : undefined),
    extensions: { codegenScalarType: 'string' },
  }),
);
