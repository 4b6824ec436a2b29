import { Choice } from '../../graph/choices.ts';

export const BankVerificationMethod = new Choice(
  'BankVerificationMethod',
  'How a bank account is shown to belong to the customer.',
  {
    automatic: 'At once where the bank allows it, else by small deposits.',
    instant: 'At once, by signing in at the bank.',
    microdeposits: 'By small deposits that the customer reports.',
  },
);
