import DataLoader from 'dataloader';
import type { BillingClient, Params, PathSegments } from '../billing/client.ts';
import { ResourceMissingError } from '../billing/errors.ts';
import { covers } from './coverage.ts';
import { Expansions } from './expansions.ts';
import { KnownObjects } from './known-objects.ts';
import { grouped, union } from './merging.ts';
import { PreviewReads } from './preview-reads.ts';

/** Where one object is read. */
export interface ObjectAddress {
  /** The word the billing API uses for this kind in `object`. */
  readonly object: string;
  readonly id: string;
  readonly path: PathSegments;
  /** The list that answers many of this kind at once by `ids[]`, where the API has one. */
  readonly batch?: PathSegments;
}

/** Where a list is read, and with which filters. */
export interface ListAddress {
  readonly path: PathSegments;
  readonly query: Params;
}

export interface PageRequest {
  readonly limit: number;
  readonly startingAfter?: string | undefined;
  readonly endingBefore?: string | undefined;
  /** The token of a page of search results, as the page before it named it: null for the first. */
  readonly page?: string | null;
}

/** A page as the billing API sends it. */
export interface ApiPage<T> {
  readonly data: readonly T[];
  readonly has_more: boolean;
  readonly total_count?: number;
  /** The token of the page that follows, in search results. */
  readonly next_page?: string | null;
}

interface ObjectRead {
  readonly address: ObjectAddress;
  readonly expand: readonly string[];
}

interface PageRead {
  readonly key: string;
  readonly list: ListAddress;
  readonly page: PageRequest;
  readonly expand: readonly string[];
}

interface Settled<Answer> {
  readonly expand: ReadonlySet<string>;
  readonly answer: Promise<Answer>;
}

/** The longest page the API gives. */
export const MAX_LIMIT = 100;
/** How many segments of an expand path the API follows. */
const EXPAND_DEPTH = 4;

/**
 * Loads what one operation asks for, each thing once. What is asked in the same tick is merged: several needs of one
 * object become one call with all their expand paths, pages of one list that begin at the same place become one call for
 * the longest, and kinds with a batch read are fetched together. Later questions are answered from what has already come,
 * wherever in an earlier answer it stood.
 */
