import type { GraphQLResolveInfo } from 'graphql';
import { BillingError } from '../billing/errors.ts';
import type { ApiObject, Preview } from '../catalog.ts';
import type { ListAddress } from '../load/loader.ts';
import { expandPaths } from '../plan/expand.ts';
import { embeddedNeeds } from '../plan/plan.ts';
import { builder, type GatewayContext, type Types } from './builder.ts';
import { InputWriter, valueAt } from './input-writer.ts';
import type { InputShape, InputValue } from './inputs.ts';
import type { EarlyRead } from './lists.ts';
import { invalidInput, MutationError, type MutationProblem, problemOf } from './mutation-errors.ts';
import { planOf } from './planning.ts';

type QueryFields = PothosSchemaTypes.QueryFieldBuilder<Types, object>;
type ObjectFields<Parent> = PothosSchemaTypes.ObjectFieldBuilder<Types, Parent>;

/** The billing API's code for "there is nothing to preview". */
const NOTHING_TO_COME = 'invoice_upcoming_none';

interface Outcome {
  readonly preview: object | null;
  readonly errors: readonly MutationProblem[];
}

interface PreviewOptions {
  readonly description: string;
  readonly input: InputShape;
  /** What null means when there is no error either. */
  readonly none?: string;
}

/** A preview by its parameters: `invoicePreview`. A form has to show what is wrong with them, so errors are part of the answer. */
export function preview(
  t: QueryFields,
  kind: Preview<object>,
  { description, input, none = '' }: PreviewOptions,
) {
  const Result = builder.objectRef<Outcome>(`${kind.name}Result`).implement({
    description: 'A preview, or what is wrong with the question.',
    fields: (t) => ({
      preview: t.field({
        type: kind,
        nullable: true,
        description: `What it would be.${none} Null when there are errors.`,
        extensions: { source: { kind: 'through' } },
        resolve: (outcome) => outcome.preview,
      }),
      errors: t.field({
        type: [MutationError],
        description: 'What went wrong; empty when nothing did.',
        extensions: { source: { kind: 'id' } },
        resolve: (outcome) => outcome.errors,
      }),
    }),
  });
  return t.field({
    type: Result,
    description: `${description} Nothing is written. Stripe: \`GET /v1/${kind.path.join('/')}\`.`,
    extensions: { source: { kind: 'object', count: () => 1 } },
    args: { input: t.arg({ type: input.ref, required: true, description: 'What to preview.' }) },
    resolve: (_root, args, context, info) => workOut(kind, input, args.input, context, info),
  });
}

/** Whatever goes wrong becomes an error of the answer: the result is never null, and must not take its siblings with it. */
async function workOut(
  kind: Preview<object>,
  shape: InputShape,
  input: InputValue,
  context: GatewayContext,
  info: GraphQLResolveInfo,
): Promise<Outcome> {
  const writer = new InputWriter();
  shape.write(input, [], ['input'], writer);
  if (writer.problems.length > 0) {
    return {
      preview: null,
      errors: writer.problems.map(({ path, message }) => invalidInput(path, message)),
    };
  }
  const address: ListAddress = { path: kind.path, query: writer.params };
  try {
    const found = await context.load.preview(address, expandPaths(embeddedNeeds(planOf(info))));
    return { preview: found, errors: [] };
  } catch (error) {
    if (saysNone(error)) return { preview: null, errors: [] };
    return { preview: null, errors: [explained(error, input, writer, context)] };
  }
}

function explained(
  error: unknown,
  input: InputValue,
  writer: InputWriter,
  context: GatewayContext,
): MutationProblem {
  if (error instanceof BillingError) {
    if (error.kind === 'authentication') context.report(error);
    return problemOf({
      error,
      originOf: (param) => writer.originOf(param),
      valueAt: (path) => valueAt({ input }, path),
      idempotencyKey: null,
    });
  }
  context.report(error);
  return {
    type: 'UpstreamError',
    message: 'Unexpected error.',
    code: 'INTERNAL_SERVER_ERROR',
    stripeRequestId: null,
    outcome: 'NOT_APPLIED',
    idempotencyKey: null,
  };
}

/** That nothing is to come is an answer, though the API gives it as an error. */
function saysNone(error: unknown): boolean {
  return error instanceof BillingError && error.code === NOTHING_TO_COME;
}

interface UpcomingOptions {
  readonly description: string;
  /** The parameters, from the id of the object alone. */
  readonly of: (id: string) => ListAddress['query'];
}

/** The preview that an object has by its id: `upcomingInvoice`. */
export function upcoming<Parent extends ApiObject>(
  t: ObjectFields<Parent>,
  kind: Preview<object>,
  { description, of }: UpcomingOptions,
) {
  const read = (id: string, context: GatewayContext, expand: readonly string[]) =>
    context.load.preview({ path: kind.path, query: of(id) }, expand);
  const early: EarlyRead = { start: (id, _args, context, expand) => read(id, context, expand) };
  return t.field({
    type: kind,
    nullable: true,
    description: `${description} Stripe: \`GET /v1/${kind.path.join('/')}\`.`,
    extensions: { source: { kind: 'preview' }, early },
    resolve: async (parent, _args, context, info) => {
      try {
        return await read(parent.id, context, expandPaths(embeddedNeeds(planOf(info))));
      } catch (error) {
        if (saysNone(error)) return null;
        throw error;
      }
    },
  });
}
