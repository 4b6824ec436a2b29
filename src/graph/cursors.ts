import { inputError } from './errors.ts';

const VERSION = '1';

/** Opaque to clients: the version, the kind and the billing API's id of the item, in URL-safe base64. */
export function encodeCursor(kind: string, id: string): string {
  return Buffer.from(`${VERSION}:${kind}:${id}`).toString('base64url');
}

/** The id inside a cursor of this kind of list. */
export function decodeCursor(cursor: string, kind: string, argument: string): string {
  const text = Buffer.from(cursor, 'base64url').toString();
  const prefix = `${VERSION}:${kind}:`;
  if (!text.startsWith(prefix) || text.length === prefix.length) {
    throw inputError('INVALID_CURSOR', argument, `${argument}: not a cursor of a list of ${kind}.`);
  }
  return text.slice(prefix.length);
}
