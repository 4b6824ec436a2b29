import type { GraphQLResolveInfo } from 'graphql';
import type { PathSegments } from '../billing/client.ts';
import { BillingError, CardError } from '../billing/errors.ts';
import type { ApiObject, Resource } from '../catalog.ts';
import { expandPaths } from '../plan/expand.ts';
import { embeddedNeeds, needsObject } from '../plan/plan.ts';
import { builder, type GatewayContext } from './builder.ts';
import { keyProblem, makeKey, upstreamKey } from './idempotency.ts';
import { globalId, idArgument } from './ids.ts';
import { type InputPath, InputWriter, valueAt } from './input-writer.ts';
import { fieldsOf, type InputEntries, type InputValue, writeEntries } from './inputs.ts';
import { invalidInput, MutationError, type MutationProblem, problemOf } from './mutation-errors.ts';
import { planOf } from './planning.ts';
import { addressOf, present, readReference, resolveReference, standIn } from './references.ts';

/** The id parts of what a mutation is about, by the name of the input that gave them. */
type Targets = Readonly<Record<string, readonly string[]>>;

/** An input that names what the mutation is about: part of the address, not of the parameters. */
interface TargetInput {
  readonly kind: Resource<ApiObject>;
  readonly description: string;
}

interface Call {
  readonly method: 'POST' | 'DELETE';
  readonly path: PathSegments;
}

/** An object in a payload: the one written, or one that changes with it. */
interface PayloadObject {
  readonly kind: Resource<ApiObject>;
  readonly description: string;
  /** Where the written object refers to it. Absent for the written object itself. */
  readonly property?: string;
}

interface MutationOptions {
  readonly description: string;
  /** Whether money moves: then the key is not optional, and one such mutation fits into an operation. */
  readonly movesMoney?: boolean;
  /** Whether the key is not optional though no money moves yet: the write is the beginning of a charge. */
  readonly keyRequired?: boolean;
  /** Inputs that name what it is about. */
  readonly targets?: Readonly<Record<string, TargetInput>>;
  readonly inputs?: InputEntries;
  /** Parameters that always go out, whatever the input says. */
  readonly always?: Readonly<Record<string, string | boolean>>;
  readonly call: (targets: Targets, input: InputValue) => Call;
  /** Checks that take more than one input. */
  readonly check?: (input: InputValue, refuse: (path: InputPath, message: string) => void) => void;
  /** The payload's objects, the written one first. */
  readonly payload: Readonly<Record<string, PayloadObject>>;
  /** The field of the deleted object's id, and its kind. */
  readonly deleted?: {
    readonly field: string;
    readonly kind: Resource<ApiObject>;
    readonly description: string;
  };
  /** Whether what is to be deleted is read before it goes, because only it names the payload's other objects. */
  readonly readFirst?: boolean;
  /** Says, of what was written, on which invoice a buyer may have a step to take. */
  readonly buyerStep?: (written: Readonly<Record<string, unknown>>) => string | null;
}

/** What a payload resolves from. */
interface Outcome {
  /** What the billing API answered; null when it refused or was not asked. */
  readonly written: object | null;
  readonly targets: Targets;
  readonly idempotencyKey: string | null;
  readonly deletedId: string | null;
  readonly errors: readonly MutationProblem[];
}

declare module 'graphql' {
  interface GraphQLFieldExtensions<_TSource, _TContext, _TArgs> {
    movesMoney?: boolean;
  }
}

/** Where the address of a mutation notes which input gave it, for errors that blame the address. */
const TARGET = '$target';

