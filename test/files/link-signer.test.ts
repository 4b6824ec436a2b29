import { describe, expect, it } from 'vitest';
import { createLinkSigner } from '../../src/server/link-signer.ts';

const KEY = 'a key of at least 32 characters, as it should be';
const NOW = 1_700_000_000_000;

function linkFor(id: string, signer = createLinkSigner(KEY, () => NOW)): URL {
  return new URL(signer.from('http://127.0.0.1:4000').link('quotes', id).url);
}

function changed(url: URL, change: (url: URL) => void): URL {
  const copy = new URL(url);
  change(copy);
  return copy;
}

describe('a link to a file', () => {
  it('opens its object for five minutes', () => {
    let now = NOW;
    const signer = createLinkSigner(KEY, () => now);
    const { url, expiresAt } = signer.from('http://127.0.0.1:4000').link('quotes', 'qt_1');
    expect(expiresAt).toBe(NOW / 1000 + 300);
    expect(url).toMatch(
      /^http:\/\/127\.0\.0\.1:4000\/files\/quotes\/qt_1\.pdf\?expires=1700000300&signature=[\w-]{43}$/,
    );
    expect(signer.read(new URL(url))).toEqual({ kind: 'quotes', id: 'qt_1' });
    now = NOW + 299_999;
    expect(signer.read(new URL(url))).toEqual({ kind: 'quotes', id: 'qt_1' });
    now = NOW + 300_000;
    expect(signer.read(new URL(url))).toEqual({ refused: 'expired' });
  });

  it.each(['qt_1', 'a/b', '..', 'a b?c#d', 'ä%2F"', 'x.pdf'])('keeps the id %j whole', (id) => {
    expect(createLinkSigner(KEY, () => NOW).read(linkFor(id))).toMatchObject({ id });
  });

  it.each<[string, (url: URL) => void]>([
    ['another object', (url) => (url.pathname = url.pathname.replace('qt_1', 'qt_2'))],
    ['another kind', (url) => (url.pathname = url.pathname.replace('quotes', 'invoices'))],
    ['no kind there is', (url) => (url.pathname = url.pathname.replace('quotes', 'charges'))],
    ['a longer life', (url) => url.searchParams.set('expires', '1800000000')],
    ['a life spelled otherwise', (url) => url.searchParams.set('expires', '1700000300.0')],
    ['no life', (url) => url.searchParams.delete('expires')],
    ['another signature', (url) => url.searchParams.set('signature', 'A'.repeat(43))],
    ['half a signature', (url) => url.searchParams.set('signature', 'AAAA')],
    ['no signature', (url) => url.searchParams.delete('signature')],
    ['a broken escape', (url) => (url.pathname = '/files/quotes/%E0%A4%A.pdf')],
  ])('with %s opens nothing', (_what, change) => {
    const signer = createLinkSigner(KEY, () => NOW);
    expect(signer.read(changed(linkFor('qt_1'), change))).toEqual({ refused: 'invalid' });
  });

  it('that has expired and was tampered with is only said to be wrong', () => {
    const late = createLinkSigner(KEY, () => NOW + 3_600_000);
    expect(late.read(linkFor('qt_1'))).toEqual({ refused: 'expired' });
    expect(late.read(changed(linkFor('qt_1'), (url) => url.searchParams.set('signature', '')))).toEqual({
      refused: 'invalid',
    });
  });

  it('opens wherever the same key is, and nowhere else', () => {
    const link = linkFor('qt_1');
    expect(createLinkSigner(KEY, () => NOW).read(link)).toEqual({ kind: 'quotes', id: 'qt_1' });
    expect(createLinkSigner(undefined, () => NOW).read(link)).toEqual({ refused: 'invalid' });
    const own = createLinkSigner(undefined, () => NOW);
    const { url } = own.from('http://127.0.0.1').link('quotes', 'qt_1');
    expect(createLinkSigner(undefined, () => NOW).read(new URL(url))).toEqual({ refused: 'invalid' });
  });
});
