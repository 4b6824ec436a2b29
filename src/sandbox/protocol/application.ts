import { type Context, Hono } from 'hono';
import { invalidRequest, StripeError } from '../errors.ts';
import type { IdSource } from '../ids.ts';
import type { World } from '../world.ts';
import { authenticate } from './authentication.ts';
import type { ObjectDefinition } from './definition.ts';
import type { Endpoint, Reply } from './endpoint.ts';
import { listShape, planExpansion, readExpand } from './expansion.ts';
import { decodeForm, type RawParameters } from './form.ts';
import { type Answer, IdempotencyKeys } from './idempotency.ts';
import type { Printed, Printer } from './print.ts';
import type { Shapes } from './shape.ts';

/** The version of the API the sandbox speaks. */
export const apiVersion = '2023-10-16';

/** What the application is made of. */
export interface ApplicationParts {
  readonly world: World;
  /** Names requests; apart from the ids of objects, so that reading never changes what is made later. */
  readonly requestIds: IdSource;
  readonly definitions: readonly ObjectDefinition[];
  readonly shapes: Shapes;
  readonly printer: Printer;
}

/** The API as a Hono application: every endpoint behind authentication, version check and error printing. */
export function createApplication(parts: ApplicationParts): Hono {
  const application = new Hono();
  const keys = new IdempotencyKeys();
  const endpoints = parts.definitions.flatMap((definition) => definition.endpoints).sort(literalPathsFirst);
  for (const endpoint of endpoints) {
    application.on(endpoint.method, endpoint.path, (context) => serve(context, endpoint, parts, keys));
  }
  application.notFound((context) => {
    const { method, path } = context.req;
    const refusal = new StripeError(
      404,
      `Unrecognized request URL (${method}: ${path}). If you are trying to list objects, remove the trailing ` +
        'slash. If you are trying to retrieve an object, make sure you passed a valid (non-empty) identifier in ' +
        'your code.',
    );
    return respond(context, parts.requestIds.next('req_'), answerTo(refusal));
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

async function serve(
  context: Context,
  endpoint: Endpoint,
  parts: ApplicationParts,
  keys: IdempotencyKeys,
): Promise<Response> {
  const { world } = parts;
  const requestId = parts.requestIds.next('req_');
  const key = endpoint.method === 'POST' ? context.req.header('Idempotency-Key') : undefined;
  try {
    authenticate(context.req.header('Authorization'));
    checkVersion(context.req.header('Stripe-Version'));
    const form = await formOf(context);
    const fingerprint = `${endpoint.method} ${context.req.path} ${form}`;
    const saved = key === undefined ? undefined : keys.replay(key, fingerprint, world.clock.now());
    if (saved !== undefined) return respond(context, requestId, saved, saved.requestId);
    const answer = runEndpoint(endpoint, context.req.param(), decodeForm(form), parts);
    if (key !== undefined) keys.save(key, fingerprint, requestId, world.clock.now(), answer);
    return respond(context, requestId, answer);
  } catch (error) {
    return respond(context, requestId, answerTo(error));
  }
}

/** One request is one step: a refusal undoes what came before it, unless it says otherwise. */
function runEndpoint(
  endpoint: Endpoint,
  path: Readonly<Record<string, string>>,
  raw: RawParameters,
  parts: ApplicationParts,
): Answer {
  const { expand, ...parameters } = raw;
  try {
    return parts.world.store.transaction(
      () => {
        const paths = readExpand(expand, parts.world);
        const reply = endpoint.run(parts.world, path, parameters);
        return { status: 200, body: bodyOf(print(reply, paths, parts)) };
      },
      (error) => error instanceof StripeError && error.keepsChanges,
    );
  } catch (error) {
    return answerTo(error);
  }
}

function print(reply: Reply, paths: readonly string[], { shapes, printer }: ApplicationParts): Printed {
  if ('records' in reply) return printer.page(reply, planExpansion(paths, listShape(reply.of), shapes));
  const subject = 'unstored' in reply ? reply.unstored : reply;
  const shape = shapes.get(subject.object);
  const expansion = shape === undefined ? undefined : planExpansion(paths, shape, shapes);
  return 'unstored' in reply ? printer.unstored(reply, expansion) : printer.record(reply, expansion);
}

async function formOf(context: Context): Promise<string> {
  const query = new URL(context.req.url).search.slice(1);
  const body = context.req.method === 'POST' ? await context.req.text() : '';
  return [query, body].filter((part) => part !== '').join('&');
}

function checkVersion(version: string | undefined): void {
  if (version !== undefined && version !== apiVersion) {
    throw invalidRequest(`Invalid Stripe API version: ${version}`);
  }
}

function answerTo(error: unknown): Answer {
  if (error instanceof StripeError) return { status: error.status, body: bodyOf(error.toBody()) };
  // A fault of the sandbox itself; its stack is the only trace of what went wrong.
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  const fault = new StripeError(500, 'An unknown error occurred', { type: 'api_error' });
  return { status: fault.status, body: bodyOf(fault.toBody()) };
}

function bodyOf(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function respond(context: Context, requestId: string, answer: Answer, replayOf?: string): Response {
  const key = context.req.header('Idempotency-Key');
  return new Response(answer.body, {
    status: answer.status,
    headers: {
      'Content-Type': 'application/json',
      'Request-Id': requestId,
      'Stripe-Version': apiVersion,
      ...(key === undefined || context.req.method !== 'POST' ? {} : { 'Idempotency-Key': key }),
      ...(replayOf === undefined ? {} : { 'Idempotent-Replayed': 'true', 'Original-Request': replayOf }),
    },
  });
}
