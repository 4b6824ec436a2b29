import { Choice } from '../../graph/choices.ts';

export const ConfirmationMethod = new Choice('ConfirmationMethod', 'Who may confirm a payment.', {
  automatic: 'The browser as well as the server; further steps are confirmed by themselves.',
  manual: 'The server alone, after every step.',
});

export const CardFeatureRequest = new Choice(
  'CardFeatureRequest',
  'Whether a feature of a card authorization is wanted.',
  {
    if_available: 'Yes, where the card has it.',
    never: 'No.',
  },
);

export const SettlementSpeed = new Choice('SettlementSpeed', 'How soon a debit should settle.', {
  fastest: 'As soon as it can.',
  standard: 'In the usual time.',
});