export class Loader {
  readonly #client: BillingClient;
  readonly #signal: AbortSignal | undefined;
  readonly #known = new KnownObjects();
  readonly #expansions = new Expansions();
  readonly #objects = new Map<string, Settled<object | null>[]>();
  readonly #absent = new Set<string>();
  readonly #pages = new Map<string, (Settled<ApiPage<object>> & { readonly limit: number })[]>();
  readonly #previews = new PreviewReads((address, expand) => this.#readPreview(address, expand));
  readonly #owners = new WeakMap<object, string>();
  readonly #lists = new WeakMap<object, ListAddress>();
  readonly #objectReads = new DataLoader<ObjectRead, object | null>((reads) => this.#readObjects(reads), {
    cache: false,
  });
  readonly #pageReads = new DataLoader<PageRead, ApiPage<object>>((reads) => this.#readPages(reads), {
    cache: false,
  });

  /** How much this operation has asked of the billing API: its reads, and the writes that are noted here as well. */
  calls = 0;

  constructor(client: BillingClient, signal?: AbortSignal) {
    this.#client = client;
    this.#signal = signal;
  }

  /** The object at `address` with at least `expand` expanded, or null when there is none. */
  object(address: ObjectAddress, expand: readonly string[]): Promise<object | null> {
    const key = `${address.object}:${address.path.join('/')}`;
    if (this.#absent.has(key)) return Promise.resolve(null);
    const earlier = this.#objects.get(key) ?? [];
    const settled = earlier.find((read) => covers(read.expand, expand));
    if (settled) return settled.answer;
    const known = this.#known.find(address.object, address.id, expand);
    if (known) return Promise.resolve(known);
    const answer = this.#objectReads.load({ address, expand }).then((object) => {
      if (object === null) this.#absent.add(key);
      return object;
    });
    this.#objects.set(key, [...earlier, { expand: new Set(expand), answer }]);
    return answer;
  }

  /** One page of a list, at most 100 long. `expand` holds whole paths, `data` first. */
  page(list: ListAddress, page: PageRequest, expand: readonly string[]): Promise<ApiPage<object>> {
    const { startingAfter, endingBefore, page: token } = page;
    // A shorter page of search results names another one to follow, so only equal ones are the same.
    const found = token === undefined ? [] : [token, page.limit];
    const key = JSON.stringify([list.path, list.query, startingAfter, endingBefore, ...found]);
    const earlier = this.#pages.get(key) ?? [];
    const settled = earlier.find((read) => read.limit >= page.limit && covers(read.expand, expand));
    if (settled) return settled.answer.then((whole) => cut(whole, page));
    const answer = this.#pageReads.load({ key, list, page, expand });
    this.#pages.set(key, [...earlier, { limit: page.limit, expand: new Set(expand), answer }]);
    return answer;
  }

  /** What the billing API works out from the parameters of an address, and keeps nowhere. */
  preview(address: ListAddress, expand: readonly string[]): Promise<object> {
    return this.#previews.load(address, expand);
  }

  /** Where a preview came from. */
  addressOf(preview: object): ListAddress | undefined {
    return this.#previews.addressOf(preview);
  }

  /** An object that came with an earlier answer and holds `expand`; no call is made for it. */
  known(object: string, id: string, expand: readonly string[]): object | null {
    return this.#known.find(object, id, expand) ?? null;
  }

  /** Reads an object again, whatever has been read before. */
  reread(address: ObjectAddress, expand: readonly string[]): Promise<object | null> {
    return this.#readObject([{ address, expand }]);
  }

  /** Whether a property was expanded on this very object; if it is absent all the same, there is nothing to it. */
  wasExpanded(object: object, property: string): boolean {
    return this.#expansions.has(object, property);
  }

  /** Remembers which object a line belongs to, for kinds whose own body does not say, and the list that holds it. */
  own(item: object, ownerId: string, list?: ListAddress): void {
    this.#owners.set(item, ownerId);
    if (list) this.#lists.set(item, list);
  }

  /** The list that an item was read from, where that is remembered. */
  listOf(item: object): ListAddress | undefined {
    return this.#lists.get(item);
  }

  ownerOf(item: object): string | undefined {
    return this.#owners.get(item);
  }

  /** Drops everything read so far, after a write has made it old. */
  forget(): void {
    this.#known.clear();
    this.#objects.clear();
    this.#absent.clear();
    this.#pages.clear();
    this.#previews.clear();
  }

  async #readObjects(reads: readonly ObjectRead[]): Promise<(object | null | Error)[]> {
    const answers = new Map<string, Promise<object | null>>();
    const batches = new Map<string, Map<string, ObjectRead[]>>();
    for (const [key, group] of grouped(reads, (read) => read.address.path.join('/'))) {
      const batch = group[0]?.address.batch?.join('/');
      if (batch === undefined) answers.set(key, this.#readObject(group));
      else batches.set(batch, (batches.get(batch) ?? new Map()).set(key, group));
    }
    for (const groups of batches.values()) {
      if (groups.size === 1) for (const [key, group] of groups) answers.set(key, this.#readObject(group));
      else for (const [key, answer] of this.#readBatch(groups)) answers.set(key, answer);
    }
    return Promise.all(reads.map((read) => settledOrError(answers.get(read.address.path.join('/')))));
  }

  async #readObject(group: readonly ObjectRead[]): Promise<object | null> {
    const [first] = group;
    if (!first) return null;
    const expand = union(group.map((read) => read.expand));
    try {
      const object = await this.#get<object>(first.address.path, expandQuery(expand));
      this.#known.add(object);
      this.#expansions.add(object, expand);
      return object;
    } catch (error) {
      if (error instanceof ResourceMissingError && error.status === 404) return null;
      throw error;
    }
  }

  #readBatch(groups: ReadonlyMap<string, readonly ObjectRead[]>): Map<string, Promise<object | null>> {
    const answers = new Map<string, Promise<object | null>>();
    const keys = [...groups.keys()];
    for (let from = 0; from < keys.length; from += MAX_LIMIT) {
      const chunk = new Map(keys.slice(from, from + MAX_LIMIT).map((key) => [key, groups.get(key) ?? []]));
      const reads = [...chunk.values()].flat();
      const page = this.#readChunk(reads);
      for (const [key, [read]] of chunk) {
        if (read)
          answers.set(
            key,
            page.then((byId) => byId.get(read.address.id) ?? tombstone(read.address)),
          );
      }
    }
    return answers;
  }

  async #readChunk(reads: readonly ObjectRead[]): Promise<Map<string, object>> {
    const path = reads[0]?.address.batch ?? [];
    const ids = [...new Set(reads.map((read) => read.address.id))];
    const expand = union(reads.map((read) => read.expand.flatMap(belowData)));
    const page = await this.#get<ApiPage<{ id: string }>>(path, {
      ids,
      limit: ids.length,
      ...expandQuery(expand),
    });
    this.#known.add(page);
    this.#expansions.add(page, expand);
    return new Map(page.data.map((object) => [object.id, object]));
  }

  async #readPages(reads: readonly PageRead[]): Promise<(ApiPage<object> | Error)[]> {
    const answers = new Map<string, Promise<ApiPage<object>>>();
    for (const [key, group] of grouped(reads, (read) => read.key)) answers.set(key, this.#readPage(group));
    return Promise.all(
      reads.map(async (read) => {
        const whole = await settledOrError(answers.get(read.key));
        return whole instanceof Error ? whole : cut(whole, read.page);
      }),
    );
  }

  async #readPage(group: readonly PageRead[]): Promise<ApiPage<object>> {
    const { list, page } = longest(group);
    const expand = union(group.map((read) => read.expand));
    const whole = await this.#get<ApiPage<object>>(list.path, {
      ...list.query,
      limit: page.limit,
      starting_after: page.startingAfter,
      ending_before: page.endingBefore,
      page: page.page ?? undefined,
      ...expandQuery(expand),
    });
    this.#known.add(whole);
    this.#expansions.add(whole, expand);
    return whole;
  }

  async #readPreview({ path, query }: ListAddress, expand: readonly string[]): Promise<object> {
    const preview = await this.#get<object>(path, { ...query, ...expandQuery(expand) });
    this.#known.add(preview);
    this.#expansions.add(preview, expand);
    return preview;
  }

  #get<T>(path: PathSegments, query: Params): Promise<T> {
    this.calls += 1;
    return this.#client.get<T>(path, query, this.#readOptions());
  }

  #readOptions(): { signal?: AbortSignal } {
    return this.#signal ? { signal: this.#signal } : {};
  }
}

