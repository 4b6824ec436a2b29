import type { GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { buildSite, type Site } from './site.ts';

const PAGE = '/graphql';
const FILES = '/graphql/files/';

/**
 * What the page may do: nothing but its own files and the gateway behind it. Styles are the exception, because the editor writes
 * them into the page as it draws.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  'font-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Workers go by the policy of their own file, and ask for nothing. */
const FILE_POLICY = "default-src 'none'";

const SAFETY = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };

/** Shows GraphiQL to browsers that open the graph's address. All of it is served from here. */
export function graphiqlPages(): Plugin {
  let schema: GraphQLSchema;
  let site: Promise<Site> | undefined;
  return {
    onSchemaChange(change) {
      schema = change.schema;
      site = undefined;
    },
    async onRequest({ request, url, endResponse, fetchAPI }) {
      if (request.method !== 'GET') return;
      const isFile = url.pathname.startsWith(FILES);
      if (!isFile && !isPageView(request, url)) return;
      site ??= buildSite(schema, FILES);
      const answer = isFile
        ? await fileAnswer(await site, url.pathname.slice(FILES.length), request)
        : pageAnswer(await site, request);
      endResponse(new fetchAPI.Response(answer.body, { status: answer.status, headers: answer.headers }));
    },
  };
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | null;
}

function isPageView(request: Request, url: URL): boolean {
  return url.pathname === PAGE && (request.headers.get('accept') ?? '').includes('text/html');
}

/** Small, and asked for again at every visit: it names the files of this version. */
function pageAnswer(site: Site, request: Request): Answer {
  const headers = {
    ...SAFETY,
    'content-security-policy': PAGE_POLICY,
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    etag: site.etag,
    vary: 'accept',
  };
  const isKnown = request.headers.get('if-none-match')?.includes(site.etag) ?? false;
  return isKnown ? { status: 304, headers, body: null } : { status: 200, headers, body: site.html };
}

/** Never asked for again: another content has another address. */
async function fileAnswer(site: Site, name: string, request: Request): Promise<Answer> {
  const file = site.file(name);
  if (!file) {
    return {
      status: 404,
      headers: { ...SAFETY, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
      body: 'There is no such file.\n',
    };
  }
  const { encoding, bytes } = await file.body(request.headers.get('accept-encoding'));
  return {
    status: 200,
    headers: {
      ...SAFETY,
      'content-security-policy': FILE_POLICY,
      'content-type': file.type,
      'content-length': String(bytes.byteLength),
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    },
    body: bytes,
  };
}
