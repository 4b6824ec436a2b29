import { describe, expect, it } from 'vitest';
import { useBilling } from '../support/billing.ts';
import { refused } from '../support/refused.ts';

const { stripe, customer, post } = useBilling();

describe('what customers pay with', () => {
  it('keeps a source as the default', async () => {
    const made = await stripe().customers.create({ expand: ['default_source'], source: 'tok_visa' });
    expect(made.default_source).toMatchObject({ object: 'card', customer: made.id, last4: '4242' });
  });

  it('makes nobody whose card is declined', async () => {
    const before = await stripe().customers.list({ limit: 1 });
    expect(await refused(stripe().customers.create({ source: 'tok_chargeDeclined' }))).toMatchObject({
      status: 402,
      type: 'card_error',
      code: 'card_declined',
    });
    expect((await stripe().customers.list({ limit: 1 })).data).toEqual(before.data);
  });

  it('attaches a payment method and chooses it in one go', async () => {
    const made = await stripe().customers.create({
      invoice_settings: { default_payment_method: 'pm_card_visa' },
      payment_method: 'pm_card_visa',
    });
    const { data } = await stripe().customers.listPaymentMethods(made.id);
    expect(data).toHaveLength(1);
    expect(made.invoice_settings.default_payment_method).toBe(data[0]?.id);
  });

  it('chooses only what is attached', async () => {
    const id = await customer();
    const other = await stripe().customers.create({ payment_method: 'pm_card_visa' });
    const method = (await stripe().customers.listPaymentMethods(other.id)).data[0]?.id ?? '';
    const choose = (default_payment_method: string) =>
      stripe().customers.update(id, { invoice_settings: { default_payment_method } });
    expect(await refused(choose(method))).toMatchObject({
      status: 400,
      code: 'resource_missing',
      param: 'invoice_settings[default_payment_method]',
    });
    await stripe().customers.update(other.id, {
      invoice_settings: { default_payment_method: method },
    });
    const cleared = await stripe().customers.update(other.id, {
      invoice_settings: { default_payment_method: '' },
    });
    expect(cleared.invoice_settings.default_payment_method).toBeNull();
  });

  it('replaces the default source by a new one', async () => {
    const id = await customer('tok_visa');
    const changed = await stripe().customers.update(id, {
      expand: ['default_source'],
      source: 'tok_mastercard',
    });
    expect(changed.default_source).toMatchObject({ brand: 'MasterCard' });
    expect((await stripe().customers.listSources(id)).data).toHaveLength(1);
  });

  it.each(['default_source', 'default_card', 'default_bank_account'])('chooses by %s', async (name) => {
    const id = await customer('tok_visa');
    const second = await stripe().customers.createSource(id, { source: 'tok_mastercard' });
    const { body } = await post(`/v1/customers/${id}`, { [name]: second.id });
    expect(body['default_source']).toBe(second.id);
    const unknown = await post(`/v1/customers/${id}`, { [name]: 'card_no' });
    expect(unknown.body['error']).toMatchObject({
      code: 'resource_missing',
      param: name,
      message: "No such source: 'card_no'",
    });
  });
});
