// Left out of the inputs: `closed` and `forgiven`, which this version of the API takes no longer; what they did is
// done by `invoiceMarkUncollectible` and `invoiceVoid`.
import { BillingSubscription, Customer, Invoice } from '../../catalog.ts';
import { inputChoice } from '../../graph/choices.ts';
import { choiceInput, currencyInput, idInput, inputObject, objectInput } from '../../graph/inputs.ts';
import { mutation } from '../../graph/mutation.ts';
import { changed, target } from './changed.ts';
import { invoiceTerms } from './terms-input.ts';

const OriginActionInput = inputChoice(
  'InvoiceOriginActionInput',
  'What is done with an invoice that another is made from.',
  { revision: 'It is corrected: when the new one is finalized, the old one is void.' },
);

const OriginInput = inputObject('InvoiceOriginInput', 'The invoice that a new one is made from.', {
  invoiceId: idInput('invoice', Invoice, 'The invoice; it has to be final.', { required: true }),
  action: choiceInput('action', OriginActionInput, 'What is done with it.', { defaultValue: 'revision' }),
});

const PendingItemsInput = inputChoice(
  'PendingInvoiceItemsInput',
  'What a new invoice does with the items that wait for one.',
  {
    exclude: 'They go on waiting.',
    include: 'It takes those in its currency.',
    include_and_require: 'It takes them, and is not made when there are none.',
  },
);

mutation('invoiceCreate', {
  description:
    'Drafts an invoice for a customer, of what waits to be billed, or the correction of an invoice. It stays a draft until it is finalized. Stripe: `POST /v1/invoices`.',
  // The beginning of a charge, though nothing is charged yet.
  keyRequired: true,
  inputs: {
    customerId: idInput(
      'customer',
      Customer,
      'Whom it is for. This or `fromInvoice` is needed, and not both.',
    ),
    fromInvoice: objectInput(
      'from_invoice',
      OriginInput,
      'The invoice that it corrects, whose customer and lines it takes over.',
    ),
    subscriptionId: idInput(
      'subscription',
      BillingSubscription,
      'The subscription whose waiting items it takes, besides those of none. Its defaults count where the invoice says nothing.',
    ),
    currency: currencyInput('currency', "The currency; the customer's when left out."),
    pendingItems: choiceInput(
      'pending_invoice_items_behavior',
      PendingItemsInput,
      'What becomes of the items that wait for an invoice. A correction takes none.',
      { defaultValue: 'include' },
    ),
    ...invoiceTerms(false),
  },
  leaveOut: ({ from_invoice: origin }) => (origin === undefined ? [] : ['pending_invoice_items_behavior']),
  check: ({ customerId, fromInvoice }, refuse) => {
    if (customerId === undefined && fromInvoice === undefined) {
      refuse(['input', 'customerId'], 'input.customerId or input.fromInvoice is needed.');
    }
    if (customerId !== undefined && fromInvoice !== undefined) {
      refuse(['input', 'customerId'], 'input.customerId goes with no input.fromInvoice, which has its own.');
    }
  },
  call: () => ({ method: 'POST', path: ['invoices'] }),
  payload: {
    invoice: { kind: Invoice, description: 'The draft; null when none was made.' },
    customer: { kind: Customer, property: 'customer', description: 'The customer it is for, as it is now.' },
  },
});

mutation('invoiceUpdate', {
  description:
    'Changes an invoice: of a draft everything, of a final one the metadata, and until it is paid or void how it is collected. Stripe: `POST /v1/invoices/:id`.',
  targets: target,
  inputs: invoiceTerms(true),
  call: ({ id = [] }) => ({ method: 'POST', path: ['invoices', ...id] }),
  payload: changed,
});
