import { isNonNullType } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../plan/planned.ts';
import { demoBilling } from '../support/billing.ts';
import { errorsOf, mutations } from './every-mutation.ts';

const billing = demoBilling();

/** Those that move money, or begin to. */
const REQUIRED = [
  'chargeCapture',
  'chargeCreate',
  'creditNoteCreate',
  'customerBalanceTransactionCreate',
  'disputeClose',
  'invoiceCreate',
  'invoiceItemCreate',
  'invoicePay',
  'paymentIntentCapture',
  'paymentIntentConfirm',
  'paymentIntentCreate',
  'quoteAccept',
  'refundCreate',
  'subscriptionCreate',
  'subscriptionItemCreate',
  'subscriptionResume',
];

const keyOf = (mutation: (typeof mutations)[number]): 'needed' | 'possible' | 'none' => {
  const key = mutation.input.getFields()['idempotencyKey'];
  if (key === undefined) return 'none';
  return isNonNullType(key.type) ? 'needed' : 'possible';
};

test('a key is needed where money moves, and nowhere else', () => {
  const needed = mutations.filter((mutation) => keyOf(mutation) === 'needed').map(({ name }) => name);
  expect(needed.sort()).toEqual(REQUIRED);
});

test('deletions alone take no key, and show none', () => {
  for (const mutation of mutations) {
    const payload = schema.getType(mutation.input.name.replace(/Input$/, 'Payload'));
    const shows = payload && 'getFields' in payload && 'idempotencyKey' in payload.getFields();
    const deletes = mutation.name.endsWith('Delete');
    expect({ name: mutation.name, takes: keyOf(mutation) !== 'none', shows }).toEqual({
      name: mutation.name,
      takes: !deletes,
      shows: !deletes,
    });
  }
});

const item = { subscriptionItemId: 'si_1', quantity: 2 };

test.each([
  ['subscriptionUpdate', { id: 'sub_1', prorationBehavior: 'ALWAYS_INVOICE', items: [item] }],
  ['subscriptionUpdate', { id: 'sub_1', billingCycleAnchor: 'NOW' }],
  ['subscriptionUpdate', { id: 'sub_1', trial: { endsNow: true } }],
  ['subscriptionItemUpdate', { id: 'si_1', quantity: 2, prorationBehavior: 'ALWAYS_INVOICE' }],
])('%s needs a key where it invoices at once: %o', async (name, input) => {
  const mutation = mutations.find((one) => one.name === name);
  if (!mutation) throw new Error(`There is no ${name}.`);
  const { refusals, calls } = await errorsOf(billing, mutation, input);
  expect(calls).toEqual([]);
  expect(refusals).toMatchObject([{ __typename: 'InvalidInputError', path: ['input', 'idempotencyKey'] }]);
  const withKey = await errorsOf(billing, mutation, { ...input, idempotencyKey: name });
  expect(withKey.calls).not.toEqual([]);
});
