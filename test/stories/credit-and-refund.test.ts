import { expect, test } from 'vitest';
import { actorsOf, minor } from './actors.ts';
import { useStory } from './story.ts';

const story = useStory();
const { act, ask, attempt, once } = story;
const { customer } = actorsOf(story);

async function openInvoice(amountMinor: number): Promise<string> {
  const customerId = await customer('tok_visa');
  await once(
    'invoiceItemCreate',
    { customerId, price: { amountMinor }, currency: 'usd' },
    'invoiceItem { id }',
  );
  const { invoice } = await once<{ invoice: { id: string } }>(
    'invoiceCreate',
    { customerId },
    'invoice { id }',
  );
  await act('invoiceFinalize', { id: invoice.id }, 'invoice { id }');
  return invoice.id;
}

test('an open invoice is credited, paid, credited again, and refunded, to the cent', async () => {
  const invoiceId = await openInvoice(10_000);
  const early = await once(
    'creditNoteCreate',
    { invoiceId, credit: { amountMinor: 2500 }, reason: 'ORDER_CHANGE' },
    'creditNote { status type total { minor } } invoice { amountDue { minor } amountRemaining { minor } status }',
  );
  expect(early).toEqual({
    creditNote: { status: 'ISSUED', type: 'PRE_PAYMENT', total: minor(2500) },
    invoice: { amountDue: minor(7500), amountRemaining: minor(7500), status: 'OPEN' },
  });

  const paid = await once<{ invoice: { chargeId: string; amountPaid: object; status: string } }>(
    'invoicePay',
    { id: invoiceId },
    'invoice { status amountPaid { minor } chargeId }',
  );
  expect(paid.invoice).toMatchObject({ status: 'PAID', amountPaid: minor(7500) });
  const { chargeId } = paid.invoice;

  const late = await once<{ creditNote: { id: string } }>(
    'creditNoteCreate',
    { invoiceId, credit: { amountMinor: 3000 }, refundAmountMinor: 2000, creditAmountMinor: 1000 },
    `creditNote { id type total { minor } refund { amount { minor } status } customerBalanceTransaction { amount { minor } } }
      invoice { status postPaymentCreditNotesAmount { minor } prePaymentCreditNotesAmount { minor } }
      customer { balance { minor } }`,
  );
  expect(late).toMatchObject({
    creditNote: {
      type: 'POST_PAYMENT',
      total: minor(3000),
      refund: { amount: minor(2000), status: 'SUCCEEDED' },
      customerBalanceTransaction: { amount: minor(-1000) },
    },
    invoice: {
      status: 'PAID',
      postPaymentCreditNotesAmount: minor(3000),
      prePaymentCreditNotesAmount: minor(2500),
    },
    customer: { balance: minor(-1000) },
  });

  const refunded = await once(
    'refundCreate',
    { from: { chargeId }, amountMinor: 500, reason: 'REQUESTED_BY_CUSTOMER' },
    'refund { amount { minor } status } charge { amountRefunded { minor } isRefunded } customer { balance { minor } }',
  );
  expect(refunded).toEqual({
    refund: { amount: minor(500), status: 'SUCCEEDED' },
    charge: { amountRefunded: minor(2500), isRefunded: false },
    customer: { balance: minor(-1000) },
  });

  const rest = await once(
    'refundCreate',
    { from: { chargeId } },
    'refund { amount { minor } } charge { isRefunded }',
  );
  expect(rest).toEqual({ refund: { amount: minor(5000) }, charge: { isRefunded: true } });
  const again = await attempt(
    'refundCreate',
    { from: { chargeId }, idempotencyKey: story.key() },
    'refund { id }',
  );
  expect(again).toMatchObject({ refund: null, errors: [{ __typename: 'InvalidStateError' }] });

  expect(
    await ask(
      `query ($id: ID!) { invoice(id: $id) { creditNotes { nodes { total { minor } } } charge { refunds { nodes { amount { minor } } } } } }`,
      { id: invoiceId },
    ),
  ).toEqual({
    invoice: {
      creditNotes: { nodes: [{ total: minor(3000) }, { total: minor(2500) }] },
      charge: {
        refunds: { nodes: [{ amount: minor(5000) }, { amount: minor(500) }, { amount: minor(2000) }] },
      },
    },
  });
});

test('a credit note that is voided lets the invoice be due again; one that is too much says where', async () => {
  const invoiceId = await openInvoice(4000);
  const { creditNote } = await once<{ creditNote: { id: string } }>(
    'creditNoteCreate',
    { invoiceId, credit: { amountMinor: 1500 } },
    'creditNote { id }',
  );
  const voided = await act(
    'creditNoteVoid',
    { id: creditNote.id },
    'creditNote { status } invoice { amountDue { minor } }',
  );
  expect(voided).toEqual({ creditNote: { status: 'VOID' }, invoice: { amountDue: minor(4000) } });
  const tooMuch = await attempt(
    'creditNoteCreate',
    { invoiceId, credit: { amountMinor: 4001 }, idempotencyKey: story.key() },
    'creditNote { id }',
  );
  expect(tooMuch).toMatchObject({
    creditNote: null,
    errors: [{ __typename: 'InvalidInputError', path: ['input', 'credit', 'amountMinor'] }],
  });
});
