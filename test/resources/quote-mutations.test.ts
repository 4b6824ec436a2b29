import { describe, expect, it } from 'vitest';
import { demoBilling, found } from '../support/billing.ts';
import { describeWrite, write, written } from '../support/mutations.ts';

const billing = demoBilling();

async function newCustomer(source = 'tok_visa'): Promise<string> {
  return (await billing.api.customers.create({ email: 'a@example.com', source })).id;
}

async function newPrice(recurring?: 'month'): Promise<string> {
  const { id } = await billing.api.prices.create({
    currency: 'usd',
    unit_amount: 1200,
    product_data: { name: 'Course' },
    ...(recurring ? { recurring: { interval: recurring } } : {}),
  });
  return id;
}

/** An open quote for one course. */
async function openQuote(recurring?: 'month', source?: string): Promise<string> {
  const { id } = await billing.api.quotes.create({
    customer: await newCustomer(source),
    line_items: [{ price: await newPrice(recurring) }],
  });
  await billing.api.quotes.finalizeQuote(id);
  return id;
}

describe('a quote drafted', () => {
  it('says what it was told', async () => {
    const { payload, calls } = await write(
      billing,
      'quoteCreate',
      {
        customerId: await newCustomer(),
        lineItems: [
          { price: { priceId: await newPrice() }, quantity: 2 },
          {
            price: {
              priceData: {
                productId: (await billing.api.products.create({ name: 'Help' })).id,
                currency: 'USD',
                unitAmountMinor: 500,
                recurring: { interval: 'MONTH' },
              },
            },
          },
        ],
        header: 'An offer',
        expiresAt: '2024-06-01T00:00:00Z',
        collectionMethod: 'SEND_INVOICE',
        invoiceSettings: { daysUntilDue: 30 },
        subscriptionData: {
          trialPeriodDays: 7,
          effectiveDate: { onAcceptance: true },
          metadata: { set: [{ key: 'a', value: 'b' }] },
        },
      },
      `quote {
        status header expiresAt collectionMethod invoiceSettings { daysUntilDue }
        subscriptionData { trialPeriodDays effectiveDate metadataValue(key: "a") }
        lineItems { nodes { quantity total { minor } } }
      }`,
    );
    expect(payload).toEqual({
      quote: {
        status: 'DRAFT',
        header: 'An offer',
        expiresAt: '2024-06-01T00:00:00Z',
        collectionMethod: 'SEND_INVOICE',
        invoiceSettings: { daysUntilDue: 30 },
        subscriptionData: { trialPeriodDays: 7, effectiveDate: null, metadataValue: 'b' },
        lineItems: {
          nodes: [
            { quantity: 2, total: { minor: 2400 } },
            { quantity: 1, total: { minor: 500 } },
          ],
        },
      },
      errors: [],
    });
    expect(calls[0]).toBe('POST /v1/quotes');
    expect(calls).toHaveLength(2);
  });

  it('revises an open one', async () => {
    const id = await openQuote();
    const { quote } = await written(
      billing,
      'quoteCreate',
      { fromQuote: { quoteId: `Quote:${id}`, isRevision: true } },
      'quote { status fromQuote { isRevision quoteId } }',
    );
    expect(quote).toEqual({ status: 'DRAFT', fromQuote: { isRevision: true, quoteId: `Quote:${id}` } });
  });

  it('is another one with another key, and the same with the same', async () => {
    const input = { customerId: await newCustomer() };
    const make = async (idempotencyKey: string) =>
      (await written(billing, 'quoteCreate', { ...input, idempotencyKey }, 'quote { id }')).quote;
    expect(await make('a')).toEqual(await make('a'));
    expect(await make('b')).not.toEqual(await make('a'));
  });

  it('refuses a fee that is an amount and a percentage, and sends nothing', async () => {
    const { payload, calls } = await write(billing, 'quoteCreate', {
      applicationFeeAmountMinor: 5,
      applicationFeePercent: '5',
    });
    expect(calls).toEqual([]);
    expect(payload.errors).toMatchObject([
      { __typename: 'InvalidInputError', path: ['input', 'applicationFeePercent'] },
    ]);
  });

  it('names the line whose price is not there', async () => {
    const { payload } = await write(billing, 'quoteCreate', {
      lineItems: [{ price: { priceId: await newPrice() } }, { price: { priceId: 'price_none' } }],
    });
    expect(payload.errors).toMatchObject([
      {
        __typename: 'NotFoundError',
        path: ['input', 'lineItems', '1', 'price', 'priceId'],
        id: 'price_none',
      },
    ]);
  });
});

