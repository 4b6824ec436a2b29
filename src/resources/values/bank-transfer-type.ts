import { Choice } from '../../graph/choices.ts';

export const BankTransferType = new Choice('BankTransferType', 'The kind of a bank transfer.', {
  eu_bank_transfer: 'Within Europe.',
  gb_bank_transfer: 'In the United Kingdom.',
  jp_bank_transfer: 'In Japan.',
  mx_bank_transfer: 'In Mexico.',
  us_bank_transfer: 'In the United States.',
});
