import { inputObject, textInput } from '../../graph/inputs.ts';

export const RadarOptionsInput = inputObject('RadarOptionsInput', 'What the check for fraud is told.', {
  session: textInput('session', "The id of the browser session, as the buyer's device sent it ahead."),
});
