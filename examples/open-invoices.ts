/** Prints every open invoice, page by page: `node dist/examples/open-invoices.js [gateway]`. */
import { gatewayUrl, run } from './client.ts';
import { OpenInvoicesDocument, type OpenInvoicesQuery } from './generated/graphql.ts';

type OpenInvoice = NonNullable<OpenInvoicesQuery['invoices']>['nodes'][number];

async function* openInvoices(url: string): AsyncGenerator<OpenInvoice> {
  let after: string | null = null;
  do {
    const data: OpenInvoicesQuery = await run(url, OpenInvoicesDocument, { first: 100, after });
    if (!data.invoices) throw new Error('The invoices could not be listed.');
    yield* data.invoices.nodes;
    const { hasNextPage, endCursor } = data.invoices.pageInfo;
    after = hasNextPage ? endCursor : null;
  } while (after !== null);
}

function row({ number, dueDate, amountRemaining, customer }: OpenInvoice): string {
  const due = dueDate?.slice(0, 10) ?? '';
  const amount = amountRemaining.formatted;
  return `${(number ?? '').padEnd(14)}${due.padEnd(12)}${amount.padStart(14)}  ${customer?.name ?? ''}`;
}

let count = 0;
for await (const invoice of openInvoices(gatewayUrl())) {
  process.stdout.write(`${row(invoice)}\n`);
  count += 1;
}
process.stdout.write(`\n${count} open invoices\n`);
