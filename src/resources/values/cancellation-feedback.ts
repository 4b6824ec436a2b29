import { Choice } from '../../graph/choices.ts';

export const CancellationFeedback = new Choice('CancellationFeedback', 'What a customer did not like.', {
  customer_service: 'The service for customers.',
  low_quality: 'The quality.',
  missing_features: 'Something was missing.',
  other: 'Something else.',
  switched_service: 'Another offer was better.',
  too_complex: 'It was hard to use.',
  too_expensive: 'The price.',
  unused: 'It was not used enough.',
});
