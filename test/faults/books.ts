/** An object of the billing API, as it prints it. */
interface Printed {
  readonly [property: string]: unknown;
  readonly id: string;
}

/** Everything an account holds, as its API lists it. */
export type Books = Readonly<Record<string, readonly Printed[]>>;

const LISTS = [
  'customers',
  'invoices',
  'invoiceitems',
  'credit_notes',
  'payment_intents',
  'charges',
  'refunds',
  'events',
];

/** Reads an account from its own API, as often as it takes. */
export async function readBooks(url: string): Promise<Books> {
  const books: Record<string, readonly Printed[]> = {};
  for (const list of LISTS) books[list] = await readList(url, list);
  for (const { id } of books['customers'] ?? []) {
    const path = `customers/${id}/balance_transactions`;
    books[path] = await readList(url, path);
  }
  return books;
}

async function readList(url: string, path: string): Promise<readonly Printed[]> {
  const read: Printed[] = [];
  for (;;) {
    const after = read.at(-1);
    const page = await readPage(
      `${url}/v1/${path}?limit=100${after === undefined ? '' : `&starting_after=${after.id}`}`,
    );
    read.push(...page.data);
    if (!page.has_more) return read.map((object) => withoutRequest(object, url));
  }
}

interface Page {
  readonly data: readonly Printed[];
  readonly has_more: boolean;
}

async function readPage(url: string): Promise<Page> {
  for (let tries = 0; tries < 40; tries += 1) {
    try {
      const response = await fetch(url, { headers: { authorization: 'Bearer sk_test_books' } });
      // What the API lists is a page.
      if (response.ok) return (await response.json()) as Page;
    } catch (error) {
      // The connection was cut, as it is meant to be.
      if (!(error instanceof TypeError)) throw error;
    }
  }
  throw new Error(`${url} could not be read.`);
}

/** Without what tells one request from its repetition, and one port from another. */
function withoutRequest(object: Printed, url: string): Printed {
  // What JSON wrote is what it reads.
  const printed = JSON.parse(JSON.stringify(object).replaceAll(url, '')) as Printed;
  return printed['object'] === 'event' ? { ...printed, request: null } : printed;
}
