import { BillingSubscription, Invoice, Quote, TestClock } from '../../catalog.ts';
import {
  flagInput,
  type InputValue,
  idInput,
  inputObject,
  instantInput,
  objectInput,
} from '../../graph/inputs.ts';
import { mutation } from '../../graph/mutation.ts';
import type { MutationOptions } from '../../graph/mutation-options.ts';
import { changedLines, newLines, quoteTerms } from './terms-input.ts';

const target = {
  id: { kind: Quote, description: "The quote: its global id, or the billing API's own." },
};

const quote = { kind: Quote, description: 'The quote as it is now, after a refusal too.' };

const OriginInput = inputObject('QuoteOriginInput', 'The quote that a new one is made from.', {
  quoteId: idInput('quote', Quote, 'The quote.', { required: true }),
  isRevision: flagInput(
    'is_revision',
    'Whether the new one takes its place: when it is finalized, the old one is canceled. Only an open quote can be revised. A mere copy when left out.',
  ),
});

/** The platform keeps an amount or a percentage. */
const checkFee: NonNullable<MutationOptions['check']> = (
  { applicationFeeAmountMinor: amount, applicationFeePercent: percent }: InputValue,
  refuse,
) => {
  if (isSet(amount) && isSet(percent)) {
    refuse(
      ['input', 'applicationFeePercent'],
      'input.applicationFeePercent goes with no input.applicationFeeAmountMinor.',
    );
  }
};

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}

mutation('quoteCreate', {
  description:
    'Drafts a quote, anew or from another. It can be changed until it is finalized. Stripe: `POST /v1/quotes`.',
  inputs: {
    fromQuote: objectInput(
      'from_quote',
      OriginInput,
      'The quote to copy. Of the rest only `expiresAt` goes with it.',
    ),
    lineItems: newLines,
    ...quoteTerms(false),
    testClockId: idInput('test_clock', TestClock, 'The test clock to live by, in test mode.'),
  },
  check: checkFee,
  call: () => ({ method: 'POST', path: ['quotes'] }),
  payload: { quote: { kind: Quote, description: 'The draft; null when none was made.' } },
});

mutation('quoteUpdate', {
  description:
    'Changes a quote: of a draft everything, of one that is final little more than the metadata. Stripe: `POST /v1/quotes/:id`.',
  targets: target,
  inputs: { lineItems: changedLines, ...quoteTerms(true) },
  check: checkFee,
  call: ({ id = [] }) => ({ method: 'POST', path: ['quotes', ...id] }),
  payload: { quote },
});

mutation('quoteFinalize', {
  description:
    'Makes a draft final: it gets its number and its PDF, and the customer can accept it. It needs a customer and lines. Stripe: `POST /v1/quotes/:id/finalize`.',
  targets: target,
  inputs: {
    expiresAt: instantInput(
      'expires_at',
      'Until when it can be accepted; what the draft says when left out.',
    ),
  },
  call: ({ id = [] }) => ({ method: 'POST', path: ['quotes', ...id, 'finalize'] }),
  payload: { quote },
});

mutation('quoteAccept', {
  description:
    'Accepts an open quote for its customer. An invoice comes of it, a subscription with its first invoice, or a schedule for one that begins later. Stripe: `POST /v1/quotes/:id/accept`.',
  movesMoney: true,
  targets: target,
  call: ({ id = [] }) => ({ method: 'POST', path: ['quotes', ...id, 'accept'] }),
  payload: {
    quote,
    invoice: {
      kind: Invoice,
      property: 'invoice',
      description: 'The invoice that came of it; null when none did.',
    },
    subscription: {
      kind: BillingSubscription,
      property: 'subscription',
      description: 'The subscription that came of it; null when none did.',
    },
  },
  buyerStep: ({ invoice, subscription }) => {
    if (typeof subscription === 'string') return { subscription };
    return typeof invoice === 'string' ? invoice : null;
  },
});

mutation('quoteCancel', {
  description:
    'Takes a quote back that was not accepted. It cannot come back. Stripe: `POST /v1/quotes/:id/cancel`.',
  targets: target,
  call: ({ id = [] }) => ({ method: 'POST', path: ['quotes', ...id, 'cancel'] }),
  payload: { quote },
});
