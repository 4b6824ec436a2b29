import { describe, expect, it } from 'vitest';
import { costOf } from '../../src/plan/cost.ts';
import { needsObject } from '../../src/plan/plan.ts';
import { expanded, expandedInList, operationOf, planned } from './planned.ts';

const refund = (selection: string) => `{ refund(id: "re_1") { ${selection} } }`;
const needed = (selection: string) => needsObject(planned(refund(selection)));

describe('an object', () => {
  it('need not be there when its ids alone are asked', () => {
    expect(needed('id')).toBe(false);
    expect(needed('id stripeId __typename')).toBe(false);
  });

  it('has to be there for anything else', () => {
    expect(needed('created')).toBe(true);
    expect(needed('metadataValue(key: "a")')).toBe(true);
    expect(needed('chargeId')).toBe(true);
  });

  it('has to be there for the id of what it refers to', () => {
    expect(needed('charge { id }')).toBe(true);
  });
});

describe('a reference', () => {
  it('is not expanded when its ids alone are asked', () => {
    expect(expanded(refund('chargeId charge { id stripeId __typename }'))).toEqual([]);
  });

  it('is expanded when more is asked', () => {
    expect(expanded(refund('charge { created }'))).toEqual(['charge']);
    expect(expandedInList('{ refunds { nodes { charge { created } } } }')).toEqual(['data.charge']);
  });

  it('is expanded for the id of what it refers to', () => {
    expect(expanded(refund('charge { customerId }'))).toEqual(['charge']);
    expect(expanded(refund('charge { customer { id } }'))).toEqual(['charge']);
  });

  it('is implied by one below it', () => {
    expect(expanded(refund('charge { created customer { email } }'))).toEqual(['charge.customer']);
  });

  it('is expanded four deep, and what lies deeper is left to be loaded', () => {
    const deep = 'charge { invoice { subscription { latestInvoice { charge { created } } } } }';
    expect(expanded(refund(deep))).toEqual(['charge.invoice.subscription.latest_invoice']);
    expect(expandedInList(`{ refunds { nodes { ${deep} } } }`)).toEqual(['data.charge.invoice.subscription']);
  });

  it('goes on through hashes that always come inside', () => {
    expect(expanded('{ invoice(id: "in_1") { fromInvoice { invoice { number } } } }')).toEqual([
      'from_invoice.invoice',
    ]);
    expect(
      expanded('{ checkoutSession(id: "cs_1") { shippingCost { shippingRate { displayName } } } }'),
    ).toEqual(['shipping_cost.shipping_rate']);
  });

  it('goes on through objects that come whole', () => {
    expect(expanded('{ dispute(id: "dp_1") { balanceTransactions { source { __typename } } } }')).toEqual([
      'balance_transactions.source',
    ]);
  });

  it('to several objects is one path', () => {
    expect(expanded('{ invoice(id: "in_1") { discountIds discounts { coupon { name } } } }')).toEqual([
      'discounts',
    ]);
    expect(expanded('{ invoice(id: "in_1") { discountIds } }')).toEqual([]);
  });

  it('that the API never expands asks for no path', () => {
    const session = (selection: string) =>
      `{ checkoutSession(id: "cs_2") { recoveredFrom { ${selection} } } }`;
    expect(expanded(session('url customer { email }'))).toEqual([]);
    expect(planned(session('url')).places.map(({ wanted }) => wanted)).toEqual([true]);
    expect(planned(session('id')).places.map(({ wanted }) => wanted)).toEqual([false]);
  });

  it('to one of several kinds is expanded even for its kind', () => {
    const movement = (selection: string) => `{ balanceTransaction(id: "txn_1") { ${selection} } }`;
    expect(expanded(movement('sourceStripeId'))).toEqual([]);
    expect(expanded(movement('source { __typename }'))).toEqual(['source']);
    expect(expanded(movement('source { ... on Charge { id } }'))).toEqual(['source']);
  });
});

describe('another view of the same record', () => {
  it('is reached by no path', () => {
    expect(expanded('{ plan(id: "gold") { price { unitAmount { minor } } } }')).toEqual([]);
  });

  it('asks nothing of its object when its ids alone are asked', () => {
    expect(needsObject(planned('{ plan(id: "gold") { price { id } } }'))).toBe(false);
  });
});

describe('what is absent until it is expanded', () => {
  it('is expanded when it is asked, and only then', () => {
    expect(expanded('{ price(id: "price_1") { created } }')).toEqual([]);
    expect(expanded('{ price(id: "price_1") { tiers { unitAmount { minor } } } }')).toEqual(['tiers']);
    expect(expandedInList('{ prices { nodes { tiers { unitAmount { minor } } } } }')).toEqual(['data.tiers']);
  });

  it('is expanded inside a hash that is there', () => {
    const total = (selection: string) => `{ checkoutSession(id: "cs_1") { totalDetails { ${selection} } } }`;
    expect(expanded(total('amountTax { minor }'))).toEqual([]);
    expect(expanded(total('breakdown { taxes { amount { minor } } }'))).toEqual(['total_details.breakdown']);
  });
});

describe('what stands in an event', () => {
  const event = (selection: string) => `{ event(id: "evt_1") { data { object { ${selection} } } } }`;
  const calls = (source: string) => {
    const { document, operation } = operationOf(source);
    return costOf(operation, document).calls;
  };

  it('is expanded nowhere, since the API expands nothing in it', () => {
    expect(expanded(event('... on Charge { amount { minor } customer { email } }'))).toEqual([]);
    expect(expanded(event('... on Invoice { lines { nodes { subscription { created } } } }'))).toEqual([]);
  });

  it('is priced by what has to be loaded for it', () => {
    expect(calls(event('... on Charge { amount { minor } customerId }'))).toBe(1);
    expect(calls(event('... on Charge { customer { email } }'))).toBe(2);
    expect(calls(event('... on Charge { customer { email } invoice { charge { created } } }'))).toBe(3);
  });
});
