import { choiceInput, type InputEntries, inputObject, textInput } from '../../graph/inputs.ts';
import { TaxIdType } from '../values/tax-id-type.ts';

/** What a tax number consists of. */
export const taxIdEntries: InputEntries = {
  type: choiceInput('type', TaxIdType.input, 'The country and kind of the number.', { required: true }),
  value: textInput('value', 'The number itself.', { required: true }),
};

export const CustomerTaxIdInput = inputObject(
  'CustomerTaxIdInput',
  'A tax number of a customer.',
  taxIdEntries,
);
