import { Customer, PaymentMethod, SetupIntent } from '../../catalog.ts';
import { inputChoice } from '../../graph/choices.ts';
import {
  choiceInput,
  choicesInput,
  currencyInput,
  flagInput,
  type InputEntries,
  idInput,
  inputObject,
  objectInput,
  safeIntInput,
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
import { SetupIntentCancellationReason } from './choices.ts';
import { SetupIntentPaymentMethodOptionsInput } from './method-options-input.ts';

const target = {
  id: { kind: SetupIntent, description: "The setup: its global id, or the billing API's own." },
};

const changed = {
  setupIntent: { kind: SetupIntent, description: 'The setup as it is now, after a refusal too.' },
  paymentMethod: {
    kind: PaymentMethod,
    property: 'payment_method',
    description: 'The payment method that is set up, as it is now; null when there is none yet.',
  },
  customer: {
    kind: Customer,
    property: 'customer',
    description: "The customer it is kept for, as it is now; null when it is nobody's.",
  },
};

/** An intent that waits for its buyer says so in what a write answers. */
function stepOf({ id, status }: Readonly<Record<string, unknown>>) {
  return status === 'requires_action' ? { intent: 'setup_intent' as const, id: String(id) } : null;
}

const FlowDirectionInput = inputChoice(
  'FlowDirectionInput',
  "Which way money flows when a payment method is kept for the account's own use.",
  { inbound: 'Into the account, to top it up.', outbound: 'Out of it, to pay out to.' },
);

const SingleUseInput = inputObject('SetupSingleUseInput', 'What a mandate for one payment is about.', {
  amountMinor: safeIntInput('amount', 'What will be paid, in minor units.', { required: true, min: 1 }),
  currency: currencyInput('currency', 'The currency of the amount.', { required: true }),
});

/** What is set up. */
const method: InputEntries = {
  paymentMethodId: idInput('payment_method', PaymentMethod, 'The payment method that is set up.'),
  paymentMethodData: objectInput(
    'payment_method_data',
    PaymentMethodDataInput,
    'A payment method by its details, which is made and set up.',
  ),
  paymentMethodOptions: objectInput(
    'payment_method_options',
    SetupIntentPaymentMethodOptionsInput,
    'Settings that hold for one type of payment method.',
  ),
};

const details: InputEntries = {
  customerId: idInput('customer', Customer, 'The customer whom the payment method is kept for.'),
  attachToSelf: flagInput(
    'attach_to_self',
    "Whether the payment method is kept for the account's own use, to pay out to or to top up from.",
  ),
  flowDirections: choicesInput(
    'flow_directions',
    FlowDirectionInput,
    "Which way money flows when it is kept for the account's own use.",
  ),
  description: textInput('description', 'What it is for, in your own words; at most 1,000 characters.', {
    maxLength: 1000,
  }),
  ...method,
  paymentMethodTypes: textsInput(
    'payment_method_types',
    'Which types of payment method may be set up, such as `card`. The set is open. Those of the account when left out.',
  ),
  paymentMethodConfiguration: textInput(
    'payment_method_configuration',
    'The id of the settings by which types of payment method are chosen.',
  ),
  metadata: metadataInput(),
};

/** What a confirmation is told, by itself or along with the making. */
const confirmation: InputEntries = {
  confirmationToken: textInput('confirmation_token', 'The id of what the browser gathered for this.'),
  mandateData: objectInput(
    'mandate_data',
    MandateDataInput,
    'The agreement of the customer, for a new mandate.',
    {
      clearable: true,
    },
  ),
  returnUrl: urlInput('return_url', 'Where the customer comes back to from a step on another page.'),
  useStripeSdk: flagInput(
    'use_stripe_sdk',
    'Whether further steps are left to the SDK in the browser or the app.',
  ),
};

mutation('setupIntentCreate', {
  description:
    'Begins to set up a payment method for later payments, and confirms it at once where that is asked. Stripe: `POST /v1/setup_intents`.',
  inputs: {
    ...details,
    automaticPaymentMethods: objectInput(
      'automatic_payment_methods',
      AutomaticPaymentMethodsInput,
      'Whether the types are chosen by the settings of the account. It goes with no types.',
    ),
    usage: choiceInput('usage', FutureUsageInput, 'For what it is kept.', { defaultValue: 'off_session' }),
    singleUse: objectInput('single_use', SingleUseInput, 'For a mandate that can be used once: the payment.'),
    onBehalfOf: textInput('on_behalf_of', 'The id of the connected account it is made for.'),
    confirm: flagInput('confirm', 'Whether it is confirmed at once.', { defaultValue: false }),
    ...confirmation,
  },
  call: () => ({ method: 'POST', path: ['setup_intents'] }),
  payload: changed,
  buyerStep: stepOf,
});

mutation('setupIntentUpdate', {
  description: 'Changes a setup that is not over. Stripe: `POST /v1/setup_intents/:id`.',
  targets: target,
  inputs: details,
  call: ({ id = [] }) => ({ method: 'POST', path: ['setup_intents', ...id] }),
  payload: changed,
});

mutation('setupIntentConfirm', {
  description:
    'Has a payment method checked and kept. The buyer may have one more step then. Stripe: `POST /v1/setup_intents/:id/confirm`.',
  targets: target,
  inputs: {
    ...method,
    ...confirmation,
    clientSecret: textInput('client_secret', 'The secret that the browser has of it; not needed here.'),
  },
  call: ({ id = [] }) => ({ method: 'POST', path: ['setup_intents', ...id, 'confirm'] }),
  payload: changed,
  buyerStep: stepOf,
});

mutation('setupIntentCancel', {
  description: 'Cancels a setup that is not over. Stripe: `POST /v1/setup_intents/:id/cancel`.',
  targets: target,
  inputs: {
    cancellationReason: choiceInput(
      'cancellation_reason',
      SetupIntentCancellationReason.input,
      'Why it is canceled.',
    ),
  },
  call: ({ id = [] }) => ({ method: 'POST', path: ['setup_intents', ...id, 'cancel'] }),
  payload: changed,
});
