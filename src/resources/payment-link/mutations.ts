import { PaymentLink, Price, QuoteLineItem, ShippingRate } from '../../catalog.ts';
import {
  choiceInput,
  choicesInput,
  currencyInput,
  decimalInput,
  flagInput,
  type InputEntries,
  idInput,
  inputObject,
  intInput,
  objectInput,
  objectsInput,
  safeIntInput,
  textInput,
  urlInput,
} from '../../graph/inputs.ts';
import { metadataInput } from '../../graph/metadata-input.ts';
import { mutation } from '../../graph/mutation.ts';
import { AutomaticTaxInput } from '../inputs/automatic-tax.ts';
import { CheckoutCustomFieldInput } from '../inputs/checkout/custom-fields.ts';
import { InvoiceCreationInput } from '../inputs/checkout/invoice-creation.ts';
import {
  AdjustableQuantityInput,
  ConsentCollectionInput,
  CustomTextInput,
  PhoneNumberCollectionInput,
  ShippingAddressCollectionInput,
  TaxIdCollectionInput,
} from '../inputs/checkout/page.ts';
import { TransferDataInput } from '../inputs/transfer-data.ts';
import {
  BillingAddressCollection,
  CustomerCreation,
  PaymentMethodCollection,
  SubmitType,
} from '../values/checkout/collected-details.ts';
import { PaymentLinkPaymentMethodTypeInput } from '../values/payment-method-type.ts';
import {
  LinkPaymentDataChangeInput,
  LinkPaymentDataInput,
  LinkSubscriptionDataChangeInput,
  LinkSubscriptionDataInput,
} from './data-inputs.ts';

const changed = {
  paymentLink: { kind: PaymentLink, description: 'The link as it is now, after a refusal too.' },
};

const ConfirmationPageInput = inputObject(
  'PaymentLinkConfirmationPageInput',
  'The page that confirms a payment.',
  {
    customMessage: textInput('custom_message', 'Your own words on it; at most 500 characters.', {
      maxLength: 500,
    }),
  },
);

const RedirectInput = inputObject(
  'PaymentLinkRedirectInput',
  'The page of your own that customers are sent to.',
  {
    url: urlInput(
      'url',
      'Its address. `{CHECKOUT_SESSION_ID}` in it stands for the id of the checkout session.',
      { required: true },
    ),
  },
);

const AfterCompletionInput = inputObject(
  'PaymentLinkAfterCompletionInput',
  'What follows a payment.',
  {
    hostedConfirmation: objectInput(
      'hosted_confirmation',
      ConfirmationPageInput,
      'A page that confirms it.',
      {
        always: { type: 'hosted_confirmation' },
      },
    ),
    redirect: objectInput('redirect', RedirectInput, 'A page of your own.', { always: { type: 'redirect' } }),
  },
  { oneOf: true },
);

const adjustableQuantity = objectInput(
  'adjustable_quantity',
  AdjustableQuantityInput,
  'Whether customers can change how many they buy.',
);

const LineItemInput = inputObject('PaymentLinkLineItemInput', 'Something that a payment link sells.', {
  priceId: idInput('price', Price, 'The price.', { required: true }),
  quantity: intInput('quantity', 'How many.', { required: true, min: 1 }),
  adjustableQuantity,
});

const LineItemChangeInput = inputObject(
  'PaymentLinkLineItemChangeInput',
  'A change of something that a payment link sells.',
  {
    lineItemId: idInput('id', QuoteLineItem, 'The line item.', { required: true }),
    quantity: intInput('quantity', 'How many.', { min: 0 }),
    adjustableQuantity,
  },
);

const ShippingOptionInput = inputObject(
  'PaymentLinkShippingOptionInput',
  'A way of shipping to choose from.',
  {
    shippingRateId: idInput('shipping_rate', ShippingRate, 'The shipping rate.', { required: true }),
  },
);

const CompletedSessionsInput = inputObject(
  'PaymentLinkCompletedSessionsInput',
  'A limit to how often a link can be paid.',
  { limit: intInput('limit', 'How often it can be. Then it no longer works.', { required: true, min: 1 }) },
);

const RestrictionsInput = inputObject('PaymentLinkRestrictionsInput', 'What limits the use of a link.', {
  completedSessions: objectInput('completed_sessions', CompletedSessionsInput, 'How often it can be paid.', {
    required: true,
  }),
});

