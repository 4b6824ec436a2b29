import {
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { leastInput, type Mutation, mutations } from '../mutations/every-mutation.ts';
import { schema } from '../plan/planned.ts';
import { sampleOf } from '../support/sample-inputs.ts';

/** `invoicePay` is the operation `InvoicePay`. */
const operationName = ({ name }: Mutation): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

function payloadOf({ name }: Mutation): GraphQLObjectType {
  const type = getNamedType(schema.getMutationType()?.getFields()[name]?.type);
  if (!isObjectType(type)) throw new Error(`${name} has no payload.`);
  return type;
}

/** The objects of a payload: what was written, and what changed with it. */
function objectsOf(mutation: Mutation): string[] {
  return Object.values(payloadOf(mutation).getFields())
    .filter(({ name, type }) => name !== 'errors' && 'getFields' in getNamedType(type))
    .map(({ name }) => name);
}

/** Every kind of error that a payload can have, each with its own fields. */
const errorTypes = errorsOf();

function errorsOf(): readonly GraphQLObjectType[] {
  const type = schema.getType('MutationError');
  if (!isInterfaceType(type)) throw new Error('There is no MutationError.');
  return schema.getPossibleTypes(type);
}

const SHARED = new Set(['message', 'code', 'stripeRequestId']);

const errorFields = errorTypes
  .map((type) => {
    const own = Object.keys(type.getFields()).filter((name) => !SHARED.has(name));
    return own.length === 0 ? '' : `... on ${type.name} { ${own.join(' ')} }`;
  })
  .join(' ');

/** A document with everything that a mutation answers, of objects their ids. */
function operation(mutation: Mutation): string {
  const fields = Object.values(payloadOf(mutation).getFields()).map(({ name, type }) => {
    if (name === 'errors') return `errors { __typename ${[...SHARED].join(' ')} ${errorFields} }`;
    const named = getNamedType(type);
    if (!('getFields' in named) && !('getTypes' in named)) return name;
    return `${name} { __typename ... on StripeObject { id stripeId } }`;
  });
  return `mutation ${operationName(mutation)}($input: ${mutation.input.name}!) { ${mutation.name}(input: $input) { ${fields.join(' ')} } }`;
}

/** The operations of a client that can write everything. */
export const operations: string = mutations.map(operation).join('\n');

/** An input with every field of its type, each with what it cannot do without. */
function wholeInput({ input, given }: Mutation): Record<string, unknown> {
  return Object.fromEntries(
    Object.values(input.getFields()).map((field) => [field.name, sampleOf(field, [field.name], given)]),
  );
}

function needsSomething({ input }: Mutation): boolean {
  return Object.values(input.getFields()).some(
    ({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined,
  );
}

/** Runs a mutation as a client would, and tries what it must not compile with. */
function use(mutation: Mutation): string {
  const name = operationName(mutation);
  const document = `graph.${name}Document`;
  const least = JSON.stringify(leastInput(mutation));
  const ids = objectsOf(mutation).map((object) => `${object}: payload.${object}?.id ?? null`);
  return [
    `export async function ${mutation.name}() {`,
    `  const { ${mutation.name}: payload } = await run(${document}, { input: ${least} });`,
    `  await run(${document}, { input: ${JSON.stringify(wholeInput(mutation))} });`,
    '  // @ts-expect-error There is no such input.',
    `  await run(${document}, { input: { ...${least}, noSuchInput: 1 } });`,
    ...(needsSomething(mutation)
      ? ['  // @ts-expect-error Something is needed.', `  await run(${document}, { input: {} });`]
      : []),
    `  return { told: payload.errors.map(explain), ${ids.join(', ')} };`,
    '}',
  ].join('\n');
}

/** Every choice of one that an input leads to. */
function choicesIn(type: GraphQLInputObjectType, seen = new Set<GraphQLInputObjectType>()) {
  if (seen.has(type)) return seen;
  seen.add(type);
  for (const field of Object.values(type.getFields())) {
    const named = getNamedType(field.type);
    if (isInputObjectType(named)) choicesIn(named, seen);
  }
  return seen;
}

const choices = [...new Set(mutations.flatMap(({ input }) => [...choicesIn(input)]))].filter(
  ({ isOneOf }) => isOneOf,
);

/** A choice with one member, and with two, which must not compile. */
function choose(choice: GraphQLInputObjectType): string {
  const members = Object.values(choice.getFields()).map((field) => [
    field.name,
    sampleOf(field, [field.name], {}),
  ]);
  return [
    `export const one${choice.name}: graph.${choice.name} = ${JSON.stringify(Object.fromEntries(members.slice(0, 1)))};`,
    '// @ts-expect-error They exclude one another.',
    `export const two${choice.name}: graph.${choice.name} = ${JSON.stringify(Object.fromEntries(members.slice(0, 2)))};`,
  ].join('\n');
}

/** A client that runs every mutation and acts on each kind of error. */
export const client: string = `import * as graph from './generated/graphql.ts';

declare function run<Data, Variables>(
  document: graph.TypedDocumentString<Data, Variables>,
  variables: NoInfer<Variables>,
): Promise<Data>;

type Problem = graph.InvoicePayMutation['invoicePay']['errors'][number];

export function explain(problem: Problem): string | number | null {
  switch (problem.__typename) {
    case 'InvalidInputError':
      return problem.path?.join('.') ?? problem.stripeParam;
    case 'NotFoundError':
      return problem.id;
    case 'PaymentFailedError':
      return problem.userMessage ?? problem.declineCode ?? problem.adviceCode;
    case 'PaymentActionRequiredError':
      return problem.hostedInvoiceUrl ?? problem.clientSecret;
    case 'PermissionError':
      return problem.requiredScope;
    case 'RateLimitedError':
      return problem.retryAfterMs;
    case 'UpstreamError':
      return problem.outcome === 'UNKNOWN' ? problem.idempotencyKey : null;
    case 'InvalidStateError':
    case 'IdempotencyConflictError':
      return problem.message;
    default:
      return ((none: never) => none)(problem);
  }
}

${mutations.map(use).join('\n\n')}

${choices
  .filter((choice) => Object.keys(choice.getFields()).length > 1)
  .map(choose)
  .join('\n')}
`;
