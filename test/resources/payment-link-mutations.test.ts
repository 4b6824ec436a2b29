import { describe, expect, it } from 'vitest';
import { demoBilling, found } from '../support/billing.ts';
import { describeWrite, write, written } from '../support/mutations.ts';

const billing = demoBilling();

async function price(): Promise<string> {
  const { id } = await billing.api.prices.create({
    currency: 'usd',
    unit_amount: 4_900,
    product_data: { name: 'Lamp' },
  });
  return id;
}

describe('a payment link made', () => {
  it('says what is sold, asks its questions and goes on to a page', async () => {
    const { payload, calls } = await write(
      billing,
      'paymentLinkCreate',
      {
        lineItems: [
          { priceId: await price(), quantity: 2, adjustableQuantity: { isEnabled: true, maximum: 5 } },
        ],
        afterCompletion: { redirect: { url: 'https://shop.example/thanks' } },
        customFields: [
          { key: 'engraving', label: { custom: 'Engraving' }, filled: { text: { maximumLength: 20 } } },
          {
            key: 'colour',
            label: { custom: 'Colour' },
            filled: { dropdown: { options: [{ label: 'Red', value: 'red' }] } },
          },
        ],
        customText: { submit: { message: 'By Friday.' } },
        shippingAddressCollection: { allowedCountries: ['DE', 'AT'] },
        restrictions: { completedSessions: { limit: 10 } },
      },
      `paymentLink {
        url isActive afterCompletion { type redirect { url } } customText { submit { message } }
        customFields { key type text { maximumLength } dropdown { options { value } } }
        shippingAddressCollection { allowedCountries } restrictions { completedSessions { limit } }
        lineItems { nodes { quantity } }
      }`,
    );
    expect(payload).toEqual({
      paymentLink: {
        url: expect.stringMatching(/^https:/),
        isActive: true,
        afterCompletion: { type: 'REDIRECT', redirect: { url: 'https://shop.example/thanks' } },
        customText: { submit: { message: 'By Friday.' } },
        customFields: [
          { key: 'engraving', type: 'TEXT', text: { maximumLength: 20 }, dropdown: null },
          { key: 'colour', type: 'DROPDOWN', text: null, dropdown: { options: [{ value: 'red' }] } },
        ],
        shippingAddressCollection: { allowedCountries: ['DE', 'AT'] },
        restrictions: { completedSessions: { limit: 10 } },
        lineItems: { nodes: [{ quantity: 2 }] },
      },
      errors: [],
    });
    expect(calls[0]).toBe('POST /v1/payment_links');
  });

  it('is refused for a price that is not there, by its place', async () => {
    const { payload } = await write(billing, 'paymentLinkCreate', {
      lineItems: [
        { priceId: await price(), quantity: 1 },
        { priceId: 'price_none', quantity: 1 },
      ],
    });
    expect(payload.errors).toMatchObject([
      { __typename: 'NotFoundError', path: ['input', 'lineItems', '1', 'priceId'], id: 'price_none' },
    ]);
  });
});

it('a payment link is closed, sells more of something and asks nothing', async () => {
  const { api } = billing;
  const { id } = await api.paymentLinks.create({
    line_items: [{ price: await price(), quantity: 1 }],
    custom_fields: [{ key: 'name', label: { custom: 'Name', type: 'custom' }, type: 'text' }],
  });
  const item = found((await api.paymentLinks.listLineItems(id)).data[0]);
  const { paymentLink } = await written(
    billing,
    'paymentLinkUpdate',
    {
      id: `PaymentLink:${id}`,
      isActive: false,
      inactiveMessage: 'Sold out.',
      customFields: null,
      lineItems: [{ lineItemId: item.id, quantity: 3 }],
    },
    'paymentLink { isActive inactiveMessage customFields { key } lineItems { nodes { quantity } } }',
  );
  expect(paymentLink).toEqual({
    isActive: false,
    inactiveMessage: 'Sold out.',
    customFields: [],
    lineItems: { nodes: [{ quantity: 3 }] },
  });
});

describeWrite('paymentLinkCreate', { call: 'POST /v1/payment_links' });
describeWrite('paymentLinkUpdate', { call: 'POST /v1/payment_links/plink_1', given: { id: 'plink_1' } });
