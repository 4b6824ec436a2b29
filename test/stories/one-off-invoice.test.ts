import { expect, test } from 'vitest';
import { found } from '../support/billing.ts';
import { actorsOf, minor } from './actors.ts';
import { useStory } from './story.ts';

const story = useStory();
const { act, ask, attempt, once } = story;
const { customer, price } = actorsOf(story);

/** An item that waits for the next invoice of a customer. */
const wait = (customerId: string, input: object) =>
  once('invoiceItemCreate', { customerId, currency: 'usd', ...input }, 'invoiceItem { id }');

const INVOICE = `invoice { id status number subtotal { minor } total { minor } tax { minor }
  amountDue { minor } amountPaid { minor } startingBalance { minor } endingBalance { minor }
  totalDiscountAmounts { amount { minor } }
  lines { nodes { description amount { minor } quantity } } }`;

/** The first line of an invoice. */
async function lineOf(id: string): Promise<string> {
  const { invoice } = await ask<{ invoice: { lines: { nodes: { id: string }[] } } | null }>(
    'query ($id: ID!) { invoice(id: $id) { lines(first: 1) { nodes { id } } } }',
    { id },
  );
  return found(found(invoice).lines.nodes[0]).id;
}

test('items wait, are invoiced with discount, tax and credit, made final, and paid to the cent', async () => {
  const customerId = await customer('tok_visa');
  const setup = await price('Setup', 15_000);
  const { taxRate } = await act<{ taxRate: { id: string } }>(
    'taxRateCreate',
    { displayName: 'VAT', percentage: '20', isInclusive: false },
    'taxRate { id }',
  );
  const { coupon } = await act<{ coupon: { id: string } }>(
    'couponCreate',
    { reduction: { percentOff: '10' } },
    'coupon { id }',
  );
  await wait(customerId, { price: { unitAmountMinor: 4999 }, quantity: 2, description: 'Two hours' });
  await wait(customerId, { price: { priceId: setup }, currency: undefined });
  await wait(customerId, { price: { amountMinor: -1000 }, description: 'Sorry for the delay' });
  const credit = await once(
    'customerBalanceTransactionCreate',
    { customerId, amountMinor: -798, currency: 'usd' },
    'transaction { amount { minor } endingBalance { minor } } customer { balance { minor } }',
  );
  expect(credit).toEqual({
    transaction: { amount: minor(-798), endingBalance: minor(-798) },
    customer: { balance: minor(-798) },
  });

  const drafted = await once<{ invoice: { id: string } }>(
    'invoiceCreate',
    { customerId, discounts: [{ couponId: coupon.id }], defaultTaxRateIds: [taxRate.id] },
    `${INVOICE} customer { id balance { minor } }`,
  );
  // 10 % of what can be discounted, the credit apart: 1,000 and 1,500. 20 % of 8,998, of 13,500 and of -1,000.
  const sums = { subtotal: minor(23_998), tax: minor(4300), total: minor(25_798) };
  expect(drafted).toMatchObject({
    invoice: {
      status: 'DRAFT',
      ...sums,
      totalDiscountAmounts: [{ amount: minor(2500) }],
      lines: {
        nodes: expect.arrayContaining([
          { description: 'Two hours', amount: minor(9998), quantity: 2 },
          { description: 'Setup', amount: minor(15_000), quantity: 1 },
          { description: 'Sorry for the delay', amount: minor(-1000), quantity: 1 },
        ]),
      },
    },
    customer: { id: customerId, balance: minor(-798) },
  });

  const { id } = drafted.invoice;
  expect(await act('invoiceFinalize', { id }, `${INVOICE} customer { balance { minor } }`)).toMatchObject({
    invoice: {
      status: 'OPEN',
      number: expect.stringMatching(/^[A-Z0-9]+-0001$/),
      ...sums,
      startingBalance: minor(-798),
      endingBalance: minor(0),
      amountDue: minor(25_000),
    },
    customer: { balance: minor(0) },
  });
  expect(await once('invoicePay', { id }, `${INVOICE} subscription { id } customer { id }`)).toMatchObject({
    invoice: { status: 'PAID', amountDue: minor(25_000), amountPaid: minor(25_000) },
    subscription: null,
    customer: { id: customerId },
  });
  expect(
    await ask('{ charges(first: 5) { nodes { amount { minor } isPaid invoiceId customerId } } }'),
  ).toEqual({
    charges: { nodes: [{ amount: minor(25_000), isPaid: true, invoiceId: id, customerId }] },
  });
});

test('what is final cannot be changed or deleted, and can be voided', async () => {
  const customerId = await customer('tok_visa');
  await wait(customerId, { price: { amountMinor: 700 } });
  const { invoice } = await once<{ invoice: { id: string } }>(
    'invoiceCreate',
    { customerId },
    'invoice { id }',
  );
  const { id } = invoice;
  const draftLine = await lineOf(id);
  expect(
    await act(
      'invoiceLineItemUpdate',
      { id: draftLine, price: { amountMinor: 900 } },
      'lineItem { amount { minor } } invoice { total { minor } }',
    ),
  ).toEqual({ lineItem: { amount: minor(900) }, invoice: { total: minor(900) } });
  await act('invoiceFinalize', { id }, 'invoice { id }');

  const refused = async (name: string, input: object) =>
    (await attempt(name, { ...input }, '__typename'))['errors'];
  // Lines have other ids once the invoice is final.
  expect(
    await refused('invoiceLineItemUpdate', { id: await lineOf(id), price: { amountMinor: 1 } }),
  ).toMatchObject([{ __typename: 'InvalidStateError' }]);
  expect(await refused('invoiceDelete', { id })).toMatchObject([{ __typename: 'InvalidStateError' }]);
  expect(await refused('invoiceUpdate', { id, description: 'Too late' })).toMatchObject([
    { __typename: 'InvalidInputError', path: ['input', 'description'] },
  ]);
  expect(await act('invoiceVoid', { id }, 'invoice { status amountDue { minor } }')).toEqual({
    invoice: { status: 'VOID', amountDue: minor(900) },
  });
  const { errors } = await attempt('invoicePay', { id, idempotencyKey: story.key() }, 'invoice { status }');
  expect(errors).toEqual([expect.objectContaining({ __typename: 'InvalidStateError' })]);
});
