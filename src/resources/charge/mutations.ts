// `card` of the API, raw numbers or a token of them, is no input: card data stays out, and `source` takes tokens.
import { Charge, Customer, Invoice, PaymentIntent } from '../../catalog.ts';
import { inputChoice } from '../../graph/choices.ts';
import {
  choiceInput,
  currencyInput,
  flagInput,
  type InputEntries,
  idInput,
  inputObject,
  objectInput,
  safeIntInput,
  textInput,
} from '../../graph/inputs.ts';
import { metadataInput } from '../../graph/metadata-input.ts';
import { mutation } from '../../graph/mutation.ts';
import { RadarOptionsInput } from '../inputs/radar-options.ts';
import { ShippingDetailsInput } from '../inputs/shipping-details.ts';
import { statementDescriptors } from '../inputs/statement-descriptor.ts';
import { TransferAmountInput, TransferDataInput } from '../inputs/transfer-data.ts';

const target = {
  id: { kind: Charge, description: "The charge: its global id, or the billing API's own." },
};

const changed = {
  charge: { kind: Charge, description: 'The charge as it is now, after a refusal too.' },
  customer: {
    kind: Customer,
    property: 'customer',
    description: 'The customer who was charged, as it is now; null for a guest.',
  },
};

const ChargeDestinationInput = inputObject(
  'ChargeDestinationInput',
  'The connected account that receives the money, in the older form.',
  {
    account: textInput('account', 'The id of the connected account.', { required: true }),
    amountMinor: safeIntInput('amount', 'How much of it, in minor units; all of it when left out.', {
      min: 0,
    }),
  },
);

const fee: InputEntries = {
  applicationFeeAmountMinor: safeIntInput(
    'application_fee_amount',
    'How much the platform takes as its fee, in minor units.',
    { min: 0 },
  ),
  applicationFeeMinor: safeIntInput(
    'application_fee',
    'The same under its older name. It goes with no `applicationFeeAmountMinor`.',
    { min: 0 },
  ),
};

const transferGroup = textInput('transfer_group', 'Groups it with the transfers it pays for.');
const receiptEmail = textInput('receipt_email', 'Where the receipt is sent.');

/** What can be said of a charge when it is made and later. */
const details: InputEntries = {
  description: textInput('description', 'What it is for, in your own words.', { maxLength: 40_000 }),
  receiptEmail,
  shipping: objectInput('shipping', ShippingDetailsInput, 'Where the goods go.'),
  transferGroup,
  metadata: metadataInput(),
};

mutation('chargeCreate', {
  description:
    'Charges a source at once, the older way of taking a payment: banks that want the buyer to authenticate refuse it. Stripe: `POST /v1/charges`.',
  movesMoney: true,
  inputs: {
    amountMinor: safeIntInput('amount', 'What is charged, in minor units.', { required: true, min: 1 }),
    currency: currencyInput('currency', 'The currency of every amount here.', { required: true }),
    customerId: idInput(
      'customer',
      Customer,
      'The customer who is charged. One of this and a source is needed.',
    ),
    source: textInput(
      'source',
      "What is charged: a token, or the id of one of the customer's sources; the customer's default source when left out.",
    ),
    capture: flagInput('capture', 'Whether the money is taken at once, and not only held.', {
      defaultValue: true,
    }),
    ...details,
    ...statementDescriptors,
    ...fee,
    onBehalfOf: textInput('on_behalf_of', 'The id of the connected account it is made for.'),
    transferData: objectInput(
      'transfer_data',
      TransferDataInput,
      'The connected account that receives the money.',
    ),
    destination: objectInput(
      'destination',
      ChargeDestinationInput,
      'The connected account that receives the money, in the older form. It goes with no `transferData`.',
    ),
    radarOptions: objectInput('radar_options', RadarOptionsInput, 'What the check for fraud is told.'),
  },
  check: (input, refuse) => {
    if (input['customerId'] === undefined && input['source'] === undefined) {
      refuse(['input', 'source'], 'input.source or input.customerId is needed: nobody is named to charge.');
    }
  },
  call: () => ({ method: 'POST', path: ['charges'] }),
  payload: changed,
});

const FraudReportInput = inputChoice('FraudReportInput', 'What you say of a charge.', {
  fraudulent: 'It was a fraud.',
  safe: 'It was none.',
});

const FraudDetailsInput = inputObject('ChargeFraudDetailsInput', 'Whether you call a charge a fraud.', {
  userReport: choiceInput('user_report', FraudReportInput, 'What you say of it.', { clearable: true }),
});

mutation('chargeUpdate', {
  description: 'Changes what is said of a charge. Stripe: `POST /v1/charges/:id`.',
  targets: target,
  inputs: {
    customerId: idInput('customer', Customer, 'The customer it belongs to, where it belongs to none yet.'),
    fraudDetails: objectInput('fraud_details', FraudDetailsInput, 'Whether you call it a fraud.'),
    ...details,
  },
  call: ({ id = [] }) => ({ method: 'POST', path: ['charges', ...id] }),
  payload: changed,
});

mutation('chargeCapture', {
  description:
    'Takes the money that a charge holds. What is not taken is let go. Stripe: `POST /v1/charges/:id/capture`.',
  movesMoney: true,
  targets: target,
  inputs: {
    amountMinor: safeIntInput('amount', 'How much is taken, in minor units; all of it when left out.', {
      min: 1,
    }),
    receiptEmail,
    ...statementDescriptors,
    ...fee,
    transferData: objectInput(
      'transfer_data',
      TransferAmountInput,
      'How much goes on to the connected account.',
    ),
    transferGroup,
  },
  call: ({ id = [] }) => ({ method: 'POST', path: ['charges', ...id, 'capture'] }),
  payload: {
    ...changed,
    paymentIntent: {
      kind: PaymentIntent,
      property: 'payment_intent',
      description: 'The payment that it is an attempt at, as it is now; null when there is none.',
    },
    invoice: {
      kind: Invoice,
      property: 'invoice',
      description: 'The invoice it pays, as it is now; null when it pays none.',
    },
  },
});
