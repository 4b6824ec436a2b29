import { Price, Product } from '../../catalog.ts';
import {
  choiceInput,
  currencyInput,
  flagInput,
  type InputEntries,
  idInput,
  inputObject,
  intInput,
  objectInput,
  spreadInput,
  textInput,
} from '../../graph/inputs.ts';
import { metadataInput } from '../../graph/metadata-input.ts';
import { mutation } from '../../graph/mutation.ts';
import {
  currencyOptionsInput,
  ProductDataInput,
  TransformQuantityInput,
  taxBehavior,
  unitAmountEntries,
} from '../inputs/price-terms.ts';
import { AggregateUsage, BillingInterval, UsageType } from '../values/recurrence.ts';
import { BillingScheme, TiersMode } from '../values/tier.ts';

const changed = {
  price: { kind: Price, description: 'The price as it is now, after a refusal too.' },
  product: { kind: Product, property: 'product', description: 'The product that it is for, as it is now.' },
};

const PriceProductInput = inputObject(
  'PriceProductInput',
  'The product of a new price: one that is there, or one made along with it.',
  {
    productId: idInput('product', Product, 'A product.'),
    productData: objectInput('product_data', ProductDataInput, 'A product made along with it.'),
  },
  { oneOf: true },
);

const RecurrenceInput = inputObject(
  'PriceRecurrenceInput',
  'How often a price is charged, and for what quantity.',
  {
    interval: choiceInput('interval', BillingInterval.input, 'The unit of the billing period.', {
      required: true,
    }),
    intervalCount: intInput(
      'interval_count',
      'How many of those make a billing period: 3 with MONTH is a quarter. One when left out.',
      { min: 1 },
    ),
    usageType: choiceInput('usage_type', UsageType.input, 'Where the quantity that is billed comes from.', {
      defaultValue: 'licensed',
    }),
    aggregateUsage: choiceInput(
      'aggregate_usage',
      AggregateUsage.input,
      'What becomes of several usage reports in a period, for METERED; SUM when left out.',
    ),
    meter: textInput('meter', 'The id of the meter that counts the usage, for METERED.'),
    trialPeriodDays: intInput('trial_period_days', 'The length of the trial it grants by default.', {
      min: 0,
    }),
  },
);

/** What can be said of a price when it is made and later. */
const details: InputEntries = {
  isActive: flagInput('active', 'Whether it can be bought. A new price can when this is left out.'),
  nickname: textInput('nickname', 'A short note for yourself; customers do not see it.'),
  lookupKey: textInput('lookup_key', 'A key by which it can be found; at most 200 characters.', {
    maxLength: 200,
  }),
  transferLookupKey: flagInput(
    'transfer_lookup_key',
    'Whether the lookup key moves here from the price that has it now, which otherwise is an error.',
  ),
  taxBehavior,
  metadata: metadataInput(),
};

mutation('priceCreate', {
  description:
    'Makes a price of a product. Its amount comes from one of `unitAmountMinor`, `unitAmountMinorDecimal`, `customUnitAmount` and `tiers`. Stripe: `POST /v1/prices`.',
  inputs: {
    product: spreadInput(PriceProductInput, 'The product that it is for.', { required: true }),
    currency: currencyInput('currency', 'The currency of its amounts.', { required: true }),
    billingScheme: choiceInput(
      'billing_scheme',
      BillingScheme.input,
      'How the amount follows from the quantity.',
      { defaultValue: 'per_unit' },
    ),
    ...unitAmountEntries,
    tiersMode: choiceInput('tiers_mode', TiersMode.input, 'How the tiers are applied, for TIERED.'),
    recurring: objectInput('recurring', RecurrenceInput, 'How often it is charged; once when left out.'),
    transformQuantity: objectInput(
      'transform_quantity',
      TransformQuantityInput,
      'How the quantity becomes packages; it goes with no tiers.',
    ),
    currencyOptions: currencyOptionsInput(),
    ...details,
  },
  call: () => ({ method: 'POST', path: ['prices'] }),
  payload: changed,
});

mutation('priceUpdate', {
  description:
    'Changes what can change of a price. What is charged cannot: make another price. Stripe: `POST /v1/prices/:id`.',
  targets: { id: { kind: Price, description: "The price: its global id, or the billing API's own." } },
  inputs: { ...details, currencyOptions: currencyOptionsInput({ clearable: true }) },
  call: ({ id = [] }) => ({ method: 'POST', path: ['prices', ...id] }),
  payload: changed,
});
