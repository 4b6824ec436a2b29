import { Customer, Price, QuoteLineItem, TaxRate } from '../../catalog.ts';
import {
  choiceInput,
  decimalInput,
  type InputEntries,
  idInput,
  idsInput,
  inputObject,
  instantInput,
  intInput,
  objectInput,
  objectsInput,
  safeIntInput,
  spreadInput,
  textInput,
  wordInput,
} from '../../graph/inputs.ts';
import { metadataInput } from '../../graph/metadata-input.ts';
import { AccountReferenceInput } from '../inputs/account.ts';
import { AutomaticTaxInput } from '../inputs/automatic-tax.ts';
import { DiscountInput } from '../inputs/discount.ts';
import { PriceDataInput } from '../inputs/price-data.ts';
import { CollectionMethodInput } from '../values/collection-method.ts';

const LinePriceInput = inputObject(
  'QuoteLinePriceInput',
  'The price of a line of a quote.',
  {
    priceId: idInput('price', Price, 'A price.'),
    priceData: objectInput('price_data', PriceDataInput, 'A price made for this line.'),
  },
  { oneOf: true },
);

const line: InputEntries = {
  quantity: intInput('quantity', 'How many; one for a new line when left out.', { min: 0 }),
  taxRateIds: idsInput('tax_rates', TaxRate, 'The tax rates on it alone.', { clearable: true }),
  discounts: objectsInput('discounts', DiscountInput, 'The discounts on it alone.', { clearable: true }),
};

const NewLineInput = inputObject('NewQuoteLineInput', 'A line of a new quote.', {
  price: spreadInput(LinePriceInput, 'The price.', { required: true }),
  ...line,
});

const LineChangeInput = inputObject(
  'QuoteLineChangeInput',
  'A line of a quote to keep, as it is or changed, or one to add. Lines that are not named go.',
  {
    lineItemId: idInput('id', QuoteLineItem, 'The line to keep; a new one when left out.'),
    price: spreadInput(LinePriceInput, 'The price. That of the line when left out; a new line needs it.'),
    ...line,
  },
);

/** The lines of a quote that is made. */
export const newLines = objectsInput(
  'line_items',
  NewLineInput,
  'What is offered. All recurring prices share one interval, and all prices one currency. A draft can do without.',
);

/** The lines of a quote that is changed. */
export const changedLines = objectsInput(
  'line_items',
  LineChangeInput,
  'What is offered, in place of what was: lines that are not named go. All stay when left out.',
);

const InvoiceSettingsInput = inputObject(
  'QuoteInvoiceSettingsInput',
  'How the invoices that come of a quote are set up.',
  {
    daysUntilDue: intInput(
      'days_until_due',
      'Within how many days they have to be paid: for SEND_INVOICE, which needs it, and for nothing else.',
      { min: 0 },
    ),
    issuer: objectInput('issuer', AccountReferenceInput, 'The account that they are issued by.'),
  },
);

const EffectiveDateInput = inputObject(
  'QuoteEffectiveDateInput',
  'When the subscription that comes of a quote begins.',
  {
    onAcceptance: wordInput('effective_date', null, 'As soon as the quote is accepted.'),
    atPeriodEnd: wordInput(
      'effective_date',
      'current_period_end',
      'With the end of the period, for a quote that changes a subscription.',
    ),
    at: instantInput('effective_date', 'At this instant. A schedule comes of it when that is still to come.'),
  },
  { oneOf: true },
);

const subscriptionData = (isChange: boolean) =>
  inputObject(
    isChange ? 'QuoteSubscriptionDataChangeInput' : 'QuoteSubscriptionDataInput',
    'How the subscription, or the schedule, that comes of a quote is set up.',
    {
      description: textInput('description', 'What the customer reads about it; at most 500 characters.', {
        clearable: isChange,
        maxLength: 500,
      }),
      effectiveDate: spreadInput(EffectiveDateInput, 'When it begins; on acceptance when never set.'),
      trialPeriodDays: intInput('trial_period_days', 'The length of the trial it begins with, in days.', {
        clearable: true,
        min: 1,
      }),
      metadata: metadataInput(),
    },
  );

