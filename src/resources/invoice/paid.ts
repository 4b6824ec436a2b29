import { Charge, CreditNote, Invoice, PaymentIntent } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { embedded, flag, int, money } from '../../graph/fields.ts';
import { childList } from '../../graph/lists.ts';
import { reference } from '../../graph/references.ts';
import { CreditNoteFilter } from '../filters/credit-note.ts';
import { PaymentError } from '../values/payment-error.ts';

/** How far the money of an invoice has come in, of which a preview knows nothing. */
builder.objectFields(Invoice, (t) => ({
  isPaid: t.field(flag('paid', 'Whether it has been paid.')),
  isPaidOutOfBand: t.field(flag('paid_out_of_band', 'Whether it was paid outside the billing API.')),
  isAttempted: t.field(flag('attempted', 'Whether an attempt to collect has been made.')),
  attemptCount: t.field(int('attempt_count', 'How many attempts to collect were made by its schedule.')),
  ...reference(
    t,
    'payment_intent',
    PaymentIntent,
    'The payment intent that collects for it, made at finalization.',
  ),
  ...reference(t, 'charge', Charge, 'The latest charge made for it.'),
  lastFinalizationError: t.field(
    embedded.nullable(
      'last_finalization_error',
      PaymentError,
      'Why it could not be finalized the last time it was tried; null when it could.',
    ),
  ),
  amountPaid: t.field(money('amount_paid', 'What has been paid.')),
  amountRemaining: t.field(money('amount_remaining', 'What is still to be paid.')),
  prePaymentCreditNotesAmount: t.field(
    money('pre_payment_credit_notes_amount', 'What credit notes took off before it was paid.'),
  ),
  postPaymentCreditNotesAmount: t.field(
    money('post_payment_credit_notes_amount', 'What credit notes gave back after it was paid.'),
  ),
  creditNotes: childList(t, CreditNote, {
    description: 'The credit notes that lower it. A call per invoice.',
    at: (id) => ({ path: ['credit_notes'], query: { invoice: id } }),
    filter: CreditNoteFilter,
  }),
}));
