import { Choice } from '../../graph/choices.ts';

export const TaxBehavior = new Choice('TaxBehavior', 'Whether tax is inside a price or comes on top of it.', {
  exclusive: 'Tax comes on top.',
  inclusive: 'Tax is inside.',
  unspecified: 'Not decided; automatic tax then refuses the price unless a default is set.',
});
