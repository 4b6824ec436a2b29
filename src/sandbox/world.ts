import type { Clock } from './clock.ts';
import { EventLog } from './events.ts';
import { createIds, type IdSource } from './ids.ts';
import type { ObjectDefinition } from './protocol/definition.ts';
import { createPrinter, type Printer } from './protocol/print.ts';
import { type Shapes, shapesOf } from './protocol/shape.ts';
import { type AccountSettings, defaultSettings } from './settings.ts';
import { MemoryStore } from './store/memory-store.ts';
import type { Store } from './store/store.ts';

/** Everything a request may read and change. */
export interface World {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** What the API prints of each object, by property. */
  readonly shapes: Shapes;
  /** Prints records as the API does; for events, and for objects inside errors. */
  readonly printer: Printer;
  readonly events: EventLog;
  /** How the account is set up. */
  readonly settings: AccountSettings;
}

/** Creates an empty account that keeps the given objects. */
export function createWorld(parts: {
  readonly definitions: readonly ObjectDefinition[];
  readonly clock: Clock;
  /** Ids repeat for the same seed. */
  readonly seed: number;
  readonly settings?: Partial<AccountSettings>;
}): World {
  const { clock } = parts;
  const store = new MemoryStore(parts.definitions);
  const ids = createIds(parts.seed);
  const shapes = shapesOf(parts.definitions);
  const printer = createPrinter(store, shapes);
  const events = new EventLog({ store, clock, ids, printer });
  const settings = { ...defaultSettings, ...parts.settings };
  return { store, clock, ids, shapes, printer, events, settings };
}
