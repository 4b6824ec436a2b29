// Left out of the inputs: `card` and `bank_account`, which hold numbers or are older names of `source`, and
// `default_card`, `default_bank_account` and `default_alipay_account`, which are older names of `default_source`.
import { Customer, PaymentMethod, TestClock } from '../../catalog.ts';
import { idInput, objectsInput } from '../../graph/inputs.ts';
import { mutation } from '../../graph/mutation.ts';
import { paymentSourceInput } from '../inputs/payment-source.ts';
import { CustomerTaxIdInput } from '../inputs/tax-id.ts';
import { profile } from './inputs.ts';

const target = {
  id: { kind: Customer, description: "The customer: its global id, or the billing API's own." },
};

mutation('customerCreate', {
  description:
    'Makes a customer. Nothing has to be said of one, and all of it can be said later. Stripe: `POST /v1/customers`.',
  inputs: {
    ...profile,
    paymentMethodId: idInput(
      'payment_method',
      PaymentMethod,
      'A payment method to attach. It is charged by default only where `invoiceSettings` says so as well.',
    ),
    taxIds: objectsInput('tax_id_data', CustomerTaxIdInput, 'Tax numbers to enter at once.'),
    testClockId: idInput(
      'test_clock',
      TestClock,
      'The test clock to live on, in test mode. It cannot be changed later.',
    ),
  },
  call: () => ({ method: 'POST', path: ['customers'] }),
  payload: { customer: { kind: Customer, description: 'The customer; null when none was made.' } },
});

mutation('customerUpdate', {
  description:
    'Changes a customer. Drafts of their invoices follow; final ones stay as they are. Stripe: `POST /v1/customers/:id`.',
  targets: target,
  inputs: {
    ...profile,
    defaultSourceId: paymentSourceInput(
      'default_source',
      'The source that is charged where no payment method is set; one that the customer has.',
    ),
  },
  call: ({ id = [] }) => ({ method: 'POST', path: ['customers', ...id] }),
  payload: { customer: { kind: Customer, description: 'The customer as it is now, after a refusal too.' } },
});

mutation('customerDelete', {
  description:
    'Deletes a customer for good, and cancels their subscriptions at once. Invoices and charges stay. Stripe: `DELETE /v1/customers/:id`.',
  targets: target,
  call: ({ id = [] }) => ({ method: 'DELETE', path: ['customers', ...id] }),
  payload: {
    customer: {
      kind: Customer,
      description: 'What is left of the customer: `isDeleted` is true, and only the ids are there.',
    },
  },
  deleted: {
    field: 'deletedCustomerId',
    kind: Customer,
    description: 'The id of the customer who is gone; null when the deletion was refused.',
  },
});
