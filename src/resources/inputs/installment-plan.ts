import { choiceInput, inputObject, intInput } from '../../graph/inputs.ts';
import { InstallmentInterval, InstallmentPlanType } from '../values/installment-plan.ts';

export const InstallmentPlanInput = inputObject(
  'InstallmentPlanInput',
  'How a card payment is split into instalments.',
  {
    count: intInput('count', 'How many instalments there are.', { required: true, min: 1 }),
    interval: choiceInput('interval', InstallmentInterval.input, 'The time between two of them.', {
      required: true,
    }),
    type: choiceInput('type', InstallmentPlanType.input, 'The kind of plan.', { required: true }),
  },
);
