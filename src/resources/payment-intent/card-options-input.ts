import { choiceInput, flagInput, inputObject, objectInput, textInput } from '../../graph/inputs.ts';
import { CardMandateOptionsInput } from '../inputs/card-mandate.ts';
import { InstallmentPlanInput } from '../inputs/installment-plan.ts';
import { ImportedThreeDSecureInput, ThreeDSecureRequestInput } from '../inputs/three-d-secure.ts';
import { CardNetwork } from '../values/card-network.ts';
import { SetupFutureUsage } from '../values/setup-future-usage.ts';
import { CardFeatureRequest } from './choices.ts';
import { captureOverride, kept } from './override-inputs.ts';

const CardInstallmentsInput = inputObject(
  'CardInstallmentsInput',
  'Whether and how a card payment can be split into instalments.',
  {
    isEnabled: flagInput('enabled', 'Whether instalments are offered.'),
    plan: objectInput('plan', InstallmentPlanInput, 'The plan that was chosen.', { clearable: true }),
  },
);

export const PaymentIntentCardOptionsInput = inputObject(
  'PaymentIntentCardOptionsInput',
  'Settings of a payment by card.',
  {
    captureMethod: captureOverride,
    setupFutureUsage: kept(SetupFutureUsage.input),
    requestThreeDSecure: choiceInput(
      'request_three_d_secure',
      ThreeDSecureRequestInput,
      'When the cardholder is authenticated. When rules or the law call for it when left out.',
    ),
    threeDSecure: objectInput(
      'three_d_secure',
      ImportedThreeDSecureInput,
      'The authentication that another provider carried out.',
    ),
    network: choiceInput('network', CardNetwork.input, 'The network to use; any will do when left out.'),
    installments: objectInput(
      'installments',
      CardInstallmentsInput,
      'Instalments, where the country has them.',
    ),
    mandateOptions: objectInput(
      'mandate_options',
      CardMandateOptionsInput,
      'What the cardholder agrees to for later payments.',
    ),
    statementDescriptorSuffixKana: textInput(
      'statement_descriptor_suffix_kana',
      'What follows the prefix on a card statement, in kana; at most 22 characters.',
      { clearable: true, maxLength: 22 },
    ),
    statementDescriptorSuffixKanji: textInput(
      'statement_descriptor_suffix_kanji',
      'What follows the prefix on a card statement, in kanji; at most 17 characters.',
      { clearable: true, maxLength: 17 },
    ),
    moto: flagInput('moto', 'Whether the card was given by mail or telephone.'),
    requestExtendedAuthorization: choiceInput(
      'request_extended_authorization',
      CardFeatureRequest.input,
      'Whether it may be held longer than usual.',
    ),
    requestIncrementalAuthorization: choiceInput(
      'request_incremental_authorization',
      CardFeatureRequest.input,
      'Whether more may be authorized later.',
    ),
    requestMulticapture: choiceInput(
      'request_multicapture',
      CardFeatureRequest.input,
      'Whether it may be captured in parts.',
    ),
    requestOvercapture: choiceInput(
      'request_overcapture',
      CardFeatureRequest.input,
      'Whether more than was authorized may be captured.',
    ),
    requireCvcRecollection: flagInput(
      'require_cvc_recollection',
      'Whether the security code is asked for again.',
    ),
    cvcToken: textInput('cvc_token', 'A token of the security code, as a browser asked for it again.'),
  },
);

export const CardPresentOptionsInput = inputObject(
  'CardPresentOptionsInput',
  'Settings of a payment by card at a terminal.',
  {
    requestExtendedAuthorization: flagInput(
      'request_extended_authorization',
      'Whether it may be held longer than usual.',
    ),
    requestIncrementalAuthorizationSupport: flagInput(
      'request_incremental_authorization_support',
      'Whether more may be authorized later.',
    ),
    requestIncrementalAuthorization: choiceInput(
      'request_incremental_authorization',
      CardFeatureRequest.input,
      'Whether more may be authorized later, in the newer form.',
    ),
  },
);
