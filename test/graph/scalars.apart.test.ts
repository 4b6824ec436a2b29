import { type GraphQLScalarType, graphqlSync } from 'graphql';
import { describe, expect, it } from 'vitest';
import { builder } from '../../src/graph/builder.ts';
import { decimal } from '../../src/graph/fields.ts';
import '../../src/graph/scalars.ts';

const NAMES = ['DateTime', 'Decimal', 'SafeInt', 'CurrencyCode', 'URL'] as const;

let arrived: unknown;
builder.queryType({
  description: 'The root.',
  fields: (t) =>
    Object.fromEntries(
      NAMES.map((name) => [
        name,
        t.boolean({
          nullable: true,
          description: `Takes a ${name}.`,
          args: { value: t.arg({ type: name, required: true, description: 'The value.' }) },
          resolve: (_root, { value }) => {
            arrived = value;
            return true;
          },
        }),
      ]),
    ),
});
const schema = builder.toSchema();

/** How a value of the API is shown. */
function shown(name: (typeof NAMES)[number], value: unknown): unknown {
  // The builder was given a scalar by this name.
  return (schema.getType(name) as GraphQLScalarType).serialize(value);
}

/** How an argument arrives, written in the query and sent as a variable. */
function taken(name: (typeof NAMES)[number], literal: string): { literal: unknown; variable: unknown } {
  const answer = (source: string, variableValues: Record<string, unknown> = {}) => {
    arrived = undefined;
    const { errors } = graphqlSync({ schema, source, variableValues });
    return errors ? 'refused' : arrived;
  };
  return {
    literal: answer(`{ ${name}(value: ${literal}) }`),
    variable: answer(`query ($value: ${name}!) { ${name}(value: $value) }`, { value: JSON.parse(literal) }),
  };
}

const both = (value: unknown) => ({ literal: value, variable: value });

describe('DateTime', () => {
  it('shows Unix seconds as an instant in UTC, to the second', () => {
    expect(shown('DateTime', 1_710_504_000)).toBe('2024-03-15T12:00:00Z');
    expect(shown('DateTime', 0)).toBe('1970-01-01T00:00:00Z');
  });

  it.each(['2024-03-15', null, Number.NaN, new Date(0)])('does not show %j, which is no number', (value) => {
    expect(() => shown('DateTime', value)).toThrow('A DateTime is written from Unix seconds.');
  });

  it.each([
    '"2024-03-15T12:00:00Z"',
    '"2024-03-15T13:00:00+01:00"',
    '"2024-03-15T04:30:00-07:30"',
    '"2024-03-15T12:00:00.000Z"',
  ])('takes %s with its offset', (text) => {
    expect(taken('DateTime', text)).toEqual(both(new Date('2024-03-15T12:00:00Z')));
  });

  it.each(['"2024-03-15"', '"2024-03-15T12:00:00"', '"yesterday"', '"2024-13-01T00:00:00Z"', '""'])(
    'refuses %s',
    (text) => {
      expect(taken('DateTime', text)).toEqual(both('refused'));
    },
  );
});

describe('Decimal', () => {
  it.each(['10.50', '0', '-0.05', '0.000000000001', '123456789012345678901234567890'])(
    'shows %s as it is',
    (text) => {
      expect(shown('Decimal', text)).toBe(text);
    },
  );

  it.each(['"10.50"', '"-3"', '"007"'])('takes %s as it is', (text) => {
    expect(taken('Decimal', text)).toEqual(both(JSON.parse(text)));
  });

  it.each(['10.5', '10', '"10,50"', '"1e3"', '".5"', '"5."', '"+1"', '" 1"', '"NaN"', '""'])(
    'refuses %s',
    (text) => {
      expect(taken('Decimal', text)).toEqual(both('refused'));
    },
  );

  it.each([
    [1.5, '1.5'],
    [0.1, '0.1'],
    [20, '20'],
    ['0.050000000000', '0.050000000000'],
    [0.0000001, '0.0000001'],
    [-0.00000025, '-0.00000025'],
    [1e21, '1000000000000000000000'],
  ])('shows a number of the API, %d, as %s', (value, text) => {
    const field = decimal('rate', 'A rate.');
    expect(shown('Decimal', field.resolve({ rate: value }))).toBe(text);
  });
});

describe('SafeInt', () => {
  it.each([0, -1, 2_147_483_648, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER])(
    'holds %i exactly',
    (number) => {
      expect(shown('SafeInt', number)).toBe(number);
      expect(taken('SafeInt', String(number))).toEqual(both(number));
    },
  );

  it.each(['9007199254740992', '1.5', '"x"'])('refuses %s', (text) => {
    expect(taken('SafeInt', text)).toEqual(both('refused'));
  });
});

describe('CurrencyCode', () => {
  it('shows the code in capitals', () => {
    expect(shown('CurrencyCode', 'usd')).toBe('USD');
  });

  it.each(['"USD"', '"usd"', '"Usd"'])('takes %s, for the API in lower case', (text) => {
    expect(taken('CurrencyCode', text)).toEqual(both('usd'));
  });

  it.each(['"US"', '"EURO"', '"U$D"', '""', '840'])('refuses %s', (text) => {
    expect(taken('CurrencyCode', text)).toEqual(both('refused'));
  });
});

describe('URL', () => {
  it('shows what the API calls an address as it is', () => {
    expect(shown('URL', 'example.com/{CHECKOUT_SESSION_ID}')).toBe('example.com/{CHECKOUT_SESSION_ID}');
  });

  it('takes an address with its scheme', () => {
    expect(taken('URL', '"https://example.com/a?b=c"')).toEqual(both('https://example.com/a?b=c'));
  });

  it.each(['"example.com"', '"/a"', '""', '1'])('refuses %s', (text) => {
    expect(taken('URL', text)).toEqual(both('refused'));
  });
});
