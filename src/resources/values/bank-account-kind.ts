import { Choice } from '../../graph/choices.ts';

export const AccountHolderType = new Choice('AccountHolderType', 'Who holds a bank account.', {
  company: 'A company.',
  individual: 'A person.',
});

export const UsBankAccountType = new Choice('UsBankAccountType', 'What kind of account it is.', {
  checking: 'A checking account.',
  savings: 'A savings account.',
});

export const MandateCollectionMethod = new Choice('MandateCollectionMethod', 'How a mandate was given.', {
  paper: 'On paper.',
});
