import { StripeError } from '../errors.ts';
import type { World } from '../world.ts';
import type { Reply } from './endpoint.ts';
import { listShape, planExpansion, searchShape } from './expansion.ts';
import type { Answer } from './idempotency.ts';
import type { Printed } from './print.ts';

/** The reply of an endpoint as it is sent. */
export function answerOf(reply: Reply, expand: readonly string[], world: World): Answer {
  if (!('content' in reply)) return json(200, print(reply, expand, world));
  const { type, body, fileName } = reply.content;
  return {
    status: 200,
    headers: {
      'Content-Type': type,
      ...(fileName === undefined ? {} : { 'Content-Disposition': `inline; filename="${fileName}"` }),
      ...(typeof body === 'string' ? {} : { 'Content-Length': String(body.length) }),
    },
    body,
  };
}

/** What a refusal, or a fault of the sandbox itself, is answered with. */
export function refusalOf(error: unknown): Answer {
  if (error instanceof StripeError) return json(error.status, error.toBody());
  return json(500, new StripeError(500, 'An unknown error occurred', { type: 'api_error' }).toBody());
}

function print(
  reply: Exclude<Reply, { readonly content: unknown }>,
  paths: readonly string[],
  { shapes, printer }: World,
): Printed {
  if ('nextPage' in reply) return printer.search(reply, planExpansion(paths, searchShape(reply.of), shapes));
  if ('records' in reply) return printer.page(reply, planExpansion(paths, listShape(reply.of), shapes));
  const subject = 'unstored' in reply ? reply.unstored : reply;
  const shape = shapes.get(subject.object);
  const expansion = shape === undefined ? undefined : planExpansion(paths, shape, shapes);
  return 'unstored' in reply ? printer.unstored(reply, expansion) : printer.record(reply, expansion);
}

function json(status: number, value: object): Answer {
  return {
    status,
    headers: { 'Content-Type': 'application/json' },
    body: `${JSON.stringify(value, null, 2)}\n`,
  };
}
