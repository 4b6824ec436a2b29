import {
  GraphQLBoolean,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  graphqlSync,
} from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { describe, expect, it } from 'vitest';
import type { Params } from '../../src/billing/client.ts';
import { Customer, PaymentIntent } from '../../src/catalog.ts';
import { inputChoice } from '../../src/graph/choices.ts';
import {
  byChoice,
  byCurrency,
  byFlag,
  byId,
  byRange,
  byText,
  byTexts,
  filterInput,
} from '../../src/graph/filters.ts';

const Status = inputChoice('TestStatus', 'How it is.', { open: 'Open.', all: 'All.', past_due: 'Late.' });

const filter = filterInput('TestFilter', 'Narrows a list.', {
  customerId: byId('customer', Customer, 'Of the customer.'),
  email: byText('email', 'With the address.'),
  types: byTexts('types', 'Of these types.'),
  isActive: byFlag('active', 'That are active.'),
  currency: byCurrency('currency', 'In the currency.'),
  status: byChoice('status', Status, 'That are so.', { omit: 'open', defaultValue: 'open' }),
  created: byRange('created', 'Made then.'),
});

const range = new GraphQLInputObjectType({
  name: 'Range',
  fields: Object.fromEntries(['gt', 'gte', 'lt', 'lte'].map((end) => [end, { type: GraphQLDateTime }])),
});

/** A list whose filter has the same fields, so that values come as GraphQL coerces them, with an operation around them. */
const input = new GraphQLInputObjectType({
  name: 'Filter',
  fields: {
    customerId: { type: GraphQLID },
    email: { type: GraphQLString },
    types: { type: new GraphQLList(GraphQLString) },
    isActive: { type: GraphQLBoolean },
    currency: { type: GraphQLString },
    status: { type: GraphQLString },
    created: { type: range },
  },
});

/** What a list asks the API for, or the code and argument of its refusal. */
function asked(query: string, variableValues: Readonly<Record<string, unknown>> = {}): unknown {
  let params: Params | undefined;
  const schema = new GraphQLSchema({
    query: new GraphQLObjectType({
      name: 'Query',
      fields: {
        list: {
          type: GraphQLBoolean,
          args: { filter: { type: input } },
          resolve: (_root, args, _context, info) => {
            params = filter.encode(args.filter, info);
          },
        },
      },
    }),
  });
  const { errors } = graphqlSync({ schema, source: query, variableValues });
  return errors?.[0]?.extensions['code'] ? errors[0].extensions : (errors?.[0]?.message ?? params);
}

describe('a filter', () => {
  it('asks for nothing but its default when it is left out, or empty', () => {
    expect(asked('{ list }')).toEqual({ status: undefined });
    expect(asked('{ list(filter: {}) }')).toEqual({ status: undefined });
  });

  it('says what it is given in the words of the API', () => {
    expect(
      asked(`{ list(filter: {
        customerId: "Customer:cus_1", email: "a@b.example", types: ["invoice.paid", "invoice.*"], isActive: false,
        currency: "usd", status: "past_due", created: { gte: "2024-01-01T00:00:00Z" }
      }) }`),
    ).toEqual({
      customer: 'cus_1',
      email: 'a@b.example',
      types: ['invoice.paid', 'invoice.*'],
      active: false,
      currency: 'usd',
      status: 'past_due',
      created: { gte: 1_704_067_200 },
    });
  });

  it("takes the billing API's own id, and refuses that of another kind", () => {
    expect(asked('{ list(filter: { customerId: "cus_1" }) }')).toMatchObject({ customer: 'cus_1' });
    expect(asked('{ list(filter: { customerId: "Invoice:in_1" }) }')).toEqual({
      code: 'INVALID_ID',
      argument: 'filter.customerId',
    });
  });

  it('does not say the value for which the API wants nothing said', () => {
    expect(asked('{ list(filter: { status: "open" }) }')).toEqual({ status: undefined });
    expect(asked('{ list(filter: { status: "all" }) }')).toEqual({ status: 'all' });
  });

  it('takes several kinds where the API does', () => {
    const entry = byId('source', [Customer, PaymentIntent], 'From it.');
    expect(entry.encode('PaymentIntent:pi_1', 'filter.source')).toBe('pi_1');
    expect(() => entry.encode('Invoice:in_1', 'filter.source')).toThrow(
      'is not the id of a Customer or Payment',
    );
  });
});

