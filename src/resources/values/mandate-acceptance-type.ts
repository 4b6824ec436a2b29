import { Choice } from '../../graph/choices.ts';

export const MandateAcceptanceType = new Choice('MandateAcceptanceType', 'How a customer agreed.', {
  offline: 'On paper or by word of mouth.',
  online: 'In a browser or an app.',
});
