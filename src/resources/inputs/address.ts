import { inputObject, objectInput, textInput } from '../../graph/inputs.ts';

export const AddressInput = inputObject('AddressInput', 'A postal address.', {
  line1: textInput('line1', 'Street and number, or a post box.'),
  line2: textInput('line2', 'Flat, floor or building.'),
  postalCode: textInput('postal_code', 'The postal code, as it is written in its country.'),
  city: textInput('city', 'City, town or village.'),
  state: textInput('state', 'State, county, province or region.'),
  country: textInput('country', 'Two-letter country code (ISO 3166-1).'),
});

export const ShippingInput = inputObject('ShippingInput', 'Where goods are sent, and to whom.', {
  address: objectInput('address', AddressInput, 'The address the goods go to.', { required: true }),
  name: textInput('name', 'Who receives them.', { required: true }),
  phone: textInput('phone', "The recipient's phone number, extension included."),
});
