import { Plan, Price, SubscriptionItem, TaxRate } from '../../catalog.ts';
import {
  choiceInput,
  flagInput,
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
  wordInput,
} from '../../graph/inputs.ts';
import { metadataInput } from '../../graph/metadata-input.ts';
import { DiscountInput } from '../inputs/discount.ts';
import { RecurringPriceDataInput } from '../inputs/price-data.ts';
import { ProrationBehaviorInput } from '../inputs/proration-behavior.ts';

const ItemPriceInput = inputObject(
  'PreviewItemPriceInput',
  'The price of an item of a subscription.',
  {
    priceId: idInput('price', Price, 'A price.'),
    planId: idInput('plan', Plan, 'A plan, the older form.'),
    priceData: objectInput('price_data', RecurringPriceDataInput, 'A price made for this item.'),
  },
  { oneOf: true },
);

const ThresholdsInput = inputObject('PreviewItemThresholdsInput', 'What makes an invoice come early.', {
  usageGte: safeIntInput('usage_gte', 'The usage at which it comes.', { required: true, min: 0 }),
});

const item: InputEntries = {
  price: spreadInput(ItemPriceInput, 'The price; that of the item when left out.'),
  quantity: intInput('quantity', 'How many; one for a new item when left out.', { min: 0 }),
  discounts: objectsInput('discounts', DiscountInput, 'The discounts on it alone.', { clearable: true }),
  taxRateIds: idsInput('tax_rates', TaxRate, 'The tax rates on it alone.', { clearable: true }),
  billingThresholds: objectInput('billing_thresholds', ThresholdsInput, 'What makes an invoice come early.', {
    clearable: true,
  }),
  metadata: metadataInput(),
};

const PreviewItemInput = inputObject(
  'PreviewItemInput',
  'A change of an item of a subscription, or an item to add. Items that are not named stay as they are.',
  {
    subscriptionItemId: idInput('id', SubscriptionItem, 'The item to change; a new one when left out.'),
    remove: flagInput('deleted', 'Whether the item goes.'),
    clearUsage: flagInput('clear_usage', 'Whether its usage is thrown away, for a metered item that goes.'),
    ...item,
  },
);

const PreviewNewItemInput = inputObject('PreviewNewItemInput', 'An item of a new subscription.', {
  ...item,
  price: spreadInput(ItemPriceInput, 'The price.', { required: true }),
});

const BillingCycleAnchorInput = inputObject(
  'PreviewBillingCycleAnchorInput',
  'The instant that billing periods are counted from.',
  {
    now: wordInput('subscription_billing_cycle_anchor', 'now', 'Now.'),
    unchanged: wordInput('subscription_billing_cycle_anchor', 'unchanged', 'As it is.'),
    at: instantInput('subscription_billing_cycle_anchor', 'This instant.'),
  },
  { oneOf: true },
);

const CancelInput = inputObject(
  'PreviewCancelInput',
  'When a subscription ends.',
  {
    now: wordInput('subscription_cancel_now', true, 'Now.'),
    atPeriodEnd: flagInput(
      'subscription_cancel_at_period_end',
      'With the current period; false takes back that it does.',
    ),
    at: instantInput('subscription_cancel_at', 'At this instant.'),
    never: wordInput('subscription_cancel_at', null, 'Not at all: an end that was set is taken back.'),
  },
  { oneOf: true },
);

const TrialInput = inputObject(
  'PreviewTrialInput',
  'How long nothing has to be paid.',
  {
    endsNow: wordInput('subscription_trial_end', 'now', 'The trial ends now.'),
    endsAt: instantInput('subscription_trial_end', 'The trial ends at this instant.'),
    fromPlan: flagInput('subscription_trial_from_plan', 'Whether the trial of the plan counts.'),
  },
  { oneOf: true },
);

/** The items of a subscription that is there, as far as they change. */
export const changedItems = objectsInput(
  'subscription_items',
  PreviewItemInput,
  'Items to change, to add and to remove.',
);

/** The items of a subscription that is not there yet. */
export const newItems = objectsInput('subscription_items', PreviewNewItemInput, 'What it would bill.', {
  required: true,
});

/** What a subscription is told besides its items. */
export const subscriptionTerms: InputEntries = {
  prorationBehavior: choiceInput(
    'subscription_proration_behavior',
    ProrationBehaviorInput,
    'What becomes of the part of the period that the change leaves unused or adds. With the next invoice when left out.',
  ),
  prorationDate: instantInput(
    'subscription_proration_date',
    'The instant from which the part is counted. Give the same one to the change itself, and it comes to what the preview said.',
  ),
  billingCycleAnchor: spreadInput(
    BillingCycleAnchorInput,
    'Where periods are counted from; as it is when left out.',
  ),
  cancel: spreadInput(CancelInput, 'When it would end; as it is when left out.'),
  trial: spreadInput(TrialInput, 'The trial it would have; as it is when left out.'),
  defaultTaxRateIds: idsInput(
    'subscription_default_tax_rates',
    TaxRate,
    'The tax rates of items that have none of their own.',
    { clearable: true },
  ),
};
