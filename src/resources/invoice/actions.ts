import { Invoice, Mandate, PaymentMethod } from '../../catalog.ts';
import { flagInput, idInput } from '../../graph/inputs.ts';
import { mutation } from '../../graph/mutation.ts';
import { paymentSourceInput } from '../inputs/payment-source.ts';
import { changed, target } from './changed.ts';

mutation('invoiceFinalize', {
  description:
    'Makes a draft final: it gets its number, nothing in it changes any more, and it can be paid. An invoice of nothing is paid at once. Stripe: `POST /v1/invoices/:id/finalize`.',
  targets: target,
  inputs: {
    autoAdvance: flagInput(
      'auto_advance',
      'Whether the billing API goes on by itself and collects the money. What the invoice says, when left out.',
    ),
  },
  call: ({ id = [] }) => ({ method: 'POST', path: ['invoices', ...id, 'finalize'] }),
  payload: changed,
});

mutation('invoicePay', {
  description:
    'Collects the money of an invoice now. A draft is made final first. After a decline the payload has both the invoice and the error. Stripe: `POST /v1/invoices/:id/pay`.',
  movesMoney: true,
  targets: target,
  inputs: {
    paymentMethodId: idInput(
      'payment_method',
      PaymentMethod,
      'What to charge, one of the customer’s. The default of the invoice, the subscription or the customer, when left out.',
    ),
    sourceId: paymentSourceInput('source', "An older payment source to charge, one of the customer's."),
    mandateId: idInput('mandate', Mandate, 'The mandate that allows the charge.', { clearable: true }),
    offSession: flagInput(
      'off_session',
      'Whether the customer is absent. The billing API takes it for true when left out.',
    ),
    paidOutOfBand: flagInput('paid_out_of_band', 'Marks it as paid by other means: nothing is charged.'),
    forgive: flagInput('forgive', 'Whether it counts as paid when the source has less than is due.'),
  },
  call: ({ id = [] }) => ({ method: 'POST', path: ['invoices', ...id, 'pay'] }),
  payload: changed,
});

mutation('invoiceSend', {
  description:
    'Sends an invoice to its customer by e-mail, for collection by `SEND_INVOICE`. A draft is made final first. In test mode nothing is sent. Stripe: `POST /v1/invoices/:id/send`.',
  targets: target,
  call: ({ id = [] }) => ({ method: 'POST', path: ['invoices', ...id, 'send'] }),
  payload: changed,
});

mutation('invoiceVoid', {
  description:
    'Takes a final invoice back for good, as if it had never been due. It keeps its number. Stripe: `POST /v1/invoices/:id/void`.',
  targets: target,
  call: ({ id = [] }) => ({ method: 'POST', path: ['invoices', ...id, 'void'] }),
  payload: changed,
});

mutation('invoiceMarkUncollectible', {
  description:
    'Gives up hope of an open invoice: it counts as a bad debt, and can still be paid. Stripe: `POST /v1/invoices/:id/mark_uncollectible`.',
  targets: target,
  call: ({ id = [] }) => ({ method: 'POST', path: ['invoices', ...id, 'mark_uncollectible'] }),
  payload: changed,
});

mutation('invoiceDelete', {
  description:
    'Deletes a draft that bills no subscription. A final invoice is voided instead. Stripe: `DELETE /v1/invoices/:id`.',
  targets: target,
  call: ({ id = [] }) => ({ method: 'DELETE', path: ['invoices', ...id] }),
  payload: {},
  deleted: {
    field: 'deletedInvoiceId',
    kind: Invoice,
    description: 'The id of the draft that is gone; null when it is not.',
  },
});
