import { inputChoice } from '../../graph/choices.ts';
import {
  choiceInput,
  type InputEntries,
  inputObject,
  intInput,
  objectInput,
  textInput,
} from '../../graph/inputs.ts';
import {
  ElectronicCommerceIndicator,
  ThreeDSecureExemption,
  ThreeDSecureVersion,
} from '../values/three-d-secure-result.ts';

/** When a cardholder is asked to authenticate. */
export const ThreeDSecureRequestInput = inputChoice(
  'ThreeDSecureRequestInput',
  "When the cardholder's bank is asked to authenticate the cardholder.",
  {
    any: 'Whenever the card supports it.',
    automatic: 'When rules or the law call for it.',
    challenge: 'Whenever the card supports it, and preferably with a challenge.',
  },
);

const TransactionStatusInput = inputChoice(
  'ThreeDSecureStatusInput',
  'What the server of the issuer answered, in the letters of the protocol.',
  {
    A: 'The authentication was tried.',
    C: 'The cardholder has to prove who they are.',
    I: 'For information only.',
    N: 'The cardholder was not authenticated.',
    R: 'The issuer refused.',
    U: 'It could not be done.',
    Y: 'The cardholder was authenticated.',
  },
);

const CartesBancairesAlgorithmInput = inputChoice(
  'CartesBancairesAlgorithmInput',
  'How Cartes Bancaires computed the cryptogram, in its own code.',
  { '0': 'Code 0.', '1': 'Code 1.', '2': 'Code 2.', '3': 'Code 3.', '4': 'Code 4.', A: 'Code A.' },
);

const CartesBancairesInput = inputObject(
  'ThreeDSecureCartesBancairesInput',
  'What Cartes Bancaires wants to know of an authentication.',
  {
    algorithm: choiceInput('cb_avalgo', CartesBancairesAlgorithmInput, 'How the cryptogram was computed.', {
      required: true,
    }),
    exemption: textInput('cb_exemption', 'The exemption that was claimed, as the network spells it.'),
    score: intInput('cb_score', 'The risk that the network found.'),
  },
);

const NetworkOptionsInput = inputObject(
  'ThreeDSecureNetworkOptionsInput',
  'What single networks want to know of an authentication.',
  { cartesBancaires: objectInput('cartes_bancaires', CartesBancairesInput, 'For Cartes Bancaires.') },
);

/** An authentication that another provider carried out. A setup may know less of it than a payment. */
function importedAuthentication(required: boolean): InputEntries {
  return {
    version: choiceInput('version', ThreeDSecureVersion.input, 'The version of the protocol.', { required }),
    cryptogram: textInput('cryptogram', 'The proof of it: the CAVV or AAV, in Base64.', { required }),
    transactionId: textInput(
      'transaction_id',
      'Its id: the XID of version 1, the id of the directory server of version 2.',
      { required },
    ),
    aresTransStatus: choiceInput('ares_trans_status', TransactionStatusInput, 'What the issuer answered.'),
    electronicCommerceIndicator: choiceInput(
      'electronic_commerce_indicator',
      ElectronicCommerceIndicator.input,
      'What the network is told of it.',
    ),
    networkOptions: objectInput('network_options', NetworkOptionsInput, 'What single networks want to know.'),
    requestorChallengeIndicator: textInput(
      'requestor_challenge_indicator',
      'Which challenge was asked for, in the code of the protocol.',
    ),
  };
}

const what = 'An authentication by 3D Secure that another provider carried out.';

export const ImportedThreeDSecureInput = inputObject('ImportedThreeDSecureInput', what, {
  ...importedAuthentication(true),
  exemptionIndicator: choiceInput(
    'exemption_indicator',
    ThreeDSecureExemption.input,
    'The reason for which none was needed.',
  ),
});

export const SetupImportedThreeDSecureInput = inputObject(
  'SetupImportedThreeDSecureInput',
  what,
  importedAuthentication(false),
);
