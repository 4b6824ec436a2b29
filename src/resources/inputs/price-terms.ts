import { TaxCode } from '../../catalog.ts';
import {
  choiceInput,
  decimalInput,
  flagInput,
  type InputEntries,
  idInput,
  inputObject,
  intInput,
  keyedObjectsInput,
  keyInput,
  objectInput,
  objectsInput,
  safeIntInput,
  spreadInput,
  textInput,
  wordInput,
} from '../../graph/inputs.ts';
import { metadataInput } from '../../graph/metadata-input.ts';
import { TaxBehavior } from '../values/tax-behavior.ts';
import { QuantityRounding } from '../values/transform-quantity.ts';

const TierEndInput = inputObject(
  'TierEndInput',
  'Where a tier ends.',
  {
    quantity: safeIntInput('up_to', 'The last quantity the tier holds for.', { min: 1 }),
    endless: wordInput('up_to', 'inf', 'It has no end: for the last tier.'),
  },
  { oneOf: true },
);

/** What units cost up to a quantity: of a price or a plan. */
export const TierInput = inputObject(
  'TierInput',
  'What units cost up to a quantity. Each amount is given once, whole or with decimals.',
  {
    upTo: spreadInput(TierEndInput, 'Where the tier ends.', { required: true }),
    unitAmountMinor: safeIntInput('unit_amount', 'What one unit costs, in minor units.', { min: 0 }),
    unitAmountMinorDecimal: decimalInput(
      'unit_amount_decimal',
      'What one unit costs in minor units, with up to twelve decimals.',
    ),
    flatAmountMinor: safeIntInput(
      'flat_amount',
      'What is charged once when the tier is reached, in minor units.',
      { min: 0 },
    ),
    flatAmountMinorDecimal: decimalInput(
      'flat_amount_decimal',
      'What is charged once when the tier is reached, in minor units with up to twelve decimals.',
    ),
  },
);

const CustomUnitAmountInput = inputObject(
  'CustomUnitAmountInput',
  'The bounds of an amount that the customer chooses.',
  {
    isEnabled: flagInput('enabled', 'Whether the customer chooses. Only true makes sense.', {
      required: true,
    }),
    minimumMinor: safeIntInput(
      'minimum',
      "The least that can be chosen, in minor units; the billing API's own minimum when left out.",
      { min: 0 },
    ),
    maximumMinor: safeIntInput(
      'maximum',
      "The most that can be chosen, in minor units; the billing API's own maximum when left out.",
      { min: 0 },
    ),
    presetMinor: safeIntInput('preset', 'What is filled in beforehand, in minor units.', { min: 0 }),
  },
);

/** What a unit costs: of a price, in its own currency or another. */
export const unitAmountEntries: InputEntries = {
  unitAmountMinor: safeIntInput('unit_amount', 'What one unit costs, in minor units. Zero is free.', {
    min: 0,
  }),
  unitAmountMinorDecimal: decimalInput(
    'unit_amount_decimal',
    'What one unit costs in minor units, with up to twelve decimals: "0.05" is a twentieth of a cent. It goes with no whole amount.',
  ),
  customUnitAmount: objectInput(
    'custom_unit_amount',
    CustomUnitAmountInput,
    'The bounds within which the customer chooses the amount; for prices charged once.',
  ),
  tiers: objectsInput('tiers', TierInput, 'What units cost by quantity, for TIERED.'),
};

export const taxBehavior = choiceInput(
  'tax_behavior',
  TaxBehavior.input,
  'Whether tax is inside the amount or comes on top. Once said it cannot be changed.',
);

const CurrencyOptionInput = inputObject('PriceCurrencyOptionInput', 'What a price is in one more currency.', {
  currency: keyInput('CurrencyCode', 'The currency of this option.'),
  ...unitAmountEntries,
  taxBehavior,
});

/** The other currencies that a price has. */
export function currencyOptionsInput(options: { readonly clearable?: boolean } = {}) {
  return keyedObjectsInput(
    'currency_options',
    'currency',
    CurrencyOptionInput,
    'The same price in other currencies.',
    options,
  );
}

export const TransformQuantityInput = inputObject(
  'TransformQuantityInput',
  'Sells in packages: the quantity is divided before it is charged.',
  {
    divideBy: intInput('divide_by', 'How many units make one package.', { required: true, min: 1 }),
    round: choiceInput('round', QuantityRounding.input, 'What becomes of a package that is not full.', {
      required: true,
    }),
  },
);

/** A product that is made along with its first price or plan. */
export const ProductDataInput = inputObject('ProductDataInput', 'A product made along with its price.', {
  stripeId: textInput('id', 'An id of your own choice; one is made when it is left out.'),
  name: textInput('name', 'What customers see it called.', { required: true }),
  isActive: flagInput('active', 'Whether it can be bought. It can when left out.'),
  statementDescriptor: textInput(
    'statement_descriptor',
    "What stands on the customer's card statement for it; at most 22 characters.",
    { maxLength: 22 },
  ),
  taxCodeId: idInput('tax_code', TaxCode, 'What it is, for automatic tax.'),
  unitLabel: textInput(
    'unit_label',
    'What one unit of it is called on invoices: "seat". At most 12 characters.',
    { maxLength: 12 },
  ),
  metadata: metadataInput(),
});
