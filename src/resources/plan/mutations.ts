import { Plan, Price, Product } from '../../catalog.ts';
import {
  choiceInput,
  currencyInput,
  decimalInput,
  flagInput,
  type InputEntries,
  idInput,
  inputObject,
  intInput,
  objectInput,
  objectsInput,
  safeIntInput,
  spreadInput,
  textInput,
} from '../../graph/inputs.ts';
import { metadataInput } from '../../graph/metadata-input.ts';
import { mutation } from '../../graph/mutation.ts';
import { ProductDataInput, TierInput, TransformQuantityInput } from '../inputs/price-terms.ts';
import { AggregateUsage, BillingInterval, UsageType } from '../values/recurrence.ts';
import { BillingScheme, TiersMode } from '../values/tier.ts';

const target = {
  id: { kind: Plan, description: "The plan: its global id, or the billing API's own." },
};

const product = {
  kind: Product,
  property: 'product',
  description: 'The product that it is for, as it is now; null when it has none.',
};

const changed = {
  plan: { kind: Plan, description: 'The plan as it is now, after a refusal too.' },
  price: { kind: Price, property: 'id', description: 'The same record as a price, as it is now.' },
  product,
};

const PlanProductInput = inputObject(
  'PlanProductInput',
  'The product of a new plan: one that is there, or one made along with it.',
  {
    productId: idInput('product', Product, 'A product.'),
    productData: objectInput('product', ProductDataInput, 'A product made along with it.'),
  },
  { oneOf: true },
);

/** What can be said of a plan when it is made and later. */
const details: InputEntries = {
  isActive: flagInput('active', 'Whether it can be bought. A new plan can when this is left out.'),
  nickname: textInput('nickname', 'A short note for yourself; customers do not see it.'),
  trialPeriodDays: intInput('trial_period_days', 'The length of the trial it grants by default.', { min: 0 }),
  metadata: metadataInput(),
};

mutation('planCreate', {
  description:
    'Makes a plan, the older form of a recurring price. Its amount comes from one of `amountMinor`, `amountMinorDecimal` and `tiers`. Stripe: `POST /v1/plans`.',
  inputs: {
    stripeId: textInput('id', 'An id of your own choice; one is made when it is left out.'),
    product: spreadInput(PlanProductInput, 'The product that it is for.', { required: true }),
    currency: currencyInput('currency', 'The currency of its amounts.', { required: true }),
    interval: choiceInput('interval', BillingInterval.input, 'The unit of the billing period.', {
      required: true,
    }),
    intervalCount: intInput(
      'interval_count',
      'How many of those make a billing period: 3 with MONTH is a quarter. One when left out.',
      { min: 1 },
    ),
    amountMinor: safeIntInput('amount', 'What one unit costs, in minor units. Zero is free.', { min: 0 }),
    amountMinorDecimal: decimalInput(
      'amount_decimal',
      'What one unit costs in minor units, with up to twelve decimals. It goes with no whole amount.',
    ),
    billingScheme: choiceInput(
      'billing_scheme',
      BillingScheme.input,
      'How the amount follows from the quantity.',
      { defaultValue: 'per_unit' },
    ),
    tiers: objectsInput('tiers', TierInput, 'What units cost by quantity, for TIERED.'),
    tiersMode: choiceInput('tiers_mode', TiersMode.input, 'How the tiers are applied, for TIERED.'),
    transformUsage: objectInput(
      'transform_usage',
      TransformQuantityInput,
      'How the quantity becomes packages; it goes with no tiers.',
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
    ...details,
  },
  call: () => ({ method: 'POST', path: ['plans'] }),
  payload: changed,
});

mutation('planUpdate', {
  description:
    'Changes what can change of a plan. What is charged cannot: make another. Stripe: `POST /v1/plans/:id`.',
  targets: target,
  inputs: { productId: idInput('product', Product, 'The product that it moves to.'), ...details },
  call: ({ id = [] }) => ({ method: 'POST', path: ['plans', ...id] }),
  payload: changed,
});

mutation('planDelete', {
  description:
    'Deletes a plan, and the price that it is, for new subscriptions. Those that have it keep it. Stripe: `DELETE /v1/plans/:id`.',
  targets: target,
  call: ({ id = [] }) => ({ method: 'DELETE', path: ['plans', ...id] }),
  readFirst: true,
  payload: { product },
  deleted: {
    field: 'deletedPlanId',
    kind: Plan,
    description: 'The id of the plan that is gone; null when it is not.',
  },
});
