import {
  BillingSubscription,
  Coupon,
  Customer,
  InvoiceItem,
  SubscriptionSchedule,
  TaxCode,
  TaxRate,
} from '../../catalog.ts';
import {
  choiceInput,
  currencyInput,
  flagInput,
  type InputEntries,
  idInput,
  idsInput,
  inputObject,
  instantInput,
  intInput,
  objectInput,
  objectsInput,
  spreadInput,
  textInput,
  wordInput,
} from '../../graph/inputs.ts';
import { metadataInput } from '../../graph/metadata-input.ts';
import { AccountReferenceInput } from '../inputs/account.ts';
import { AddressInput, ShippingInput } from '../inputs/address.ts';
import { AutomaticTaxInput } from '../inputs/automatic-tax.ts';
import { DiscountInput } from '../inputs/discount.ts';
import { InvoiceItemPriceInput } from '../inputs/invoice-item-price.ts';
import { PeriodInput } from '../inputs/period.ts';
import { CustomerTaxIdInput } from '../inputs/tax-id.ts';
import { TaxExempt } from '../values/tax.ts';
import { TaxBehavior } from '../values/tax-behavior.ts';
import { changedItems, newItems, subscriptionTerms } from './preview-subscription-input.ts';

const CustomerTaxInput = inputObject('PreviewCustomerTaxInput', 'What automatic tax knows of a customer.', {
  ipAddress: textInput('ip_address', 'The IP address to tell the place by.', { clearable: true }),
});

const CustomerDetailsInput = inputObject(
  'PreviewCustomerDetailsInput',
  'A customer who is not stored, or what is to be different about one who is.',
  {
    address: objectInput('address', AddressInput, 'The billing address.', { clearable: true }),
    shipping: objectInput('shipping', ShippingInput, 'Where goods are sent.', { clearable: true }),
    tax: objectInput('tax', CustomerTaxInput, 'What automatic tax goes by.'),
    taxExempt: choiceInput('tax_exempt', TaxExempt.input, 'Whether the customer pays tax.', {
      clearable: true,
    }),
    taxIds: objectsInput('tax_ids', CustomerTaxIdInput, "The customer's tax numbers."),
  },
);

const DiscountsInput = inputObject(
  'PreviewDiscountsInput',
  'The discounts of a preview, in place of those of the subscription or the customer.',
  {
    list: objectsInput('discounts', DiscountInput, 'These, in this order.'),
    none: wordInput('discounts', null, 'None at all, whatever the subscription and the customer have.'),
    couponId: idInput('coupon', Coupon, 'One coupon, the older form.'),
  },
  { oneOf: true },
);

const InvoiceItemInput = inputObject(
  'PreviewInvoiceItemInput',
  'An item to preview besides those that wait, or in place of one of them.',
  {
    invoiceItemId: idInput(
      'invoiceitem',
      InvoiceItem,
      'The waiting item to preview changed; a new one when left out.',
    ),
    price: spreadInput(InvoiceItemPriceInput, 'What it comes to. A new item needs it.'),
    currency: currencyInput('currency', 'The currency of its amount, where that is given here.'),
    quantity: intInput(
      'quantity',
      'How many; it goes with what one costs, not with an amount for the whole.',
      {
        min: 0,
      },
    ),
    description: textInput('description', 'What the customer reads.'),
    period: objectInput('period', PeriodInput, 'The span of time it bills.'),
    isDiscountable: flagInput('discountable', 'Whether discounts apply to it.'),
    discounts: objectsInput('discounts', DiscountInput, 'The discounts on it alone.', { clearable: true }),
    taxBehavior: choiceInput(
      'tax_behavior',
      TaxBehavior.input,
      'Whether tax is inside its amount or comes on top of it.',
    ),
    taxCodeId: idInput('tax_code', TaxCode, 'What it is, for automatic tax.', { clearable: true }),
    taxRateIds: idsInput('tax_rates', TaxRate, 'The tax rates on it alone.', { clearable: true }),
    metadata: metadataInput(),
  },
);

/** What every preview can be told. */
const shared: InputEntries = {
  currency: currencyInput('currency', "The currency to preview in; the customer's when left out."),
  discounts: spreadInput(
    DiscountsInput,
    'The discounts. Those of the subscription, or else of the customer, when left out.',
  ),
  invoiceItems: objectsInput(
    'invoice_items',
    InvoiceItemInput,
    'Items to add to the preview, or to preview changed.',
  ),
  customerDetails: objectInput(
    'customer_details',
    CustomerDetailsInput,
    'What is to be different about the customer, or all there is of one who is not stored.',
  ),
  automaticTax: objectInput('automatic_tax', AutomaticTaxInput, 'Whether tax is worked out automatically.'),
  issuer: objectInput('issuer', AccountReferenceInput, 'The account that would issue the invoice.'),
  onBehalfOf: textInput(
    'on_behalf_of',
    'The id of the connected account that it would be settled on behalf of.',
    { clearable: true },
  ),
};

const PreviewExistingInput = inputObject(
  'PreviewExistingInput',
  'The next invoice of a subscription, as it is or after a change that is only tried out.',
  {
    subscriptionId: idInput('subscription', BillingSubscription, 'The subscription.', { required: true }),
    items: changedItems,
    ...subscriptionTerms,
    resumesNow: wordInput('subscription_resume_at', 'now', 'Resumes the subscription, if it is paused.'),
    ...shared,
  },
);

const PreviewNewInput = inputObject(
  'PreviewNewInput',
  'The first invoice of a subscription that does not exist yet.',
  {
    customerId: idInput('customer', Customer, 'Who would be billed; or say in `customerDetails` who it is.'),
    items: newItems,
    startDate: instantInput('subscription_start_date', 'When it would begin, for one that is backdated.'),
    ...subscriptionTerms,
    ...shared,
  },
);

const PreviewCustomerInput = inputObject(
  'PreviewCustomerInput',
  'The invoice that a customer gets next: of the subscription that renews first, or of the items that wait.',
  {
    customerId: idInput('customer', Customer, 'Whose; or say in `customerDetails` who it is.'),
    ...shared,
  },
);

const PreviewScheduleInput = inputObject(
  'PreviewScheduleInput',
  'The next invoice of a subscription schedule.',
  {
    scheduleId: idInput('schedule', SubscriptionSchedule, 'The schedule.', { required: true }),
    ...shared,
  },
);

/** All parameters of a preview: which exclude one another is in the types. */
export const InvoicePreviewInput = inputObject(
  'InvoicePreviewInput',
  'The invoice to preview: of one of these.',
  {
    existingSubscription: spreadInput(PreviewExistingInput, 'A subscription that is there.'),
    newSubscription: spreadInput(PreviewNewInput, 'A subscription that is not there yet.'),
    customer: spreadInput(PreviewCustomerInput, 'Whatever a customer is billed next.'),
    schedule: spreadInput(PreviewScheduleInput, 'A subscription schedule.'),
  },
  { oneOf: true },
);
