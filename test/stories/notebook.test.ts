import { expect, test } from 'vitest';
import { found } from '../support/billing.ts';
import { minor } from './actors.ts';
import { useStory } from './story.ts';

const { act, ask, attempt, once, instant } = useStory();

const email = 'customer@somehost.example';
const planId = 'TEST_NOTEBOOK_PLAN';

/** Removes what an earlier run left behind, by looking through the lists; says how much that was. */
async function cleanUp(): Promise<{ customers: number; plans: number }> {
  const { customers, plans } = await ask<{
    customers: { nodes: { id: string; email: string | null }[] };
    plans: { nodes: { id: string; stripeId: string }[] };
  }>('{ customers { nodes { id email } } plans { nodes { id stripeId } } }');
  const mine = customers.nodes.filter((customer) => customer.email === email);
  for (const { id } of mine) {
    expect(await act('customerDelete', { id }, 'deletedCustomerId customer { isDeleted }')).toEqual({
      deletedCustomerId: id,
      customer: { isDeleted: true },
    });
  }
  const ours = plans.nodes.filter(({ stripeId }) => stripeId === planId);
  for (const { id } of ours) {
    expect(await act('planDelete', { id }, 'deletedPlanId')).toEqual({ deletedPlanId: id });
  }
  return { customers: mine.length, plans: ours.length };
}

/** A customer with a card, a plan of one cent a week, and the one subscribed to the other. */
async function subscribe(): Promise<string> {
  const { customer } = await act<{ customer: { id: string } }>(
    'customerCreate',
    { email },
    'customer { id }',
  );
  const customerId = customer.id;
  // Card numbers are no inputs: a token stands for the one of the notebook.
  const { errors } = await attempt(
    'customerSourceCreate',
    { customerId, token: '4242424242424242' },
    '__typename',
  );
  expect(errors).toMatchObject([{ __typename: 'InvalidInputError', path: ['input', 'token'] }]);
  expect(
    await act(
      'customerSourceCreate',
      { customerId, token: 'tok_visa' },
      'source { ... on Card { last4 customerId } } customer { sources { nodes { __typename } } }',
    ),
  ).toEqual({
    source: { last4: '4242', customerId },
    customer: { sources: { nodes: [{ __typename: 'Card' }] } },
  });
  expect(
    await act(
      'planCreate',
      {
        stripeId: planId,
        amountMinor: 1,
        currency: 'usd',
        interval: 'WEEK',
        product: { productData: { name: 'Test' } },
      },
      'plan { id amount { minor } interval } price { id } product { name }',
    ),
  ).toEqual({
    plan: { id: `Plan:${planId}`, amount: minor(1), interval: 'WEEK' },
    price: { id: `Price:${planId}` },
    product: { name: 'Test' },
  });
  // One cent is too little to charge: it is owed, and carried on.
  expect(
    await once(
      'subscriptionCreate',
      { customerId, items: [{ price: { planId } }] },
      `subscription { status items { nodes { planId } } } customer { balance { minor } }
        latestInvoice { status total { minor } amountDue { minor } endingBalance { minor } }`,
    ),
  ).toEqual({
    subscription: { status: 'ACTIVE', items: { nodes: [{ planId: `Plan:${planId}` }] } },
    customer: { balance: minor(1) },
    latestInvoice: { status: 'PAID', total: minor(1), amountDue: minor(0), endingBalance: minor(1) },
  });
  return customerId;
}

/** A charge is authorized, read, described, captured and given back. */
async function chargeAndRefund(customerId: string): Promise<void> {
  expect(await ask('{ charges { nodes { id } } }')).toEqual({ charges: { nodes: expect.any(Array) } });
  const { charge } = await once<{ charge: { id: string } }>(
    'chargeCreate',
    { amountMinor: 50, currency: 'usd', customerId, capture: false },
    'charge { id isCaptured status } customer { id }',
  );
  const { id } = charge;
  expect(charge).toEqual({ id, isCaptured: false, status: 'SUCCEEDED' });
  const read = await ask('query ($id: ID!) { charge(id: $id) { amount { minor } customerId } }', { id });
  expect(read).toEqual({ charge: { amount: minor(50), customerId } });
  expect(await act('chargeUpdate', { id, description: 'Test charge.' }, 'charge { description }')).toEqual({
    charge: { description: 'Test charge.' },
  });
  expect(
    await once('chargeCapture', { id, amountMinor: 50 }, 'charge { isCaptured amountCaptured { minor } }'),
  ).toEqual({ charge: { isCaptured: true, amountCaptured: minor(50) } });
  expect(
    await once(
      'refundCreate',
      { from: { chargeId: id }, amountMinor: 50 },
      'refund { amount { minor } } charge { id isRefunded amountRefunded { minor } }',
    ),
  ).toEqual({ refund: { amount: minor(50) }, charge: { id, isRefunded: true, amountRefunded: minor(50) } });
}

const item = (customerId: string) =>
  once<{ invoiceItem: { id: string } }>(
    'invoiceItemCreate',
    { customerId, price: { amountMinor: 100 }, currency: 'usd' },
    'invoiceItem { id amount { minor } invoiceId } customer { id }',
  );

