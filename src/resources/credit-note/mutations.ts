import { CreditNote, Customer, Invoice } from '../../catalog.ts';
import { textInput } from '../../graph/inputs.ts';
import { metadataInput } from '../../graph/metadata-input.ts';
import { mutation } from '../../graph/mutation.ts';
import { creditNoteTerms } from './terms-input.ts';

const target = {
  id: { kind: CreditNote, description: "The credit note: its global id, or the billing API's own." },
};

const invoice = {
  kind: Invoice,
  property: 'invoice',
  description: 'The invoice that it lowers, as it is now.',
};

const changed = {
  creditNote: { kind: CreditNote, description: 'The credit note as it is now, after a refusal too.' },
  invoice,
};

mutation('creditNoteCreate', {
  description:
    'Lowers a final invoice. Of an open one less has to be paid; of a paid one the credit is refunded, put on the balance, or was given back elsewhere. Stripe: `POST /v1/credit_notes`.',
  movesMoney: true,
  inputs: creditNoteTerms,
  check: ({ credit, shippingCost, refundAmountMinor, refundId }, refuse) => {
    if (credit === undefined && shippingCost === undefined) {
      refuse(['input', 'credit'], 'input.credit or input.shippingCost is needed.');
    }
    if (refundAmountMinor !== undefined && refundId !== undefined) {
      refuse(['input', 'refundId'], 'input.refundId goes with no input.refundAmountMinor.');
    }
  },
  call: () => ({ method: 'POST', path: ['credit_notes'] }),
  payload: {
    creditNote: { kind: CreditNote, description: 'The credit note; null when none was issued.' },
    invoice,
    customer: {
      kind: Customer,
      property: 'customer',
      description: 'The customer it is for, as they are now.',
    },
  },
});

mutation('creditNoteUpdate', {
  description:
    'Changes the memo and the metadata of a credit note; nothing else of it ever changes. Stripe: `POST /v1/credit_notes/:id`.',
  targets: target,
  inputs: {
    memo: textInput('memo', 'A note for the customer that stands on it.'),
    metadata: metadataInput(),
  },
  call: ({ id = [] }) => ({ method: 'POST', path: ['credit_notes', ...id] }),
  payload: changed,
});

mutation('creditNoteVoid', {
  description:
    'Takes a credit note of an open invoice back for good: the invoice is as if it had never been. Stripe: `POST /v1/credit_notes/:id/void`.',
  targets: target,
  call: ({ id = [] }) => ({ method: 'POST', path: ['credit_notes', ...id, 'void'] }),
  payload: changed,
});