/**
 * What a batch read does not find has been deleted: something still refers to it, and nothing else hides an object
 * from a list of ids. The API says the same of a deleted object that is expanded.
 */
function tombstone(address: ObjectAddress): object {
  return { id: address.id, object: address.object, deleted: true };
}

function expandQuery(expand: readonly string[]): { expand?: readonly string[] } {
  return expand.length > 0 ? { expand } : {};
}

/** A path from an object as it reads from a list of them; nothing when the API would not follow it that deep. */
function belowData(path: string): string[] {
  return path.split('.').length < EXPAND_DEPTH ? [`data.${path}`] : [];
}

function longest(group: readonly PageRead[]): PageRead {
  return group.reduce((longer, read) => (read.page.limit > longer.page.limit ? read : longer));
}

/** The part of a longer page that the shorter question would have got. */
function cut(whole: ApiPage<object>, page: PageRequest): ApiPage<object> {
  if (whole.data.length <= page.limit) return whole;
  const data =
    page.endingBefore === undefined ? whole.data.slice(0, page.limit) : whole.data.slice(-page.limit);
  return { ...whole, data, has_more: true };
}

async function settledOrError<T>(answer: Promise<T> | undefined): Promise<T | Error> {
  try {
    if (answer === undefined) throw new Error('A read was grouped under a key that nobody answers.');
    return await answer;
  } catch (error) {
    return error instanceof Error ? error : new Error('The billing API could not be read.', { cause: error });
  }
}
