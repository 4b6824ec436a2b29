import { flagInput, inputObject, safeIntInput } from '../../graph/inputs.ts';

export const BillingThresholdsInput = inputObject(
  'BillingThresholdsInput',
  'How much may be owed before an invoice is made ahead of time.',
  {
    amountGteMinor: safeIntInput('amount_gte', 'The amount that makes an invoice, in minor units.', {
      min: 1,
    }),
    resetBillingCycleAnchor: flagInput(
      'reset_billing_cycle_anchor',
      'Whether a new billing period begins with that invoice.',
    ),
  },
);

export const ItemBillingThresholdsInput = inputObject(
  'ItemBillingThresholdsInput',
  'How much of one item may be used before an invoice is made ahead of time.',
  { usageGte: safeIntInput('usage_gte', 'The usage that makes an invoice.', { required: true, min: 1 }) },
);
