import { inputObject, objectInput, textInput } from '../../graph/inputs.ts';
import { AddressInput } from './address.ts';

/** Where goods go, on a payment: with the parcel that carries them. */
export const ShippingDetailsInput = inputObject(
  'ShippingDetailsInput',
  'Where goods are sent, to whom, and by which parcel.',
  {
    name: textInput('name', 'Who receives them.', { required: true }),
    address: objectInput('address', AddressInput, 'The address the goods go to.', { required: true }),
    phone: textInput('phone', "The recipient's phone number, extension included."),
    carrier: textInput('carrier', 'The company that delivers.'),
    trackingNumber: textInput(
      'tracking_number',
      "The carrier's number for the parcel; several are separated by commas.",
    ),
  },
);
