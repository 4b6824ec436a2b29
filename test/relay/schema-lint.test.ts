import {
  type GraphQLInputObjectType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { connectionFields, nodeTypes, outputFields, outputTypes, schema } from './committed-schema.ts';

const connections = outputTypes.filter(({ name }) => name.endsWith('Connection'));
const edges = outputTypes.filter(({ name }) => name.endsWith('Edge'));
const named = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const enums = named.filter(isEnumType);
const inputs = named.filter(isInputObjectType);
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

/** The type of a field as the schema writes it, or none. */
function typeAt(type: (typeof outputTypes)[number], field: string): string {
  return String(type.getFields()[field]?.type ?? 'none');
}

/** `InvoiceLineItem` of `[InvoiceLineItemEdge!]!`. */
function bare(type: string): string {
  return type.replace(/[![\]]/g, '');
}

function inputFieldsOf(type: GraphQLInputObjectType) {
  return Object.values(type.getFields()).map((field) => ({ place: `${type.name}.${field.name}`, field }));
}

describe('connections', () => {
  it('are there to be looked at', () => {
    expect(connections.length).toBeGreaterThan(30);
    expect(connectionFields.length).toBeGreaterThan(60);
  });

  it('have edges of their kind and the same nodes without them', () => {
    const wrong = connections.filter((connection) => {
      const kind = connection.name.replace(/(Search)?Connection$/, '');
      return (
        typeAt(connection, 'edges') !== `[${kind}Edge!]!` || typeAt(connection, 'nodes') !== `[${kind}!]!`
      );
    });
    expect(wrong.map(String)).toEqual([]);
  });

  it('have a pageInfo that is always there', () => {
    expect(connections.filter((connection) => typeAt(connection, 'pageInfo') !== 'PageInfo!')).toEqual([]);
  });

  it('have edges of a cursor and a node, and every edge is of a connection', () => {
    const wrong = edges.filter(
      (edge) => typeAt(edge, 'cursor') !== 'String!' || typeAt(edge, 'node') !== `${edge.name.slice(0, -4)}!`,
    );
    expect(wrong.map(String)).toEqual([]);
    const used = new Set(connections.map((connection) => bare(typeAt(connection, 'edges'))));
    expect(edges.map(String).filter((edge) => !used.has(edge))).toEqual([]);
  });

  it('share the one PageInfo of the specification', () => {
    const pageInfo = outputTypes.find(({ name }) => name === 'PageInfo');
    const fields = Object.values(pageInfo?.getFields() ?? {}).map(({ name, type }) => `${name}: ${type}`);
    expect(fields.sort()).toEqual([
      'endCursor: String',
      'hasNextPage: Boolean!',
      'hasPreviousPage: Boolean!',
      'startCursor: String',
    ]);
  });

  it('are paged both ways, and searches forward only', () => {
    const wrong = connectionFields.filter(({ field }) => {
      const paging = field.args
        .filter(({ name }) => ['after', 'before', 'first', 'last'].includes(name))
        .map(({ name, type }) => `${name}: ${type}`)
        .sort();
      const forward = ['after: String', 'first: Int'];
      const both = ['after: String', 'before: String', 'first: Int', 'last: Int'];
      const isSearch = getNamedType(field.type).name.endsWith('SearchConnection');
      return JSON.stringify(paging) !== JSON.stringify(isSearch ? forward : both);
    });
    expect(wrong.map(({ place }) => place)).toEqual([]);
  });

  it('may be refused without taking their object with them', () => {
    const strict = connectionFields.filter(({ field }) => isNonNullType(field.type));
    expect(strict.map(({ place }) => place)).toEqual([]);
  });

  it('are what every field of the name of a list answers with', () => {
    // A list of nodes that is no connection has a bound: it comes whole with its object.
    const paged = outputFields.filter(({ field }) => field.args.some(({ name }) => name === 'first'));
    expect(paged.map(({ place }) => place)).toEqual(connectionFields.map(({ place }) => place));
  });
});

describe('nodes', () => {
  it('have a global id that is always there', () => {
    expect(nodeTypes.length).toBeGreaterThan(25);
    expect(nodeTypes.filter((type) => typeAt(type, 'id') !== 'ID!').map(String)).toEqual([]);
  });

  it('are found again by node and nodes', () => {
    const query = schema.getQueryType();
    const signature = (name: string) => {
      const field = query?.getFields()[name];
      return `${field?.args.map((argument) => `${argument.name}: ${argument.type}`).join()} -> ${field?.type}`;
    };
    expect(signature('node')).toBe('id: ID! -> Node');
    expect(signature('nodes')).toBe('ids: [ID!]! -> [Node]!');
  });

  it('are all that has an id of that name', () => {
    // What has an id and is no node would be cached by clients and never found again; those kinds say why below.
    const withId = outputTypes.filter(
      (type) =>
        isObjectType(type) &&
        'id' in type.getFields() &&
        // The id in an error is the one that was asked for.
        type.getInterfaces().every(({ name }) => name !== 'MutationError'),
    );
    const nodes = new Set(nodeTypes.map(String));
    expect(
      withId
        .map(String)
        .filter((name) => !nodes.has(name))
        .sort(),
    ).toEqual(WITHOUT_ADDRESS);
  });
});

/** Kinds that come with the object or the list they are in: the graph has no way to one of them by its id alone. */
const WITHOUT_ADDRESS = [
  'Application',
  'BankAccount',
  'Card',
  'CreditNoteLineItem',
  'Discount',
  'InvoiceLineItem',
  'PortalSession',
  'QuoteLineItem',
  'SetupAttempt',
  'Source',
  'UsageRecord',
  'UsageRecordSummary',
];

describe('mutations', () => {
  it('are called after what they change, and then what they do', () => {
    const nouns = outputTypes
      .map(({ name }) => name.charAt(0).toLowerCase() + name.slice(1))
      .concat('subscription', 'portalSession', 'usageRecord', 'defaultPaymentMethod');
    const wrong = mutations.filter(
      ({ name }) => !nouns.some((noun) => new RegExp(`^${noun}[A-Z]`).test(name)),
    );
    expect(mutations.length).toBeGreaterThan(5);
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('take one input of their own name', () => {
    const wrong = mutations.filter(({ name, args }) => {
      const [input, ...more] = args;
      return more.length > 0 || input?.name !== 'input' || String(input.type) !== `${pascalCase(name)}Input!`;
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('answer with a payload of their own name that always has errors', () => {
    const wrong = mutations.filter(({ name, type }) => {
      const payload = getNamedType(type);
      return (
        String(type) !== `${pascalCase(name)}Payload!` ||
        !isObjectType(payload) ||
        String(payload.getFields()['errors']?.type) !== '[MutationError!]!'
      );
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('never promise more than their errors', () => {
    const strict = mutations.flatMap(({ type }) => {
      const payload = getNamedType(type);
      return isObjectType(payload)
        ? Object.values(payload.getFields())
            .filter((field) => isNonNullType(field.type) && field.name !== 'errors')
            .map(({ name }) => `${payload.name}.${name}`)
        : [];
    });
    expect(strict).toEqual([]);
  });
});

describe('names', () => {
  it('of types are in pascal case', () => {
    expect(named.map(String).filter((name) => !/^[A-Z][A-Za-z0-9]*$/.test(name))).toEqual([]);
  });

  it('of fields and arguments are in camel case', () => {
    const names = [
      ...outputFields.flatMap(({ place, field }) => [
        [place, field.name],
        ...field.args.map(({ name }) => [`${place}(${name})`, name]),
      ]),
      ...inputs.flatMap(inputFieldsOf).map(({ place, field }) => [place, field.name]),
    ];
    expect(
      names.filter(([, name = '']) => !/^[a-z][a-zA-Z0-9]*$/.test(name)).map(([place]) => place),
    ).toEqual([]);
  });

  it('of enum values are in screaming case', () => {
    const values = enums.flatMap((type) => type.getValues().map(({ name }) => `${type.name}.${name}`));
    // A word that begins with a digit has an underscore before it, since no name may begin so.
    expect(values.filter((place) => !/\.([A-Z]|_[0-9])[A-Z0-9]*(_[A-Z0-9]+)*$/.test(place))).toEqual([]);
  });

  it('of input types say that they are, and those of others do not', () => {
    // The two are named by the design of the graph, after the field they belong to.
    const endings = /(Input|Filter|Patch|Range|SubscriptionCancelNow|SubscriptionCancelWhen)$/;
    expect(inputs.map(String).filter((name) => !endings.test(name))).toEqual([]);
    expect(outputTypes.map(String).filter((name) => endings.test(name))).toEqual([]);
  });

  it('of booleans are questions or phrases, never a bare adjective', () => {
    const filters = inputs.filter(({ name }) => name.endsWith('Filter')).flatMap(inputFieldsOf);
    const bareOnes = [...outputFields, ...filters].filter(
      ({ field: { name, type } }) => getNamedType(type).name === 'Boolean' && /^[a-z]+$/.test(name),
    );
    expect(bareOnes.map(({ place }) => place)).toEqual([]);
  });

  it('of booleans are never denied', () => {
    const denied = [...outputFields, ...inputs.flatMap(inputFieldsOf)].filter(
      ({ field: { name, type } }) =>
        getNamedType(type).name === 'Boolean' && /^(isNot|no[A-Z]|not[A-Z])/.test(name),
    );
    expect(denied.map(({ place }) => place)).toEqual([]);
  });
});

describe('enums', () => {
  const asked = new Set(
    [
      ...inputs.flatMap(inputFieldsOf).map(({ field }) => field),
      ...outputFields.flatMap(({ field }) => field.args),
    ]
      .map(({ type }) => getNamedType(type))
      .filter(isEnumType),
  );

  it('that are asked for have no value for what is unknown', () => {
    expect(asked.size).toBeGreaterThan(10);
    expect([...asked].filter((type) => type.getValue('UNRECOGNIZED')).map(String)).toEqual([]);
  });

  it('that are answered know a value for what is unknown, and stand beside the raw word', () => {
    const answered = outputFields.filter(({ field }) => isEnumType(getNamedType(field.type)));
    const wrong = answered.filter(({ type, field }) => {
      const values = getNamedType(field.type);
      const own = OWN_WORDS.has(values.name);
      const raw = isListType(getNullableType(field.type)) ? 'RawValues' : 'Raw';
      const fields = Object.keys(type.getFields());
      const beside = fields.some((name) => name === `${field.name}${raw}` || name === `${field.name}Raw`);
      return !own && !(isEnumType(values) && values.getValue('UNRECOGNIZED') && beside);
    });
    expect(answered.length).toBeGreaterThan(100);
    expect(wrong.map(({ place }) => place)).toEqual([]);
  });

  it('are never both asked for and answered, unless the words are our own', () => {
    const answered = new Set(outputFields.map(({ field }) => getNamedType(field.type).name));
    expect([...asked].map(String).filter((name) => answered.has(name) && !OWN_WORDS.has(name))).toEqual([]);
  });
});

/** Enums of the gateway, to which the billing API cannot add. */
const OWN_WORDS = new Set(['WriteOutcome']);

describe('types', () => {
  it('are all reached from the roots', () => {
    // `buildSchema` keeps what nothing refers to; a client would find it in its tools and never in an answer.
    const reached = new Set<string>();
    const visit = (name: string): void => {
      if (reached.has(name)) return;
      reached.add(name);
      const type = schema.getType(name);
      if (isUnionType(type)) for (const member of type.getTypes()) visit(member.name);
      if (isInputObjectType(type))
        for (const { field } of inputFieldsOf(type)) visit(getNamedType(field.type).name);
      for (const { type: owner, field } of outputFields) {
        if (owner.name !== name) continue;
        visit(getNamedType(field.type).name);
        for (const { type: argument } of field.args) visit(getNamedType(argument).name);
      }
      for (const implementing of outputTypes) {
        if (implementing.getInterfaces().some((one) => one.name === name)) visit(implementing.name);
        if (implementing.name === name) for (const one of implementing.getInterfaces()) visit(one.name);
      }
    };
    for (const root of [schema.getQueryType(), schema.getMutationType()]) if (root) visit(root.name);
    const scalars = new Set(['Boolean', 'ID', 'Int', 'String']);
    expect(named.map(String).filter((name) => !reached.has(name) && !scalars.has(name))).toEqual([]);
  });
});

function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
