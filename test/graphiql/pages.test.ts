import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { buildSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { describe, expect, it } from 'vitest';
import { graphiqlPages } from '../../src/graphiql/pages.ts';

function openPages() {
  const yoga = createYoga({
    schema: buildSchema('type Query { "Says hello." hello: String }'),
    graphiql: false,
    landingPage: false,
    logging: false,
    plugins: [graphiqlPages()],
  });
  const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    yoga.fetch(new Request(`http://127.0.0.1${path}`, { headers }));
  const page = (headers: Record<string, string> = {}) =>
    get('/graphql', { accept: 'text/html,*/*;q=0.8', ...headers });
  const fileNamed = async (part: string): Promise<string> => {
    const html = await (await page()).text();
    const path = html.match(new RegExp(`"(/graphql/files/${part}[^"]*)"`))?.[1];
    if (path === undefined) throw new Error(`The page names no file ${part}.`);
    return path;
  };
  return { get, page, fileNamed };
}

describe('the GraphiQL page', () => {
  it('is shown to browsers', async () => {
    const response = await openPages().page();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toContain('<div id="root">');
  });

  it('is not shown to programs', async () => {
    const response = await openPages().get('/graphql?query={hello}', { accept: 'application/json' });
    expect(await response.json()).toEqual({ data: { hello: null } });
  });

  it('is small, because all that is large is a file of its own', async () => {
    const html = await (await openPages().page()).text();
    expect(html.length).toBeLessThan(2_000);
  });

  it('names no other host', async () => {
    const html = await (await openPages().page()).text();
    expect(html).not.toMatch(/(src|href)="(?!\/graphql\/files\/)/);
  });

  it('is asked for again at every visit, and answered with 304 while it is the same', async () => {
    const { page } = openPages();
    const first = await page();
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const again = await page({ 'if-none-match': first.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it('is sent anew to a browser that holds another version', async () => {
    const response = await openPages().page({ 'if-none-match': '"0000000000000000"' });
    expect(response.status).toBe(200);
  });

  it('may run its own scripts and no others', async () => {
    const policy = (await openPages().page()).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
  });
});

describe('a file of the GraphiQL page', () => {
  it('is kept by browsers for good', async () => {
    const { get, fileNamed } = openPages();
    const response = await get(await fileNamed('graphiql-\\w+.js'));
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('vary')).toBe('accept-encoding');
  });

  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
  ])('is compressed for a browser that takes %j', async (accepted, encoding, decompress) => {
    const { get, fileNamed } = openPages();
    const path = await fileNamed('graphiql-\\w+.js');
    const plain = new Uint8Array(await (await get(path)).arrayBuffer());
    const response = await get(path, { 'accept-encoding': accepted });
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('content-length')).toBe(String(bytes.byteLength));
    expect(Buffer.compare(decompress(bytes), plain)).toBe(0);
    expect(bytes.byteLength).toBeLessThan(plain.byteLength / 2);
  });

  it('is sent as it is to a client that takes no encoding', async () => {
    const { get, fileNamed } = openPages();
    const response = await get(await fileNamed('start'));
    expect(response.headers.has('content-encoding')).toBe(false);
    expect(await response.text()).toContain('renderYogaGraphiQL');
  });

  it('has another address when the schema is another', async () => {
    const { get, fileNamed } = openPages();
    const script = await (await get(await fileNamed('start'))).text();
    const path = script.match(/\/graphql\/files\/schema-[0-9a-f]{16}\.json/)?.[0] ?? '';
    const schema = await (await get(path)).json();
    expect(JSON.stringify(schema)).toContain('Says hello.');
    expect((await get(path.replace(/-\w+/, '-0000000000000000'))).status).toBe(404);
  });

  it('can be fetched before the page was, as after a restart', async () => {
    const path = await openPages().fileNamed('icon');
    const response = await openPages().get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/svg+xml');
  });
});
