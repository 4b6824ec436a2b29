import { Coupon, Customer, PromotionCode } from '../../catalog.ts';
import {
  currencyInput,
  flagInput,
  idInput,
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

const CurrencyOptionInput = inputObject(
  'PromotionCodeCurrencyOptionInput',
  'The least order that a promotion code asks for in one currency.',
  {
    currency: keyInput('CurrencyCode', 'The currency of this option.'),
    minimumAmountMinor: safeIntInput(
      'minimum_amount',
      'The least that the order has to come to, in minor units.',
      { required: true, min: 1 },
    ),
  },
);

const currencyOptions = keyedObjectsInput(
  'currency_options',
  'currency',
  CurrencyOptionInput,
  'The least order in other currencies, for a code that asks for one.',
);

const MinimumAmountInput = inputObject(
  'PromotionCodeMinimumAmountInput',
  'The least order that a promotion code asks for.',
  {
    amountMinor: safeIntInput('minimum_amount', 'What the order has to come to, in minor units.', {
      required: true,
      min: 1,
    }),
    currency: currencyInput('minimum_amount_currency', 'Its currency.', { required: true }),
    currencyOptions,
  },
);

const RestrictionsInput = inputObject(
  'PromotionCodeRestrictionsInput',
  'What has to hold for a promotion code to be redeemed.',
  {
    firstTimeTransaction: flagInput(
      'first_time_transaction',
      'Whether it is only for customers who have never paid before. It is for all when left out.',
    ),
    minimumAmount: spreadInput(MinimumAmountInput, 'The least that the order has to come to.'),
  },
);

const RestrictionsChangeInput = inputObject(
  'PromotionCodeRestrictionsChangeInput',
  'What changes of that which has to hold for a promotion code to be redeemed.',
  { currencyOptions },
);

mutation('promotionCodeCreate', {
  description: 'Makes a code by which customers redeem a coupon. Stripe: `POST /v1/promotion_codes`.',
  inputs: {
    couponId: idInput('coupon', Coupon, 'The coupon that it redeems.', { required: true }),
    code: textInput(
      'code',
      'What customers type, in whatever case: letters, digits, dashes and underscores, at most 500. No two active codes are alike. Made up when left out.',
      { maxLength: 500 },
    ),
    isActive: flagInput('active', 'Whether it can be used; it can when left out.'),
    customerId: idInput('customer', Customer, 'The only customer who can use it; all can when left out.'),
    expiresAt: instantInput(
      'expires_at',
      'Until when it can be used: not after the coupon, and within five years. Without limit when left out.',
    ),
    maxRedemptions: intInput(
      'max_redemptions',
      'How often it can be used, and not more than the coupon; without limit when left out.',
      { min: 1 },
    ),
    restrictions: objectInput('restrictions', RestrictionsInput, 'What else has to hold.'),
    metadata: metadataInput(),
  },
  call: () => ({ method: 'POST', path: ['promotion_codes'] }),
  payload: {
    promotionCode: { kind: PromotionCode, description: 'The promotion code; null when none was made.' },
  },
});

mutation('promotionCodeUpdate', {
  description:
    'Switches a promotion code on or off, and changes its metadata and the least order in other currencies. What its coupon is, and what customers type, stays. Stripe: `POST /v1/promotion_codes/:id`.',
  targets: {
    id: { kind: PromotionCode, description: "The promotion code: its global id, or the billing API's own." },
  },
  inputs: {
    isActive: flagInput(
      'active',
      'Whether it can be used. One that was used up or is past its time cannot come back.',
    ),
    restrictions: objectInput('restrictions', RestrictionsChangeInput, 'What else has to hold.'),
    metadata: metadataInput(),
  },
  call: ({ id = [] }) => ({ method: 'POST', path: ['promotion_codes', ...id] }),
  payload: {
    promotionCode: {
      kind: PromotionCode,
      description: 'The promotion code as it is now, after a refusal too.',
    },
  },
});
