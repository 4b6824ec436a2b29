import { TaxCode } from '../../catalog.ts';
import {
  choiceInput,
  currencyInput,
  type InputEntries,
  idInput,
  inputObject,
  intInput,
  keyedObjectsInput,
  keyInput,
  objectInput,
  safeIntInput,
  textInput,
} from '../../graph/inputs.ts';
import { metadataInput } from '../../graph/metadata-input.ts';
import { DeliveryUnit } from '../values/delivery-unit.ts';
import { ShippingRateType } from '../values/shipping-rate-type.ts';
import { TaxBehavior } from '../values/tax-behavior.ts';

const DeliveryEstimateBoundInput = inputObject(
  'DeliveryEstimateBoundInput',
  'One end of a span of time until delivery.',
  {
    value: intInput('value', 'How many units.', { required: true, min: 1 }),
    unit: choiceInput('unit', DeliveryUnit.input, 'What they are.', { required: true }),
  },
);

const DeliveryEstimateInput = inputObject('DeliveryEstimateInput', 'How long delivery takes.', {
  minimum: objectInput(
    'minimum',
    DeliveryEstimateBoundInput,
    'At least so long; no lower end when left out.',
  ),
  maximum: objectInput('maximum', DeliveryEstimateBoundInput, 'At most so long; no upper end when left out.'),
});

const taxBehavior = choiceInput(
  'tax_behavior',
  TaxBehavior.input,
  'Whether tax is inside the amount or comes on top.',
);

const CurrencyOptionInput = inputObject(
  'ShippingRateCurrencyOptionInput',
  'What shipping costs in one currency.',
  {
    currency: keyInput('CurrencyCode', 'The currency of this option.'),
    amountMinor: safeIntInput('amount', 'What it costs, in minor units.', { required: true, min: 0 }),
    taxBehavior,
  },
);

const FixedAmountInput = inputObject(
  'ShippingRateFixedAmountInput',
  'A cost of shipping that is the same for every order.',
  {
    amountMinor: safeIntInput('amount', 'What it costs, in minor units.', { required: true, min: 0 }),
    currency: currencyInput('currency', 'The currency of the amount.', { required: true }),
    currencyOptions: keyedObjectsInput(
      'currency_options',
      'currency',
      CurrencyOptionInput,
      'What it costs in other currencies.',
    ),
  },
);

/** What a new shipping rate consists of. */
export const shippingRateEntries: InputEntries = {
  displayName: textInput('display_name', 'What customers see it called; at most 100 characters.', {
    required: true,
    maxLength: 100,
  }),
  type: choiceInput('type', ShippingRateType.input, 'How the cost is worked out.', {
    defaultValue: 'fixed_amount',
  }),
  fixedAmount: objectInput('fixed_amount', FixedAmountInput, 'The cost, for FIXED_AMOUNT, which needs it.'),
  deliveryEstimate: objectInput('delivery_estimate', DeliveryEstimateInput, 'How long delivery takes.'),
  taxBehavior,
  taxCodeId: idInput('tax_code', TaxCode, 'What shipping is, for automatic tax.'),
  metadata: metadataInput(),
};

/** A shipping rate made on the spot. */
export const ShippingRateDataInput = inputObject(
  'ShippingRateDataInput',
  'A shipping rate made for this one purpose.',
  shippingRateEntries,
);
