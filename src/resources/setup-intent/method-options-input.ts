import { choiceInput, flagInput, inputObject, objectInput, textInput } from '../../graph/inputs.ts';
import {
  AcssDebitCurrencyInput,
  PaperMandateOptionsInput,
  SetupAcssDebitMandateOptionsInput,
  UsBankNetworksInput,
} from '../inputs/bank-debit.ts';
import { SetupCardMandateOptionsInput } from '../inputs/card-mandate.ts';
import { ReturningFinancialConnectionsInput } from '../inputs/financial-connections.ts';
import { SetupImportedThreeDSecureInput, ThreeDSecureRequestInput } from '../inputs/three-d-secure.ts';
import { BankVerificationMethod } from '../values/bank-verification-method.ts';
import { CardNetwork } from '../values/card-network.ts';

const verificationMethod = choiceInput(
  'verification_method',
  BankVerificationMethod.input,
  'How the bank account is checked.',
);

const AcssDebitInput = inputObject('SetupIntentAcssDebitOptionsInput', 'Settings of debits in Canada.', {
  currency: choiceInput('currency', AcssDebitCurrencyInput, 'The currency of later debits.'),
  mandateOptions: objectInput(
    'mandate_options',
    SetupAcssDebitMandateOptionsInput,
    'What the customer agrees to.',
  ),
  verificationMethod,
});

const CardInput = inputObject('SetupIntentCardOptionsInput', 'Settings of cards.', {
  mandateOptions: objectInput(
    'mandate_options',
    SetupCardMandateOptionsInput,
    'What the cardholder agrees to for later payments.',
  ),
  network: choiceInput('network', CardNetwork.input, 'The network to use; any will do when left out.'),
  requestThreeDSecure: choiceInput(
    'request_three_d_secure',
    ThreeDSecureRequestInput,
    'When the cardholder is authenticated. When rules or the law call for it when left out.',
  ),
  threeDSecure: objectInput(
    'three_d_secure',
    SetupImportedThreeDSecureInput,
    'The authentication that another provider carried out.',
  ),
  moto: flagInput('moto', 'Whether the card was given by mail or telephone.'),
});

const LinkInput = inputObject('SetupIntentLinkOptionsInput', 'Settings of Link.', {
  persistentToken: textInput('persistent_token', 'A token of Link, no longer given.'),
});

const PaypalInput = inputObject('SetupIntentPaypalOptionsInput', 'Settings of PayPal.', {
  billingAgreementId: textInput(
    'billing_agreement_id',
    "PayPal's id of the agreement under which it is charged later.",
  ),
});

const UsBankAccountInput = inputObject(
  'SetupIntentUsBankAccountOptionsInput',
  'Settings of debits in the United States.',
  {
    financialConnections: objectInput(
      'financial_connections',
      ReturningFinancialConnectionsInput,
      'What may be read of an account that the customer signs in to.',
    ),
    mandateOptions: objectInput('mandate_options', PaperMandateOptionsInput, 'How the mandate is given.'),
    networks: objectInput('networks', UsBankNetworksInput, 'Which networks the account has to be on.'),
    verificationMethod,
  },
);

/** Of SEPA debits and of cards at a terminal there is nothing to set: the API takes empty hashes. */
export const SetupIntentPaymentMethodOptionsInput = inputObject(
  'SetupIntentPaymentMethodOptionsInput',
  'Settings of a setup that hold for one type of payment method. Types that are left out stay as they are.',
  {
    acssDebit: objectInput('acss_debit', AcssDebitInput, 'For debits in Canada.'),
    card: objectInput('card', CardInput, 'For cards.'),
    link: objectInput('link', LinkInput, 'For Link.'),
    paypal: objectInput('paypal', PaypalInput, 'For PayPal.'),
    usBankAccount: objectInput('us_bank_account', UsBankAccountInput, 'For debits in the United States.'),
  },
);
