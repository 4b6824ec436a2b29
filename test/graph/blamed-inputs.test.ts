import { describe, expect, it } from 'vitest';
import type { TestGateway } from '../support/gateway.ts';
import { openGateway } from '../support/gateway.ts';
import { write } from '../support/mutations.ts';
import { apiError, send, upstream } from '../support/upstream.ts';

/** A gateway over a billing API that blames one parameter, whatever it is sent. */
async function blaming<T>(param: string, run: (gateway: TestGateway) => Promise<T>): Promise<T> {
  const url = await upstream((_request, response) =>
    send(response, 400, apiError('invalid_request_error', 'No.', { param })),
  );
  const gateway = openGateway(url);
  try {
    return await run(gateway);
  } finally {
    await gateway.close();
  }
}

async function pathBlamed(param: string, mutation: string, input: object) {
  const { payload } = await blaming(param, (gateway) => write(gateway, mutation, input));
  return payload.errors.map(({ path }) => path?.join('.') ?? null);
}

const price = { currency: 'USD', product: { productId: 'prod_1' } };

describe('a parameter that the billing API blames', () => {
  it('is the input that set it, by its index in a list', async () => {
    const input = { ...price, tiers: [{ upTo: { quantity: 5 } }, { upTo: { endless: true } }] };
    expect(await pathBlamed('tiers[1][up_to]', 'priceCreate', input)).toEqual(['input.tiers.1.upTo.endless']);
    expect(await pathBlamed('images[1]', 'productUpdate', { id: 'prod_1', images: ['a', 'b'] })).toEqual([
      'input.images.1',
    ]);
  });

  it('is the item of a map, and in it the key where the map is named', async () => {
    const input = { ...price, currencyOptions: [{ currency: 'EUR', unitAmountMinor: 1 }] };
    expect(await pathBlamed('currency_options[eur][unit_amount]', 'priceCreate', input)).toEqual([
      'input.currencyOptions.0.unitAmountMinor',
    ]);
    expect(await pathBlamed('currency_options[eur]', 'priceCreate', input)).toEqual([
      'input.currencyOptions.0.currency',
    ]);
  });

  it('is the input that would have set it when it was left out', async () => {
    expect(await pathBlamed('recurring[interval]', 'priceCreate', price)).toEqual(['input.recurring']);
    expect(await pathBlamed('unit_amount', 'priceCreate', price)).toEqual(['input.unitAmountMinor']);
    expect(await pathBlamed('success_url', 'checkoutSessionCreate', { mode: 'PAYMENT' })).toEqual([
      'input.successUrl',
    ]);
  });

  it('is the choice as a whole when another member of it was taken', async () => {
    expect(await pathBlamed('product_data', 'priceCreate', price)).toEqual(['input.product']);
    expect(await pathBlamed('customer_email', 'checkoutSessionCreate', { mode: 'PAYMENT' })).toEqual([
      'input.customer',
    ]);
  });

  it('is the choice that implied it', async () => {
    const input = { id: 'plink_1', afterCompletion: { redirect: { url: 'https://shop.example/' } } };
    expect(await pathBlamed('after_completion[type]', 'paymentLinkUpdate', input)).toEqual([
      'input.afterCompletion.redirect',
    ]);
  });

  it('is none when no input sets it', async () => {
    expect(await pathBlamed('expand', 'priceCreate', price)).toEqual([null]);
  });
});

describe('an item of a list', () => {
  it('that says nothing is refused before anything is sent', async () => {
    const input = { ...price, currencyOptions: [{ currency: 'EUR' }] };
    const { payload, calls } = await blaming('x', (gateway) => write(gateway, 'priceCreate', input));
    expect(calls).toEqual([]);
    expect(payload.errors).toMatchObject([
      { __typename: 'InvalidInputError', path: ['input', 'currencyOptions', '0'] },
    ]);
  });

  it('is refused when another has its key', async () => {
    const option = { currency: 'EUR', unitAmountMinor: 1 };
    const input = { ...price, currencyOptions: [option, { ...option, currency: 'eur' }] };
    const { payload, calls } = await blaming('x', (gateway) => write(gateway, 'priceCreate', input));
    expect(calls).toEqual([]);
    expect(payload.errors).toMatchObject([
      { __typename: 'InvalidInputError', path: ['input', 'currencyOptions', '1', 'currency'] },
    ]);
  });
});