/** Declares a mutation: its input, its payload, and the write behind it. */
export function mutation(name: string, options: MutationOptions): void {
  const pascal = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const { movesMoney = false } = options;
  const keyRequired = movesMoney || (options.keyRequired ?? false);
  const input = builder.inputType(`${pascal}Input`, {
    description: `What \`${name}\` takes. A field that is left out changes nothing.`,
    fields: (t) => ({
      ...Object.fromEntries(
        Object.entries(options.targets ?? {}).map(([field, target]) => [
          field,
          t.id({ required: true, description: target.description }),
        ]),
      ),
      ...(takesKey(options)
        ? {
            idempotencyKey: t.string({
              required: keyRequired,
              description: keyRequired
                ? 'One key for one intention, at most 255 characters. Repeating the mutation with it cannot do it twice.'
                : 'One key for one intention, at most 255 characters. Repeating the mutation with it cannot do it twice. Made and returned when it is left out.',
            }),
          }
        : {}),
      ...fieldsOf(t, options.inputs ?? {}),
    }),
  });
  const payload = payloadType(pascal, options);
  builder.mutationField(name, (t) =>
    t.field({
      type: payload,
      description: options.description,
      extensions: { movesMoney, source: { kind: 'object', count: () => baseCalls(options) } },
      args: { input: t.arg({ type: input, required: true, description: 'What to do.' }) },
      // GraphQL has coerced it to the input type above.
      resolve: (_root, args, context) => run(name, options, args.input as InputValue, context),
    }),
  );
}

/** Deletions take no key: repeating one is safe. */
function takesKey(options: MutationOptions): boolean {
  return options.deleted === undefined;
}

function baseCalls(options: MutationOptions): number {
  return 1 + (options.buyerStep || options.movesMoney ? 1 : 0) + (options.deleted ? 2 : 0);
}

function payloadType(pascal: string, options: MutationOptions) {
  const [writtenName] = Object.keys(options.payload);
  const { deleted } = options;
  return builder.objectRef<Outcome>(`${pascal}Payload`).implement({
    description: 'What came of it. Always look at `errors`: an object and an error may come together.',
    fields: (t) => ({
      ...Object.fromEntries(
        Object.entries(options.payload).map(([field, object]) => [
          field,
          t.field({
            type: object.kind,
            nullable: true,
            description: object.description,
            extensions: { source: { kind: 'object', count: () => 1 } },
            resolve: (outcome, _args, context, info) =>
              field === writtenName && object.property === undefined
                ? readWritten(object.kind, outcome, context, info)
                : readRelated(options, object, outcome, context, info),
          }),
        ]),
      ),
      ...(deleted
        ? {
            [deleted.field]: t.id({
              nullable: true,
              description: deleted.description,
              resolve: (outcome) => outcome.deletedId,
            }),
          }
        : {}),
      ...(takesKey(options)
        ? {
            idempotencyKey: t.string({
              nullable: true,
              description:
                'The key that was used: yours, or the one made for you. Null when nothing was sent.',
              resolve: (outcome) => outcome.idempotencyKey,
            }),
          }
        : {}),
      errors: t.field({
        type: [MutationError],
        description: 'What went wrong; empty when nothing did.',
        resolve: (outcome) => outcome.errors,
      }),
    }),
  });
}

/** Runs a write. Whatever goes wrong becomes an error of the payload: none of it may hide what sibling mutations did. */
async function run(
  name: string,
  options: MutationOptions,
  input: InputValue,
  context: GatewayContext,
): Promise<Outcome> {
  const writer = new InputWriter();
  const targets = readTargets(options, input, writer);
  const key = readKey(options, input, writer);
  writeEntries(options.inputs ?? {}, input, [], ['input'], writer);
  options.check?.(input, (path, message) => writer.refuse(path, message));
  const outcome: Outcome = { written: null, targets, idempotencyKey: null, deletedId: null, errors: [] };
  if (writer.problems.length > 0) {
    // Nothing was sent, so there is nothing to read again either.
    return {
      ...outcome,
      targets: {},
      errors: writer.problems.map(({ path, message }) => invalidInput(path, message)),
    };
  }
  const sent = { ...outcome, idempotencyKey: key };
  try {
    const { method, path } = options.call(targets, input);
    const before = options.readFirst ? await readTarget(options, outcome, context) : null;
    const params = { ...options.always, ...writer.params };
    const written =
      method === 'DELETE'
        ? await remove(path, params, context)
        : await context.client.post<object>(path, params, {
            idempotencyKey: upstreamKey(context.principal, name, key ?? makeKey()),
          });
    context.load.forget();
    return {
      ...sent,
      // What is left of a deleted object does not say what it hung on.
      written: before ? { ...before, ...written } : written,
      deletedId: deletedIdOf(options, targets),
      errors: await buyerSteps(options, written, context),
    };
  } catch (error) {
    context.load.forget();
    return { ...sent, errors: [await explain(error, options, input, writer, sent, context)] };
  }
}

