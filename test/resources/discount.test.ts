import { beforeAll, describe, expect, it } from 'vitest';
import { demo } from '../../src/sandbox/demo/index.ts';
import { demoBilling, found, scriptedBilling } from '../support/billing.ts';

const billing = demoBilling();
let id: string;
beforeAll(async () => {
  const customer = await billing.api.customers.retrieve(demo.customer);
  if (customer.deleted) throw new Error('The demo customer is there.');
  id = found(customer.discount).id;
});

describe('a discount', () => {
  it('comes whole with the customer who has it', async () => {
    const { data, calls } = await billing.ask(
      `query ($id: ID!) { customer(id: $id) { discountId discount {
        id stripeId isDeleted couponId coupon { name percentOff } end customerId promotionCodeId
        subscriptionId subscriptionItemId invoiceId invoiceItemStripeId checkoutSessionId
      } } }`,
      { id: demo.customer },
    );
    expect(data).toEqual({
      customer: {
        discountId: `Discount:${id}`,
        discount: {
          id: `Discount:${id}`,
          stripeId: id,
          isDeleted: false,
          couponId: 'Coupon:PARTNER20',
          coupon: { name: 'Partner', percentOff: '20' },
          end: null,
          customerId: `Customer:${demo.customer}`,
          promotionCodeId: null,
          subscriptionId: null,
          subscriptionItemId: null,
          invoiceId: null,
          invoiceItemStripeId: null,
          checkoutSessionId: null,
        },
      },
    });
    expect(calls).toEqual([`GET /v1/customers/${demo.customer}`]);
  });

  it('cannot be fetched by itself', async () => {
    const { errors, calls } = await billing.run('{ node(id: "Discount:di_1") { id } }');
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_ID', argument: 'id' } }]);
    expect(calls).toEqual([]);
  });
});

const discount = {
  id: 'di_1',
  object: 'discount',
  coupon: { id: 'HALF', object: 'coupon', percent_off: 50 },
  start: 1704067200,
  end: null,
  customer: 'cus_1',
  subscription: 'sub_1',
  subscription_item: null,
  invoice: 'in_2',
  invoice_item: 'ii_1',
  checkout_session: null,
  promotion_code: 'promo_1',
};
const { ask, run } = scriptedBilling({
  objects: {
    'invoices/in_1': {
      id: 'in_1',
      object: 'invoice',
      discounts: ['di_1', 'di_2'],
      latest_revision: 'in_1',
    },
    'invoices/in_2': { id: 'in_2', object: 'invoice', number: 'A-2' },
    'customers/cus_1': { id: 'cus_1', object: 'customer', email: 'a@example.com' },
    'promotion_codes/promo_1': { id: 'promo_1', object: 'promotion_code', code: 'HALF24' },
    'subscriptions/sub_1': { id: 'sub_1', object: 'subscription', latest_invoice: 'in_1', status: 'active' },
  },
  expandable: [discount, { ...discount, id: 'di_2', deleted: true }],
});

describe('the discounts of an invoice', () => {
  it('cost nothing as ids', async () => {
    const { data, calls } = await ask('{ invoice(id: "in_1") { discountIds discounts { id stripeId } } }');
    expect(data).toEqual({
      invoice: {
        discountIds: ['Discount:di_1', 'Discount:di_2'],
        discounts: [
          { id: 'Discount:di_1', stripeId: 'di_1' },
          { id: 'Discount:di_2', stripeId: 'di_2' },
        ],
      },
    });
    expect(calls).toEqual(['GET /v1/invoices/in_1']);
  });

  it('still show what they were when they have been taken away', async () => {
    const { data, calls } = await ask(
      '{ invoice(id: "in_1") { discounts { isDeleted coupon { percentOff } } } }',
    );
    const coupon = { percentOff: '50' };
    expect(data).toEqual({
      invoice: {
        discounts: [
          { isDeleted: false, coupon },
          { isDeleted: true, coupon },
        ],
      },
    });
    expect(calls).toEqual(['GET /v1/invoices/in_1?expand[0]=discounts']);
  });

  it('bring customer and promotion code along, and load what the API does not expand in them', async () => {
    const { data, calls } = await ask(
      `{ invoice(id: "in_1") { discounts {
        start customer { email } promotionCode { code } subscription { status } invoice { number } invoiceItemStripeId
      } } }`,
    );
    const whole = {
      start: '2024-01-01T00:00:00Z',
      customer: { email: 'a@example.com' },
      promotionCode: { code: 'HALF24' },
      subscription: { status: 'ACTIVE' },
      invoice: { number: 'A-2' },
      invoiceItemStripeId: 'ii_1',
    };
    expect(data).toEqual({ invoice: { discounts: [whole, whole] } });
    expect(calls).toEqual([
      'GET /v1/invoices/in_1?expand[0]=discounts.customer&expand[1]=discounts.promotion_code',
      'GET /v1/invoices/in_2',
      'GET /v1/subscriptions/sub_1',
    ]);
  });

  it('are read through their invoice where expansion ends', async () => {
    const deep = `{ subscription(id: "sub_1") { latestInvoice { latestRevision { latestRevision { latestRevision {
      number discounts { coupon { percentOff } }
    } } } } } }`;
    const { errors, calls } = await run(deep);
    expect(errors).toEqual([]);
    expect([...calls].sort()).toEqual([
      'GET /v1/invoices/in_1?expand[0]=discounts',
      'GET /v1/subscriptions/sub_1?expand[0]=latest_invoice.latest_revision.latest_revision.latest_revision',
    ]);
  });
});
