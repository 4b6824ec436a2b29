import type { Plugin } from 'graphql-yoga';

/**
 * Refuses bodies that are too long to be an operation, and those that do not say how long they are: Node holds a sender to the
 * length it announces.
 */
export function bodySize(maxBytes: number): Plugin {
  return {
    onRequest({ request, endResponse, fetchAPI }) {
      if (request.method !== 'POST') return;
      const length = request.headers.get('content-length');
      const refuse = (status: number, code: string, message: string) =>
        endResponse(fetchAPI.Response.json({ errors: [{ message, extensions: { code } }] }, { status }));
      if (length === null && request.headers.has('transfer-encoding')) {
        refuse(411, 'LENGTH_REQUIRED', 'Say how long the body is with Content-Length.');
      } else if (length !== null && Number(length) > maxBytes) {
        refuse(413, 'BODY_TOO_LARGE', `The body is longer than ${maxBytes} bytes.`);
      }
    },
  };
}
