import {
  choiceInput,
  flagInput,
  inputObject,
  intInput,
  objectInput,
  textInput,
  textsInput,
} from '../../../graph/inputs.ts';
import {
  PromotionsConsent,
  ReuseAgreementPosition,
  TermsConsent,
} from '../../values/checkout/consent-collection.ts';

const ReuseAgreementInput = inputObject(
  'PaymentMethodReuseAgreementInput',
  'How customers are told that a payment method is kept for later payments.',
  {
    position: choiceInput('position', ReuseAgreementPosition.input, 'Where the page says so.', {
      required: true,
    }),
  },
);

export const ConsentCollectionInput = inputObject(
  'CheckoutConsentCollectionInput',
  'What customers are asked to agree to at checkout.',
  {
    promotions: choiceInput('promotions', PromotionsConsent.input, 'News by e-mail.'),
    termsOfService: choiceInput('terms_of_service', TermsConsent.input, 'The terms.'),
    paymentMethodReuseAgreement: objectInput(
      'payment_method_reuse_agreement',
      ReuseAgreementInput,
      'That the payment method is kept.',
    ),
  },
);

const TextInput = inputObject('CheckoutTextInput', 'A text of your own on the page.', {
  message: textInput('message', 'The text; at most 1,200 characters.', { required: true, maxLength: 1200 }),
});

const clearable = { clearable: true };

export const CustomTextInput = inputObject(
  'CheckoutCustomTextInput',
  'Texts of your own on the page where customers pay.',
  {
    shippingAddress: objectInput('shipping_address', TextInput, 'Beside the shipping address.', clearable),
    submit: objectInput('submit', TextInput, 'Beside the button that pays.', clearable),
    afterSubmit: objectInput('after_submit', TextInput, 'Below that button.', clearable),
    termsOfServiceAcceptance: objectInput(
      'terms_of_service_acceptance',
      TextInput,
      'In place of the words by which the terms are accepted.',
      clearable,
    ),
  },
);

const isAsked = { isEnabled: flagInput('enabled', 'Whether they are asked.', { required: true }) };

export const PhoneNumberCollectionInput = inputObject(
  'PhoneNumberCollectionInput',
  'Whether customers are asked for a phone number.',
  isAsked,
);

export const TaxIdCollectionInput = inputObject(
  'TaxIdCollectionInput',
  'Whether customers are asked for a tax number.',
  isAsked,
);

export const ShippingAddressCollectionInput = inputObject(
  'ShippingAddressCollectionInput',
  'That customers are asked for a shipping address.',
  {
    allowedCountries: textsInput(
      'allowed_countries',
      'Where goods can be sent: two-letter country codes (ISO 3166-1).',
      { required: true },
    ),
  },
);

export const AdjustableQuantityInput = inputObject(
  'AdjustableQuantityInput',
  'Whether customers can change how many of an item they buy.',
  {
    isEnabled: flagInput('enabled', 'Whether they can.', { required: true }),
    minimum: intInput('minimum', 'How many they have to buy at least; none when left out.', { min: 0 }),
    maximum: intInput('maximum', 'How many they can buy at most; 99 when left out.', { min: 1 }),
  },
);
