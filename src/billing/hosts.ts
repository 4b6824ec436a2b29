const STRIPE_API = 'https://api.stripe.com';
const STRIPE_FILES = 'https://files.stripe.com';
/** Where Stripe serves the links that open without a key. */
const STRIPE_PAGES: ReadonlySet<string> = new Set([
  'https://pay.stripe.com',
  'https://invoice.stripe.com',
  STRIPE_FILES,
]);

/** Where the API at an address has its files: Stripe on a host of their own, anybody else beside the rest. */
export function filesHost(api: URL): URL {
  return api.origin === STRIPE_API ? new URL(STRIPE_FILES) : api;
}

/**
 * Where a link in one of the API's answers is read; null for one that does not lead to the API. Whatever the answer says,
 * no other host is ever asked: a server that is not Stripe serves the paths of its links itself, since the hosts in them are
 * those of pages that need not exist.
 */
export function linkTarget(link: string, api: URL): URL | null {
  if (!URL.canParse(link)) return null;
  const url = new URL(link);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  if (api.origin === STRIPE_API) return STRIPE_PAGES.has(url.origin) ? url : null;
  const own = new URL(api.origin);
  own.pathname = url.pathname;
  own.search = url.search;
  return own;
}
