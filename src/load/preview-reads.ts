import DataLoader from 'dataloader';
import { covers } from './coverage.ts';
import type { ListAddress } from './loader.ts';
import { grouped, union } from './merging.ts';

interface PreviewRead {
  readonly key: string;
  readonly address: ListAddress;
  readonly expand: readonly string[];
}

type Read = (address: ListAddress, expand: readonly string[]) => Promise<object>;

/**
 * Previews by their parameters, each worked out once. They have no id, so the parameters tell them apart, and what is
 * asked of one in the same tick becomes one call with all its expand paths.
 */
export class PreviewReads {
  readonly #read: Read;
  readonly #answers = new Map<
    string,
    { readonly expand: ReadonlySet<string>; readonly answer: Promise<object> }[]
  >();
  readonly #addresses = new WeakMap<object, ListAddress>();
  readonly #reads = new DataLoader<PreviewRead, object>((reads) => this.#readAll(reads), { cache: false });

  constructor(read: Read) {
    this.#read = read;
  }

  load(address: ListAddress, expand: readonly string[]): Promise<object> {
    const key = JSON.stringify([address.path, address.query]);
    const earlier = this.#answers.get(key) ?? [];
    const settled = earlier.find((read) => covers(read.expand, expand));
    if (settled) return settled.answer;
    const answer = this.#reads.load({ key, address, expand });
    this.#answers.set(key, [...earlier, { expand: new Set(expand), answer }]);
    return answer;
  }

  /** Where a preview came from. */
  addressOf(preview: object): ListAddress | undefined {
    return this.#addresses.get(preview);
  }

  clear(): void {
    this.#answers.clear();
  }

  async #readAll(reads: readonly PreviewRead[]): Promise<(object | Error)[]> {
    const answers = new Map<string, Promise<object | Error>>();
    for (const [key, group] of grouped(reads, (read) => read.key)) answers.set(key, this.#readGroup(group));
    return Promise.all(
      reads.map(
        (read) => answers.get(read.key) ?? new Error('A preview was grouped under a key that nobody reads.'),
      ),
    );
  }

  /** A failure is given to those who asked for this preview, not to everyone in the same tick. */
  async #readGroup(group: readonly PreviewRead[]): Promise<object | Error> {
    const [first] = group;
    if (!first) return new Error('No preview was asked for.');
    try {
      const preview = await this.#read(first.address, union(group.map((read) => read.expand)));
      this.#addresses.set(preview, first.address);
      return preview;
    } catch (error) {
      return error instanceof Error ? error : new Error('The preview could not be read.', { cause: error });
    }
  }
}
