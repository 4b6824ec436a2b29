import { inputChoice } from '../../graph/choices.ts';
import { choiceInput, choicesInput, inputObject, objectInput, textInput } from '../../graph/inputs.ts';
import { BankTransferType } from '../values/bank-transfer-type.ts';

const AddressTypeInput = inputChoice(
  'BankTransferAddressTypeInput',
  'A form of account details that the customer can be shown.',
  {
    aba: 'A routing number and an account number, in the United States.',
    iban: 'An IBAN.',
    sepa: 'An IBAN, for transfers in the euro area.',
    sort_code: 'A sort code and an account number, in the United Kingdom.',
    spei: 'A CLABE, in Mexico.',
    swift: 'A SWIFT code and an account number.',
    zengin: 'The numbers of bank, branch and account, in Japan.',
  },
);

const EuBankTransferInput = inputObject('EuBankTransferInput', 'Settings of bank transfers within Europe.', {
  country: textInput(
    'country',
    'The country of the account that money is sent to: `BE`, `DE`, `ES`, `FR`, `IE` or `NL`.',
    { required: true },
  ),
});

export const BankTransferInput = inputObject(
  'BankTransferInput',
  "How the customer may send money into the customer's cash balance.",
  {
    type: choiceInput('type', BankTransferType.input, 'The kind of transfer.', { required: true }),
    euBankTransfer: objectInput(
      'eu_bank_transfer',
      EuBankTransferInput,
      'For EU_BANK_TRANSFER, which needs it.',
    ),
    requestedAddressTypes: choicesInput(
      'requested_address_types',
      AddressTypeInput,
      'Which forms of account details are shown; those of the kind of transfer when left out.',
    ),
  },
);
