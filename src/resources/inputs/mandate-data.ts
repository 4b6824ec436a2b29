import { choiceInput, inputObject, instantInput, objectInput, textInput } from '../../graph/inputs.ts';
import { MandateAcceptanceType } from '../values/mandate-acceptance-type.ts';

const OnlineAcceptanceInput = inputObject(
  'MandateOnlineAcceptanceInput',
  'From where a customer agreed online.',
  {
    ipAddress: textInput('ip_address', 'The IP address.', { required: true }),
    userAgent: textInput('user_agent', 'What the browser calls itself.', { required: true }),
  },
);

const AcceptanceInput = inputObject(
  'MandateAcceptanceInput',
  'How and when a customer agreed to a mandate.',
  {
    type: choiceInput('type', MandateAcceptanceType.input, 'How the customer agreed.', { required: true }),
    acceptedAt: instantInput('accepted_at', 'When the customer agreed. Now when left out.'),
    // Of an agreement offline the API takes an empty hash: `type` says all there is.
    online: objectInput('online', OnlineAcceptanceInput, 'From where, for ONLINE, which needs it.'),
  },
);

export const MandateDataInput = inputObject(
  'MandateDataInput',
  'The agreement of a customer by which a payment method may be charged.',
  {
    customerAcceptance: objectInput('customer_acceptance', AcceptanceInput, 'How the customer agreed.', {
      required: true,
    }),
  },
);
