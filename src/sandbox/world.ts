import type { Clock } from './clock.ts';
import type { IdSource } from './ids.ts';
import type { Store } from './store/store.ts';

/** Everything a request may read and change. */
export interface World {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: IdSource;
}
