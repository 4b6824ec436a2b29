import { PaymentMethod, TaxId, TaxRate } from '../../catalog.ts';
import {
  choiceInput,
  flagInput,
  type InputEntries,
  idInput,
  idsInput,
  inputObject,
  instantInput,
  objectInput,
  objectsInput,
  safeIntInput,
  spreadInput,
  textInput,
} from '../../graph/inputs.ts';
import { metadataInput } from '../../graph/metadata-input.ts';
import { AccountReferenceInput } from '../inputs/account.ts';
import { AddressInput } from '../inputs/address.ts';
import { AutomaticTaxInput } from '../inputs/automatic-tax.ts';
import { CustomFieldInput } from '../inputs/custom-field.ts';
import { DiscountInput } from '../inputs/discount.ts';
import { InvoiceDueInput } from '../inputs/invoice-due.ts';
import { AmountTaxDisplayInput, InvoiceRenderingOptionsInput } from '../inputs/invoice-rendering.ts';
import { paymentSourceInput } from '../inputs/payment-source.ts';
import { ShippingCostInput } from '../inputs/shipping-cost.ts';
import { TransferDataInput } from '../inputs/transfer-data.ts';
import { CollectionMethodInput } from '../values/collection-method.ts';
import { PdfPageSize } from './parts.ts';
import { InvoicePaymentSettingsInput } from './payment-settings-input.ts';

const PdfRenderingInput = inputObject('InvoicePdfRenderingInput', 'How the PDF of an invoice looks.', {
  pageSize: choiceInput('page_size', PdfPageSize.input, 'The size of its pages.'),
});

const RenderingInput = inputObject(
  'InvoiceRenderingInput',
  'How an invoice looks where it is shown to the customer.',
  {
    amountTaxDisplay: choiceInput(
      'amount_tax_display',
      AmountTaxDisplayInput,
      'How amounts and tax are shown.',
      { clearable: true },
    ),
    pdf: objectInput('pdf', PdfRenderingInput, 'How its PDF looks.'),
  },
);

const ShippingDetailsInput = inputObject(
  'InvoiceShippingDetailsInput',
  'Where the goods of an invoice are sent, and to whom: it is set as a whole.',
  {
    address: objectInput('address', AddressInput, 'The address the goods go to.', { required: true }),
    name: textInput('name', 'Who receives them.', { required: true }),
    phone: textInput('phone', "The recipient's phone number, extension included.", { clearable: true }),
  },
);

/** What a new invoice says, or a change of one: what the latter can also take back is clearable there alone. */
export function invoiceTerms(isChange: boolean): InputEntries {
  const takenBack = { clearable: isChange };
  return {
    ...collection(takenBack),
    ...document(takenBack),
    ...taxAndDiscounts(takenBack),
    ...connect(takenBack),
  };
}

interface TakenBack {
  readonly clearable: boolean;
}

function collection(takenBack: TakenBack): InputEntries {
  return {
    collectionMethod: choiceInput(
      'collection_method',
      CollectionMethodInput,
      'How the money is collected. A new invoice is charged automatically when left out.',
    ),
    due: spreadInput(
      InvoiceDueInput,
      'When it has to be paid by: for SEND_INVOICE, which needs it, and for nothing else.',
    ),
    autoAdvance: flagInput(
      'auto_advance',
      'Whether the billing API goes on by itself: finalizes it after an hour, and collects the money. A new one stays a draft when left out.',
    ),
    defaultPaymentMethodId: idInput(
      'default_payment_method',
      PaymentMethod,
      "What is charged, one of the customer's. The default of the subscription or the customer when never set.",
    ),
    defaultSourceId: paymentSourceInput(
      'default_source',
      "The older payment source to charge, one of the customer's.",
      takenBack,
    ),
    paymentSettings: objectInput('payment_settings', InvoicePaymentSettingsInput, 'How it can be paid.'),
    statementDescriptor: textInput(
      'statement_descriptor',
      "What stands on the payer's bank statement; at most 22 characters.",
      { maxLength: 22 },
    ),
  };
}

function document(takenBack: TakenBack): InputEntries {
  return {
    number: textInput(
      'number',
      'The number the customer sees. Of a draft alone: one is given when it is finalized without.',
      takenBack,
    ),
    effectiveAt: instantInput(
      'effective_at',
      'The date of issue that stands on it; the time of finalizing when never set.',
      takenBack,
    ),
    description: textInput('description', 'What stands under its head; at most 1,500 characters.', {
      maxLength: 1500,
    }),
    footer: textInput('footer', 'What stands at its foot.'),
    customFields: objectsInput(
      'custom_fields',
      CustomFieldInput,
      'Up to four fields of your own, in place of those that are there. A new invoice has those of the customer when left out.',
      { clearable: true },
    ),
    rendering: objectInput('rendering', RenderingInput, 'How it looks.'),
    renderingOptions: objectInput(
      'rendering_options',
      InvoiceRenderingOptionsInput,
      'How it looks, the older form of `rendering`: one setting under two names.',
      { clearable: true },
    ),
    shippingDetails: objectInput(
      'shipping_details',
      ShippingDetailsInput,
      'Where the goods are sent, and to whom.',
      takenBack,
    ),
    shippingCost: objectInput('shipping_cost', ShippingCostInput, 'What shipping costs.', takenBack),
    metadata: metadataInput(),
  };
}

function taxAndDiscounts(takenBack: TakenBack): InputEntries {
  return {
    discounts: objectsInput(
      'discounts',
      DiscountInput,
      'The discounts on the whole of it, in this order. A new invoice has that of the subscription or the customer when left out.',
      { clearable: true },
    ),
    defaultTaxRateIds: idsInput(
      'default_tax_rates',
      TaxRate,
      'The tax rates of lines that have none of their own.',
      takenBack,
    ),
    automaticTax: objectInput('automatic_tax', AutomaticTaxInput, 'Whether tax is worked out automatically.'),
    accountTaxIdIds: idsInput(
      'account_tax_ids',
      TaxId,
      "The seller's tax numbers that stand on it. The account's defaults when never set.",
      { clearable: true },
    ),
  };
}

function connect(takenBack: TakenBack): InputEntries {
  return {
    issuer: objectInput('issuer', AccountReferenceInput, 'The account that issues it.'),
    onBehalfOf: textInput(
      'on_behalf_of',
      'The id of the connected account that the payment is settled on behalf of.',
      takenBack,
    ),
    applicationFeeAmountMinor: safeIntInput(
      'application_fee_amount',
      "What the platform keeps of the payment, in minor units of the invoice's currency.",
      { min: 0 },
    ),
    transferData: objectInput(
      'transfer_data',
      TransferDataInput,
      'The connected account that receives the payment; it stays when never set.',
      takenBack,
    ),
  };
}
