import { choiceInput, inputObject, textInput } from '../../graph/inputs.ts';
import { AccountReferenceType } from '../values/account.ts';

export const AccountReferenceInput = inputObject(
  'AccountReferenceInput',
  'The account that answers for a document or a tax: the own one, or a connected one.',
  {
    type: choiceInput('type', AccountReferenceType.input, 'Whose account it is.', { required: true }),
    account: textInput('account', 'The id of the connected account, for ACCOUNT.'),
  },
);
