import { createHash } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono, type Context as HonoContext } from 'hono';
import type { Fate } from '../disturbances.ts';
import { invalidRequest, StripeError } from '../errors.ts';
import type { EventCause } from '../events.ts';
import { createIds, type IdSource } from '../ids.ts';
import type { World } from '../world.ts';
import { answerOf, refusalOf } from './answers.ts';
import { authenticate } from './authentication.ts';
import type { Endpoint } from './endpoint.ts';
import { readExpand } from './expansion.ts';
import { decodeForm, type RawParameters } from './form.ts';
import type { IdempotencyKeys, KeyedAnswer, Outcome } from './idempotency.ts';

/** The version of the API the sandbox speaks. */
export const apiVersion = '2023-10-16';

/** What the server hands over beside a request: its connection. Absent when there is no server. */
export interface Bindings {
  readonly Bindings: Partial<HttpBindings>;
}

type Context = HonoContext<Bindings>;

/** What the application is made of. */
export interface ApplicationParts {
  readonly world: World;
  /** Names requests; apart from the ids of objects, so that reading never changes what is made later. */
  readonly requestIds: IdSource;
  /** Every method and path, those of the objects and others. */
  readonly endpoints: readonly Endpoint[];
  readonly keys: IdempotencyKeys;
  /** Told of the faults of the sandbox itself; their answer says no more than that there was one. */
  readonly report: (fault: unknown) => void;
  /** Does what has become due by itself since the last request. */
  readonly catchUp?: () => void;
  /** What is to go wrong with the next request. */
  readonly fate?: (isWrite: boolean) => Fate;
  /** Passes when a request may begin to execute; for simulated slowness. */
  readonly pause?: () => Promise<void>;
  /** Passes when what has been changed so far can no longer be lost. */
  readonly settled?: () => Promise<void>;
}

/** The API as a Hono application: every endpoint behind authentication, version check and error printing. */
export function createApplication(parts: ApplicationParts): Hono<Bindings> {
  const application = new Hono<Bindings>();
  for (const endpoint of [...parts.endpoints].sort(literalPathsFirst)) {
    application.on(endpoint.method, endpoint.path, (context) => serve(context, endpoint, parts));
  }
  application.notFound((context) => {
    const { method, path } = context.req;
    const refusal = new StripeError(
      404,
      `Unrecognized request URL (${method}: ${path}). If you are trying to list objects, remove the trailing ` +
        'slash. If you are trying to retrieve an object, make sure you passed a valid (non-empty) identifier in ' +
        'your code.',
    );
    return respond(context, parts.requestIds.next('req_'), { answer: refusalOf(refusal) });
  });
  return application;
}

/** Routes are tried in order, so `/v1/invoices/upcoming` must come before `/v1/invoices/:invoice`. */
function literalPathsFirst(a: Endpoint, b: Endpoint): number {
  const [left, right] = [sortable(a.path), sortable(b.path)];
  return left < right ? -1 : Number(left > right);
}

/** A path whose variables sort after every literal segment. */
function sortable(path: string): string {
  return path.replace(/:\w+/g, '~');
}

async function serve(context: Context, endpoint: Endpoint, parts: ApplicationParts): Promise<Response> {
  const requestId = parts.requestIds.next('req_');
  const key = keyOf(context);
  const fate = fateOf(endpoint, parts);
  if (fate.kind === 'dropped') return cut(context);
  if (fate.kind === 'refused') {
    const { status, headers, body } = refusalOf(fate.refusal);
    return respond(context, requestId, {
      answer: { status, body, headers: { ...headers, ...fate.headers } },
    });
  }
  try {
    if (endpoint.isOpen !== true) authenticate(context.req.header('Authorization'));
    checkVersion(context.req.header('Stripe-Version'));
    const parameters = decodeForm(await formOf(context));
    const execute = async (): Promise<Outcome> => {
      await parts.pause?.();
      const cause = { id: requestId, idempotency_key: key ?? null };
      return runEndpoint(endpoint, context.req.param(), parameters, cause, parts);
    };
    const fingerprint = `${endpoint.method} ${context.req.path} ${fingerprintOf(parameters)}`;
    const keyed =
      key === undefined
        ? { answer: (await execute()).answer }
        : await parts.keys.once({ key, fingerprint, requestId }, execute);
    await parts.settled?.();
    if (fate.kind === 'lost') return cut(context);
    return respond(context, requestId, keyed);
  } catch (error) {
    if (!(error instanceof StripeError)) parts.report(error);
    return respond(context, requestId, { answer: refusalOf(error) });
  }
}

