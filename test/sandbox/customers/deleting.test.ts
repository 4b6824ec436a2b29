import { describe, expect, it } from 'vitest';
import { useBilling } from '../support/billing.ts';
import { refused } from '../support/refused.ts';

const { stripe, customer } = useBilling();

describe('deleting customers', () => {
  it('leaves a stub that can be read', async () => {
    const id = await customer('tok_visa');
    const stub = { id, object: 'customer', deleted: true };
    expect(await stripe().customers.del(id)).toEqual(stub);
    expect(await stripe().customers.retrieve(id)).toEqual(stub);
    expect((await stripe().customers.list({ limit: 100 })).data.map((one) => one.id)).not.toContain(id);
    expect(await refused(stripe().customers.del(id))).toMatchObject({ status: 404 });
    expect(await refused(stripe().customers.update(id, {}))).toMatchObject({ status: 404 });
    expect(await refused(stripe().invoices.create({ customer: id }))).toMatchObject({
      status: 400,
      code: 'resource_missing',
      param: 'customer',
      message: `No such customer: '${id}'`,
    });
  });

  it('cancels subscriptions and drops drafts and waiting items', async () => {
    const { id: price } = await stripe().prices.create({
      currency: 'usd',
      product_data: { name: 'Gold' },
      recurring: { interval: 'month' },
      unit_amount: 1000,
    });
    const id = await customer('tok_visa');
    const subscription = await stripe().subscriptions.create({ customer: id, items: [{ price }] });
    const draft = await stripe().invoices.create({ customer: id });
    const item = await stripe().invoiceItems.create({ amount: 1, currency: 'usd', customer: id });
    await stripe().customers.del(id);
    expect(await stripe().subscriptions.retrieve(subscription.id)).toMatchObject({
      customer: id,
      status: 'canceled',
    });
    expect(await refused(stripe().invoices.retrieve(draft.id))).toMatchObject({ status: 404 });
    expect(await refused(stripe().invoiceItems.retrieve(item.id))).toMatchObject({ status: 404 });
    const paid = await stripe().invoices.list({ limit: 100 });
    expect(paid.data.filter((invoice) => invoice.customer === id)).toMatchObject([{ status: 'paid' }]);
  });

  it('frees its payment methods from it', async () => {
    const { id } = await stripe().customers.create({ payment_method: 'pm_card_visa' });
    const method = (await stripe().customers.listPaymentMethods(id)).data[0]?.id ?? '';
    await stripe().customers.del(id);
    expect((await stripe().paymentMethods.retrieve(method)).customer).toBeNull();
  });
});