function readTargets(options: MutationOptions, input: InputValue, writer: InputWriter): Targets {
  const targets: Record<string, readonly string[]> = {};
  for (const [field, { kind }] of Object.entries(options.targets ?? {})) {
    const path = ['input', field];
    try {
      targets[field] = idArgument(String(input[field]), path.join('.'), [kind]);
      writer.note([TARGET], path);
    } catch (error) {
      writer.refuse(path, error instanceof Error ? error.message : 'The id cannot be read.');
    }
  }
  return targets;
}

function readKey(options: MutationOptions, input: InputValue, writer: InputWriter): string | null {
  if (!takesKey(options)) return null;
  const given = input['idempotencyKey'];
  if (given === undefined || given === null) return makeKey();
  const problem = keyProblem(String(given));
  if (problem) writer.refuse(['input', 'idempotencyKey'], problem);
  return String(given);
}

/** Deletes, and after a lost answer looks whether it is gone. */
async function remove(
  path: PathSegments,
  params: Parameters<GatewayContext['client']['delete']>[1],
  context: GatewayContext,
): Promise<object> {
  try {
    return await context.client.delete<object>(path, params);
  } catch (error) {
    if (!(error instanceof BillingError) || !error.mayHaveBeenApplied) throw error;
    context.load.forget();
    const id = path.at(-1) ?? '';
    const left = await context.load.reread({ object: '', id, path }, []).catch(() => undefined);
    if (left === undefined) throw error;
    const gone = left === null || ('deleted' in left && left.deleted === true);
    const canceled = left !== null && 'status' in left && left.status === 'canceled';
    if (gone) return { id, deleted: true };
    if (canceled) return left;
    // It is still there as it was: the deletion did not take place.
    error.mayHaveBeenApplied = false;
    throw error;
  }
}

function deletedIdOf({ deleted }: MutationOptions, targets: Targets): string | null {
  const [parts] = Object.values(targets);
  return deleted && parts ? globalId(deleted.kind.idName, parts) : null;
}

/** The step that a buyer has still to take though the write went through. */
async function buyerSteps(
  options: MutationOptions,
  written: object,
  context: GatewayContext,
): Promise<MutationProblem[]> {
  // A JSON object of the API.
  const invoiceId = options.buyerStep?.(written as Readonly<Record<string, unknown>>) ?? null;
  if (invoiceId === null) return [];
  const step = await readBuyerStep(invoiceId, context);
  return step && step.status === 'requires_action' ? [actionRequired(step, null, null)] : [];
}

interface BuyerStep {
  readonly status: string | null;
  readonly clientSecret: string | null;
  readonly hostedInvoiceUrl: string | null;
}

/** What the billing API sends of an invoice whose payment intent is expanded. */
interface InvoiceWithIntent {
  readonly hosted_invoice_url?: string | null;
  readonly payment_intent?: { readonly status: string; readonly client_secret: string | null } | null;
}

async function readBuyerStep(invoiceId: string, context: GatewayContext): Promise<BuyerStep | null> {
  const invoice: InvoiceWithIntent | null = await context.load.object(
    { object: 'invoice', id: invoiceId, path: ['invoices', invoiceId] },
    ['payment_intent'],
  );
  if (!invoice?.payment_intent) return null;
  return {
    status: invoice.payment_intent.status,
    clientSecret: invoice.payment_intent.client_secret,
    hostedInvoiceUrl: invoice.hosted_invoice_url ?? null,
  };
}

function actionRequired(step: BuyerStep, code: string | null, requestId: string | null): MutationProblem {
  return {
    type: 'PaymentActionRequiredError',
    message: 'The buyer has one more step to take before this is paid.',
    code: code ?? 'requires_action',
    stripeRequestId: requestId,
    clientSecret: step.clientSecret,
    hostedInvoiceUrl: step.hostedInvoiceUrl,
  };
}

