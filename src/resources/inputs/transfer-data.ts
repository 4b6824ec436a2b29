import { decimalInput, inputObject, safeIntInput, textInput } from '../../graph/inputs.ts';

export const TransferDataInput = inputObject(
  'TransferDataInput',
  'Money that goes on to a connected account.',
  {
    destination: textInput('destination', 'The id of the connected account.', { required: true }),
    amountMinor: safeIntInput('amount', 'How much of it, in minor units; all of it when left out.', {
      min: 0,
    }),
  },
);

export const PercentTransferDataInput = inputObject(
  'PercentTransferDataInput',
  'A share of every payment that goes on to a connected account.',
  {
    destination: textInput('destination', 'The id of the connected account.', { required: true }),
    amountPercent: decimalInput(
      'amount_percent',
      'The share in per cent, up to two decimals; all when left out.',
    ),
  },
);

/** A change of what goes on; where it goes was said before. */
export const TransferAmountInput = inputObject(
  'TransferAmountInput',
  'How much goes on to the connected account that was named before.',
  { amountMinor: safeIntInput('amount', 'How much of it, in minor units.', { min: 0 }) },
);
