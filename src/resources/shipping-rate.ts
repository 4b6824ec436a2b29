import type Stripe from 'stripe';
import { ShippingRate, TaxCode } from '../catalog.ts';
import { builder } from '../graph/builder.ts';
import { choice } from '../graph/choice-fields.ts';
import { currency, embedded, flag, int, money, text, timestamp } from '../graph/fields.ts';
import { identity, Node, StripeObject } from '../graph/identity.ts';
import { readWith } from '../graph/included.ts';
import {
  choiceInput,
  flagInput,
  inputObject,
  keyedObjectsInput,
  keyInput,
  objectInput,
  safeIntInput,
} from '../graph/inputs.ts';
import { many } from '../graph/lists.ts';
import { HasMetadata, metadata } from '../graph/metadata.ts';
import { metadataInput } from '../graph/metadata-input.ts';
import { mutation } from '../graph/mutation.ts';
import { reference } from '../graph/references.ts';
import { one } from '../graph/roots.ts';
import { ShippingRateFilter } from './filters/shipping-rate.ts';
import { shippingRateEntries } from './inputs/shipping-rate-data.ts';
import { DeliveryUnit } from './values/delivery-unit.ts';
import { ShippingRateType } from './values/shipping-rate-type.ts';
import { TaxBehavior } from './values/tax-behavior.ts';

const DeliveryEstimateBound = builder
  .objectRef<Stripe.ShippingRate.DeliveryEstimate.Minimum>('DeliveryEstimateBound')
  .implement({
    description: 'One end of a span of time until delivery.',
    fields: (t) => ({
      value: t.field(int('value', 'How many units; always more than nought.')),
      ...choice(t, 'unit', DeliveryUnit, 'What they are.', { required: true }),
    }),
  });

const DeliveryEstimate = builder
  .objectRef<Stripe.ShippingRate.DeliveryEstimate>('DeliveryEstimate')
  .implement({
    description: 'How long delivery takes.',
    fields: (t) => ({
      minimum: t.field(
        embedded.nullable('minimum', DeliveryEstimateBound, 'At least so long; null for no lower end.'),
      ),
      maximum: t.field(
        embedded.nullable('maximum', DeliveryEstimateBound, 'At most so long; null for no upper end.'),
      ),
    }),
  });

/** One entry of the map that the API sends, with its key put into it. */
interface CurrencyOption extends Stripe.ShippingRate.FixedAmount.CurrencyOptions {
  currency: string;
}

const ShippingRateCurrencyOption = builder.objectRef<CurrencyOption>('ShippingRateCurrencyOption').implement({
  description: 'What shipping costs in one currency.',
  fields: (t) => ({
    currency: t.field(currency('currency', 'The currency of this option.')),
    amount: t.field(money('amount', 'What it costs.')),
    ...choice(t, 'tax_behavior', TaxBehavior, 'Whether tax is inside the amount or comes on top.', {
      required: true,
    }),
  }),
});

/** The amount with the rate around it, by which its options are read where expansion does not reach. */
interface FixedAmount extends Stripe.ShippingRate.FixedAmount {
  rate: Stripe.ShippingRate;
}

const ShippingRateFixedAmount = builder.objectRef<FixedAmount>('ShippingRateFixedAmount').implement({
  description: 'A cost of shipping that is the same for every order.',
  fields: (t) => ({
    currency: t.field(currency('currency', 'The currency of the amount.')),
    amount: t.field(money('amount', 'What it costs.')),
    currencyOptions: t.field({
      type: [ShippingRateCurrencyOption],
      nullable: true,
      description:
        'The same cost in every currency it is defined in. Costs a call per rate where expansion does not reach.',
      extensions: {
        source: {
          kind: 'embedded',
          property: 'currency_options',
          path: ['currency_options'],
          include: true,
        },
      },
      resolve: async (fixed, _args, context) => {
        const whole = fixed.currency_options
          ? fixed
          : (await readWith(ShippingRate, fixed.rate, 'fixed_amount.currency_options', context))
              ?.fixed_amount;
        const options = whole?.currency_options;
        if (!options) return null;
        return Object.entries(options).map(([code, option]) => ({ ...option, currency: code }));
      },
    }),
  }),
});

