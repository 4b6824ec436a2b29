import type { Params, PathSegments } from '../billing/client.ts';
import { BillingError, CardError } from '../billing/errors.ts';
import type { GatewayContext } from './builder.ts';
import { actionRequired, buyerSteps, needsBuyer, stepOf } from './buyer-step.ts';
import { keyProblem, makeKey, upstreamKey } from './idempotency.ts';
import { globalId, idArgument } from './ids.ts';
import { InputWriter, valueAt } from './input-writer.ts';
import { type InputValue, writeEntries } from './inputs.ts';
import { invalidInput, type MutationProblem, problemOf } from './mutation-errors.ts';
import {
  kindsOf,
  type MutationOptions,
  type Outcome,
  type TargetInput,
  type Targets,
  takesKey,
} from './mutation-options.ts';
import { readTarget } from './payload-objects.ts';
import { readReference } from './references.ts';

/** Where the address of a mutation notes which input gave it, for errors that blame the address. */
const TARGET = '$target';

/** Runs a write. Whatever goes wrong becomes an error of the payload: none of it may hide what sibling mutations did. */
export async function runMutation(
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
  const { method, path } = options.call(targets, input);
  // A deletion takes none, also where other ways of doing the same take one.
  const sent = { ...outcome, idempotencyKey: method === 'DELETE' ? null : key };
  try {
    const before = options.readFirst ? await readTarget(options, outcome, context) : null;
    const params = paramsOf(options, writer);
    context.load.calls += 1;
    const written =
      method === 'DELETE'
        ? await remove(options, targets, path, params, context)
        : await context.client.post<object>(path, params, {
            idempotencyKey: upstreamKey(context.principal, name, key ?? makeKey()),
          });
    context.load.forget();
    return {
      ...sent,
      // What is left of a deleted object does not say what it hung on.
      written: before ? { ...before, ...written } : written,
      deletedId: deletedIdOf(options, targets, written),
      errors: await buyerSteps(options, written, context),
    };
  } catch (error) {
    context.load.forget();
    return { ...sent, errors: [await explain(error, options, input, writer, sent, context)] };
  }
}

function paramsOf({ always, leaveOut }: MutationOptions, { params }: InputWriter): Params {
  const left = leaveOut?.(params) ?? [];
  return {
    ...always,
    ...Object.fromEntries(Object.entries(params).filter(([name]) => !left.includes(name))),
  };
}

function readTargets(options: MutationOptions, input: InputValue, writer: InputWriter): Targets {
  const targets: Record<string, readonly string[]> = {};
  for (const [field, target] of Object.entries(options.targets ?? {})) {
    const path = ['input', field];
    try {
      const parts = idArgument(String(input[field]), path.join('.'), kindsOf(target));
      targets[field] = parts;
      noteTarget(target, parts, path, writer);
    } catch (error) {
      writer.refuse(path, error instanceof Error ? error.message : 'The id cannot be read.');
    }
  }
  return targets;
}

function noteTarget(
  target: TargetInput,
  parts: readonly string[],
  path: readonly string[],
  writer: InputWriter,
): void {
  if (parts.length !== (target.owned ? 2 : 1)) {
    writer.refuse(
      path,
      target.owned
        ? `${path.join('.')} has to be the global id: the raw id does not say whose it is.`
        : `${path.join('.')} has more parts than such an id.`,
    );
  }
  if (target.param === undefined) writer.note([TARGET], path);
  else writer.set([target.param], parts.at(-1), path);
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
  options: MutationOptions,
  targets: Targets,
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
    const partOf = options.deleted?.partOf;
    const seenAt = partOf?.path(targets) ?? path;
    const left = await context.load
      .reread({ object: '', id: seenAt.at(-1) ?? '', path: seenAt }, [])
      .catch(() => undefined);
    if (left === undefined) throw error;
    if (isGone(left, partOf?.property)) return partOf ? {} : { id, deleted: true };
    if (left !== null && 'status' in left && left.status === 'canceled' && !partOf) return left;
    // It is still there as it was. An answered deletion is over and did not take place; one that was never answered may still do so.
    if (error.status !== null) error.mayHaveBeenApplied = false;
    throw error;
  }
}

/** Whether an object is gone, or what it had under a property. */
function isGone(left: object | null, property: string | undefined): boolean {
  if (left === null || ('deleted' in left && left.deleted === true)) return true;
  return property !== undefined && readReference(left, property) === null;
}

function deletedIdOf({ deleted }: MutationOptions, targets: Targets, written: object): string | null {
  if (!deleted) return null;
  if (deleted.partOf) return 'id' in written ? globalId(deleted.kind.idName, [String(written.id)]) : null;
  const [parts] = Object.values(targets);
  return parts ? globalId(deleted.kind.idName, parts) : null;
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
    implied: options.always ?? {},
  });
}
