import { Charge, Customer, PaymentIntent, Refund } from '../../catalog.ts';
import { inputChoice } from '../../graph/choices.ts';
import {
  choiceInput,
  currencyInput,
  flagInput,
  idInput,
  inputObject,
  safeIntInput,
  spreadInput,
  textInput,
} from '../../graph/inputs.ts';
import { metadataInput } from '../../graph/metadata-input.ts';
import { mutation } from '../../graph/mutation.ts';

const target = {
  id: { kind: Refund, description: "The refund: its global id, or the billing API's own." },
};

const changed = {
  refund: { kind: Refund, description: 'The refund as it is now, after a refusal too.' },
  charge: {
    kind: Charge,
    property: 'charge',
    description: 'The charge it comes from, as it is now; null for a refund out of a cash balance.',
  },
  customer: {
    kind: Customer,
    property: 'customer',
    through: { kind: Charge, property: 'charge' },
    description: 'The customer who had been charged, as it is now; null for a guest.',
  },
};

const CashBalanceRefundInput = inputObject(
  'CashBalanceRefundInput',
  "Money that goes back out of a customer's cash balance. The mutation needs an amount then.",
  {
    customerId: idInput('customer', Customer, 'The customer whose cash balance it is.', { required: true }),
    currency: currencyInput('currency', 'The currency of the balance.', { required: true }),
  },
);

const RefundFromInput = inputObject(
  'RefundFromInput',
  'What is refunded.',
  {
    chargeId: idInput('charge', Charge, 'A charge.', { blamedAs: 'id' }),
    paymentIntentId: idInput(
      'payment_intent',
      PaymentIntent,
      'A payment: the charge that went through for it.',
    ),
    cashBalance: spreadInput(CashBalanceRefundInput, "Money in a customer's cash balance.", {
      always: { origin: 'customer_balance' },
    }),
  },
  { oneOf: true },
);

const RefundReasonInput = inputChoice('RefundReasonInput', 'Why money is given back.', {
  duplicate: 'It was charged twice.',
  fraudulent: 'The charge was a fraud. The card and the e-mail address go on the block lists.',
  requested_by_customer: 'The customer asked for it.',
});

mutation('refundCreate', {
  description:
    'Gives money of a charge back, all of it or a part. Several parts can follow one another. Stripe: `POST /v1/refunds`.',
  movesMoney: true,
  inputs: {
    from: spreadInput(RefundFromInput, 'What is refunded.', { required: true }),
    amountMinor: safeIntInput(
      'amount',
      'How much is given back, in minor units; all that is left when left out.',
      { min: 1 },
    ),
    reason: choiceInput('reason', RefundReasonInput, 'Why it is given back.'),
    instructionsEmail: textInput(
      'instructions_email',
      'Where the customer is asked for bank details, for payment methods that cannot take money back.',
    ),
    refundApplicationFee: flagInput(
      'refund_application_fee',
      "Whether the platform's fee is given back in the same part. It is kept when left out.",
    ),
    reverseTransfer: flagInput(
      'reverse_transfer',
      'Whether what went on to a connected account comes back in the same part. It stays there when left out.',
    ),
    metadata: metadataInput(),
  },
  call: () => ({ method: 'POST', path: ['refunds'] }),
  payload: changed,
});

mutation('refundUpdate', {
  description: 'Changes the metadata of a refund. Stripe: `POST /v1/refunds/:id`.',
  targets: target,
  inputs: { metadata: metadataInput() },
  call: ({ id = [] }) => ({ method: 'POST', path: ['refunds', ...id] }),
  payload: changed,
});

mutation('refundCancel', {
  description:
    'Takes back a refund that waits for the customer to act. Stripe: `POST /v1/refunds/:id/cancel`.',
  targets: target,
  call: ({ id = [] }) => ({ method: 'POST', path: ['refunds', ...id, 'cancel'] }),
  payload: changed,
});
