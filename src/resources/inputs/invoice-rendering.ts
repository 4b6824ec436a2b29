import { inputChoice } from '../../graph/choices.ts';
import { choiceInput, inputObject } from '../../graph/inputs.ts';

/** How tax stands in the amounts of an invoice. */
export const AmountTaxDisplayInput = inputChoice(
  'AmountTaxDisplayInput',
  'How line items of an invoice show their amounts.',
  {
    exclude_tax: 'Without tax.',
    include_inclusive_tax: 'With the tax that is inside the price.',
  },
);

/** How an invoice looks: of a customer's invoices, or of one. */
export const InvoiceRenderingOptionsInput = inputObject(
  'InvoiceRenderingOptionsInput',
  'How an invoice looks where it is shown to the customer.',
  {
    amountTaxDisplay: choiceInput(
      'amount_tax_display',
      AmountTaxDisplayInput,
      'How amounts and tax are shown.',
      { clearable: true },
    ),
  },
);
