import { PaymentMethod, TaxId, TaxRate } from '../../catalog.ts';
import {
  choiceInput,
  decimalInput,
  flagInput,
  type InputEntries,
  idInput,
  idsInput,
  inputObject,
  intInput,
  objectInput,
  objectsInput,
  spreadInput,
  textInput,
} from '../../graph/inputs.ts';
import { metadataInput } from '../../graph/metadata-input.ts';
import { AccountReferenceInput } from '../inputs/account.ts';
import { AddedInvoiceItemInput } from '../inputs/added-invoice-item.ts';
import { AutomaticTaxInput } from '../inputs/automatic-tax.ts';
import { BillingThresholdsInput } from '../inputs/billing-thresholds.ts';
import { paymentSourceInput } from '../inputs/payment-source.ts';
import { SubscriptionDiscountsInput } from '../inputs/subscription-discounts.ts';
import { PercentTransferDataInput } from '../inputs/transfer-data.ts';
import { TrialSettingsInput } from '../inputs/trial-settings.ts';
import { CancellationFeedback } from '../values/cancellation-feedback.ts';
import { CollectionMethodInput } from '../values/collection-method.ts';
import { BillingIntervalInput } from '../values/recurrence.ts';
import { SubscriptionPaymentSettingsInput } from './payment-settings-input.ts';

const PendingInvoiceItemIntervalInput = inputObject(
  'PendingInvoiceItemIntervalInput',
  'How often invoice items that wait are invoiced between two billing periods.',
  {
    interval: choiceInput('interval', BillingIntervalInput, 'The unit it is counted in.', { required: true }),
    intervalCount: intInput(
      'interval_count',
      'How many of those lie between two invoices; one when left out.',
      { min: 1 },
    ),
  },
);

const InvoiceSettingsInput = inputObject(
  'SubscriptionInvoiceSettingsInput',
  'What the invoices of a subscription start out with.',
  {
    accountTaxIdIds: idsInput('account_tax_ids', TaxId, "The seller's tax numbers that stand on them.", {
      clearable: true,
    }),
    issuer: objectInput('issuer', AccountReferenceInput, 'The account they are issued by.'),
  },
);

/** Why a subscription ends: said with its cancellation, or later. */
export const CancellationDetailsInput = inputObject(
  'CancellationDetailsInput',
  'Why a subscription is canceled.',
  {
    feedback: choiceInput('feedback', CancellationFeedback.input, 'What the customer chose as the reason.', {
      clearable: true,
    }),
    comment: textInput('comment', "More about it, in the customer's words or your own.", {
      clearable: true,
    }),
  },
);

/** What can be said of a subscription, at the beginning and later. */
export const subscriptionSettings: InputEntries = {
  description: textInput('description', 'A text about it, shown to the customer; at most 500 characters.', {
    clearable: true,
    maxLength: 500,
  }),
  metadata: metadataInput(),
  addInvoiceItems: objectsInput(
    'add_invoice_items',
    AddedInvoiceItemInput,
    'What is billed once, on the invoice that this makes or else the next one; at most twenty.',
  ),
  discounts: spreadInput(
    SubscriptionDiscountsInput,
    'The discounts on the whole of it. As they are when left out: for a new one those of the customer.',
  ),
  collectionMethod: choiceInput(
    'collection_method',
    CollectionMethodInput,
    'How the money of its invoices is collected. As it is when left out; a new one is charged automatically.',
  ),
  daysUntilDue: intInput(
    'days_until_due',
    'The days a customer has to pay a sent invoice: for SEND_INVOICE, and only there.',
    { min: 0 },
  ),
  defaultPaymentMethodId: idInput(
    'default_payment_method',
    PaymentMethod,
    "The payment method that is charged, before the customer's own default. It has to be the customer's.",
  ),
  defaultSourceId: paymentSourceInput(
    'default_source',
    'What is charged where there is no default payment method.',
    { clearable: true },
  ),
  defaultTaxRateIds: idsInput(
    'default_tax_rates',
    TaxRate,
    'The tax rates of items that have none of their own.',
    { clearable: true },
  ),
  automaticTax: objectInput('automatic_tax', AutomaticTaxInput, 'Whether tax is worked out automatically.'),
  billingThresholds: objectInput(
    'billing_thresholds',
    BillingThresholdsInput,
    'What makes an invoice ahead of time.',
    { clearable: true },
  ),
  pendingInvoiceItemInterval: objectInput(
    'pending_invoice_item_interval',
    PendingInvoiceItemIntervalInput,
    'How often waiting invoice items are invoiced in between; once per period when cleared.',
    { clearable: true },
  ),
  paymentSettings: objectInput(
    'payment_settings',
    SubscriptionPaymentSettingsInput,
    'How its invoices are paid.',
  ),
  offSession: flagInput(
    'off_session',
    'Whether the customer is absent while an invoice is paid. The billing API takes it for false when left out.',
  ),
  trialSettings: objectInput('trial_settings', TrialSettingsInput, 'How the trial goes.'),
  invoiceSettings: objectInput('invoice_settings', InvoiceSettingsInput, 'What its invoices start out with.'),
  applicationFeePercent: decimalInput(
    'application_fee_percent',
    'The part of each invoice that the platform keeps, in per cent with up to two decimals.',
    { clearable: true },
  ),
  onBehalfOf: textInput('on_behalf_of', 'The id of the connected account that it is billed for.', {
    clearable: true,
  }),
  transferData: objectInput(
    'transfer_data',
    PercentTransferDataInput,
    'The connected account that receives the money.',
    { clearable: true },
  ),
};
