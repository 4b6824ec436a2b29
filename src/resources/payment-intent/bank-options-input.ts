import { choiceInput, inputObject, objectInput } from '../../graph/inputs.ts';
import {
  AcssDebitMandateOptionsInput,
  PaperMandateOptionsInput,
  UsBankNetworksInput,
} from '../inputs/bank-debit.ts';
import { BankTransferInput } from '../inputs/bank-transfer.ts';
import { ReturningFinancialConnectionsInput } from '../inputs/financial-connections.ts';
import { BankVerificationMethod } from '../values/bank-verification-method.ts';
import { CustomerBalanceFunding } from '../values/customer-balance-funding.ts';
import { SetupFutureUsage } from '../values/setup-future-usage.ts';
import { SettlementSpeed } from './choices.ts';
import { kept, notKept } from './override-inputs.ts';

const verificationMethod = choiceInput(
  'verification_method',
  BankVerificationMethod.input,
  'How the bank account is checked.',
);

export const PaymentIntentAcssDebitOptionsInput = inputObject(
  'PaymentIntentAcssDebitOptionsInput',
  'Settings of a debit in Canada.',
  {
    mandateOptions: objectInput(
      'mandate_options',
      AcssDebitMandateOptionsInput,
      'What the customer agrees to.',
    ),
    setupFutureUsage: kept(SetupFutureUsage.input),
    verificationMethod,
  },
);

export const PaymentIntentCustomerBalanceOptionsInput = inputObject(
  'PaymentIntentCustomerBalanceOptionsInput',
  "Settings of a payment from the customer's cash balance.",
  {
    fundingType: choiceInput('funding_type', CustomerBalanceFunding.input, 'How the balance is filled.'),
    bankTransfer: objectInput('bank_transfer', BankTransferInput, 'How the customer may send the money.'),
    ...notKept,
  },
);

export const PaymentIntentUsBankAccountOptionsInput = inputObject(
  'PaymentIntentUsBankAccountOptionsInput',
  'Settings of a debit in the United States.',
  {
    financialConnections: objectInput(
      'financial_connections',
      ReturningFinancialConnectionsInput,
      'What may be read of an account that the customer signs in to.',
    ),
    mandateOptions: objectInput('mandate_options', PaperMandateOptionsInput, 'How the mandate is given.'),
    networks: objectInput('networks', UsBankNetworksInput, 'Which networks the account has to be on.'),
    preferredSettlementSpeed: choiceInput(
      'preferred_settlement_speed',
      SettlementSpeed.input,
      'How soon it should settle.',
      { clearable: true },
    ),
    setupFutureUsage: kept(SetupFutureUsage.input),
    verificationMethod,
  },
);
