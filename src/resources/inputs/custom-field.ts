import { inputObject, textInput } from '../../graph/inputs.ts';

export const CustomFieldInput = inputObject('CustomFieldInput', 'A field of your own, printed on invoices.', {
  name: textInput('name', 'What stands before the value; at most 30 characters.', {
    required: true,
    maxLength: 30,
  }),
  value: textInput('value', 'The value; at most 30 characters.', { required: true, maxLength: 30 }),
});
