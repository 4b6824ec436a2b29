import type Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import { start, useBilling } from '../support/billing.ts';
import { refused } from '../support/refused.ts';

const { stripe, post } = useBilling();

describe('making products', () => {
  it('needs a name alone', async () => {
    const product = await stripe().products.create({ name: 'Gold' });
    expect(product).toEqual({
      id: expect.stringMatching(/^prod_/),
      object: 'product',
      active: true,
      created: start,
      default_price: null,
      description: null,
      features: [],
      images: [],
      livemode: false,
      metadata: {},
      name: 'Gold',
      package_dimensions: null,
      shippable: null,
      statement_descriptor: null,
      tax_code: null,
      type: 'service',
      unit_label: null,
      updated: start,
      url: null,
    });
    expect(await stripe().products.retrieve(product.id)).toEqual(product);
    expect(await refused(stripe().products.create({ name: '' }))).toMatchObject({
      code: 'parameter_invalid_empty',
      param: 'name',
    });
  });

  it('keeps every parameter', async () => {
    const sent: Stripe.ProductCreateParams = {
      active: false,
      description: 'A poster',
      features: [{ name: 'Matte' }],
      id: 'poster',
      images: ['https://shop.example/poster.png'],
      metadata: { shelf: '7' },
      name: 'Poster',
      package_dimensions: { height: 1.5, length: 20, weight: 3.25, width: 4 },
      shippable: true,
      statement_descriptor: 'POSTER',
      tax_code: 'txcd_99999999',
      type: 'good',
      unit_label: 'sheet',
      url: 'https://shop.example/poster',
    };
    expect(await stripe().products.create(sent)).toMatchObject(sent);
    expect(await refused(stripe().products.create({ id: 'poster', name: 'Again' }))).toMatchObject({
      status: 400,
      code: 'resource_already_exists',
      message: 'Product already exists.',
    });
  });

  it('makes the default price with the product', async () => {
    const product = await stripe().products.create({
      name: 'Silver',
      default_price_data: {
        currency: 'usd',
        currency_options: { eur: { unit_amount: 900 } },
        recurring: { interval: 'month', interval_count: 3 },
        tax_behavior: 'exclusive',
        unit_amount: 1000,
      },
      expand: ['default_price.currency_options'],
    });
    expect(product.default_price).toMatchObject({
      object: 'price',
      product: product.id,
      currency_options: { eur: { unit_amount: 900 }, usd: { unit_amount: 1000 } },
      recurring: { interval: 'month', interval_count: 3 },
      tax_behavior: 'exclusive',
      unit_amount: 1000,
    });
  });

  it('names parameters of the default price in brackets', async () => {
    const tooLong = stripe().products.create({
      name: 'Slow',
      default_price_data: {
        currency: 'usd',
        recurring: { interval: 'year', interval_count: 2 },
        unit_amount: 1,
      },
    });
    expect(await refused(tooLong)).toMatchObject({ param: 'default_price_data[recurring][interval_count]' });
    const unpriced = stripe().products.create({ name: 'Free?', default_price_data: { currency: 'usd' } });
    expect(await refused(unpriced)).toMatchObject({ param: 'default_price_data[unit_amount]' });
    const { data } = await stripe().products.list({ limit: 100 });
    expect(data.filter(({ name }) => name === 'Slow' || name === 'Free?')).toEqual([]);
  });

  it.each([
    ['a tax code nobody knows', { tax_code: 'txcd_1' }, 'tax_code'],
    ['a longer unit label', { unit_label: 'thirteen long' }, 'unit_label'],
    ['a ninth image', Object.fromEntries([...'012345678'].map((n) => [`images[${n}]`, 'x'])), 'images'],
    ['a parameter of another object', { amount: '7' }, 'amount'],
  ])('refuses %s', async (_, form, param) => {
    const { status, body } = await post('/v1/products', { name: 'Wrong', ...form });
    expect({ status, error: body['error'] }).toMatchObject({ status: 400, error: { param } });
  });
});

describe('changing products', () => {
  it('merges metadata and unsets what is sent empty', async () => {
    const { id } = await stripe().products.create({
      name: 'Gold',
      description: 'Old',
      images: ['a'],
      metadata: { a: '1', b: '2' },
      url: 'https://shop.example',
    });
    const changed = await stripe().products.update(id, {
      description: '',
      images: '',
      metadata: { a: '', c: '3' },
      url: '',
    });
    expect(changed).toMatchObject({ description: null, images: [], metadata: { b: '2', c: '3' }, url: null });
    expect((await stripe().products.update(id, { metadata: '' })).metadata).toEqual({});
  });

  it('takes a default price only from its own prices', async () => {
    const one = await stripe().products.create({ name: 'One' });
    const other = await stripe().products.create({ name: 'Other' });
    const price = await stripe().prices.create({ currency: 'usd', product: one.id, unit_amount: 1 });
    expect(await refused(stripe().products.update(other.id, { default_price: price.id }))).toMatchObject({
      code: 'resource_missing',
      param: 'default_price',
    });
    const changed = await stripe().products.update(one.id, { default_price: price.id });
    expect(changed.default_price).toBe(price.id);
    expect(await refused(stripe().prices.update(price.id, { active: false }))).toMatchObject({
      param: 'active',
    });
  });

  it('refuses a product that is not there', async () => {
    expect(await refused(stripe().products.update('prod_no', { name: 'x' }))).toMatchObject({
      status: 404,
      code: 'resource_missing',
      message: "No such product: 'prod_no'",
    });
  });
});

describe('deleting products', () => {
  it('leaves a stub, once', async () => {
    const { id } = await stripe().products.create({ name: 'Short' });
    expect(await stripe().products.del(id)).toEqual({ id, object: 'product', deleted: true });
    expect(await refused(stripe().products.retrieve(id))).toMatchObject({ status: 404 });
    expect(await refused(stripe().products.del(id))).toMatchObject({ status: 404 });
  });

  it('keeps a product that has prices', async () => {
    const { id } = await stripe().products.create({ name: 'Priced' });
    await stripe().prices.create({ currency: 'usd', product: id, unit_amount: 1, active: false });
    expect(await refused(stripe().products.del(id))).toEqual({
      status: 400,
      type: 'invalid_request_error',
      message: 'This product cannot be deleted because it has one or more user-created prices.',
    });
  });
});
