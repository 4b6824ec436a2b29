import type { Disturbances } from './disturbances.ts';
import type { AccountSettings } from './settings.ts';
import type { Backoff } from './webhooks/queue.ts';

/** An address that events are posted to from the start. */
export interface WebhookTarget {
  readonly url: string;
  /** What deliveries are signed with: `whsec_…`. */
  readonly secret: string;
  /** Types of events; all unless given. */
  readonly events?: readonly string[];
}

/** How a sandbox is set up. */
export interface SandboxOptions {
  /** Port to listen on; 0 takes a free one. */
  readonly port: number;
  /** Address to listen on; loopback unless given. */
  readonly host?: string;
  /** What the account holds at the start: a made-up business, or nothing. */
  readonly data: 'demo' | 'empty';
  /** Everything made up, ids and simulated failures included, repeats for the same seed. */
  readonly seed?: number;
  /** Unix seconds at which the sandbox's clock stands; without it, `demo` stands at its own date and `empty` follows real time. */
  readonly now?: number;
  /** How the account is set up where the API has no say in it. */
  readonly settings?: Partial<AccountSettings>;
  /** File that keeps the state: what was acknowledged outlives the process. What it holds goes before `data`. */
  readonly stateFile?: string;
  readonly webhooks?: readonly WebhookTarget[];
  /** Milliseconds to wait after each failed delivery before the next; after the last it is given up. */
  readonly webhookBackoff?: Backoff;
  /** What is made to go wrong, for testing how callers take it. */
  readonly disturbances?: Disturbances;
  /** Told of faults of the sandbox itself; they are printed unless it is given. */
  readonly report?: (fault: unknown) => void;
}

/** The date of the demo business: 15 March 2024, noon UTC. */
export const demoNow = 1710504000;