const TransferPartInput = inputObject(
  'QuoteTransferPartInput',
  'How much of a payment goes on: an amount, or a percentage.',
  {
    amountMinor: safeIntInput(
      'amount',
      'So much of a single payment, in minor units: for quotes without recurring prices.',
      { min: 0 },
    ),
    percent: decimalInput(
      'amount_percent',
      'Such a percentage of each invoice of the subscription, up to two decimals: for quotes with recurring prices.',
    ),
  },
  { oneOf: true },
);

const TransferDataInput = inputObject(
  'QuoteTransferDataInput',
  'The connected account that receives the payments that come of a quote.',
  {
    destination: textInput('destination', 'The id of the connected account.', { required: true }),
    part: spreadInput(TransferPartInput, 'How much it receives; everything when left out.'),
  },
);

/** What a new quote says, or a change of one, besides its lines. */
export function quoteTerms(isChange: boolean): InputEntries {
  return {
    customerId: idInput('customer', Customer, 'The customer it is for. A draft can do without.'),
    ...document,
    ...taxAndDiscounts,
    ...becoming(isChange),
    ...connect,
    metadata: metadataInput(),
  };
}

const document: InputEntries = {
  expiresAt: instantInput('expires_at', 'Until when it can be accepted; for 30 days when never set.'),
  header: textInput('header', 'What stands at its head; at most 50 characters.', {
    clearable: true,
    maxLength: 50,
  }),
  description: textInput('description', 'What stands under its head; at most 500 characters.', {
    clearable: true,
    maxLength: 500,
  }),
  footer: textInput('footer', 'What stands at its foot; at most 500 characters.', {
    clearable: true,
    maxLength: 500,
  }),
};

const taxAndDiscounts: InputEntries = {
  discounts: objectsInput('discounts', DiscountInput, 'The discount on the whole of it, at most one.', {
    clearable: true,
  }),
  defaultTaxRateIds: idsInput(
    'default_tax_rates',
    TaxRate,
    'The tax rates of lines that have none of their own.',
    { clearable: true },
  ),
  automaticTax: objectInput('automatic_tax', AutomaticTaxInput, 'Whether tax is worked out automatically.'),
};

/** How that is set up which comes of it when it is accepted. */
function becoming(isChange: boolean): InputEntries {
  return {
    collectionMethod: choiceInput(
      'collection_method',
      CollectionMethodInput,
      'How the money of its invoices is collected; charged automatically when never set.',
    ),
    invoiceSettings: objectInput(
      'invoice_settings',
      InvoiceSettingsInput,
      'How the invoices that come of it are set up.',
    ),
    subscriptionData: objectInput(
      'subscription_data',
      subscriptionData(isChange),
      'How the subscription, or the schedule, that comes of it is set up.',
    ),
  };
}

const connect: InputEntries = {
  onBehalfOf: textInput(
    'on_behalf_of',
    'The id of the connected account that its payments are settled on behalf of.',
    { clearable: true },
  ),
  applicationFeeAmountMinor: safeIntInput(
    'application_fee_amount',
    'What the platform keeps of a single payment, in minor units: for quotes without recurring prices. It goes with no percentage.',
    { clearable: true, min: 0 },
  ),
  applicationFeePercent: decimalInput(
    'application_fee_percent',
    'What the platform keeps of each invoice of the subscription, in per cent, up to two decimals: for quotes with recurring prices. It goes with no amount.',
    { clearable: true },
  ),
  transferData: objectInput(
    'transfer_data',
    TransferDataInput,
    'The connected account that receives the payments; they stay when never set.',
    { clearable: true },
  ),
};
