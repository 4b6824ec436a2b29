import { builder } from '../../../graph/builder.ts';
import { choice } from '../../../graph/choice-fields.ts';
import { Choice } from '../../../graph/choices.ts';
import { embedded, embeddedList, flag, int, text } from '../../../graph/fields.ts';

// Payment links and checkout sessions have the same hashes, but for the values, which only a session can have.
interface OptionHash {
  readonly label: string;
  readonly value: string;
}

interface DropdownHash {
  readonly options: readonly OptionHash[];
  readonly value?: string | null;
}

interface InputHash {
  readonly maximum_length: number | null;
  readonly minimum_length: number | null;
  readonly value?: string | null;
}

interface LabelHash {
  readonly custom: string | null;
  readonly type: 'custom';
}

interface CustomFieldHash {
  readonly dropdown?: DropdownHash;
  readonly key: string;
  readonly label: LabelHash;
  readonly numeric?: InputHash;
  readonly optional: boolean;
  readonly text?: InputHash;
  readonly type: 'dropdown' | 'numeric' | 'text';
}

const CheckoutCustomFieldType = new Choice('CheckoutCustomFieldType', 'How a field is filled in.', {
  dropdown: 'By choosing from a list.',
  numeric: 'With digits.',
  text: 'With text.',
});

export const CheckoutCustomFieldLabelType = new Choice(
  'CheckoutCustomFieldLabelType',
  'Where the label of a field comes from.',
  { custom: 'It is your own text.' },
);

const CheckoutCustomFieldLabel = builder.objectRef<LabelHash>('CheckoutCustomFieldLabel').implement({
  description: 'What stands beside a field.',
  fields: (t) => ({
    ...choice(t, 'type', CheckoutCustomFieldLabelType, 'Where the text comes from.', { required: true }),
    custom: t.field(text.nullable('custom', 'The text; null when it is not your own.')),
  }),
});

const CheckoutCustomFieldOption = builder.objectRef<OptionHash>('CheckoutCustomFieldOption').implement({
  description: 'Something that can be chosen in a field.',
  fields: (t) => ({
    label: t.field(text('label', 'What the customer sees.')),
    value: t.field(text('value', 'What the answer says when it is chosen.')),
  }),
});

const CheckoutCustomFieldDropdown = builder.objectRef<DropdownHash>('CheckoutCustomFieldDropdown').implement({
  description: 'A field that is filled in by choosing.',
  fields: (t) => ({
    options: t.field(embeddedList('options', CheckoutCustomFieldOption, 'What can be chosen.')),
    value: t.field(
      text.nullable('value', 'What the customer chose; null until then, and always on a payment link.'),
    ),
  }),
});

const CheckoutTypedField = builder.objectRef<InputHash>('CheckoutTypedField').implement({
  description: 'A field that is filled in with text or digits.',
  fields: (t) => ({
    minimumLength: t.field(
      int.nullable('minimum_length', 'How many characters there must be; null for any number.'),
    ),
    maximumLength: t.field(
      int.nullable('maximum_length', 'How many characters there can be; null for any number.'),
    ),
    value: t.field(
      text.nullable('value', 'What the customer wrote; null until then, and always on a payment link.'),
    ),
  }),
});

export const CheckoutCustomField = builder.objectRef<CustomFieldHash>('CheckoutCustomField').implement({
  description:
    'A question of your own to the customer at checkout. Of `dropdown`, `numeric` and `text` the one that `type` names is set.',
  fields: (t) => ({
    key: t.field(text('key', 'The name by which you know the field.')),
    label: t.field(embedded('label', CheckoutCustomFieldLabel, 'What stands beside it.')),
    isOptional: t.field(flag('optional', 'Whether it can be left empty.')),
    ...choice(t, 'type', CheckoutCustomFieldType, 'How it is filled in.', { required: true }),
    dropdown: t.field(embedded.nullable('dropdown', CheckoutCustomFieldDropdown, 'Set when it is a list.')),
    numeric: t.field(
      embedded.nullable('numeric', CheckoutTypedField, 'Set when it is filled in with digits.'),
    ),
    text: t.field(embedded.nullable('text', CheckoutTypedField, 'Set when it is filled in with text.')),
  }),
});
