import { choiceInput, flagInput, inputObject } from '../../graph/inputs.ts';
import { AllowRedirects } from '../values/automatic-payment-methods.ts';

export const AutomaticPaymentMethodsInput = inputObject(
  'AutomaticPaymentMethodsInput',
  'Whether the types of payment method are chosen by the settings of the account.',
  {
    isEnabled: flagInput('enabled', 'Whether they are.', { required: true }),
    allowRedirects: choiceInput(
      'allow_redirects',
      AllowRedirects.input,
      'Whether those may be chosen that lead the customer to another page. They may when left out.',
    ),
  },
);
