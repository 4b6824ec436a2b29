import {
  choiceInput,
  type InputEntries,
  inputObject,
  intInput,
  objectInput,
  textInput,
} from '../../graph/inputs.ts';
import { metadataInput } from '../../graph/metadata-input.ts';
import { SubscriptionIssuerInput } from '../inputs/checkout/invoice-creation.ts';
import { FutureUsageInput } from '../inputs/future-usage.ts';
import { TrialSettingsInput } from '../inputs/trial-settings.ts';
import { CaptureMethod } from '../values/capture-method.ts';

function paymentEntries(clearable: boolean): InputEntries {
  return {
    description: textInput('description', 'A note for yourself.', { clearable }),
    statementDescriptor: textInput(
      'statement_descriptor',
      "What the customer's statement says; at most 22 characters.",
      { clearable, maxLength: 22 },
    ),
    statementDescriptorSuffix: textInput(
      'statement_descriptor_suffix',
      'What stands at its end for card payments; at most 22 characters.',
      { clearable, maxLength: 22 },
    ),
    transferGroup: textInput('transfer_group', 'Groups the payments with the transfers they pay for.', {
      clearable,
    }),
    metadata: metadataInput(),
  };
}

export const LinkPaymentDataInput = inputObject(
  'PaymentLinkPaymentIntentDataInput',
  'What goes on the payments that a link makes.',
  {
    captureMethod: choiceInput('capture_method', CaptureMethod.input, 'When the money is taken.'),
    setupFutureUsage: choiceInput(
      'setup_future_usage',
      FutureUsageInput,
      'For what the payment method is kept; it is not kept when left out.',
    ),
    ...paymentEntries(false),
  },
);

export const LinkPaymentDataChangeInput = inputObject(
  'PaymentLinkPaymentIntentDataChangeInput',
  'A change of what goes on the payments that a link makes.',
  paymentEntries(true),
);

function subscriptionEntries(clearable: boolean): InputEntries {
  return {
    invoiceSettings: objectInput('invoice_settings', SubscriptionIssuerInput, 'Settings of its invoices.'),
    trialSettings: objectInput('trial_settings', TrialSettingsInput, 'How the trial goes.', { clearable }),
    metadata: metadataInput(),
  };
}

export const LinkSubscriptionDataInput = inputObject(
  'PaymentLinkSubscriptionDataInput',
  'What goes on the subscriptions that a link makes.',
  {
    description: textInput('description', 'What the customer sees it called; at most 500 characters.', {
      maxLength: 500,
    }),
    trialPeriodDays: intInput('trial_period_days', 'How many days it is free at first.', { min: 1 }),
    ...subscriptionEntries(false),
  },
);

export const LinkSubscriptionDataChangeInput = inputObject(
  'PaymentLinkSubscriptionDataChangeInput',
  'A change of what goes on the subscriptions that a link makes.',
  subscriptionEntries(true),
);