/** Runs an endpoint's changes: to hold together, or only to be looked at. */
function runStep<T>(
  { isRehearsal }: Endpoint,
  world: World,
  cause: EventCause,
  rehearsed: RawParameters,
  change: (stage: World) => T,
): T {
  if (isRehearsal !== true) return world.events.step(() => change(world), cause);
  // What is made up for a preview takes no ids from what will be made later.
  return world.events.rehearse(() => change({ ...world, ids: createIds(rehearsalSeed(rehearsed)) }));
}

/** The same preview has the same ids, whichever of its pages is asked for, and another preview has others. */
function rehearsalSeed(parameters: RawParameters): number {
  const { limit: _limit, starting_after: _after, ending_before: _before, ...rest } = parameters;
  return createHash('sha256').update(fingerprintOf(rest)).digest().readUInt32BE();
}

/** Only the API itself is disturbed, not the pages and the switches of the sandbox. */
function fateOf({ method, path }: Endpoint, { fate }: ApplicationParts): Fate {
  return (path.startsWith('/v1/') ? fate?.(method !== 'GET') : undefined) ?? { kind: 'undisturbed' };
}

/** One request is one step: a refusal undoes what came before it, unless it says otherwise. */
function runEndpoint(
  endpoint: Endpoint,
  path: Readonly<Record<string, string>>,
  { expand, ...parameters }: RawParameters,
  cause: { readonly id: string; readonly idempotency_key: string | null },
  { world, report, catchUp }: ApplicationParts,
): Outcome {
  let hasBegun = false;
  try {
    tryToCatchUp(catchUp, report);
    const answer = runStep(endpoint, world, cause, parameters, (stage) => {
      const paths = readExpand(expand, stage);
      const execute = endpoint.prepare(stage, path, parameters);
      hasBegun = true;
      const reply = execute();
      // What cannot be expanded shows only now, and is as much a matter of the parameters as the rest.
      hasBegun = false;
      const printed = answerOf(reply, paths, world);
      hasBegun = true;
      return printed;
    });
    return { answer, hasBegun };
  } catch (error) {
    if (!(error instanceof StripeError)) report(error);
    return { answer: refusalOf(error), hasBegun };
  }
}

/** What is due and cannot be done is a fault, and told as one; it is no reason to refuse a request that has nothing to do with it. */
function tryToCatchUp(catchUp: ApplicationParts['catchUp'], report: ApplicationParts['report']): void {
  try {
    catchUp?.();
  } catch (fault) {
    report(fault);
  }
}

function keyOf(context: Context): string | undefined {
  return context.req.method === 'POST' ? context.req.header('Idempotency-Key') : undefined;
}

async function formOf(context: Context): Promise<string> {
  const query = new URL(context.req.url).search.slice(1);
  // SDKs send what goes with a DELETE in the address, other callers in the body.
  const body = context.req.method === 'GET' ? '' : await context.req.text();
  return [query, body].filter((part) => part !== '').join('&');
}

/** The parameters as one text that does not depend on their order. */
function fingerprintOf(parameters: RawParameters): string {
  return JSON.stringify(parameters, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function checkVersion(version: string | undefined): void {
  if (version !== undefined && version !== apiVersion) {
    throw invalidRequest(`Invalid Stripe API version: ${version}`);
  }
}

/** Ends the connection without an answer. */
function cut(context: Context): Response {
  context.env.incoming?.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

function respond(context: Context, requestId: string, { answer, replayOf }: KeyedAnswer): Response {
  const key = keyOf(context);
  return new Response(answer.body, {
    status: answer.status,
    headers: {
      ...answer.headers,
      'Request-Id': requestId,
      'Stripe-Version': apiVersion,
      ...(key === undefined ? {} : { 'Idempotency-Key': key }),
      ...(replayOf === undefined ? {} : { 'Idempotent-Replayed': 'true', 'Original-Request': replayOf }),
    },
  });
}
