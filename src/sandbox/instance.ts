import type { Hono } from 'hono';
import { createClock, type RootClock } from './clock.ts';
import { fillWithDemo } from './demo/index.ts';
import { createDisturber } from './disturbances.ts';
import { catchUp } from './due/advance.ts';
import { createIds } from './ids.ts';
import { definitions } from './objects/index.ts';
import { newWebhookEndpoint } from './objects/webhook-endpoint/record.ts';
import { demoNow, type SandboxOptions, type WebhookTarget } from './options.ts';
import { pages } from './pages/index.ts';
import { restoreState, StateChanges } from './persistence.ts';
import { type Bindings, createApplication } from './protocol/application.ts';
import { IdempotencyKeys } from './protocol/idempotency.ts';
import { searches } from './search/index.ts';
import type { StateFile } from './store/state-file.ts';
import { WebhookDeliveries } from './webhooks/deliveries.ts';
import { createWorld, type World } from './world.ts';

/** One account and everything around it, from its start to its end or reset. */
export interface Instance {
  readonly world: World;
  readonly clock: RootClock;
  readonly application: Hono<Bindings>;
  readonly deliveries: WebhookDeliveries;
  /** Ends what goes on by itself, and leaves the state on disk. */
  stop(): Promise<void>;
}

const defaultBackoff = [1000, 5000, 25_000];

/** Starts an account: as its state file left it, unless it is to begin anew. */
export async function startInstance(options: SandboxOptions, isAnew = false): Promise<Instance> {
  const { data, seed = 1, stateFile } = options;
  const clock = createClock(options.now ?? (data === 'demo' ? demoNow : undefined));
  const world = createWorld({ definitions, clock, seed, settings: options.settings ?? {} });
  const requestIds = createIds(seed + 1);
  const keys = new IdempotencyKeys(
    () => clock.now(),
    (saved) => changes?.noteAnswer(saved),
  );
  const parts = { world, clock, keys };
  const isRestored = stateFile !== undefined && !isAnew && restoreState(stateFile, parts);
  // Requests are not counted on disk; where the ids of objects stand is a place no earlier start began at.
  if (isRestored) requestIds.restore(~world.ids.state());
  else if (data === 'demo') fillWithDemo(world, world.printer, seed);
  for (const target of options.webhooks ?? []) register(world, target);
  const changes = stateFile === undefined ? undefined : new StateChanges(parts);
  const file: StateFile | undefined = stateFile === undefined ? undefined : await changes?.keepIn(stateFile);
  const settled = async (): Promise<void> => file?.settled();
  const deliveries = new WebhookDeliveries(world, {
    backoff: options.webhookBackoff ?? defaultBackoff,
    settled,
  });
  if (isRestored) deliveries.resume();
  const disturber = createDisturber(options.disturbances ?? {}, seed);
  const application = createApplication({
    world,
    requestIds,
    endpoints: [...definitions.flatMap(({ endpoints }) => endpoints), ...searches, ...pages],
    keys,
    report: options.report ?? printFault,
    catchUp: () => catchUp(world),
    pause: disturber.pause,
    fate: disturber.next,
    settled,
  });
  const stop = async (): Promise<void> => {
    await deliveries.stop();
    await file?.close();
  };
  return { world, clock, application, deliveries, stop };
}

/** Makes an endpoint of a target, unless a state brought back has it already. */
function register({ store, ids, clock }: World, { url, secret, events = ['*'] }: WebhookTarget): void {
  const same = store.list('webhook_endpoint', { where: (endpoint) => endpoint.url === url }).records[0];
  const fields = { enabled_events: events, signing_secret: secret, url };
  if (same !== undefined) store.put({ ...same, ...fields });
  else store.put(newWebhookEndpoint({ id: ids.next('we_'), created: clock.now(), ...fields }));
}

function printFault(fault: unknown): void {
  // biome-ignore lint/suspicious/noConsole: a fault answers 500 and nothing else; this is its only trace.
  console.error(fault);
}
