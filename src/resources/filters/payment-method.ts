import { byChoice, filterInput } from '../../graph/filters.ts';
import { PaymentMethodTypeInput } from '../values/payment-method-type.ts';

export const PaymentMethodFilter = filterInput('PaymentMethodFilter', 'Which payment methods to list.', {
  type: byChoice('type', PaymentMethodTypeInput, 'Only payment methods of this type.'),
});
