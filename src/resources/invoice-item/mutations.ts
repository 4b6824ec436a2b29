import { BillingSubscription, Customer, Invoice, InvoiceItem, TaxCode, TaxRate } from '../../catalog.ts';
import {
  choiceInput,
  currencyInput,
  flagInput,
  type InputEntries,
  type InputValue,
  idInput,
  idsInput,
  intInput,
  objectInput,
  objectsInput,
  spreadInput,
  textInput,
} from '../../graph/inputs.ts';
import { metadataInput } from '../../graph/metadata-input.ts';
import { mutation } from '../../graph/mutation.ts';
import type { MutationOptions } from '../../graph/mutation-options.ts';
import { DiscountInput } from '../inputs/discount.ts';
import { InvoiceItemPriceInput } from '../inputs/invoice-item-price.ts';
import { PeriodInput } from '../inputs/period.ts';
import { TaxBehavior } from '../values/tax-behavior.ts';

const target = {
  id: { kind: InvoiceItem, description: "The invoice item: its global id, or the billing API's own." },
};

const invoice = {
  kind: Invoice,
  property: 'invoice',
  description: 'The draft it is on, as it is now; null while it waits for one.',
};

/** What an invoice item says of itself, besides what it comes to. */
const terms: InputEntries = {
  quantity: intInput(
    'quantity',
    'How many; one for a new item when left out. It goes with what one costs, and with no amount for the whole.',
    { min: 0 },
  ),
  description: textInput(
    'description',
    'What the customer reads. A new item has the name of the product when left out.',
  ),
  period: objectInput(
    'period',
    PeriodInput,
    'The span of time it bills. For a new item the moment it is made, when left out.',
  ),
  isDiscountable: flagInput(
    'discountable',
    'Whether discounts apply to it. They do, but for credits and prorations, when never said.',
  ),
  discounts: objectsInput('discounts', DiscountInput, 'The discounts on it alone.', { clearable: true }),
  taxBehavior: choiceInput(
    'tax_behavior',
    TaxBehavior.input,
    'Whether tax is inside its amount or comes on top of it. That of its price, when it has one.',
  ),
  taxCodeId: idInput('tax_code', TaxCode, 'What it is, for automatic tax.', { clearable: true }),
  metadata: metadataInput(),
};

type Refuse = Parameters<NonNullable<MutationOptions['check']>>[1];

/** What is given for the whole is not multiplied. */
function checkQuantity({ price, quantity }: InputValue, refuse: Refuse): void {
  if (quantity !== undefined && has(price, 'amountMinor')) {
    refuse(
      ['input', 'quantity'],
      'input.quantity goes with no input.price.amountMinor, which is for the whole.',
    );
  }
}

/** An amount is of a currency: its own, or that of the draft it is put on. */
function checkCurrency({ price, currency, invoiceId }: InputValue, refuse: Refuse): void {
  const isBare = ['amountMinor', 'unitAmountMinor', 'unitAmountMinorDecimal'].some((field) =>
    has(price, field),
  );
  if (isBare && currency === undefined && invoiceId === undefined) {
    refuse(
      ['input', 'currency'],
      'input.currency is needed: the amount in input.price does not say its own.',
    );
  }
}

function has(price: unknown, field: string): boolean {
  return typeof price === 'object' && price !== null && field in price;
}

mutation('invoiceItemCreate', {
  description:
    'Bills something once: on a draft, or with the next invoice of the customer. Stripe: `POST /v1/invoiceitems`.',
  // The beginning of a charge, though nothing is charged yet.
  keyRequired: true,
  inputs: {
    customerId: idInput('customer', Customer, 'Who owes it.', { required: true }),
    price: spreadInput(InvoiceItemPriceInput, 'What it comes to.', { required: true }),
    currency: currencyInput(
      'currency',
      'The currency of its amount. That of the price, or else of the draft, when left out; an amount without either needs it.',
    ),
    invoiceId: idInput(
      'invoice',
      Invoice,
      "The draft to put it on, one of the customer's. It waits for the next invoice when left out.",
    ),
    subscriptionId: idInput(
      'subscription',
      BillingSubscription,
      'The subscription whose next invoice it waits for. Any invoice of the customer takes it when left out.',
    ),
    taxRateIds: idsInput('tax_rates', TaxRate, "The tax rates on it alone; the invoice's own when left out."),
    ...terms,
  },
  check: (input, refuse) => {
    checkQuantity(input, refuse);
    checkCurrency(input, refuse);
  },
  call: () => ({ method: 'POST', path: ['invoiceitems'] }),
  payload: {
    invoiceItem: { kind: InvoiceItem, description: 'The invoice item; null when none was made.' },
    invoice,
    customer: {
      kind: Customer,
      property: 'customer',
      description: 'The customer who owes it, as they are now.',
    },
  },
});

mutation('invoiceItemUpdate', {
  description:
    'Changes an invoice item that waits, or is on a draft. Its currency and its customer stay. Stripe: `POST /v1/invoiceitems/:id`.',
  targets: target,
  inputs: {
    price: spreadInput(InvoiceItemPriceInput, 'What it comes to; what it did when left out.'),
    taxRateIds: idsInput('tax_rates', TaxRate, 'The tax rates on it alone.', { clearable: true }),
    ...terms,
  },
  check: checkQuantity,
  call: ({ id = [] }) => ({ method: 'POST', path: ['invoiceitems', ...id] }),
  payload: {
    invoiceItem: { kind: InvoiceItem, description: 'The invoice item as it is now, after a refusal too.' },
    invoice,
  },
});

mutation('invoiceItemDelete', {
  description:
    'Takes an invoice item back that waits, or is on a draft. Stripe: `DELETE /v1/invoiceitems/:id`.',
  targets: target,
  call: ({ id = [] }) => ({ method: 'DELETE', path: ['invoiceitems', ...id] }),
  payload: {
    invoice: { ...invoice, description: 'The draft it was on, as it is now; null when it waited for one.' },
  },
  // Only the item says which draft it is on.
  readFirst: true,
  deleted: {
    field: 'deletedInvoiceItemId',
    kind: InvoiceItem,
    description: 'The id of the invoice item that is gone; null when the deletion was refused.',
  },
});
