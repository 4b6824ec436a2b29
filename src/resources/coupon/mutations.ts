import { Coupon, Product } from '../../catalog.ts';
import {
  choiceInput,
  currencyInput,
  decimalInput,
  idsInput,
  inputObject,
  instantInput,
  intInput,
  keyedObjectsInput,
  keyInput,
  objectInput,
  safeIntInput,
  spreadInput,
  textInput,
} from '../../graph/inputs.ts';
import { metadataInput } from '../../graph/metadata-input.ts';
import { mutation } from '../../graph/mutation.ts';
import { CouponDuration } from './duration.ts';

const target = {
  id: { kind: Coupon, description: "The coupon: its global id, or the billing API's own." },
};

const CurrencyOptionInput = inputObject(
  'CouponCurrencyOptionInput',
  'What a coupon takes off in one currency.',
  {
    currency: keyInput('CurrencyCode', 'The currency of this option.'),
    amountOffMinor: safeIntInput('amount_off', 'What it takes off, in minor units.', {
      required: true,
      min: 1,
    }),
  },
);

const currencyOptions = keyedObjectsInput(
  'currency_options',
  'currency',
  CurrencyOptionInput,
  'What it takes off in other currencies, for a coupon that takes off an amount.',
);

const AmountOffInput = inputObject('CouponAmountOffInput', 'An amount that a coupon takes off.', {
  amountMinor: safeIntInput('amount_off', 'The amount, in minor units.', { required: true, min: 1 }),
  currency: currencyInput(
    'currency',
    'Its currency. Only invoices in it, or in one of the options, are lowered.',
    {
      required: true,
    },
  ),
  currencyOptions,
});

const ReductionInput = inputObject(
  'CouponReductionInput',
  'What a coupon takes off: a percentage or an amount.',
  {
    percentOff: decimalInput('percent_off', 'The percentage, above 0 and up to 100: `12.5` is an eighth.'),
    amountOff: spreadInput(AmountOffInput, 'The amount.'),
  },
  { oneOf: true },
);

const AppliesToInput = inputObject('CouponAppliesToInput', 'What a coupon is limited to.', {
  productIds: idsInput('products', Product, 'The only products that it applies to.'),
});

const name = textInput(
  'name',
  'What customers read on invoices; at most 40 characters. They read its id when it never had one.',
  { maxLength: 40 },
);

mutation('couponCreate', {
  description:
    'Makes a coupon. What it takes off, and for how long, never changes. Stripe: `POST /v1/coupons`.',
  inputs: {
    reduction: spreadInput(ReductionInput, 'What it takes off.', { required: true }),
    duration: choiceInput('duration', CouponDuration.input, 'For how long it applies.', {
      defaultValue: 'once',
    }),
    durationInMonths: intInput(
      'duration_in_months',
      'For how many months it applies: for REPEATING, which needs it, and for nothing else.',
      { min: 1 },
    ),
    stripeId: textInput('id', "The billing API's own id for it, of your choice. Made when left out."),
    name,
    appliesTo: objectInput('applies_to', AppliesToInput, 'What it is limited to; nothing when left out.'),
    maxRedemptions: intInput(
      'max_redemptions',
      'How often it can be redeemed, by all customers together; without limit when left out.',
      { min: 1 },
    ),
    redeemBy: instantInput('redeem_by', 'Until when it can be redeemed; without limit when left out.'),
    metadata: metadataInput(),
  },
  check: ({ duration, durationInMonths }, refuse) => {
    if ((duration === 'repeating') === (durationInMonths !== undefined)) return;
    const rule = duration === 'repeating' ? 'is needed for' : 'goes only with';
    refuse(['input', 'durationInMonths'], `input.durationInMonths ${rule} input.duration REPEATING.`);
  },
  call: () => ({ method: 'POST', path: ['coupons'] }),
  payload: { coupon: { kind: Coupon, description: 'The coupon; null when none was made.' } },
});

mutation('couponUpdate', {
  description:
    'Changes the name and the metadata of a coupon, and what it takes off in other currencies. Stripe: `POST /v1/coupons/:id`.',
  targets: target,
  inputs: { name, currencyOptions, metadata: metadataInput() },
  call: ({ id = [] }) => ({ method: 'POST', path: ['coupons', ...id] }),
  payload: { coupon: { kind: Coupon, description: 'The coupon as it is now, after a refusal too.' } },
});

mutation('couponDelete', {
  description:
    'Deletes a coupon: nobody can redeem it any more. Discounts that it gave before go on. Stripe: `DELETE /v1/coupons/:id`.',
  targets: target,
  call: ({ id = [] }) => ({ method: 'DELETE', path: ['coupons', ...id] }),
  payload: {},
  deleted: {
    field: 'deletedCouponId',
    kind: Coupon,
    description: 'The id of the coupon that is gone; null when the deletion was refused.',
  },
});
