import { describe, expect, it } from 'vitest';
import { needsObject, type PlannedList } from '../../src/plan/plan.ts';
import { expanded, expandedInList, expandedOnPage, planned } from './planned.ts';

const invoice = (selection: string) => `{ invoice(id: "in_1") { ${selection} } }`;
const customer = (selection: string) => `{ customer(id: "cus_1") { ${selection} } }`;

function listOf(source: string, variables?: Readonly<Record<string, unknown>>): PlannedList | undefined {
  return planned(source, variables).lists[0];
}

describe('a list that comes inside its object', () => {
  it('is not expanded itself, and what its items refer to is', () => {
    expect(expanded(invoice('lines { nodes { amount { minor } } }'))).toEqual([]);
    expect(expanded(invoice('lines { nodes { subscription { created } } }'))).toEqual([
      'lines.data.subscription',
    ]);
  });

  it('is asked for the same through edges and through nodes', () => {
    const both =
      'lines { edges { cursor node { invoiceItem { date } } } nodes { subscription { created } } }';
    expect(expanded(invoice(both))).toEqual(['lines.data.invoice_item', 'lines.data.subscription']);
  });

  it('takes two of the four segments, and one more in a list', () => {
    const lines = 'lines { nodes { subscription { latestInvoice { charge { created } } } } }';
    expect(expanded(invoice(lines))).toEqual(['lines.data.subscription.latest_invoice']);
    expect(expandedInList(`{ invoices { nodes { ${lines} } } }`)).toEqual(['data.lines.data.subscription']);
  });

  it('needs no path for what comes whole in its items', () => {
    expect(expanded(invoice('lines { nodes { price { created } } }'))).toEqual([]);
    expect(expanded(invoice('lines { nodes { price { product { name } } } }'))).toEqual([
      'lines.data.price.product',
    ]);
  });

  it('needs its object, and where that is expanded it comes with it', () => {
    expect(needsObject(planned(invoice('lines { nodes { id } }')))).toBe(true);
    expect(expanded('{ charge(id: "ch_1") { invoice { lines { nodes { id } } } } }')).toEqual(['invoice']);
  });

  it('goes on with the paths its items have on a page of their own', () => {
    const list = listOf(invoice('lines(first: 25) { nodes { price { product { name } } } }'));
    expect(list).toMatchObject({ inline: true, args: { first: 25 } });
    expect(expandedOnPage(list)).toEqual(['data.price.product']);
  });

  it('reaches deeper on a page of its own than inside its object', () => {
    const source = invoice('lines { nodes { subscription { latestInvoice { charge { created } } } } }');
    expect(expanded(source)).toEqual(['lines.data.subscription.latest_invoice']);
    expect(expandedOnPage(listOf(source))).toEqual(['data.subscription.latest_invoice.charge']);
  });

  it('asks nothing when none of its items are asked for', () => {
    const plan = planned(invoice('lines(first: 0) { nodes { price { created } } }'));
    expect(plan.lists).toEqual([]);
    expect(needsObject(plan)).toBe(false);
  });

  it('is planned once for every alias, each with its own arguments', () => {
    const source = invoice(
      'a: lines(first: 1) { nodes { id } } b: lines(first: 2) { nodes { subscription { created } } }',
    );
    expect(planned(source).lists.map(({ args }) => args['first'])).toEqual([1, 2]);
    expect(expanded(source)).toEqual(['lines.data.subscription']);
  });
});

describe('a list that comes inside its object when it is expanded', () => {
  const link = (selection: string) => `{ paymentLink(id: "plink_1") { ${selection} } }`;

  it('is expanded', () => {
    expect(expanded(link('lineItems { nodes { id } }'))).toEqual(['line_items']);
    expect(expandedInList('{ paymentLinks { nodes { lineItems { nodes { id } } } } }')).toEqual([
      'data.line_items',
    ]);
  });

  it('is implied by what its items refer to', () => {
    expect(expanded(link('lineItems { nodes { price { product { name } } } }'))).toEqual([
      'line_items.data.price.product',
    ]);
  });

  it('stands as deep as the API has it', () => {
    const quote = '{ quote(id: "qt_1") { computedUpfrontLineItems { nodes { description } } } }';
    expect(expanded(quote)).toEqual(['computed.upfront.line_items']);
  });

  it('is expanded without its items where these lie too deep', () => {
    const source =
      '{ refunds { nodes { charge { refunds { nodes { balanceTransaction { net { minor } } } } } } } }';
    expect(expandedInList(source)).toEqual(['data.charge.refunds']);
  });
});

describe('a list that is found by the id of its object', () => {
  it('asks nothing of its object', () => {
    const plan = planned(customer('invoices { nodes { number } }'));
    expect(needsObject(plan)).toBe(false);
    expect(plan.lists).toMatchObject([{ inline: false }]);
    expect(expanded(customer('invoices { nodes { charge { created } } }'))).toEqual([]);
  });

  it('has paths of its own', () => {
    const list = listOf(
      customer('invoices { nodes { charge { created } lines { nodes { subscription { created } } } } }'),
    );
    expect(expandedOnPage(list)).toEqual(['data.charge', 'data.lines.data.subscription']);
  });

  it('is no reason to expand a reference it hangs on', () => {
    expect(expanded('{ invoice(id: "in_1") { customer { invoices { nodes { number } } } } }')).toEqual([]);
  });

  it('comes inside its object where its arguments allow', () => {
    const subscriptions = (args: string) => customer(`subscriptions${args} { nodes { created } }`);
    expect(expanded(subscriptions(''))).toEqual(['subscriptions']);
    expect(expanded(subscriptions('(first: 5)'))).toEqual(['subscriptions']);
    expect(expanded(subscriptions('(filter: { status: NOT_CANCELED })'))).toEqual(['subscriptions']);
    expect(expanded(subscriptions('(filter: { status: ALL })'))).toEqual([]);
    expect(expanded(subscriptions('(after: "x")'))).toEqual([]);
  });
});

describe('the arguments of a list', () => {
  it('come from variables, and from their defaults', () => {
    const source = `query ($n: Int = 3) { invoice(id: "in_1") { lines(first: $n) { nodes { id } } } }`;
    expect(listOf(source, { n: 7 })?.args).toEqual({ first: 7 });
  });

  it('that do not coerce leave the list out, which says so itself when it runs', () => {
    const source = `query ($status: SubscriptionStatusFilter) {
      customer(id: "cus_1") { subscriptions(filter: { status: $status }) { nodes { created } } }
    }`;
    expect(planned(source, { status: null }).lists).toEqual([]);
    expect(planned(source).lists).toHaveLength(1);
  });
});
