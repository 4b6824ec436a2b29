import { parseArgs } from 'node:util';
import type { SandboxOptions } from '../sandbox/options.ts';
import {
  ConfigurationError,
  type Environment,
  readNumber,
  readPort,
  readWord,
  value,
} from './environment.ts';

/** What can be said of the sandbox in the environment, and in flags of `npm run sandbox -- --data empty`. */
const VARIABLES = {
  port: 'SANDBOX_PORT',
  data: 'SANDBOX_DATA',
  seed: 'SANDBOX_SEED',
  now: 'SANDBOX_NOW',
  'state-file': 'SANDBOX_STATE_FILE',
  latency: 'SANDBOX_LATENCY_MS',
  'rate-limit': 'SANDBOX_RATE_LIMIT',
  faults: 'SANDBOX_FAULTS',
  dropped: 'SANDBOX_DROPPED',
  lost: 'SANDBOX_LOST',
  'webhook-url': 'SANDBOX_WEBHOOK_URL',
  'webhook-secret': 'SANDBOX_WEBHOOK_SECRET',
  'pending-items': 'SANDBOX_PENDING_ITEMS',
  'legacy-invoices': 'SANDBOX_LEGACY_INVOICES',
  unpaid: 'SANDBOX_UNPAID_SUBSCRIPTIONS',
} as const;

/** The environment with the flags of the command line laid over it. */
export function withFlags(env: Environment, args: readonly string[]): Environment {
  const options = Object.fromEntries(
    Object.keys(VARIABLES).map((flag) => [flag, { type: 'string' as const }]),
  );
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true });
    const given = Object.entries(VARIABLES).map(([flag, name]) => [name, values[flag] ?? env[name]]);
    return { ...env, ...Object.fromEntries(given) };
  } catch (error) {
    // Node's own sentence names the flag.
    throw new ConfigurationError(error instanceof Error ? error.message : 'The flags cannot be read.');
  }
}

/** How the sandbox is set up. */
export function readSandbox(env: Environment): SandboxOptions {
  const data = readWord(env, 'SANDBOX_DATA', ['demo', 'empty']) ?? 'demo';
  const seed = readNumber(env, 'SANDBOX_SEED', WHOLE);
  const now = readNow(env);
  const stateFile = value(env, 'SANDBOX_STATE_FILE');
  return {
    port: readPort(env, 'SANDBOX_PORT', 12111),
    data,
    settings: readSettings(env),
    disturbances: readDisturbances(env),
    webhooks: readWebhooks(env),
    ...(seed === undefined ? {} : { seed }),
    ...(now === undefined ? {} : { now }),
    ...(stateFile === undefined ? {} : { stateFile }),
  };
}

const WHOLE = { min: 0, max: Number.MAX_SAFE_INTEGER, whole: true, what: 'a whole number' };
const SHARE = { min: 0, max: 1, whole: false, what: 'a share from 0 to 1' };

/** Unix seconds, or an instant such as 2024-03-15T12:00:00Z. */
function readNow(env: Environment): number | undefined {
  const text = value(env, 'SANDBOX_NOW');
  if (text === undefined) return undefined;
  const seconds = /^\d+$/.test(text) ? Number(text) : Math.floor(Date.parse(text) / 1000);
  if (Number.isSafeInteger(seconds)) return seconds;
  throw new ConfigurationError(
    `SANDBOX_NOW is ${JSON.stringify(text)}, and must be an instant such as 2024-03-15T12:00:00Z, or Unix seconds.`,
  );
}

function readDisturbances(env: Environment): NonNullable<SandboxOptions['disturbances']> {
  const shares = {
    faults: readNumber(env, 'SANDBOX_FAULTS', SHARE) ?? 0,
    dropped: readNumber(env, 'SANDBOX_DROPPED', SHARE) ?? 0,
    lost: readNumber(env, 'SANDBOX_LOST', SHARE) ?? 0,
  };
  if (shares.faults + shares.dropped + shares.lost > 1) {
    throw new ConfigurationError(
      'SANDBOX_FAULTS, SANDBOX_DROPPED and SANDBOX_LOST are more than 1 together.',
    );
  }
  const requestsPerSecond = readNumber(env, 'SANDBOX_RATE_LIMIT', {
    ...WHOLE,
    min: 1,
    what: 'a whole number of requests a second, at least 1',
  });
  return {
    ...shares,
    latency: readNumber(env, 'SANDBOX_LATENCY_MS', { ...WHOLE, max: 600_000, what: 'milliseconds' }) ?? 0,
    ...(requestsPerSecond === undefined ? {} : { requestsPerSecond }),
  };
}

function readWebhooks(env: Environment): NonNullable<SandboxOptions['webhooks']> {
  const url = value(env, 'SANDBOX_WEBHOOK_URL');
  const secret = value(env, 'SANDBOX_WEBHOOK_SECRET');
  if (url === undefined) return [];
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new ConfigurationError('SANDBOX_WEBHOOK_URL must be an http or https address.');
  }
  if (secret === undefined) {
    throw new ConfigurationError(
      'SANDBOX_WEBHOOK_URL needs SANDBOX_WEBHOOK_SECRET, with which deliveries are signed.',
    );
  }
  return [{ url, secret }];
}

function readSettings(env: Environment): NonNullable<SandboxOptions['settings']> {
  const pendingInvoiceItems = readWord(env, 'SANDBOX_PENDING_ITEMS', ['include', 'exclude']);
  const legacyInvoices = readWord(env, 'SANDBOX_LEGACY_INVOICES', ['true', 'false']);
  const unpaidSubscriptions = readWord(env, 'SANDBOX_UNPAID_SUBSCRIPTIONS', [
    'cancel',
    'mark_unpaid',
    'leave_past_due',
  ]);
  return {
    ...(pendingInvoiceItems === undefined ? {} : { pendingInvoiceItems }),
    ...(legacyInvoices === undefined ? {} : { legacyInvoices: legacyInvoices === 'true' }),
    ...(unpaidSubscriptions === undefined ? {} : { unpaidSubscriptions }),
  };
}
