import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A state file that cannot be used, in one sentence that names it. */
export class StateFileError extends Error {
  override readonly name = 'StateFileError';
}

/** One line of a state file: a change of the state, complete in itself. */
export type StateEntry = object;

/** Where the lines of a state file come from. */
export interface StateSource {
  /** Everything, as few entries or many; read back in their order they make the whole state. */
  snapshot(): Iterable<StateEntry>;
  /** What has changed since it was last asked. */
  changes(): StateEntry | undefined;
}

const header = { format: 'billing-sandbox-state', version: 1 };
/** The file is written anew when it has grown by this much, and to twice of what was needed. */
const growth = 32 * 1024 * 1024;

/** Reads the entries of a state file; none when there is no file yet. */
export function readStateFile(path: string): readonly StateEntry[] {
  const text = contentOf(path);
  if (text === '') return [];
  const lines = text.split('\n');
  checkHeader(path, entryIn(lines[0] ?? ''));
  const entries: StateEntry[] = [];
  for (const [index, line] of lines.slice(1).entries()) {
    const entry = entryIn(line);
    if (entry !== undefined) entries.push(entry);
    // The end of a write that was cut short, which nobody was told of; the same inside the file is damage.
    else if (lines.slice(index + 2).some((later) => entryIn(later) !== undefined)) {
      throw new StateFileError(`The state file ${path} is damaged in line ${index + 2}.`);
    } else break;
  }
  return entries;
}

/**
 * Keeps a state on disk: a snapshot, and behind it line by line what changed since. Each line carries its
 * checksum, so that a write cut short is known as such; snapshots are written beside the file and take its
 * place in one step.
 */
export class StateFile {
  readonly #path: string;
  readonly #source: StateSource;
  #handle: FileHandle | undefined;
  #size = 0;
  #snapshotSize = 0;
  #writing: Promise<void> | undefined;
  #failure: unknown;

  private constructor(path: string, source: StateSource) {
    this.#path = path;
    this.#source = source;
  }

  /** Begins a state file with a snapshot, in place of what was at the path. */
  static async begin(path: string, source: StateSource): Promise<StateFile> {
    const file = new StateFile(path, source);
    await file.#writeSnapshot();
    return file;
  }

  /** Says that there are changes to be written. */
  changed(): void {
    this.#writing ??= this.#writeChanges();
  }

  /** Passes when every change so far is on disk; fails when they cannot be brought there. */
  async settled(): Promise<void> {
    await this.#writing;
    if (this.#failure !== undefined) throw this.#failure;
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#handle?.close();
  }

  async #writeChanges(): Promise<void> {
    try {
      for (;;) {
        // What one request does is complete once the current turn of the event loop is over: its changes
        // and the answer kept under its key then go into one line.
        await new Promise(setImmediate);
        const changes = this.#source.changes();
        if (changes === undefined || this.#failure !== undefined) break;
        await this.#append(lineOf(changes));
        if (this.#size > growth + 2 * this.#snapshotSize) await this.#writeSnapshot();
      }
    } catch (error) {
      // From here on the disk is behind the memory, so nothing may be acknowledged any more.
      this.#failure = error;
    } finally {
      this.#writing = undefined;
    }
  }

  async #append(line: string): Promise<void> {
    const handle = this.#handle;
    if (handle === undefined) throw new StateFileError(`The state file ${this.#path} is closed.`);
    const { size, nlink } = await handle.stat();
    if (size !== this.#size || nlink === 0) {
      throw new StateFileError(`The state file ${this.#path} was changed by someone else.`);
    }
    const bytes = Buffer.from(line);
    await handle.appendFile(bytes);
    await handle.datasync();
    this.#size += bytes.length;
  }

  async #writeSnapshot(): Promise<void> {
    const beside = `${this.#path}.new`;
    const handle = await open(beside, 'w');
    let size = 0;
    for (const entry of [header, ...this.#source.snapshot()]) {
      const bytes = Buffer.from(lineOf(entry));
      await handle.appendFile(bytes);
      size += bytes.length;
    }
    await handle.sync();
    await rename(beside, this.#path);
    await syncFolderOf(this.#path);
    await this.#handle?.close();
    this.#handle = handle;
    this.#size = size;
    this.#snapshotSize = size;
  }
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

function checkHeader(path: string, found: unknown): void {
  if (typeof found !== 'object' || found === null || !('format' in found) || found.format !== header.format) {
    throw new StateFileError(`${path} is not a state file of the sandbox.`);
  }
  if (!('version' in found) || found.version !== header.version) {
    const version = 'version' in found ? String(found.version) : 'unknown';
    throw new StateFileError(
      `The state file ${path} has version ${version}; this sandbox reads version ${header.version}.`,
    );
  }
}

function lineOf(entry: StateEntry): string {
  const json = JSON.stringify(entry);
  return `${checksumOf(json)} ${json}\n`;
}

function entryIn(line: string): StateEntry | undefined {
  const json = line.slice(checksumLength + 1);
  if (line[checksumLength] !== ' ' || checksumOf(json) !== line.slice(0, checksumLength)) return undefined;
  // The checksum says that this is what was written, and objects are all that ever is.
  return JSON.parse(json) as StateEntry;
}

const checksumLength = 16;

function checksumOf(json: string): string {
  return createHash('sha256').update(json).digest('hex').slice(0, checksumLength);
}

async function syncFolderOf(path: string): Promise<void> {
  const folder = await open(dirname(path), 'r');
  await folder.sync();
  await folder.close();
}
