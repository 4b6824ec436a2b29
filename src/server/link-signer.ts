import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { FILE_KINDS, type FileKind, type FileLinks } from '../graph/file-links.ts';

/** How long a link opens. */
const LIFETIME_S = 5 * 60;

/** Below this path are the files. */
export const FILES = '/files/';

/** What a link asks for: a file, or nothing because of what is wrong with the link. */
export type LinkReading =
  | { readonly kind: FileKind; readonly id: string }
  | { readonly refused: 'invalid' | 'expired' };

/** Gives out links to files, and reads them again. */
export interface LinkSigner {
  /** Links that begin with an origin. */
  from(origin: string): FileLinks;
  /** What a link opens. That it has expired is only said of one that was good. */
  read(url: URL): LinkReading;
}

/**
 * Signs links with a key, or with one of its own that nobody else has. A signature is for one object and one instant: no
 * part of a link can be exchanged.
 */
export function createLinkSigner(key?: string, now: () => number = Date.now): LinkSigner {
  const secret = key === undefined ? randomBytes(32) : Buffer.from(key);
  const sign = (kind: string, id: string, expires: string) =>
    createHmac('sha256', secret)
      // As JSON, so that no two triples read alike.
      .update(JSON.stringify(['file', kind, id, expires]))
      .digest();

  return {
    from: (origin) => ({
      link(kind, id) {
        const expiresAt = Math.floor(now() / 1000) + LIFETIME_S;
        const url = new URL(`${FILES}${kind}/${encodeURIComponent(id)}.pdf`, origin);
        url.searchParams.set('expires', String(expiresAt));
        url.searchParams.set('signature', sign(kind, id, String(expiresAt)).toString('base64url'));
        return { url: url.href, expiresAt };
      },
    }),
    read(url) {
      const file = fileOf(url.pathname);
      const expires = url.searchParams.get('expires') ?? '';
      const signature = Buffer.from(url.searchParams.get('signature') ?? '', 'base64url');
      if (!file) return { refused: 'invalid' };
      const expected = sign(file.kind, file.id, expires);
      if (signature.length !== expected.length || !timingSafeEqual(signature, expected)) {
        return { refused: 'invalid' };
      }
      return Number(expires) * 1000 > now() ? file : { refused: 'expired' };
    },
  };
}

function fileOf(path: string): { kind: FileKind; id: string } | null {
  const [, name, segment] = /^\/files\/([a-z]+)\/([^/]+)\.pdf$/.exec(path) ?? [];
  const kind = FILE_KINDS.find((known) => known === name);
  if (!kind || segment === undefined) return null;
  try {
    return { kind, id: decodeURIComponent(segment) };
  } catch {
    // A broken escape names nothing.
    return null;
  }
}
