import {
  choiceInput,
  flagInput,
  inputObject,
  intInput,
  objectInput,
  objectsInput,
  spreadInput,
  textInput,
} from '../../../graph/inputs.ts';
import { CheckoutCustomFieldLabelType } from '../../values/checkout/custom-fields.ts';

const OptionInput = inputObject(
  'CheckoutCustomFieldOptionInput',
  'Something that can be chosen in a field.',
  {
    label: textInput('label', 'What the customer sees; at most 100 characters.', {
      required: true,
      maxLength: 100,
    }),
    value: textInput('value', 'What the answer says when it is chosen; letters and digits.', {
      required: true,
      maxLength: 100,
    }),
  },
);

const DropdownInput = inputObject('CheckoutDropdownInput', 'A field that is filled in by choosing.', {
  options: objectsInput('options', OptionInput, 'What can be chosen, up to 200 things.', { required: true }),
});

const TypedFieldInput = inputObject(
  'CheckoutTypedFieldInput',
  'A field that is filled in with text or digits.',
  {
    minimumLength: intInput(
      'minimum_length',
      'How many characters there must be; any number when left out.',
      {
        min: 1,
      },
    ),
    maximumLength: intInput('maximum_length', 'How many characters there can be; any number when left out.', {
      min: 1,
    }),
  },
);

const FilledInput = inputObject(
  'CheckoutCustomFieldFilledInput',
  'How a field is filled in.',
  {
    dropdown: objectInput('dropdown', DropdownInput, 'By choosing from a list.', {
      always: { type: 'dropdown' },
    }),
    numeric: objectInput('numeric', TypedFieldInput, 'With digits.', { always: { type: 'numeric' } }),
    text: objectInput('text', TypedFieldInput, 'With text.', { always: { type: 'text' } }),
  },
  { oneOf: true },
);

const LabelInput = inputObject('CheckoutCustomFieldLabelInput', 'What stands beside a field.', {
  type: choiceInput('type', CheckoutCustomFieldLabelType.input, 'Where the text comes from.', {
    defaultValue: 'custom',
  }),
  custom: textInput('custom', 'The text; at most 50 characters.', { required: true, maxLength: 50 }),
});

export const CheckoutCustomFieldInput = inputObject(
  'CheckoutCustomFieldInput',
  'A question of your own to the customer at checkout.',
  {
    key: textInput('key', 'The name by which you know the field: up to 200 letters and digits.', {
      required: true,
      maxLength: 200,
    }),
    label: objectInput('label', LabelInput, 'What stands beside it.', { required: true }),
    filled: spreadInput(FilledInput, 'How it is filled in.', { required: true }),
    isOptional: flagInput('optional', 'Whether it can be left empty. It cannot when left out.'),
  },
);
