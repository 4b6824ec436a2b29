import { Choice } from '../../graph/choices.ts';

export const BancontactLanguage = new Choice(
  'BancontactLanguage',
  'The language that a customer sees at Bancontact.',
  { de: 'German.', en: 'English.', fr: 'French.', nl: 'Dutch.' },
);
