/** Prints what an account page shows: `node dist/examples/customer-overview.js [gateway] [customer]`. */
import { gatewayUrl, run } from './client.ts';
import { CustomerOverviewDocument, type CustomerOverviewQuery } from './generated/graphql.ts';

type Customer = NonNullable<CustomerOverviewQuery['customer']>;
type Subscription = NonNullable<Customer['subscriptions']>['nodes'][number];

function describe(subscription: Subscription): string[] {
  const { status, currentPeriodEnd, cancelAtPeriodEnd, items } = subscription;
  const turn = cancelAtPeriodEnd ? 'ends' : 'renews';
  const products = items?.nodes.map(({ quantity, price }) => {
    const name = price.product?.name ?? price.nickname ?? 'a product';
    return `    ${quantity ?? 'metered'} × ${name}${price.unitAmount ? ` at ${price.unitAmount.formatted}` : ''}`;
  });
  return [`  ${status.toLowerCase()}, ${turn} ${currentPeriodEnd.slice(0, 10)}`, ...(products ?? [])];
}

function overview(customer: Customer): string[] {
  if (customer.isDeleted) return ['This customer was deleted.'];
  return [
    `${customer.name ?? 'No name'} <${customer.email ?? 'no address'}>`,
    ...(customer.balance && customer.balance.minor !== 0 ? [`Balance: ${customer.balance.formatted}`] : []),
    'Subscriptions',
    ...(customer.subscriptions?.nodes.flatMap(describe) ?? []),
    'Invoices',
    ...(customer.invoices?.nodes.map(
      ({ number, status, created, total }) =>
        `  ${(number ?? '').padEnd(14)}${created.slice(0, 10)}  ${(status ?? '').toLowerCase().padEnd(14)}${total.formatted}`,
    ) ?? []),
  ];
}

const id = process.argv[3] ?? 'cus_DemoEverything';
const { customer } = await run(gatewayUrl(), CustomerOverviewDocument, { id });
process.stdout.write(`${(customer ? overview(customer) : [`There is no customer ${id}.`]).join('\n')}\n`);
