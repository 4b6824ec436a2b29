import { type InputEntries, inputObject, objectInput, textInput } from '../../graph/inputs.ts';

const address = (clearable: boolean): InputEntries => ({
  line1: textInput('line1', 'Street and number, or a post box.', { clearable }),
  line2: textInput('line2', 'Flat, floor or building.', { clearable }),
  postalCode: textInput('postal_code', 'The postal code, as it is written in its country.', { clearable }),
  city: textInput('city', 'City, town or village.', { clearable }),
  state: textInput('state', 'State, county, province or region.', { clearable }),
  country: textInput('country', 'Two-letter country code (ISO 3166-1).', { clearable }),
});

const recipient = (clearable: boolean): InputEntries => ({
  name: textInput('name', 'Who receives them.', { required: true }),
  phone: textInput('phone', "The recipient's phone number, extension included.", { clearable }),
});

export const AddressInput = inputObject('AddressInput', 'A postal address.', address(false));

export const ShippingInput = inputObject('ShippingInput', 'Where goods are sent, and to whom.', {
  address: objectInput('address', AddressInput, 'The address the goods go to.', { required: true }),
  ...recipient(false),
});

/** The address of something that is kept: it changes part by part. */
export const AddressChangeInput = inputObject(
  'AddressChangeInput',
  'A postal address, or a change of one: parts that are left out stay as they are.',
  address(true),
);

/** A place to send to that is kept. */
export const ShippingChangeInput = inputObject(
  'ShippingChangeInput',
  'Where goods are sent, and to whom, or a change of that: parts that are left out stay as they are.',
  {
    address: objectInput('address', AddressChangeInput, 'The address the goods go to.', { required: true }),
    ...recipient(true),
  },
);
