import { inputChoice } from '../../graph/choices.ts';
import { choicesInput, type InputEntries, inputObject, urlInput } from '../../graph/inputs.ts';

export const AccountPermissionInput = inputChoice(
  'AccountPermissionInput',
  'What may be read of a bank account that the customer signs in to.',
  {
    balances: 'What is on it.',
    ownership: 'Whose it is.',
    payment_method: 'Its numbers, so that it can be debited.',
    transactions: 'What went in and out.',
  },
);

export const AccountPrefetchInput = inputChoice(
  'AccountPrefetchInput',
  'What is read of a bank account as soon as it is linked.',
  { balances: 'What is on it.', transactions: 'What went in and out.' },
);

/** What may be read of an account: in settings of debits in the United States. */
export const financialConnections: InputEntries = {
  permissions: choicesInput(
    'permissions',
    AccountPermissionInput,
    'What is asked for; to be debited the account needs PAYMENT_METHOD among them.',
  ),
  prefetch: choicesInput('prefetch', AccountPrefetchInput, 'What is read as soon as the account is linked.'),
};

const what = 'What may be read of a bank account that the customer signs in to.';

/** For pages of the billing API, which know where the customer comes back to. */
export const FinancialConnectionsInput = inputObject('FinancialConnectionsInput', what, financialConnections);

/** For pages of your own. */
export const ReturningFinancialConnectionsInput = inputObject('ReturningFinancialConnectionsInput', what, {
  ...financialConnections,
  returnUrl: urlInput('return_url', 'Where the customer comes back to in a webview.'),
});