describe('null in a filter', () => {
  it.each(['customerId', 'email', 'types', 'isActive', 'status', 'created'])('is refused for %s', (field) => {
    expect(asked(`{ list(filter: { ${field}: null }) }`)).toEqual({
      code: 'INVALID_FILTER',
      argument: `filter.${field}`,
    });
  });

  it('is refused for the whole of it', () => {
    expect(asked('{ list(filter: null) }')).toEqual({ code: 'INVALID_FILTER', argument: 'filter' });
  });

  it('is refused for one end of a span', () => {
    expect(asked('{ list(filter: { created: { gt: null, lt: "2024-01-01T00:00:00Z" } }) }')).toEqual({
      code: 'INVALID_FILTER',
      argument: 'filter.created.gt',
    });
  });

  it('is refused when it comes by a variable', () => {
    const query = 'query ($customer: ID) { list(filter: { customerId: $customer }) }';
    expect(asked(query, { customer: null })).toEqual({
      code: 'INVALID_FILTER',
      argument: 'filter.customerId',
    });
    expect(
      asked('query ($filter: Filter) { list(filter: $filter) }', { filter: { customerId: null } }),
    ).toEqual({
      code: 'INVALID_FILTER',
      argument: 'filter.customerId',
    });
  });
});

describe('a variable that was not sent', () => {
  it('is refused where leaving it out would show what belongs to others', () => {
    expect(asked('query ($customer: ID) { list(filter: { customerId: $customer }) }')).toEqual({
      code: 'INVALID_FILTER',
      argument: 'filter.customerId',
    });
  });

  it('is nothing said where it only narrows', () => {
    expect(asked('query ($email: String) { list(filter: { email: $email }) }')).toEqual({
      status: undefined,
    });
  });

  it('is no matter when it has a default', () => {
    expect(
      asked('query ($customer: ID = "cus_1") { list(filter: { customerId: $customer }) }'),
    ).toMatchObject({
      customer: 'cus_1',
    });
  });

  it('is nothing said when it is the whole filter', () => {
    expect(asked('query ($filter: Filter) { list(filter: $filter) }')).toEqual({ status: undefined });
  });
});

describe('a span of time', () => {
  it('has its ends in whole seconds', () => {
    expect(
      asked(
        '{ list(filter: { created: { gt: "2024-01-01T00:00:00Z", lte: "2024-01-01T01:00:00+01:00" } }) }',
      ),
    ).toMatchObject({ created: { gt: 1_704_067_200, lte: 1_704_067_200 } });
  });

  it.each([
    ['gt', 1_704_067_200],
    ['gte', 1_704_067_201],
    ['lt', 1_704_067_201],
    ['lte', 1_704_067_200],
  ])('has an end between two seconds moved so that %s asks for the same objects', (end, seconds) => {
    expect(asked(`{ list(filter: { created: { ${end}: "2024-01-01T00:00:00.500Z" } }) }`)).toMatchObject({
      created: { [end]: seconds },
    });
  });

  it('is refused without an end', () => {
    expect(asked('{ list(filter: { created: {} }) }')).toEqual({
      code: 'INVALID_FILTER',
      argument: 'filter.created',
    });
  });
});

describe('a parameter that the API refused', () => {
  it('is told by the argument it came from', () => {
    expect(filter.argumentFor('customer')).toBe('filter.customerId');
    expect(filter.argumentFor('created[gte]')).toBe('filter.created');
    expect(filter.argumentFor('limit')).toBeNull();
  });
});
