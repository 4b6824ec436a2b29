import { inputObject, objectInput, textInput } from '../../graph/inputs.ts';
import { AddressInput } from './address.ts';

export const BillingDetailsInput = inputObject(
  'BillingDetailsInput',
  'Who pays by a payment method. Parts that are left out stay as they are.',
  {
    name: textInput('name', 'The name.', { clearable: true }),
    email: textInput('email', 'The e-mail address.', { clearable: true }),
    phone: textInput('phone', 'The phone number, extension included.', { clearable: true }),
    address: objectInput('address', AddressInput, 'The billing address.', { clearable: true }),
  },
);
