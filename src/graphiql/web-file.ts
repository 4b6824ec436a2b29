import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

type Encoding = 'br' | 'gzip' | 'identity';

/** What is sent for a file, in one encoding. */
export interface EncodedBody {
  readonly encoding: Encoding;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Almost as small as the slowest setting makes it, in a quarter of the time. */
const BROTLI_QUALITY = 6;

/** A file for browsers that never changes under its address, because the address holds a digest of it. */
export class WebFile {
  /** The file's name with its digest: `worker-0123456789abcdef.js`. */
  readonly name: string;
  readonly type: string;
  readonly #content: string;
  readonly #encoded = new Map<Encoding, Promise<EncodedBody>>();

  constructor(name: string, type: string, content: string) {
    this.name = name.replace(/(?=\.\w+$)/, `-${digestOf(content)}`);
    this.type = type;
    this.#content = content;
  }

  /** The file in the best encoding that the client takes: compressed off the main thread the first time, and kept. */
  body(acceptEncoding: string | null): Promise<EncodedBody> {
    const encoding = bestEncoding(acceptEncoding);
    const body = this.#encoded.get(encoding) ?? encode(this.#content, encoding);
    this.#encoded.set(encoding, body);
    return body;
  }
}

/** A short name for a content: another content has another one. */
export function digestOf(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

async function encode(content: string, encoding: Encoding): Promise<EncodedBody> {
  const plain = Buffer.from(content);
  if (encoding === 'identity') return { encoding, bytes: plain };
  if (encoding === 'gzip') return { encoding, bytes: new Uint8Array(await compressGzip(plain)) };
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
  return { encoding, bytes: new Uint8Array(await compressBrotli(plain, { params })) };
}

function bestEncoding(acceptEncoding: string | null): Encoding {
  const accepted = (acceptEncoding ?? '')
    .split(',')
    .map((entry) => entry.trim().toLowerCase())
    .filter((entry) => !/;\s*q=0(\.0*)?$/.test(entry))
    .map((entry) => entry.replace(/\s*;.*$/, ''));
  return (['br', 'gzip'] as const).find((encoding) => accepted.includes(encoding)) ?? 'identity';
}
