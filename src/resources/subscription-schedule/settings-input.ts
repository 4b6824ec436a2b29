import { PaymentMethod, TaxId } from '../../catalog.ts';
import {
  choiceInput,
  decimalInput,
  type InputEntries,
  idInput,
  idsInput,
  inputObject,
  intInput,
  objectInput,
  textInput,
} from '../../graph/inputs.ts';
import { AccountReferenceInput } from '../inputs/account.ts';
import { AutomaticTaxInput } from '../inputs/automatic-tax.ts';
import { BillingThresholdsInput } from '../inputs/billing-thresholds.ts';
import { PercentTransferDataInput } from '../inputs/transfer-data.ts';
import { CollectionMethodInput } from '../values/collection-method.ts';
import { ScheduleBillingCycleAnchor } from './settings.ts';

const InvoiceSettingsInput = inputObject(
  'ScheduleInvoiceSettingsInput',
  'What the invoices of a scheduled subscription start out with.',
  {
    daysUntilDue: intInput('days_until_due', 'The days a customer has to pay a sent invoice.', { min: 0 }),
    accountTaxIdIds: idsInput('account_tax_ids', TaxId, "The seller's tax numbers that stand on them.", {
      clearable: true,
    }),
    issuer: objectInput('issuer', AccountReferenceInput, 'The account they are issued by.'),
  },
);

/** What a phase can say for itself, and the defaults for all of them. Only the defaults can take back whom money is for. */
export function scheduleSettings(isDefault: boolean): InputEntries {
  return {
    description: textInput(
      'description',
      'A text about the subscription, shown to the customer; at most 500 characters.',
      { clearable: true, maxLength: 500 },
    ),
    billingCycleAnchor: choiceInput(
      'billing_cycle_anchor',
      ScheduleBillingCycleAnchor.input,
      'What billing periods are counted from when a phase begins.',
    ),
    billingThresholds: objectInput(
      'billing_thresholds',
      BillingThresholdsInput,
      'What makes an invoice ahead of time.',
      { clearable: true },
    ),
    collectionMethod: choiceInput(
      'collection_method',
      CollectionMethodInput,
      'How the money of invoices is collected.',
    ),
    defaultPaymentMethodId: idInput(
      'default_payment_method',
      PaymentMethod,
      "The payment method that is charged, one of the customer's.",
    ),
    invoiceSettings: objectInput('invoice_settings', InvoiceSettingsInput, 'What invoices start out with.'),
    automaticTax: objectInput('automatic_tax', AutomaticTaxInput, 'Whether tax is worked out automatically.'),
    applicationFeePercent: decimalInput(
      'application_fee_percent',
      'The part of each invoice that the platform keeps, in per cent with up to two decimals.',
    ),
    onBehalfOf: textInput('on_behalf_of', 'The id of the connected account that is billed for.', {
      clearable: isDefault,
    }),
    transferData: objectInput(
      'transfer_data',
      PercentTransferDataInput,
      'The connected account that receives the money.',
      { clearable: isDefault },
    ),
  };
}

export const ScheduleDefaultSettingsInput = inputObject(
  'ScheduleDefaultSettingsInput',
  'What holds in every phase that does not say otherwise.',
  scheduleSettings(true),
);
