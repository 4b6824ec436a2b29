import { type InputEntries, textInput } from '../../graph/inputs.ts';

/** What the customer's statement says of a payment. */
export const statementDescriptors: InputEntries = {
  statementDescriptor: textInput(
    'statement_descriptor',
    "What the customer's statement is asked to say, cards aside; at most 22 characters.",
    { maxLength: 22 },
  ),
  statementDescriptorSuffix: textInput(
    'statement_descriptor_suffix',
    "What follows the account's prefix on a card statement; at most 22 characters with it.",
    { maxLength: 22 },
  ),
};
