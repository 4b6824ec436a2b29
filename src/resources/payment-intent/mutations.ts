import { Charge, Customer, Invoice, PaymentIntent, PaymentMethod } from '../../catalog.ts';
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
  spreadInput,
  textInput,
  textsInput,
  urlInput,
} from '../../graph/inputs.ts';
import { metadataInput } from '../../graph/metadata-input.ts';
import { mutation } from '../../graph/mutation.ts';
import { AutomaticPaymentMethodsInput } from '../inputs/automatic-payment-methods.ts';
import { FutureUsageInput } from '../inputs/future-usage.ts';
import { MandateDataInput } from '../inputs/mandate-data.ts';
import { PaymentMethodDataInput } from '../inputs/payment-method-data.ts';
import { RadarOptionsInput } from '../inputs/radar-options.ts';
import { ShippingDetailsInput } from '../inputs/shipping-details.ts';
import { statementDescriptors } from '../inputs/statement-descriptor.ts';
import { TransferAmountInput, TransferDataInput } from '../inputs/transfer-data.ts';
import { CaptureMethod } from '../values/capture-method.ts';
import { ConfirmationMethod } from './choices.ts';
import { PaymentIntentPaymentMethodOptionsInput } from './method-options-input.ts';

const target = {
  id: { kind: PaymentIntent, description: "The payment: its global id, or the billing API's own." },
};

const changed = {
  paymentIntent: { kind: PaymentIntent, description: 'The payment as it is now, after a refusal too.' },
  latestCharge: {
    kind: Charge,
    property: 'latest_charge',
    description: 'The last attempt to take the money, as it is now; null when there was none.',
  },
  invoice: {
    kind: Invoice,
    property: 'invoice',
    description: 'The invoice it pays, as it is now; null when it pays none.',
  },
  customer: {
    kind: Customer,
    property: 'customer',
    description: 'The customer who pays, as it is now; null for a guest.',
  },
};

/** An intent that waits for its buyer says so in what a write answers. */
function stepOf({ id, status }: Readonly<Record<string, unknown>>) {
  return status === 'requires_action' ? { intent: 'payment_intent' as const, id: String(id) } : null;
}

const OffSessionKindInput = inputChoice(
  'OffSessionKindInput',
  'Why a payment is made without the customer.',
  {
    one_off: 'For something once.',
    recurring: 'As one of many, at fixed times.',
  },
);

const OffSessionInput = inputObject(
  'OffSessionInput',
  'Whether a payment is made while the customer is away.',
  {
    isAway: flagInput('off_session', 'Whether the customer is away.'),
    kind: choiceInput(
      'off_session',
      OffSessionKindInput,
      'Why it is made without the customer, who is away.',
    ),
  },
  { oneOf: true },
);

/** What is paid with. */
const method: InputEntries = {
  paymentMethodId: idInput('payment_method', PaymentMethod, 'The payment method that is used.'),
  paymentMethodData: objectInput(
    'payment_method_data',
    PaymentMethodDataInput,
    'A payment method by its details, which is made and used.',
  ),
  paymentMethodOptions: objectInput(
    'payment_method_options',
    PaymentIntentPaymentMethodOptionsInput,
    'Settings that hold for one type of payment method.',
  ),
  paymentMethodTypes: textsInput(
    'payment_method_types',
    'Which types of payment method may be used, such as `card`. The set is open. Those of the account when left out.',
  ),
};

const captureMethod = choiceInput(
  'capture_method',
  CaptureMethod.input,
  'When the money is taken. Only a payment that is not confirmed yet can change it.',
);

/** What a confirmation is told, by itself or along with the making. */
const confirmation: InputEntries = {
  confirmationToken: textInput('confirmation_token', 'The id of what the browser gathered for this.'),
  errorOnRequiresAction: flagInput(
    'error_on_requires_action',
    'Whether it fails when the buyer would have one more step, instead of waiting for that.',
  ),
  mandate: textInput('mandate', 'The id of the mandate that allows the payment.'),
  offSession: spreadInput(OffSessionInput, 'Whether the customer is away.'),
  radarOptions: objectInput('radar_options', RadarOptionsInput, 'What the check for fraud is told.'),
  returnUrl: urlInput('return_url', 'Where the customer comes back to from a step on another page.'),
  useStripeSdk: flagInput(
    'use_stripe_sdk',
    'Whether further steps are left to the SDK in the browser or the app.',
  ),
};

/** What can be said of a payment until it is confirmed; later writes can also take it back. */
function terms(clearable: boolean): InputEntries {
  return {
    receiptEmail: textInput('receipt_email', 'Where the receipt is sent.', { clearable }),
    setupFutureUsage: choiceInput(
      'setup_future_usage',
      FutureUsageInput,
      'For what the payment method is kept; it is not kept when left out.',
      { clearable },
    ),
    shipping: objectInput('shipping', ShippingDetailsInput, 'Where the goods go.', { clearable }),
  };
}

