import { Choice } from '../../graph/choices.ts';

export const CardNetwork = new Choice('CardNetwork', 'A card network.', {
  amex: 'American Express.',
  cartes_bancaires: 'Cartes Bancaires.',
  diners: 'Diners Club.',
  discover: 'Discover.',
  eftpos_au: 'eftpos Australia.',
  interac: 'Interac.',
  jcb: 'JCB.',
  mastercard: 'Mastercard.',
  unionpay: 'UnionPay.',
  unknown: 'Not known.',
  visa: 'Visa.',
});
