import { CheckoutSession, Customer } from '../../catalog.ts';
import { inputChoice } from '../../graph/choices.ts';
import {
  choiceInput,
  choicesInput,
  currencyInput,
  flagInput,
  type InputEntries,
  idInput,
  inputObject,
  instantInput,
  objectInput,
  objectsInput,
  spreadInput,
  textInput,
  urlInput,
} from '../../graph/inputs.ts';
import { metadataInput } from '../../graph/metadata-input.ts';
import { mutation } from '../../graph/mutation.ts';
import { AutomaticTaxInput } from '../inputs/automatic-tax.ts';
import { CheckoutCustomFieldInput } from '../inputs/checkout/custom-fields.ts';
import { InvoiceCreationInput } from '../inputs/checkout/invoice-creation.ts';
import {
  ConsentCollectionInput,
  CustomTextInput,
  PhoneNumberCollectionInput,
  ShippingAddressCollectionInput,
  TaxIdCollectionInput,
} from '../inputs/checkout/page.ts';
import { RedeemedInput } from '../inputs/redeemed.ts';
import {
  BillingAddressCollection,
  CustomerCreation,
  PaymentMethodCollection,
  SubmitType,
} from '../values/checkout/collected-details.ts';
import { CheckoutPaymentMethodTypeInput } from '../values/payment-method-type.ts';
import { CheckoutMode, CheckoutRedirect, CheckoutUiMode } from './choices.ts';
import { PaymentIntentDataInput, SetupIntentDataInput, SubscriptionDataInput } from './data-inputs.ts';
import { CheckoutLineItemInput, CheckoutShippingOptionInput } from './line-item-input.ts';
import { CheckoutPaymentMethodOptionsInput } from './method-options-input.ts';

const changed = {
  checkoutSession: { kind: CheckoutSession, description: 'The session as it is now, after a refusal too.' },
  customer: {
    kind: Customer,
    property: 'customer',
    description: 'The customer, as it is now; null until there is one.',
  },
};

const CustomerInput = inputObject(
  'CheckoutCustomerInput',
  'Who pays, as far as that is known.',
  {
    customerId: idInput('customer', Customer, 'A customer.'),
    email: textInput('customer_email', 'An e-mail address, filled in beforehand.'),
  },
  { oneOf: true },
);

const CollectedInput = inputChoice(
  'CheckoutCustomerUpdateBehaviorInput',
  'What becomes of what a customer fills in at checkout.',
  { auto: 'It goes on the customer where it is the better one.', never: 'The customer stays as it is.' },
);

const CustomerUpdateInput = inputObject(
  'CheckoutCustomerUpdateInput',
  'What checkout changes of the customer it was given. Nothing when left out.',
  {
    address: choiceInput('address', CollectedInput, 'The address.'),
    name: choiceInput('name', CollectedInput, 'The name.'),
    shipping: choiceInput('shipping', CollectedInput, 'Where goods are sent.'),
  },
);

const RecoveryInput = inputObject(
  'CheckoutRecoveryInput',
  'How a customer who let the session expire can take it up again.',
  {
    isEnabled: flagInput('enabled', 'Whether a link for that is made.', { required: true }),
    allowPromotionCodes: flagInput(
      'allow_promotion_codes',
      'Whether customers can enter promotion codes in the new session.',
    ),
  },
);

const AfterExpirationInput = inputObject(
  'CheckoutAfterExpirationInput',
  'What follows when a session expires.',
  {
    recovery: objectInput(
      'recovery',
      RecoveryInput,
      'How it can be taken up again; not at all when left out.',
    ),
  },
);

/** What is sold, and to whom. */
const sale: InputEntries = {
  mode: choiceInput('mode', CheckoutMode.input, 'What it is for.', { required: true }),
  lineItems: objectsInput('line_items', CheckoutLineItemInput, 'What is sold; nothing for SETUP.'),
  currency: currencyInput(
    'currency',
    'The currency, one of those of the prices; for SETUP, that of later payments.',
  ),
  customer: spreadInput(CustomerInput, 'Who pays, as far as that is known.'),
  customerCreation: choiceInput('customer_creation', CustomerCreation.input, 'Whether it makes a customer.'),
  customerUpdate: objectInput('customer_update', CustomerUpdateInput, 'What it changes of the customer.'),
  clientReferenceId: textInput(
    'client_reference_id',
    'A word of your own, such as the number of a cart; at most 200 characters.',
    { maxLength: 200 },
  ),
  allowPromotionCodes: flagInput(
    'allow_promotion_codes',
    'Whether customers can enter promotion codes. It goes with no discounts.',
  ),
  discounts: objectsInput('discounts', RedeemedInput, 'The reductions; at present one.'),
  automaticTax: objectInput('automatic_tax', AutomaticTaxInput, 'Whether tax is worked out automatically.'),
  paymentIntentData: objectInput(
    'payment_intent_data',
    PaymentIntentDataInput,
    'What goes on its payment, for PAYMENT.',
  ),
  setupIntentData: objectInput(
    'setup_intent_data',
    SetupIntentDataInput,
    'What goes on its setup, for SETUP.',
  ),
  subscriptionData: objectInput(
    'subscription_data',
    SubscriptionDataInput,
    'What goes on its subscription, for SUBSCRIPTION.',
  ),
  invoiceCreation: objectInput(
    'invoice_creation',
    InvoiceCreationInput,
    'Whether the payment is followed by an invoice, for PAYMENT.',
  ),
  metadata: metadataInput(),
};