async function explain(
  error: unknown,
  options: MutationOptions,
  input: InputValue,
  writer: InputWriter,
  outcome: Outcome,
  context: GatewayContext,
): Promise<MutationProblem> {
  if (!(error instanceof BillingError)) {
    context.report(error);
    return {
      type: 'UpstreamError',
      message: 'Unexpected error.',
      code: 'INTERNAL_SERVER_ERROR',
      stripeRequestId: null,
      outcome: 'UNKNOWN',
      idempotencyKey: outcome.idempotencyKey,
    };
  }
  if (error.kind === 'authentication') context.report(error);
  if (error instanceof CardError && needsBuyer(error)) {
    return actionRequired(await stepOf(error, options, outcome, context), error.code, error.requestId);
  }
  return problemOf({
    error,
    originOf: (param) => writer.originOf(param),
    valueAt: (path) => valueAt({ input }, path),
    idempotencyKey: outcome.idempotencyKey,
  });
}

/** Whether a refused payment only waits for the buyer. */
function needsBuyer(error: CardError): boolean {
  const code = error.code ?? '';
  return (
    code.endsWith('requires_action') ||
    code === 'authentication_required' ||
    error.declineCode === 'authentication_required'
  );
}

async function stepOf(
  error: CardError,
  options: MutationOptions,
  outcome: Outcome,
  context: GatewayContext,
): Promise<BuyerStep> {
  const intent = error.paymentIntent;
  const fromIntent = typeof intent?.invoice === 'string' ? intent.invoice : intent?.invoice?.id;
  const target = Object.entries(options.targets ?? {}).find(([, { kind }]) => kind.object === 'invoice')?.[0];
  const invoiceId = fromIntent ?? (target === undefined ? undefined : outcome.targets[target]?.at(-1));
  const step = invoiceId === undefined ? null : await readBuyerStep(invoiceId, context).catch(() => null);
  return {
    status: step?.status ?? intent?.status ?? null,
    clientSecret: step?.clientSecret ?? intent?.client_secret ?? null,
    hostedInvoiceUrl: step?.hostedInvoiceUrl ?? null,
  };
}

/** The object that was written, read again: an answer that was kept under a key may be old. */
async function readWritten(
  kind: Resource<ApiObject>,
  outcome: Outcome,
  context: GatewayContext,
  info: GraphQLResolveInfo,
): Promise<ApiObject | null> {
  const { written } = outcome;
  const [target] = Object.values(outcome.targets);
  if (written && target && target.length > 1) context.load.own(written, target[0] ?? '');
  // What the API answers to a write on a kind is of that kind.
  const record = written as ApiObject | null;
  const parts = record ? kind.idParts(record, context.load.ownerOf(record)) : target;
  if (!parts) return null;
  const plan = planOf(info);
  const id = parts.at(-1) ?? '';
  if (!needsObject(plan)) return record ?? standIn(kind, id);
  const path = kind.locate(parts);
  if (!path) return record;
  const object = await context.load.object(addressOf(kind, id, path), expandPaths(embeddedNeeds(plan)));
  return object && present(kind, object);
}

/** An object that changes with the written one, found through it. */
async function readRelated(
  options: MutationOptions,
  { kind, property = '' }: PayloadObject,
  outcome: Outcome,
  context: GatewayContext,
  info: GraphQLResolveInfo,
): Promise<ApiObject | null> {
  const parent = outcome.written ?? (await readTarget(options, outcome, context));
  if (!parent) return null;
  const reference = readReference(parent, property);
  const id = typeof reference === 'string' ? reference : reference?.id;
  return id === undefined ? null : resolveReference(kind, id, { parent, property }, context, info);
}

/** What the mutation is about, as it is now: a refused write may still have changed it. */
async function readTarget(
  options: MutationOptions,
  outcome: Outcome,
  context: GatewayContext,
): Promise<object | null> {
  const [named] = Object.entries(options.targets ?? {});
  const parts = named && outcome.targets[named[0]];
  const path = named && parts && named[1].kind.locate(parts);
  if (!named || !parts || !path) return null;
  return context.load.object(addressOf(named[1].kind, parts.at(-1) ?? '', path), []);
}
