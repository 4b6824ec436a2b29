import { TaxRate } from '../../catalog.ts';
import { inputChoice } from '../../graph/choices.ts';
import {
  choiceInput,
  decimalInput,
  idsInput,
  inputObject,
  instantInput,
  intInput,
  objectInput,
  safeIntInput,
  spreadInput,
  textInput,
} from '../../graph/inputs.ts';
import { metadataInput } from '../../graph/metadata-input.ts';
import { SubscriptionIssuerInput } from '../inputs/checkout/invoice-creation.ts';
import { FutureUsageInput } from '../inputs/future-usage.ts';
import { ShippingDetailsInput } from '../inputs/shipping-details.ts';
import { statementDescriptors } from '../inputs/statement-descriptor.ts';
import { PercentTransferDataInput, TransferDataInput } from '../inputs/transfer-data.ts';
import { TrialSettingsInput } from '../inputs/trial-settings.ts';
import { CaptureMethod } from '../values/capture-method.ts';

const onBehalfOf = textInput('on_behalf_of', 'The id of the connected account it is made for.');

export const PaymentIntentDataInput = inputObject(
  'CheckoutPaymentIntentDataInput',
  'What goes on the payment of a session.',
  {
    applicationFeeAmountMinor: safeIntInput(
      'application_fee_amount',
      'How much the platform takes as its fee, in minor units.',
      { min: 0 },
    ),
    captureMethod: choiceInput('capture_method', CaptureMethod.input, 'When the money is taken.'),
    description: textInput('description', 'What it is for, in your own words; at most 1,000 characters.', {
      maxLength: 1000,
    }),
    onBehalfOf,
    receiptEmail: textInput('receipt_email', 'Where the receipt is sent.'),
    setupFutureUsage: choiceInput(
      'setup_future_usage',
      FutureUsageInput,
      'For what the payment method is kept; it is not kept when left out.',
    ),
    shipping: objectInput('shipping', ShippingDetailsInput, 'Where the goods go.'),
    ...statementDescriptors,
    transferData: objectInput(
      'transfer_data',
      TransferDataInput,
      'The connected account that receives the money.',
    ),
    transferGroup: textInput('transfer_group', 'Groups it with the transfers it pays for.'),
    metadata: metadataInput(),
  },
);

export const SetupIntentDataInput = inputObject(
  'CheckoutSetupIntentDataInput',
  'What goes on the setup of a session.',
  {
    description: textInput('description', 'What it is for, in your own words; at most 1,000 characters.', {
      maxLength: 1000,
    }),
    onBehalfOf,
    metadata: metadataInput(),
  },
);

const AnchorProrationInput = inputChoice(
  'CheckoutProrationBehaviorInput',
  'What becomes of the time before the first full period.',
  { create_prorations: 'It is billed in part.', none: 'It is free.' },
);

const TrialInput = inputObject(
  'CheckoutTrialInput',
  'How long a subscription is free at first.',
  {
    end: instantInput('trial_end', 'Until when; at least two days from now.'),
    days: intInput('trial_period_days', 'How many days.', { min: 1 }),
  },
  { oneOf: true },
);

export const SubscriptionDataInput = inputObject(
  'CheckoutSubscriptionDataInput',
  'What goes on the subscription of a session.',
  {
    applicationFeePercent: decimalInput(
      'application_fee_percent',
      'What the platform keeps of each invoice, in per cent.',
    ),
    billingCycleAnchor: instantInput('billing_cycle_anchor', 'When the first full period begins.'),
    prorationBehavior: choiceInput(
      'proration_behavior',
      AnchorProrationInput,
      'What becomes of the time before that. It is billed in part when left out.',
    ),
    defaultTaxRateIds: idsInput(
      'default_tax_rates',
      TaxRate,
      'The tax rates of items that have none of their own.',
    ),
    description: textInput('description', 'What the customer sees it called; at most 500 characters.', {
      maxLength: 500,
    }),
    invoiceSettings: objectInput('invoice_settings', SubscriptionIssuerInput, 'Settings of its invoices.'),
    onBehalfOf,
    transferData: objectInput(
      'transfer_data',
      PercentTransferDataInput,
      'The connected account that receives the money.',
    ),
    trial: spreadInput(TrialInput, 'How long it is free at first.'),
    trialSettings: objectInput('trial_settings', TrialSettingsInput, 'How the trial goes.'),
    metadata: metadataInput(),
  },
);
