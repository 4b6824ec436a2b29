import { flagInput, inputObject, objectInput } from '../../graph/inputs.ts';
import { AccountReferenceInput } from './account.ts';

export const AutomaticTaxInput = inputObject(
  'AutomaticTaxInput',
  'Whether and for whom tax is calculated automatically.',
  {
    isEnabled: flagInput('enabled', 'Whether tax is calculated automatically.', { required: true }),
    liability: objectInput(
      'liability',
      AccountReferenceInput,
      'The account that owes the tax, and whose settings decide it.',
    ),
  },
);
