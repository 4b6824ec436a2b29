import type { SandboxOptions } from '../sandbox/options.ts';
import { ConfigurationError, type Environment, readPort, value } from './environment.ts';
import { readSandbox } from './sandbox.ts';

export { ConfigurationError } from './environment.ts';

/** Where the gateway listens. */
export interface ListenAddress {
  readonly host: string;
  readonly port: number;
}

/** What is to be started. */
export interface Configuration {
  /** Null when only the sandbox is wanted. */
  readonly gateway: ListenAddress | null;
  /** Null when the gateway talks to a billing API elsewhere. */
  readonly sandbox: SandboxOptions | null;
  readonly upstream: { readonly baseUrl: string; readonly secretKey: string } | null;
  readonly corsOrigins: readonly string[];
  /** What links to files are signed with; null for a key of the process, with which links end when it does. */
  readonly fileLinkKey: string | null;
}

/** The key that sandboxes are shown; they take any test key. */
export const SANDBOX_KEY = 'sk_test_sandbox';

const STRIPE_API = 'https://api.stripe.com';
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/;

/** Reads the environment, and refuses what makes no sense. */
export function readConfiguration(
  env: Environment,
  options: { readonly sandboxOnly: boolean },
): Configuration {
  const host = readHost(env);
  const sandbox = { host, ...readSandbox(env) };
  if (options.sandboxOnly)
    return { gateway: null, sandbox, upstream: null, corsOrigins: [], fileLinkKey: null };
  const gateway = { host, port: readPort(env, 'PORT', 4000) };
  const corsOrigins = readOrigins(env);
  const fileLinkKey = readFileLinkKey(env);
  const upstream = readUpstream(env);
  if (upstream) return { gateway, sandbox: null, upstream, corsOrigins, fileLinkKey };
  if (gateway.port !== 0 && gateway.port === sandbox.port) {
    throw new ConfigurationError(`PORT and SANDBOX_PORT are both ${gateway.port}; they must differ.`);
  }
  return { gateway, sandbox, upstream: null, corsOrigins, fileLinkKey };
}

function readHost(env: Environment): string {
  const host = value(env, 'HOST') ?? '127.0.0.1';
  if (!LOOPBACK.test(host)) {
    throw new ConfigurationError(
      `HOST is ${JSON.stringify(host)}, and only a loopback address such as 127.0.0.1 is accepted: there is no access control yet.`,
    );
  }
  return host.replace(/^\[|\]$/g, '');
}

/** A key alone means Stripe itself; a base URL names another server, which on this machine may take any test key. */
function readUpstream(env: Environment): Configuration['upstream'] {
  const secretKey = value(env, 'STRIPE_SECRET_KEY');
  const base = value(env, 'STRIPE_API_BASE');
  const baseUrl = base === undefined ? STRIPE_API : readBase(base);
  if (secretKey === undefined) {
    if (base === undefined) return null;
    if (LOOPBACK.test(new URL(baseUrl).hostname)) return { baseUrl, secretKey: SANDBOX_KEY };
    throw new ConfigurationError(
      'STRIPE_API_BASE is set without STRIPE_SECRET_KEY; the server it names needs a key.',
    );
  }
  // Never printed: what looks wrong may be a real key with a slip.
  if (!/^(sk|rk)_(test|live)_[\w-]+$/.test(secretKey)) {
    throw new ConfigurationError(
      'STRIPE_SECRET_KEY must be a secret or restricted key: sk_test_…, sk_live_…, rk_test_… or rk_live_….',
    );
  }
  return { secretKey, baseUrl };
}

function readBase(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    throw new ConfigurationError(
      'STRIPE_API_BASE must be an http or https address such as https://api.stripe.com.',
    );
  }
  return url.href.replace(/\/+$/, '').replace(/\/v1$/, '');
}

function readFileLinkKey(env: Environment): string | null {
  const key = value(env, 'FILE_LINK_KEY');
  if (key === undefined) return null;
  // Said without the key, which is a secret even when it is a bad one.
  if (key.length < 32) throw new ConfigurationError('FILE_LINK_KEY must have at least 32 characters.');
  return key;
}

function readOrigins(env: Environment): readonly string[] {
  const text = value(env, 'CORS_ORIGINS');
  if (text === undefined) return [];
  return text.split(',').map((part) => {
    const origin = part.trim();
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      throw new ConfigurationError(
        `CORS_ORIGINS has ${JSON.stringify(origin)}, and each must be an origin such as http://localhost:3000.`,
      );
    }
    return origin;
  });
}
