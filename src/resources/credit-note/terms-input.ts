import { Invoice, Refund } from '../../catalog.ts';
import {
  choiceInput,
  type InputEntries,
  idInput,
  instantInput,
  objectInput,
  safeIntInput,
  spreadInput,
  textInput,
} from '../../graph/inputs.ts';
import { metadataInput } from '../../graph/metadata-input.ts';
import { CreditNoteCreditInput, CreditNoteShippingInput } from '../inputs/credit.ts';
import { CreditNoteReasonInput } from '../values/credit-note-reason.ts';

/** All that is said of a credit note, whether it is made or only tried out. */
export const creditNoteTerms: InputEntries = {
  invoiceId: idInput('invoice', Invoice, 'The invoice that it lowers. It has to be open or paid.', {
    required: true,
  }),
  credit: spreadInput(CreditNoteCreditInput, 'What is credited. It may be left out where only shipping is.'),
  shippingCost: objectInput('shipping_cost', CreditNoteShippingInput, 'The shipping that is credited.'),
  creditAmountMinor: safeIntInput(
    'credit_amount',
    "How much goes to the customer's balance, in minor units. Of a paid invoice this, the refund and what was given back elsewhere make up the whole; of an open one there is none of the three.",
    { min: 0 },
  ),
  refundAmountMinor: safeIntInput(
    'refund_amount',
    'How much is refunded, in minor units, by a refund made for it. It goes with no `refundId`.',
    { min: 0 },
  ),
  refundId: idInput(
    'refund',
    Refund,
    'A refund that was made already, to count in. It goes with no `refundAmountMinor`.',
  ),
  outOfBandAmountMinor: safeIntInput(
    'out_of_band_amount',
    'How much was given back outside the billing API, in minor units.',
    { min: 0 },
  ),
  effectiveAt: instantInput(
    'effective_at',
    'The date of issue that stands on it; the present when left out.',
  ),
  reason: choiceInput('reason', CreditNoteReasonInput, 'Why it is issued.'),
  memo: textInput('memo', 'A note for the customer that stands on it.'),
  metadata: metadataInput(),
};
