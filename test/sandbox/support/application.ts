import { createClock } from '../../../src/sandbox/clock.ts';
import { createIds } from '../../../src/sandbox/ids.ts';
import { createApplication } from '../../../src/sandbox/protocol/application.ts';
import type { ObjectDefinition } from '../../../src/sandbox/protocol/definition.ts';
import { IdempotencyKeys } from '../../../src/sandbox/protocol/idempotency.ts';
import { createWorld } from '../../../src/sandbox/world.ts';

/** The application over a few definitions, asked without a port. */
export function applicationOf(
  definitions: readonly ObjectDefinition[],
  options: { readonly now?: number; readonly pause?: () => Promise<void> } = {},
) {
  const clock = createClock(options.now ?? 1_700_000_000);
  const world = createWorld({ definitions, clock, seed: 1 });
  const faults: unknown[] = [];
  const application = createApplication({
    world,
    requestIds: createIds(2),
    endpoints: definitions.flatMap(({ endpoints }) => endpoints),
    keys: new IdempotencyKeys(() => clock.now()),
    report: (fault) => faults.push(fault),
    ...(options.pause === undefined ? {} : { pause: options.pause }),
  });
  const send = async (method: string, path: string, body?: string, key?: string): Promise<Response> =>
    application.request(path, {
      method,
      headers: {
        authorization: 'Bearer sk_test_1',
        'content-type': 'application/x-www-form-urlencoded',
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { body }),
    });
  return { world, send, faults };
}