/** What can be said of a link when it is made and later; a later write can also take it back. */
function details(clearable: boolean): InputEntries {
  return {
    afterCompletion: objectInput('after_completion', AfterCompletionInput, 'What follows a payment.'),
    allowPromotionCodes: flagInput('allow_promotion_codes', 'Whether customers can enter promotion codes.'),
    automaticTax: objectInput('automatic_tax', AutomaticTaxInput, 'Whether tax is worked out automatically.'),
    billingAddressCollection: choiceInput(
      'billing_address_collection',
      BillingAddressCollection.input,
      'Whether a billing address is asked for.',
    ),
    customFields: objectsInput(
      'custom_fields',
      CheckoutCustomFieldInput,
      'Your own questions to customers.',
      {
        clearable,
      },
    ),
    customText: objectInput('custom_text', CustomTextInput, 'Your own texts on the page.'),
    customerCreation: choiceInput(
      'customer_creation',
      CustomerCreation.input,
      'Whether a payment makes a customer.',
    ),
    inactiveMessage: textInput('inactive_message', 'What the page says when it cannot be paid.', {
      clearable,
    }),
    invoiceCreation: objectInput(
      'invoice_creation',
      InvoiceCreationInput,
      'Whether a payment is followed by an invoice. Subscriptions have their own.',
    ),
    paymentMethodCollection: choiceInput(
      'payment_method_collection',
      PaymentMethodCollection.input,
      'Whether a payment method is asked for.',
    ),
    paymentMethodTypes: choicesInput(
      'payment_method_types',
      PaymentLinkPaymentMethodTypeInput,
      "What can be paid with; what the account's settings say when left out.",
      { clearable },
    ),
    restrictions: objectInput('restrictions', RestrictionsInput, 'What limits its use.', { clearable }),
    shippingAddressCollection: objectInput(
      'shipping_address_collection',
      ShippingAddressCollectionInput,
      'Where goods can be sent; no shipping address is asked for when left out.',
      { clearable },
    ),
    metadata: metadataInput(),
  };
}

mutation('paymentLinkCreate', {
  description: 'Makes a link that anybody can pay by, again and again. Stripe: `POST /v1/payment_links`.',
  inputs: {
    lineItems: objectsInput('line_items', LineItemInput, 'What is sold, 1 to 20 items.', { required: true }),
    ...details(false),
    applicationFeeAmountMinor: safeIntInput(
      'application_fee_amount',
      'What the platform keeps of a payment, in minor units; not for subscriptions.',
      { min: 0 },
    ),
    applicationFeePercent: decimalInput(
      'application_fee_percent',
      "What the platform keeps of a subscription's invoices, in per cent.",
    ),
    consentCollection: objectInput(
      'consent_collection',
      ConsentCollectionInput,
      'What customers are asked to agree to.',
    ),
    currency: currencyInput('currency', 'The currency, one of those of the prices.'),
    onBehalfOf: textInput('on_behalf_of', 'The id of the connected account that sells.'),
    paymentIntentData: objectInput(
      'payment_intent_data',
      LinkPaymentDataInput,
      'What goes on its payments; not for subscriptions.',
    ),
    phoneNumberCollection: objectInput(
      'phone_number_collection',
      PhoneNumberCollectionInput,
      'Whether a phone number is asked for.',
    ),
    shippingOptions: objectsInput(
      'shipping_options',
      ShippingOptionInput,
      'The ways of shipping to choose from.',
    ),
    submitType: choiceInput('submit_type', SubmitType.input, 'What the button that pays says.'),
    subscriptionData: objectInput(
      'subscription_data',
      LinkSubscriptionDataInput,
      'What goes on its subscriptions, if a price recurs.',
    ),
    taxIdCollection: objectInput(
      'tax_id_collection',
      TaxIdCollectionInput,
      'Whether a tax number is asked for.',
    ),
    transferData: objectInput(
      'transfer_data',
      TransferDataInput,
      'The connected account that receives the money.',
    ),
  },
  call: () => ({ method: 'POST', path: ['payment_links'] }),
  payload: changed,
});

mutation('paymentLinkUpdate', {
  description: 'Changes a payment link. Stripe: `POST /v1/payment_links/:id`.',
  targets: { id: { kind: PaymentLink, description: "The link: its global id, or the billing API's own." } },
  inputs: {
    isActive: flagInput('active', 'Whether it can be paid; otherwise the page says that it cannot.'),
    lineItems: objectsInput('line_items', LineItemChangeInput, 'The line items that change.'),
    ...details(true),
    paymentIntentData: objectInput(
      'payment_intent_data',
      LinkPaymentDataChangeInput,
      'What goes on its payments.',
    ),
    subscriptionData: objectInput(
      'subscription_data',
      LinkSubscriptionDataChangeInput,
      'What goes on its subscriptions.',
    ),
  },
  call: ({ id = [] }) => ({ method: 'POST', path: ['payment_links', ...id] }),
  payload: changed,
});
