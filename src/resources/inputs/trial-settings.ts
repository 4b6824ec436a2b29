import { choiceInput, inputObject, objectInput } from '../../graph/inputs.ts';
import { MissingPaymentMethod } from '../values/trial-settings.ts';

const TrialEndBehaviorInput = inputObject('TrialEndBehaviorInput', 'What happens at the end of a trial.', {
  missingPaymentMethod: choiceInput(
    'missing_payment_method',
    MissingPaymentMethod.input,
    'What happens when there is no payment method by then.',
    { required: true },
  ),
});

export const TrialSettingsInput = inputObject('TrialSettingsInput', 'How a trial goes.', {
  endBehavior: objectInput('end_behavior', TrialEndBehaviorInput, 'What happens at its end.', {
    required: true,
  }),
});