/** What can be paid with. */
const methods: InputEntries = {
  paymentMethodTypes: choicesInput(
    'payment_method_types',
    CheckoutPaymentMethodTypeInput,
    "What can be paid with; what the account's settings say when left out.",
  ),
  paymentMethodOptions: objectInput(
    'payment_method_options',
    CheckoutPaymentMethodOptionsInput,
    'Settings by payment method.',
  ),
  paymentMethodCollection: choiceInput(
    'payment_method_collection',
    PaymentMethodCollection.input,
    'Whether a payment method is asked for, for SUBSCRIPTION.',
  ),
  paymentMethodConfiguration: textInput(
    'payment_method_configuration',
    'The id of the settings by which payment methods are offered.',
  ),
};

/** What the page asks and says. */
const page: InputEntries = {
  uiMode: choiceInput('ui_mode', CheckoutUiMode.input, 'Where the page is.', { defaultValue: 'hosted' }),
  successUrl: urlInput(
    'success_url',
    'Where the customer goes when all is done, needed for HOSTED. `{CHECKOUT_SESSION_ID}` in it stands for the id.',
  ),
  cancelUrl: urlInput(
    'cancel_url',
    'Where the customer goes to turn back; that is not offered when left out.',
  ),
  returnUrl: urlInput('return_url', 'Where the customer goes after an embedded session.'),
  redirectOnCompletion: choiceInput(
    'redirect_on_completion',
    CheckoutRedirect.input,
    'Whether the customer goes there, for EMBEDDED.',
  ),
  expiresAt: instantInput(
    'expires_at',
    'Until when it can be paid, half an hour to a day; a day when left out.',
  ),
  afterExpiration: objectInput('after_expiration', AfterExpirationInput, 'What follows when it expires.'),
  locale: textInput(
    'locale',
    "The language, as a tag such as `pt-BR`; the browser's when left out or `auto`.",
  ),
  submitType: choiceInput('submit_type', SubmitType.input, 'What the button that pays says, for PAYMENT.'),
  billingAddressCollection: choiceInput(
    'billing_address_collection',
    BillingAddressCollection.input,
    'Whether a billing address is asked for.',
  ),
  phoneNumberCollection: objectInput(
    'phone_number_collection',
    PhoneNumberCollectionInput,
    'Whether a phone number is asked for.',
  ),
  taxIdCollection: objectInput(
    'tax_id_collection',
    TaxIdCollectionInput,
    'Whether a tax number is asked for.',
  ),
  shippingAddressCollection: objectInput(
    'shipping_address_collection',
    ShippingAddressCollectionInput,
    'Where goods can be sent; no shipping address is asked for when left out.',
  ),
  shippingOptions: objectsInput(
    'shipping_options',
    CheckoutShippingOptionInput,
    'The ways of shipping to choose from; at most five.',
  ),
  consentCollection: objectInput(
    'consent_collection',
    ConsentCollectionInput,
    'What the customer is asked to agree to.',
  ),
  customFields: objectsInput(
    'custom_fields',
    CheckoutCustomFieldInput,
    'Your own questions to the customer; at most three.',
  ),
  customText: objectInput('custom_text', CustomTextInput, 'Your own texts on the page.'),
};

mutation('checkoutSessionCreate', {
  description:
    'Opens a page on which a customer pays, subscribes or leaves a payment method. Stripe: `POST /v1/checkout/sessions`.',
  inputs: { ...sale, ...methods, ...page },
  call: () => ({ method: 'POST', path: ['checkout', 'sessions'] }),
  payload: changed,
});

mutation('checkoutSessionExpire', {
  description:
    'Closes a session that is open: nobody can pay by it any more. Stripe: `POST /v1/checkout/sessions/:id/expire`.',
  targets: {
    id: { kind: CheckoutSession, description: "The session: its global id, or the billing API's own." },
  },
  call: ({ id = [] }) => ({ method: 'POST', path: ['checkout', 'sessions', ...id, 'expire'] }),
  payload: changed,
});
