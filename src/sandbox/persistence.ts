import type { ClockState, RootClock } from './clock.ts';
import type { IdempotencyKeys, SavedAnswer } from './protocol/idempotency.ts';
import { readStateFile, StateFile, type StateSource } from './store/state-file.ts';
import type { Kept, RecordAddress } from './store/store.ts';
import type { World } from './world.ts';

/** One change of a sandbox's state, as kept on disk. */
interface StateChange {
  readonly kept: readonly Kept[];
  readonly answers: readonly SavedAnswer[];
  readonly ids: number;
  readonly clock: ClockState;
}

/** What a sandbox's state is spread over. */
export interface KeptParts {
  readonly world: World;
  readonly clock: RootClock;
  readonly keys: IdempotencyKeys;
}

const keptInOneEntry = 500;

/** Brings back what a state file holds; false when there is nothing in it yet. */
export function restoreState(path: string, { world, keys, clock: rootClock }: KeptParts): boolean {
  // Only this module writes such files, and each line is checked against its checksum.
  const changes = readStateFile(path) as readonly StateChange[];
  world.store.transaction(() => {
    for (const { kept, answers, ids, clock } of changes) {
      for (const one of kept) world.store.restore(one);
      for (const answer of answers) keys.restore(answer);
      world.ids.restore(ids);
      rootClock.restore(clock);
    }
  });
  return changes.length > 0;
}

/** What has changed in a sandbox and is not on disk yet. */
export class StateChanges implements StateSource {
  readonly #parts: KeptParts;
  #changed = new Map<string, RecordAddress>();
  #answers: SavedAnswer[] = [];
  #file: StateFile | undefined;

  constructor(parts: KeptParts) {
    this.#parts = parts;
    parts.world.store.watch({ committed: (changed) => this.#note(changed) });
  }

  /** Writes the whole state and from now on every change. */
  async keepIn(path: string): Promise<StateFile> {
    this.#file = await StateFile.begin(path, this);
    this.#file.changed();
    return this.#file;
  }

  noteAnswer(answer: SavedAnswer): void {
    this.#answers.push(answer);
    this.#file?.changed();
  }

  changes(): StateChange | undefined {
    if (this.#changed.size === 0 && this.#answers.length === 0) return undefined;
    const kept = [...this.#changed.values()].flatMap(
      (address) => this.#parts.world.store.kept(address) ?? [],
    );
    const answers = this.#answers;
    this.#changed = new Map();
    this.#answers = [];
    return this.#entry(kept, answers);
  }

  *snapshot(): Iterable<StateChange> {
    const kept = [...this.#parts.world.store.everything()];
    for (let from = 0; from < kept.length; from += keptInOneEntry) {
      yield this.#entry(kept.slice(from, from + keptInOneEntry), []);
    }
    yield this.#entry([], this.#parts.keys.kept());
  }

  #entry(kept: readonly Kept[], answers: readonly SavedAnswer[]): StateChange {
    return { kept, answers, ids: this.#parts.world.ids.state(), clock: this.#parts.clock.state() };
  }

  #note(changed: readonly RecordAddress[]): void {
    for (const address of changed) this.#changed.set(`${address.object} ${address.id}`, address);
    this.#file?.changed();
  }
}
