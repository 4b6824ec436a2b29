import { Choice } from '../../graph/choices.ts';

export const ThreeDSecureRequest = new Choice(
  'ThreeDSecureRequest',
  "When the cardholder's bank is asked to authenticate the cardholder.",
  {
    any: 'Whenever the card supports it.',
    automatic: 'When rules or the law call for it.',
    challenge: 'Whenever the card supports it, and preferably with a challenge.',
    challenge_only: 'Only with a challenge.',
  },
);
