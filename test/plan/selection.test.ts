import { type GraphQLObjectType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { expandPaths } from '../../src/plan/expand.ts';
import { needsObject, planSelection } from '../../src/plan/plan.ts';
import { selectedFields } from '../../src/plan/selection.ts';
import { expanded, firstField, planned, schema } from './planned.ts';

const refund = (selection: string) => `{ refund(id: "re_1") { ${selection} } }`;

describe('a selection', () => {
  it('is followed through fragments, named and inline', () => {
    expect(
      expanded(`${refund('...R')} fragment R on Refund { charge { ...C } } fragment C on Charge { created }`),
    ).toEqual(['charge']);
    expect(expanded(refund('... on Refund { charge { ... { created } } }'))).toEqual(['charge']);
  });

  it('is followed through fragments on interfaces', () => {
    const source = `${refund('charge { ...Any }')} fragment Any on HasMetadata { metadata { key } }`;
    expect(expanded(source)).toEqual(['charge']);
  });

  it('leaves out fragments on what the object is not', () => {
    const { operation, nodes } = firstField(
      '{ node(id: "x") { ... on Invoice { charge { created } } ... on Refund { paymentIntent { created } } } }',
    );
    const plan = planSelection(operation, typeNamed('Refund'), nodes);
    expect(expandPaths(plan.needs)).toEqual(['payment_intent']);
  });

  it('is joined where the same field is asked twice', () => {
    expect(expanded(refund('charge { customer { email } } charge { invoice { number } }'))).toEqual([
      'charge.customer',
      'charge.invoice',
    ]);
  });

  it('is joined over aliases of one reference', () => {
    expect(expanded(refund('a: charge { customer { email } } b: charge { id }'))).toEqual([
      'charge.customer',
    ]);
  });

  it('does not mistake an alias for the field of that name', () => {
    expect(expanded(refund('charge: paymentIntent { created }'))).toEqual(['payment_intent']);
  });

  it('costs nothing for introspection', () => {
    expect(needsObject(planned(refund('__typename')))).toBe(false);
  });
});

describe('@skip and @include', () => {
  const source = (directive: string) =>
    `query ($yes: Boolean!) { refund(id: "re_1") { charge ${directive} { created } } }`;

  it.each([
    ['@include(if: $yes)', true, ['charge']],
    ['@include(if: $yes)', false, []],
    ['@skip(if: $yes)', true, []],
    ['@skip(if: $yes)', false, ['charge']],
    ['@skip(if: false) @include(if: $yes)', true, ['charge']],
    ['@skip(if: true) @include(if: $yes)', true, []],
  ])('are honoured: %s with %j', (directive, yes, paths) => {
    expect(expanded(source(directive), { yes })).toEqual(paths);
  });

  it('are honoured on fragments', () => {
    const fragment = (directive: string) =>
      `query ($yes: Boolean!) { refund(id: "re_1") { id ...R ${directive} ... ${directive} { paymentIntent { created } } } }
       fragment R on Refund { charge { created } }`;
    expect(expanded(fragment('@include(if: $yes)'), { yes: false })).toEqual([]);
    expect(expanded(fragment('@include(if: $yes)'), { yes: true })).toEqual(['charge', 'payment_intent']);
  });

  it('are honoured by the default of a variable', () => {
    // The executor fills defaults in before the planner sees the variables.
    const withDefault =
      'query ($yes: Boolean! = true) { refund(id: "re_1") { charge @skip(if: $yes) { created } } }';
    expect(expanded(withDefault, { yes: true })).toEqual([]);
  });
});

describe('a selection on an interface', () => {
  it('is planned for every type it may turn out to be, laid over one another', () => {
    const source = `{ node(id: "x") {
      ... on Invoice { charge { created } lines { nodes { id } } }
      ... on Refund { paymentIntent { created } }
    } }`;
    expect(expanded(source)).toEqual(['charge', 'payment_intent']);
    expect(planned(source).lists).toHaveLength(1);
  });

  it('is free when only what an interface has of the id is asked', () => {
    expect(needsObject(planned('{ node(id: "x") { id ... on StripeObject { stripeId } } }'))).toBe(false);
  });

  it('needs the body for what it has beside the ids', () => {
    expect(needsObject(planned('{ node(id: "x") { ... on HasMetadata { metadata { key } } } }'))).toBe(true);
  });

  it('takes its fields from the types, where the sources are', () => {
    const source =
      '{ invoice(id: "in_1") { ...D } } fragment D on InvoiceDocument { customer { email } lines { nodes { price { product { name } } } } }';
    expect(expanded(source)).toEqual(['customer', 'lines.data.price.product']);
  });
});

describe('a selection on a union', () => {
  it('is planned for each of its members', () => {
    const source = `{ balanceTransaction(id: "txn_1") { source {
      ... on Charge { customer { email } }
      ... on Refund { paymentIntent { created } }
      ... on UnsupportedObject { object }
    } } }`;
    expect(expanded(source)).toEqual(['source.customer', 'source.payment_intent']);
  });
});

describe('the fields selected for a type', () => {
  const fieldsOf = (source: string) => {
    const { operation, nodes } = firstField(source);
    return selectedFields(operation, typeNamed('Refund'), nodes).map(({ field, nodes: asking }) => [
      field.name,
      asking.length,
    ]);
  };

  it('come once for every response key, with every node that asks for it', () => {
    const source = `${refund('charge { id } other: charge { id } ...R')} fragment R on Refund { charge { created } }`;
    expect(fieldsOf(source)).toEqual([
      ['charge', 2],
      ['charge', 1],
    ]);
  });

  it('are without introspection', () => {
    expect(fieldsOf(refund('__typename id'))).toEqual([['id', 1]]);
  });
});

function typeNamed(name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no object type.`);
  return type;
}
