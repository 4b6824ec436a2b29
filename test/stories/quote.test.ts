import { expect, test } from 'vitest';
import { actorsOf, minor } from './actors.ts';
import { useStory } from './story.ts';

const story = useStory();
const { act, attempt, once } = story;
const { customer, monthly, price } = actorsOf(story);

interface Quoted {
  readonly quote: { readonly id: string };
}

test('a quote of what is bought once becomes an invoice that is paid', async () => {
  const customerId = await customer('tok_visa');
  const lineItems = [{ price: { priceId: await price('Desk', 1200) }, quantity: 2 }];
  const { quote } = await act<Quoted>(
    'quoteCreate',
    { customerId, lineItems, header: 'Our offer' },
    'quote { id status total { minor } lineItems { nodes { quantity total { minor } } } }',
  );
  const { id } = quote;
  expect(quote).toEqual({
    id,
    status: 'DRAFT',
    total: minor(2400),
    lineItems: { nodes: [{ quantity: 2, total: minor(2400) }] },
  });
  const more = [{ price: { priceId: await price('Chair', 799) }, quantity: 3 }];
  const changed = await act('quoteUpdate', { id, lineItems: more }, 'quote { total { minor } header }');
  expect(changed).toEqual({ quote: { total: minor(2397), header: 'Our offer' } });
  const opened = await act('quoteFinalize', { id }, 'quote { status number }');
  expect(opened).toEqual({ quote: { status: 'OPEN', number: expect.stringMatching(/^QT-/) } });

  const accepted = await once<{ invoice: { id: string } }>(
    'quoteAccept',
    { id },
    'quote { status invoiceId } invoice { id status total { minor } quoteId billingReason } subscription { id }',
  );
  expect(accepted).toEqual({
    quote: { status: 'ACCEPTED', invoiceId: accepted.invoice.id },
    invoice: {
      id: accepted.invoice.id,
      status: 'DRAFT',
      total: minor(2397),
      quoteId: id,
      billingReason: 'QUOTE_ACCEPT',
    },
    subscription: null,
  });
  await act('invoiceFinalize', { id: accepted.invoice.id }, 'invoice { id }');
  const paid = await once(
    'invoicePay',
    { id: accepted.invoice.id },
    'invoice { status amountPaid { minor } }',
  );
  expect(paid).toEqual({ invoice: { status: 'PAID', amountPaid: minor(2397) } });

  const { errors } = await attempt('quoteAccept', { id, idempotencyKey: story.key() }, 'quote { status }');
  expect(errors).toEqual([expect.objectContaining({ __typename: 'InvalidStateError' })]);
});

test('a quote of what recurs becomes a subscription, with its discount', async () => {
  const customerId = await customer('tok_visa');
  const { coupon } = await act<{ coupon: { id: string } }>(
    'couponCreate',
    { reduction: { percentOff: '10' }, duration: 'FOREVER' },
    'coupon { id }',
  );
  const lineItems = [{ price: { priceId: await monthly('Seat', 1500) }, quantity: 3 }];
  const { quote } = await act<Quoted>(
    'quoteCreate',
    { customerId, lineItems, discounts: [{ couponId: coupon.id }] },
    'quote { id total { minor } computed { recurring { total { minor } interval } } }',
  );
  expect(quote).toMatchObject({
    total: minor(4050),
    computed: { recurring: { total: minor(4050), interval: 'MONTH' } },
  });
  await act('quoteFinalize', { id: quote.id }, 'quote { status }');
  const accepted = await once<{ subscription: { latestInvoice: { id: string } } }>(
    'quoteAccept',
    { id: quote.id },
    `invoice { id } subscription { status items { nodes { quantity price { unitAmountMinorDecimal } } }
      discounts { coupon { id } } latestInvoice { id status total { minor } } }`,
  );
  expect(accepted).toMatchObject({
    subscription: {
      status: 'ACTIVE',
      items: { nodes: [{ quantity: 3, price: { unitAmountMinorDecimal: '1500' } }] },
      discounts: [{ coupon: { id: coupon.id } }],
      latestInvoice: { total: minor(4050) },
    },
  });
});

test('a quote is revised, which cancels it, and the revision is canceled', async () => {
  const customerId = await customer('tok_visa');
  const lineItems = [{ price: { priceId: await price('Lamp', 3000) } }];
  const first = await act<Quoted>('quoteCreate', { customerId, lineItems }, 'quote { id }');
  await act('quoteFinalize', { id: first.quote.id }, 'quote { id }');
  const second = await act<Quoted>(
    'quoteCreate',
    { fromQuote: { quoteId: first.quote.id, isRevision: true } },
    'quote { id fromQuote { isRevision quote { id } } total { minor } }',
  );
  expect(second.quote).toMatchObject({
    fromQuote: { isRevision: true, quote: { id: first.quote.id } },
    total: minor(3000),
  });
  await act('quoteFinalize', { id: second.quote.id }, 'quote { id }');
  const { errors, quote } = await attempt(
    'quoteAccept',
    { id: first.quote.id, idempotencyKey: story.key() },
    'quote { status }',
  );
  expect({ errors, quote }).toEqual({
    errors: [expect.objectContaining({ __typename: 'InvalidStateError' })],
    quote: { status: 'CANCELED' },
  });
  const canceled = await act('quoteCancel', { id: second.quote.id }, 'quote { status }');
  expect(canceled).toEqual({ quote: { status: 'CANCELED' } });
});
