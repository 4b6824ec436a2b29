import { Choice } from '../../graph/choices.ts';

export const SetupIntentCancellationReason = new Choice(
  'SetupIntentCancellationReason',
  'Why a setup was canceled.',
  {
    abandoned: 'The customer did not come back.',
    duplicate: 'It was there twice.',
    requested_by_customer: 'The customer asked for it.',
  },
);
