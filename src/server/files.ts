import { ServerResponse } from 'node:http';
import type { Plugin } from 'graphql-yoga';
import type { BillingClient, StreamedAnswer } from '../billing/client.ts';
import {
  BillingError,
  type BillingErrorKind,
  RateLimitError,
  ResourceMissingError,
} from '../billing/errors.ts';
import type { FileKind } from '../graph/file-links.ts';
import { upstreamError } from '../graph/upstream-errors.ts';
import type { ReportError } from './error-codes.ts';
import { FILES, type LinkSigner } from './link-signer.ts';
import { discard, passOn } from './pass-on.ts';

interface FilesOptions {
  readonly client: BillingClient;
  readonly links: LinkSigner;
  readonly report: ReportError;
}

type BreakOff = (() => void) | null;

const PDF = 'application/pdf';

/** Serves the files that links of the graph lead to, passing them on from the billing API as they come. */
export function files({ client, links, report }: FilesOptions): Plugin {
  async function answer(request: Request, url: URL, breakOff: BreakOff): Promise<Response> {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return refusal(405, 'METHOD_NOT_ALLOWED', 'A file is read with GET or HEAD.', { allow: 'GET, HEAD' });
    }
    const file = links.read(url);
    if ('refused' in file) return refusedLink(file.refused);
    // Whether the link is good is known here; the billing API is only asked for what is really sent.
    if (request.method === 'HEAD') return new Response(null, { headers: headersOf(file.kind, file.id) });
    try {
      return await open(file.kind, file.id, request.signal, breakOff);
    } catch (error) {
      return failure(error, report);
    }
  }

  async function open(
    kind: FileKind,
    id: string,
    signal: AbortSignal,
    breakOff: BreakOff,
  ): Promise<Response> {
    const file = await OPEN[kind](client, id, signal);
    if (file.contentType?.split(';')[0]?.trim().toLowerCase() !== PDF) {
      discard(file.body);
      return refusal(502, 'UPSTREAM_UNAVAILABLE', 'The billing API sent something else than a PDF.');
    }
    const headers = headersOf(kind, id);
    if (file.contentLength !== null) headers['content-length'] = String(file.contentLength);
    return new Response(passOn(file.body, breakOff), { headers });
  }

  return {
    async onRequest({ request, url, serverContext, endResponse }) {
      if (url.pathname.startsWith(FILES))
        endResponse(await answer(request, url, cutting(serverContext ?? {})));
    },
  };
}

/** How the file of each kind is found. */
const OPEN: Readonly<
  Record<FileKind, (client: BillingClient, id: string, signal: AbortSignal) => Promise<StreamedAnswer>>
> = {
  quotes: (client, id, signal) => client.stream(['quotes', id, 'pdf'], { signal }),
  async invoices(client, id, signal) {
    // Read anew: the address in it may have changed since the link was given out.
    const invoice = await client.get<{ readonly invoice_pdf?: string | null }>(
      ['invoices', id],
      {},
      { signal },
    );
    if (!invoice.invoice_pdf) {
      throw new ResourceMissingError({ message: 'The invoice has no PDF', status: 404 });
    }
    return client.streamLink(invoice.invoice_pdf, { signal });
  },
};

/** Where the answer goes out over a connection, cuts it: half a file must not look like a whole one. */
function cutting(serverContext: object): (() => void) | null {
  const response = 'res' in serverContext ? serverContext.res : null;
  return response instanceof ServerResponse ? () => response.destroy() : null;
}

function headersOf(kind: FileKind, id: string): Record<string, string> {
  return {
    'content-type': PDF,
    'content-disposition': `attachment; filename="${kind.slice(0, -1)}-${id.replace(/[^\w-]/g, '_')}.pdf"`,
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; sandbox",
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
}

function refusedLink(reason: 'invalid' | 'expired'): Response {
  return reason === 'expired'
    ? refusal(410, 'FILE_LINK_EXPIRED', 'The link has expired. Ask for another one.')
    : refusal(403, 'INVALID_FILE_LINK', 'The link is not one that was given out here.');
}

function refusal(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return Response.json(
    { errors: [{ message, extensions: { code } }] },
    { status, headers: { 'cache-control': 'no-store', ...headers } },
  );
}

const STATUS: Readonly<Partial<Record<BillingErrorKind, number>>> = {
  resource_missing: 404,
  // The one thing that can be wrong with the request is that the object has no file yet, or not any more.
  invalid_request: 404,
  rate_limit: 429,
  timeout: 504,
};

function failure(error: unknown, report: ReportError): Response {
  if (!(error instanceof BillingError)) {
    report(error);
    return refusal(500, 'INTERNAL_SERVER_ERROR', 'Unexpected error.');
  }
  if (error.kind === 'authentication' || error.kind === 'permission') report(error);
  const status = STATUS[error.kind] ?? 502;
  if (status === 404) return refusal(404, 'NOT_FOUND', 'There is no such file.');
  const { message, extensions } = upstreamError(error, undefined);
  const retryAfterMs = error instanceof RateLimitError ? error.retryAfterMs : null;
  return Response.json(
    { errors: [{ message, extensions }] },
    {
      status,
      headers: {
        'cache-control': 'no-store',
        ...(retryAfterMs === null ? {} : { 'retry-after': String(Math.ceil(retryAfterMs / 1000)) }),
      },
    },
  );
}
