import { Plan, Price, SubscriptionItem, TaxRate } from '../../catalog.ts';
import {
  flagInput,
  type InputEntries,
  idInput,
  idsInput,
  inputObject,
  intInput,
  objectInput,
  objectsInput,
  spreadInput,
} from '../../graph/inputs.ts';
import { metadataInput } from '../../graph/metadata-input.ts';
import { ItemBillingThresholdsInput } from './billing-thresholds.ts';
import { DiscountInput } from './discount.ts';
import { RecurringPriceDataInput } from './price-data.ts';

/** The price of an item: one that is there, or one made for it. */
export const SubscriptionItemPriceInput = inputObject(
  'SubscriptionItemPriceInput',
  'The price of an item of a subscription.',
  {
    priceId: idInput('price', Price, 'A price.'),
    planId: idInput('plan', Plan, 'A plan, the older form.'),
    priceData: objectInput('price_data', RecurringPriceDataInput, 'A price made for this item.'),
  },
  { oneOf: true },
);

/** What an item says of itself, besides its price. */
export const itemTerms: InputEntries = {
  quantity: intInput('quantity', 'How many; one for a new item when left out. None for a metered price.', {
    min: 0,
  }),
  discounts: objectsInput('discounts', DiscountInput, 'The discounts on it alone.', { clearable: true }),
  taxRateIds: idsInput('tax_rates', TaxRate, 'The tax rates on it alone.', { clearable: true }),
  billingThresholds: objectInput(
    'billing_thresholds',
    ItemBillingThresholdsInput,
    'What makes an invoice come early.',
    { clearable: true },
  ),
  metadata: metadataInput(),
};

export const NewSubscriptionItemInput = inputObject(
  'NewSubscriptionItemInput',
  'An item of a new subscription.',
  { price: spreadInput(SubscriptionItemPriceInput, 'The price.', { required: true }), ...itemTerms },
);

export const SubscriptionItemChangeInput = inputObject(
  'SubscriptionItemChangeInput',
  'A change of an item of a subscription, or an item to add. Items that are not named stay as they are.',
  {
    subscriptionItemId: idInput('id', SubscriptionItem, 'The item to change; a new one when left out.'),
    remove: flagInput('deleted', 'Whether the item goes.'),
    clearUsage: flagInput('clear_usage', 'Whether its usage is thrown away, for a metered item that goes.'),
    price: spreadInput(SubscriptionItemPriceInput, 'The price; that of the item when left out.'),
    ...itemTerms,
  },
);