/** An item waits, is read, described and invoiced; the invoice is no longer collected. */
async function invoiceAndClose(customerId: string): Promise<void> {
  const { invoiceItem } = await item(customerId);
  expect(invoiceItem).toMatchObject({ amount: minor(100), invoiceId: null });
  const { id } = invoiceItem;
  expect(
    await ask('query ($id: ID!) { invoiceItems(first: 1) { nodes { id } } invoiceItem(id: $id) { id } }', {
      id,
    }),
  ).toEqual({
    invoiceItems: { nodes: [{ id }] },
    invoiceItem: { id },
  });
  expect(
    await act('invoiceItemUpdate', { id, description: 'Test invoice item' }, 'invoiceItem { description }'),
  ).toEqual({ invoiceItem: { description: 'Test invoice item' } });
  const { invoice } = await once<{ invoice: { id: string } }>(
    'invoiceCreate',
    { customerId },
    'invoice { id }',
  );
  expect(
    await ask(
      `query ($id: ID!) { invoices(first: 1) { nodes { id } }
        invoice(id: $id) { status subtotal { minor } amountDue { minor } lines { nodes { description invoiceItemId } } } }`,
      { id: invoice.id },
    ),
  ).toEqual({
    invoices: { nodes: [{ id: invoice.id }] },
    // One cent is still owed from the first week.
    invoice: {
      status: 'DRAFT',
      subtotal: minor(100),
      amountDue: minor(101),
      lines: { nodes: [{ description: 'Test invoice item', invoiceItemId: id }] },
    },
  });
  // What the notebook calls closed is not collected any more, and then given up.
  expect(
    await act('invoiceUpdate', { id: invoice.id, autoAdvance: false }, 'invoice { autoAdvance }'),
  ).toEqual({
    invoice: { autoAdvance: false },
  });
  await act('invoiceFinalize', { id: invoice.id }, 'invoice { id }');
  expect(
    await act('invoiceMarkUncollectible', { id: invoice.id }, 'invoice { status amountRemaining { minor } }'),
  ).toEqual({ invoice: { status: 'UNCOLLECTIBLE', amountRemaining: minor(101) } });
}

/** One more invoice is paid at once, and its lines are read. */
async function invoiceAndPay(customerId: string): Promise<void> {
  const { invoiceItem } = await item(customerId);
  const { invoice } = await once<{ invoice: { id: string } }>(
    'invoiceCreate',
    { customerId },
    'invoice { id }',
  );
  expect(
    await once(
      'invoicePay',
      { id: invoice.id },
      'invoice { status isPaid amountPaid { minor } } customer { balance { minor } }',
    ),
  ).toEqual({
    invoice: { status: 'PAID', isPaid: true, amountPaid: minor(100) },
    customer: { balance: minor(0) },
  });
  expect(
    await ask(
      'query ($id: ID!) { invoice(id: $id) { lines { nodes { amount { minor } invoiceItemId } } } }',
      {
        id: invoice.id,
      },
    ),
  ).toEqual({ invoice: { lines: { nodes: [{ amount: minor(100), invoiceItemId: invoiceItem.id }] } } });
}

test('the notebook runs from its first line to its last, and again over what it left behind', async () => {
  expect(await cleanUp()).toEqual({ customers: 0, plans: 0 });
  for (let run = 1; run <= 2; run += 1) {
    const customerId = await subscribe();
    await chargeAndRefund(customerId);
    await invoiceAndClose(customerId);
    await invoiceAndPay(customerId);

    const { invoiceItem } = await item(customerId);
    expect(
      await act('invoiceItemDelete', { id: invoiceItem.id }, 'deletedInvoiceItemId invoice { id }'),
    ).toEqual({ deletedInvoiceItemId: invoiceItem.id, invoice: null });

    expect(
      await ask(
        `query ($customerId: ID!) { invoicePreview(input: { customer: { customerId: $customerId } }) {
          errors { message } preview { total { minor } amountDue { minor } startingBalance { minor }
            periodEnd lines { nodes { amount { minor } planId } } } } }`,
        { customerId },
      ),
    ).toEqual({
      invoicePreview: {
        errors: [],
        preview: {
          total: minor(1),
          amountDue: minor(0),
          startingBalance: minor(0),
          periodEnd: instant(7),
          lines: { nodes: [{ amount: minor(1), planId: `Plan:${planId}` }] },
        },
      },
    });
    expect(await cleanUp()).toEqual({ customers: 1, plans: 1 });
  }
});

test('a dispute, which the notebook could not try, is answered and given up', async () => {
  const { customer } = await act<{ customer: { id: string } }>(
    'customerCreate',
    { email: 'disputes@somehost.example', sourceToken: 'tok_createDispute' },
    'customer { id }',
  );
  const { charge } = await once<{ charge: { id: string; disputes: { nodes: { id: string }[] } } }>(
    'chargeCreate',
    { amountMinor: 900, currency: 'usd', customerId: customer.id },
    'charge { id isDisputed disputes { nodes { id status amount { minor } } } }',
  );
  expect(charge).toMatchObject({
    isDisputed: true,
    disputes: { nodes: [{ status: 'NEEDS_RESPONSE', amount: minor(900) }] },
  });
  const { id } = found(charge.disputes.nodes[0]);
  const evidence = { uncategorizedText: 'It was delivered.' };
  expect(
    await act(
      'disputeUpdate',
      { id, evidence, submit: true },
      'dispute { status evidence { uncategorizedText } } charge { id } customer { id }',
    ),
  ).toEqual({
    dispute: { status: 'UNDER_REVIEW', evidence },
    charge: { id: charge.id },
    customer: { id: customer.id },
  });
  expect(await once('disputeClose', { id }, 'dispute { status } charge { isDisputed }')).toEqual({
    dispute: { status: 'LOST' },
    charge: { isDisputed: true },
  });
});
