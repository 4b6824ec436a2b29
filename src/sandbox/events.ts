import type { Clock } from './clock.ts';
import { StripeError } from './errors.ts';
import { type EventType, eventTypesOf, ownerOf } from './event-types.ts';
import type { IdSource } from './ids.ts';
import { newEvent } from './objects/event.ts';
import { previousAttributes } from './previous-attributes.ts';
import type { Printed, Printer } from './protocol/print.ts';
import type { AnyRecord, EventRecord, ObjectName } from './records.ts';
import type { Store } from './store/store.ts';
import { timeFor } from './time.ts';
import type { World } from './world.ts';

/** The request events name as their cause. */
export interface EventCause {
  readonly id: string | null;
  readonly idempotency_key: string | null;
}

/** What an event log records with. */
interface EventLogParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly printer: Printer;
}

/** A record changed in this step, and how it looked before. */
interface Touched {
  readonly object: ObjectName;
  readonly id: string;
  readonly before: AnyRecord | undefined;
  readonly printed: Printed | undefined;
}

interface Announcement {
  readonly type: EventType;
  readonly subject: AnyRecord;
  readonly printed: Printed;
}

/** Told of the events of a step once its changes hold. */
export type EventListener = (events: readonly EventRecord[]) => void;

const nobody: EventCause = { id: null, idempotency_key: null };

/**
 * Turns changes into events. Within a step every change to a record is noted; at its end each changed record
 * gives the events its object has for being created, updated or deleted, in the order of the first changes,
 * with the announced ones between them.
 */
export class EventLog {
  /** How many places an event of this type will be delivered to. */
  deliveriesOf: (type: string) => number = () => 0;
  readonly #parts: EventLogParts;
  readonly #listeners: EventListener[] = [];
  #cause: EventCause | undefined;
  #touched = new Map<string, Touched>();
  #story: (Touched | Announcement)[] = [];
  #recorded: EventRecord[] = [];

  constructor(parts: EventLogParts) {
    this.#parts = parts;
    parts.store.watch({ changing: (object, id, before) => this.#touch(object, id, before) });
  }

  /**
   * Runs a change as one step: all of it holds, with its events, or none of it does. A refusal that keeps its
   * changes keeps their events too. Without a cause the change is one the account's time brought about.
   */
  step<T>(change: () => T, cause: EventCause = nobody): T {
    if (this.#cause !== undefined) return change();
    this.#cause = cause;
    try {
      const result = this.#parts.store.transaction(() => this.#recording(change), keepsChanges);
      this.#tell();
      return result;
    } catch (error) {
      if (keepsChanges(error)) this.#tell();
      throw error;
    } finally {
      this.#cause = undefined;
      this.#touched = new Map();
      this.#story = [];
      this.#recorded = [];
    }
  }

  /** Runs a change to see what comes of it: in the end all of it is undone, and nobody is told. */
  rehearse<T>(change: () => T): T {
    const over = new Error('The rehearsal is over');
    let outcome: (() => T) | undefined;
    try {
      this.step(() => {
        outcome = outcomeOf(change);
        throw over;
      });
    } catch (error) {
      if (error !== over) throw error;
    }
    if (outcome === undefined) throw over;
    return outcome();
  }

  /** Records the events of what has changed so far in this step, dated as said or now. */
  record(at?: number): void {
    const story = this.#story;
    this.#story = [];
    this.#touched = new Map();
    for (const chapter of story) {
      if ('type' in chapter) this.#write(chapter.type, chapter.subject, chapter.printed, undefined, at);
      else this.#tellChange(chapter, story, at);
    }
  }

  announce(type: EventType, subject: AnyRecord): void {
    if (this.#cause === undefined) throw new Error(`${type} was announced outside of any step`);
    this.#story.push({ type, subject, printed: this.#parts.printer.record(subject) });
  }

  listen(listener: EventListener): void {
    this.#listeners.push(listener);
  }

  #recording<T>(change: () => T): T {
    try {
      const result = change();
      this.record();
      return result;
    } catch (error) {
      if (keepsChanges(error)) this.record();
      throw error;
    }
  }

  #touch(object: ObjectName, id: string, before: AnyRecord | undefined): void {
    if (this.#cause === undefined) return;
    const { store, printer } = this.#parts;
    const owner = before === undefined ? undefined : ownerOf(before);
    if (owner !== undefined && !this.#touched.has(keyOf(owner))) {
      this.#touch(owner.object, owner.id, store.get(owner.object, owner.id));
    }
    const key = keyOf({ object, id });
    if (this.#touched.has(key) || eventTypesOf(object) === undefined) return;
    const printed = before === undefined ? undefined : printer.record(before);
    const touched = { object, id, before, printed };
    this.#touched.set(key, touched);
    this.#story.push(touched);
  }

  #tellChange(touched: Touched, story: readonly (Touched | Announcement)[], at?: number): void {
    const { store, printer } = this.#parts;
    const { object, id, before, printed: printedBefore } = touched;
    const after = store.get(object, id);
    const printed = after === undefined ? printedBefore : printer.record(after);
    const subject = after ?? before;
    if (printed === undefined || subject === undefined) return;
    const previous =
      after === undefined || printedBefore === undefined
        ? undefined
        : previousAttributes(printedBefore, printed);
    if (previous !== undefined && Object.keys(previous).length === 0) return;
    for (const type of eventTypesOf(object)?.({ before, after }) ?? []) {
      const announced = story.some((one) => 'type' in one && one.type === type && one.subject.id === id);
      if (!announced)
        this.#write(type, subject, printed, type.endsWith('.updated') ? previous : undefined, at);
    }
  }

  #write(
    type: EventType,
    subject: AnyRecord,
    object: Printed,
    previous: Printed | undefined,
    created = this.#timeOf(subject),
  ): void {
    const { store, ids } = this.#parts;
    const event = newEvent({
      id: ids.next('evt_'),
      created,
      data: previous === undefined ? { object } : { object, previous_attributes: previous },
      pending_webhooks: this.deliveriesOf(type),
      request: this.#cause ?? nobody,
      type,
    });
    this.#recorded.push(store.put(event));
  }

  /** The time the record's customer lives in, which may be that of a test clock. */
  #timeOf(record: AnyRecord): number {
    if (record.object === 'test_helpers.test_clock') return record.frozen_time;
    const customer =
      record.object === 'customer' ? record.id : 'customer' in record ? record.customer : undefined;
    return typeof customer === 'string' ? timeFor(this.#parts, customer) : this.#parts.clock.now();
  }

  #tell(): void {
    if (this.#recorded.length === 0) return;
    for (const listener of this.#listeners) listener(this.#recorded);
  }
}

/**
 * Says that something happened to a record beyond its creation, change or deletion, which are told by
 * themselves. The event shows the record as it is passed here.
 */
export function announce(world: World, type: EventType, record: AnyRecord): void {
  world.events.announce(type, record);
}

/**
 * Records the events of what has changed so far, dated as said. For work that moves through time inside one
 * request: what happens at different moments must not melt into one event.
 */
export function recordEvents(world: World, at?: number): void {
  world.events.record(at);
}

/** Runs something and answers how it ended: gives the result, or throws the error again. */
function outcomeOf<T>(change: () => T): () => T {
  try {
    const result = change();
    return () => result;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

function keepsChanges(error: unknown): boolean {
  return error instanceof StripeError && error.keepsChanges;
}

function keyOf({ object, id }: { readonly object: ObjectName; readonly id: string }): string {
  return `${object} ${id}`;
}
