import { TaxId } from '../../../catalog.ts';
import {
  flagInput,
  idsInput,
  inputObject,
  objectInput,
  objectsInput,
  textInput,
} from '../../../graph/inputs.ts';
import { metadataInput } from '../../../graph/metadata-input.ts';
import { AccountReferenceInput } from '../account.ts';
import { CustomFieldInput } from '../custom-field.ts';
import { InvoiceRenderingOptionsInput } from '../invoice-rendering.ts';

const InvoiceDataInput = inputObject(
  'CheckoutInvoiceDataInput',
  'What goes on the invoice that is made after a payment.',
  {
    accountTaxIdIds: idsInput('account_tax_ids', TaxId, "The account's tax numbers that are printed on it.", {
      clearable: true,
    }),
    customFields: objectsInput('custom_fields', CustomFieldInput, 'Fields of your own on it; at most four.', {
      clearable: true,
    }),
    description: textInput('description', 'A note on the invoice; at most 1,500 characters.', {
      maxLength: 1500,
    }),
    footer: textInput('footer', 'What stands at its foot.'),
    issuer: objectInput('issuer', AccountReferenceInput, 'Who issues it.'),
    renderingOptions: objectInput('rendering_options', InvoiceRenderingOptionsInput, 'How it is set.', {
      clearable: true,
    }),
    metadata: metadataInput(),
  },
);

export const InvoiceCreationInput = inputObject(
  'CheckoutInvoiceCreationInput',
  'Whether a payment is followed by an invoice for what was paid.',
  {
    isEnabled: flagInput('enabled', 'Whether an invoice is made.', { required: true }),
    invoiceData: objectInput('invoice_data', InvoiceDataInput, 'What goes on it.'),
  },
);

/** What the invoices of a subscription start out with that a checkout begins. */
export const SubscriptionIssuerInput = inputObject(
  'CheckoutSubscriptionInvoiceSettingsInput',
  'Settings of the invoices of a subscription that begins at checkout.',
  { issuer: objectInput('issuer', AccountReferenceInput, 'Who issues them.') },
);
