import type { Plugin } from 'graphql-yoga';

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/** What a page of any origin may send without asking first. */
const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];

/**
 * Keeps other sites' pages out while there is no access control: a name that resolves here but is not ours is refused, and so is
 * what a form could have sent.
 */
export function ownPagesOnly(hostNames: ReadonlySet<string> = LOOPBACK_NAMES): Plugin {
  return {
    onRequest({ request, url, endResponse, fetchAPI }) {
      const refuse = (status: number, code: string, message: string) =>
        endResponse(fetchAPI.Response.json({ errors: [{ message, extensions: { code } }] }, { status }));
      if (!hostNames.has(url.hostname)) {
        refuse(421, 'MISDIRECTED_REQUEST', 'This gateway answers to loopback names only.');
        return;
      }
      const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
      if (request.method === 'POST' && type !== undefined && FORM_TYPES.includes(type)) {
        refuse(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send operations as application/json.');
      }
    },
  };
}
