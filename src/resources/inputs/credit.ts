import { InvoiceLineItem, ShippingRate, TaxRate } from '../../catalog.ts';
import {
  decimalInput,
  type InputEntries,
  idInput,
  idsInput,
  inputObject,
  intInput,
  objectsInput,
  safeIntInput,
  spreadInput,
  textInput,
} from '../../graph/inputs.ts';

const TaxAmountInput = inputObject('CreditNoteTaxAmountInput', 'The tax of one rate in a credited line.', {
  amountMinor: safeIntInput('amount', 'The tax, in minor units.', { required: true }),
  taxableAmountMinor: safeIntInput('taxable_amount', 'What the rate applies to, in minor units.', {
    required: true,
  }),
  taxRateId: idInput('tax_rate', TaxRate, 'The rate.', { required: true }),
});

const TaxInput = inputObject(
  'CreditNoteTaxInput',
  'The tax of a credited line: by its rates, or as amounts.',
  {
    rateIds: idsInput('tax_rates', TaxRate, 'The rates to work the tax out by; an empty list for no tax.'),
    amounts: objectsInput('tax_amounts', TaxAmountInput, 'The tax itself; an empty list for no tax.', {
      clearable: true,
    }),
  },
  { oneOf: true },
);

const tax: InputEntries = {
  tax: spreadInput(TaxInput, 'The tax in it; that of the line of the invoice when left out.'),
};

const CreditNoteInvoiceLineInput = inputObject(
  'CreditNoteInvoiceLineInput',
  'A line of the invoice to credit: so many of it, or so much.',
  {
    invoiceLineItemId: idInput('invoice_line_item', InvoiceLineItem, 'The line of the invoice.', {
      required: true,
    }),
    quantity: intInput('quantity', 'How many of it are credited. It goes with no amount.', { min: 1 }),
    amountMinor: safeIntInput(
      'amount',
      'How much of it is credited, in minor units. It goes with no quantity.',
    ),
    ...tax,
  },
);

const CreditNoteCustomLineInput = inputObject(
  'CreditNoteCustomLineInput',
  'Something to credit that is no line of the invoice.',
  {
    description: textInput('description', 'What the customer reads.', { required: true }),
    quantity: intInput('quantity', 'How many.', { required: true, min: 1 }),
    unitAmountMinor: safeIntInput(
      'unit_amount',
      'What one comes to, in minor units. One of the two amounts is needed.',
    ),
    unitAmountMinorDecimal: decimalInput(
      'unit_amount_decimal',
      'What one comes to in minor units, with up to twelve decimals.',
    ),
    ...tax,
  },
);

const CreditNoteLineInput = inputObject(
  'CreditNoteLineInput',
  'Something to credit: of the invoice, or of its own.',
  {
    invoiceLine: spreadInput(CreditNoteInvoiceLineInput, 'A line of the invoice.', {
      always: { type: 'invoice_line_item' },
    }),
    custom: spreadInput(CreditNoteCustomLineInput, 'Something of its own.', {
      always: { type: 'custom_line_item' },
    }),
  },
  { oneOf: true },
);

/** What a credit note credits: in `credit` of its inputs. */
export const CreditNoteCreditInput = inputObject(
  'CreditNoteCreditInput',
  'What is credited: a sum, or line by line.',
  {
    amountMinor: safeIntInput('amount', 'The sum with tax, in minor units.', { min: 1 }),
    lines: objectsInput('lines', CreditNoteLineInput, 'What is credited, line by line.'),
  },
  { oneOf: true },
);

/** The shipping that a credit note credits: in `shippingCost` of its inputs. */
export const CreditNoteShippingInput = inputObject('CreditNoteShippingInput', 'The shipping to credit.', {
  shippingRateId: idInput('shipping_rate', ShippingRate, 'The shipping rate.'),
});