builder.objectType(ShippingRate, {
  description: 'A way of shipping, with what it costs and how long it takes.',
  interfaces: [Node, StripeObject, HasMetadata],
  fields: (t) => ({
    ...identity(t, ShippingRate),
    ...metadata(t),
    isLive: t.field(flag('livemode', 'True for a live rate, false for one in test mode.')),
    created: t.field(timestamp('created', 'When it was created.')),
    isActive: t.field(flag('active', 'Whether it can be used for new orders.')),
    displayName: t.field(text.nullable('display_name', 'What customers see it called.')),
    ...choice(t, 'type', ShippingRateType, 'How the cost is worked out.', { required: true }),
    fixedAmount: t.field({
      type: ShippingRateFixedAmount,
      nullable: true,
      description: 'The cost; null when it is worked out in another way.',
      extensions: { source: { kind: 'embedded', property: 'fixed_amount', path: ['fixed_amount'] } },
      resolve: (rate) => (rate.fixed_amount ? { ...rate.fixed_amount, rate } : null),
    }),
    deliveryEstimate: t.field(
      embedded.nullable('delivery_estimate', DeliveryEstimate, 'How long it takes; null when not said.'),
    ),
    ...choice(
      t,
      'tax_behavior',
      TaxBehavior,
      'Whether tax is inside the amount or comes on top; null when that was never said.',
    ),
    ...reference(t, 'tax_code', TaxCode, 'What shipping is, for automatic tax.'),
  }),
});

builder.queryFields((t) => ({
  shippingRate: one(t, ShippingRate, 'A shipping rate.'),
  shippingRates: many(t, ShippingRate, { description: 'Shipping rates.', filter: ShippingRateFilter }),
}));

const changed = {
  shippingRate: { kind: ShippingRate, description: 'The rate as it is now, after a refusal too.' },
};

const taxBehaviorText =
  'Whether tax is inside the amount or comes on top. It can be said once, while it is UNSPECIFIED.';

const CurrencyOptionChangeInput = inputObject(
  'ShippingRateCurrencyOptionChangeInput',
  'What shipping costs in one currency, or a change of that.',
  {
    currency: keyInput('CurrencyCode', 'The currency of this option.'),
    amountMinor: safeIntInput('amount', 'What it costs, in minor units.', { min: 0 }),
    taxBehavior: choiceInput('tax_behavior', TaxBehavior.input, taxBehaviorText),
  },
);

const FixedAmountChangeInput = inputObject(
  'ShippingRateFixedAmountChangeInput',
  'What can change of a cost of shipping that is the same for every order.',
  {
    currencyOptions: keyedObjectsInput(
      'currency_options',
      'currency',
      CurrencyOptionChangeInput,
      'What it costs in other currencies. Those that are not named stay as they are.',
    ),
  },
);

mutation('shippingRateCreate', {
  description: 'Makes a shipping rate. Stripe: `POST /v1/shipping_rates`.',
  inputs: shippingRateEntries,
  call: () => ({ method: 'POST', path: ['shipping_rates'] }),
  payload: changed,
});

mutation('shippingRateUpdate', {
  description: 'Changes what can change of a shipping rate. Stripe: `POST /v1/shipping_rates/:id`.',
  targets: { id: { kind: ShippingRate, description: "The rate: its global id, or the billing API's own." } },
  inputs: {
    isActive: flagInput('active', 'Whether it can be used for new orders.'),
    fixedAmount: objectInput('fixed_amount', FixedAmountChangeInput, 'The cost in other currencies.'),
    taxBehavior: choiceInput('tax_behavior', TaxBehavior.input, taxBehaviorText),
    metadata: metadataInput(),
  },
  call: ({ id = [] }) => ({ method: 'POST', path: ['shipping_rates', ...id] }),
  payload: changed,
});