describe('a draft of a quote', () => {
  it('keeps the lines that are named, and loses the others', async () => {
    const { api } = billing;
    const { id } = await api.quotes.create({
      line_items: [{ price: await newPrice() }, { price: await newPrice() }],
      description: 'Old.',
    });
    const [kept] = (await api.quotes.listLineItems(id)).data;
    const { quote } = await written(
      billing,
      'quoteUpdate',
      {
        id,
        description: null,
        lineItems: [{ lineItemId: `QuoteLineItem:${id}/${found(kept).id}`, quantity: 3 }],
      },
      'quote { description lineItems { nodes { stripeId quantity } } }',
    );
    expect(quote).toEqual({
      description: null,
      lineItems: { nodes: [{ stripeId: found(kept).id, quantity: 3 }] },
    });
  });

  it('is finalized, with its number', async () => {
    const { id } = await billing.api.quotes.create({
      customer: await newCustomer(),
      line_items: [{ price: await newPrice() }],
    });
    const { payload, calls } = await write(
      billing,
      'quoteFinalize',
      { id, expiresAt: '2024-07-01T00:00:00Z' },
      'quote { status number expiresAt }',
    );
    expect(payload).toEqual({
      quote: { status: 'OPEN', number: expect.stringMatching(/^QT-/), expiresAt: '2024-07-01T00:00:00Z' },
      errors: [],
    });
    expect(calls).toEqual([`POST /v1/quotes/${id}/finalize`, `GET /v1/quotes/${id}`]);
  });

  it('is not accepted', async () => {
    const { id } = await billing.api.quotes.create({ customer: await newCustomer() });
    const { payload } = await write(
      billing,
      'quoteAccept',
      { id, idempotencyKey: 'draft' },
      'quote { status } invoice { id }',
    );
    expect(payload).toMatchObject({
      quote: { status: 'DRAFT' },
      invoice: null,
      errors: [{ __typename: 'InvalidStateError' }],
    });
  });
});

describe('an open quote', () => {
  it('accepted becomes an invoice', async () => {
    const id = await openQuote();
    const { payload, calls } = await write(
      billing,
      'quoteAccept',
      { id, idempotencyKey: 'invoice' },
      'quote { status invoiceId } invoice { total { minor } } subscription { id }',
    );
    expect(payload).toMatchObject({
      quote: { status: 'ACCEPTED' },
      invoice: { total: { minor: 1200 } },
      subscription: null,
      errors: [],
    });
    expect(calls[0]).toBe(`POST /v1/quotes/${id}/accept`);
  });

  it('accepted becomes a subscription, once', async () => {
    const id = await openQuote('month');
    const accept = () =>
      written(
        billing,
        'quoteAccept',
        { id, idempotencyKey: 'subscription' },
        'quote { status } subscription { id status }',
      );
    const first = await accept();
    expect(first).toMatchObject({ quote: { status: 'ACCEPTED' }, subscription: { status: 'ACTIVE' } });
    expect(await accept()).toEqual(first);
  });

  it('accepted by somebody whose bank asks for more shows what the buyer needs', async () => {
    const id = await openQuote('month', 'tok_threeDSecure2Required');
    const { payload } = await write(
      billing,
      'quoteAccept',
      { id, idempotencyKey: 'buyer' },
      'quote { status } subscription { status }',
    );
    expect(payload).toMatchObject({
      quote: { status: 'ACCEPTED' },
      subscription: { status: 'INCOMPLETE' },
      errors: [{ __typename: 'PaymentActionRequiredError', clientSecret: expect.stringMatching(/_secret_/) }],
    });
  });

  it('is canceled for good', async () => {
    const id = await openQuote();
    const { quote } = await written(billing, 'quoteCancel', { id }, 'quote { status }');
    expect(quote).toEqual({ status: 'CANCELED' });
    const { payload } = await write(billing, 'quoteFinalize', { id }, 'quote { status }');
    expect(payload).toMatchObject({
      quote: { status: 'CANCELED' },
      errors: [{ __typename: 'InvalidStateError' }],
    });
  });
});

describeWrite('quoteCreate', { call: 'POST /v1/quotes' });
describeWrite('quoteUpdate', {
  call: 'POST /v1/quotes/qt_1',
  given: { id: 'qt_1', 'lineItems.0.lineItemId': 'li_1' },
});
describeWrite('quoteFinalize', { call: 'POST /v1/quotes/qt_1/finalize', given: { id: 'qt_1' } });
describeWrite('quoteAccept', { call: 'POST /v1/quotes/qt_1/accept', given: { id: 'qt_1' } });
describeWrite('quoteCancel', { call: 'POST /v1/quotes/qt_1/cancel', given: { id: 'qt_1' } });