function details(clearable: boolean): InputEntries {
  return {
    customerId: idInput('customer', Customer, 'The customer who pays; a guest when left out.'),
    description: textInput('description', 'What it is for, in your own words; at most 1,000 characters.', {
      maxLength: 1000,
    }),
    ...terms(clearable),
    ...statementDescriptors,
    applicationFeeAmountMinor: safeIntInput(
      'application_fee_amount',
      'How much the platform takes as its fee, in minor units.',
      { clearable, min: 0 },
    ),
    transferGroup: textInput('transfer_group', 'Groups it with the transfers it pays for.'),
    paymentMethodConfiguration: textInput(
      'payment_method_configuration',
      'The id of the settings by which types of payment method are chosen.',
    ),
    metadata: metadataInput(),
  };
}

mutation('paymentIntentCreate', {
  description:
    'Begins a payment, and confirms it at once where that is asked: then the money moves. Stripe: `POST /v1/payment_intents`.',
  movesMoney: true,
  inputs: {
    amountMinor: safeIntInput('amount', 'What is to be paid, in minor units.', { required: true, min: 1 }),
    currency: currencyInput('currency', 'The currency of every amount here.', { required: true }),
    ...details(false),
    ...method,
    automaticPaymentMethods: objectInput(
      'automatic_payment_methods',
      AutomaticPaymentMethodsInput,
      'Whether the types are chosen by the settings of the account. It goes with no types.',
    ),
    captureMethod,
    confirmationMethod: choiceInput('confirmation_method', ConfirmationMethod.input, 'Who may confirm it.', {
      defaultValue: 'automatic',
    }),
    confirm: flagInput('confirm', 'Whether it is confirmed at once.', { defaultValue: false }),
    ...confirmation,
    mandateData: objectInput(
      'mandate_data',
      MandateDataInput,
      'The agreement of the customer, for a new mandate.',
      {
        clearable: true,
      },
    ),
    onBehalfOf: textInput('on_behalf_of', 'The id of the connected account it is made for.'),
    transferData: objectInput(
      'transfer_data',
      TransferDataInput,
      'The connected account that receives the money.',
    ),
  },
  call: () => ({ method: 'POST', path: ['payment_intents'] }),
  payload: changed,
  buyerStep: stepOf,
});

mutation('paymentIntentUpdate', {
  description: 'Changes a payment that is not under way or over. Stripe: `POST /v1/payment_intents/:id`.',
  targets: target,
  inputs: {
    amountMinor: safeIntInput('amount', 'What is to be paid, in minor units.', { min: 1 }),
    currency: currencyInput('currency', 'The currency of every amount here.'),
    ...details(true),
    ...method,
    captureMethod,
    transferData: objectInput(
      'transfer_data',
      TransferAmountInput,
      'How much goes on to the connected account.',
    ),
  },
  call: ({ id = [] }) => ({ method: 'POST', path: ['payment_intents', ...id] }),
  payload: changed,
});

mutation('paymentIntentConfirm', {
  description:
    'Takes the money, or holds it where it is captured later. The buyer may have one more step then. Stripe: `POST /v1/payment_intents/:id/confirm`.',
  movesMoney: true,
  targets: target,
  inputs: {
    ...terms(true),
    ...method,
    captureMethod,
    ...confirmation,
    mandateData: objectInput(
      'mandate_data',
      MandateDataInput,
      'The agreement of the customer, for a new mandate.',
      {
        clearable: true,
      },
    ),
    clientSecret: textInput('client_secret', 'The secret that the browser has of it; not needed here.'),
  },
  call: ({ id = [] }) => ({ method: 'POST', path: ['payment_intents', ...id, 'confirm'] }),
  payload: changed,
  buyerStep: stepOf,
});

mutation('paymentIntentCapture', {
  description:
    'Takes the money that a payment holds. What is not taken is let go. Stripe: `POST /v1/payment_intents/:id/capture`.',
  movesMoney: true,
  targets: target,
  inputs: {
    amountToCaptureMinor: safeIntInput(
      'amount_to_capture',
      'How much is taken, in minor units; all of it when left out.',
      { min: 1 },
    ),
    finalCapture: flagInput(
      'final_capture',
      'Whether what is not taken is let go, where a payment may be captured in parts. It is when left out.',
    ),
    ...statementDescriptors,
    applicationFeeAmountMinor: safeIntInput(
      'application_fee_amount',
      'How much the platform takes as its fee, in minor units.',
      { min: 0 },
    ),
    transferData: objectInput(
      'transfer_data',
      TransferAmountInput,
      'How much goes on to the connected account.',
    ),
    metadata: metadataInput(),
  },
  call: ({ id = [] }) => ({ method: 'POST', path: ['payment_intents', ...id, 'capture'] }),
  payload: changed,
});

const CancellationReasonInput = inputChoice(
  'PaymentIntentCancellationReasonInput',
  'Why a payment is canceled.',
  {
    abandoned: 'The customer did not come back.',
    duplicate: 'It is there twice.',
    fraudulent: 'It is a fraud.',
    requested_by_customer: 'The customer asked for it.',
  },
);

mutation('paymentIntentCancel', {
  description:
    'Cancels a payment that has not gone through. What it holds is let go. Stripe: `POST /v1/payment_intents/:id/cancel`.',
  targets: target,
  inputs: {
    cancellationReason: choiceInput('cancellation_reason', CancellationReasonInput, 'Why it is canceled.'),
  },
  call: ({ id = [] }) => ({ method: 'POST', path: ['payment_intents', ...id, 'cancel'] }),
  payload: changed,
});
