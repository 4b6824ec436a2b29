import { Choice } from '../../graph/choices.ts';

export const CaptureMethod = new Choice('CaptureMethod', 'When authorized money is taken.', {
  automatic: 'With the authorization, as one step.',
  automatic_async: 'By itself, some time after the authorization.',
  manual: 'When it is asked for; until then it is only held.',
});
