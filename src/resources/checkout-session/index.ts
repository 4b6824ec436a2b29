import './mutations.ts';
import {
  BillingSubscription,
  CheckoutSession,
  Customer,
  Invoice,
  PaymentIntent,
  PaymentLink,
  QuoteLineItem,
  SetupIntent,
} from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import {
  currency,
  embedded,
  embeddedList,
  flag,
  money,
  priced,
  pricedList,
  text,
  texts,
  timestamp,
  url,
} from '../../graph/fields.ts';
import { identity, Node, StripeObject } from '../../graph/identity.ts';
import { inlineList, many } from '../../graph/lists.ts';
import { HasMetadata, metadata } from '../../graph/metadata.ts';
import { reference } from '../../graph/references.ts';
import { one } from '../../graph/roots.ts';
import { CheckoutSessionFilter } from '../filters/checkout-session.ts';
import { ShippingDetails } from '../values/address.ts';
import { AutomaticTax } from '../values/automatic-tax.ts';
import {
  BillingAddressCollection,
  CustomerCreation,
  PaymentMethodCollection,
  PhoneNumberCollection,
  ShippingAddressCollection,
  SubmitType,
  TaxIdCollection,
} from '../values/checkout/collected-details.ts';
import { CheckoutConsentCollection } from '../values/checkout/consent-collection.ts';
import { CheckoutCustomField } from '../values/checkout/custom-fields.ts';
import { CheckoutCustomText } from '../values/checkout/custom-text.ts';
import { CheckoutInvoiceCreation } from '../values/checkout/invoice-creation.ts';
import { CheckoutShippingOption } from '../values/checkout/shipping-option.ts';
import { CheckoutSessionStatus } from '../values/checkout-session-status.ts';
import { PaymentMethodConfigurationDetails } from '../values/payment-method-configuration-details.ts';
import { shippingCost } from '../values/shipping-cost.ts';
import { TotalDetails } from '../values/total-details.ts';
import { CheckoutMode, CheckoutPaymentStatus, CheckoutRedirect, CheckoutUiMode } from './choices.ts';
import {
  CheckoutAfterExpiration,
  CheckoutConsent,
  CheckoutCurrencyConversion,
  CheckoutCustomerDetails,
} from './parts.ts';
import { CheckoutPaymentMethodOptions } from './payment-method-options.ts';

builder.objectType(CheckoutSession, {
  description: "One customer's visit to a page to pay, to subscribe or to leave a payment method.",
  interfaces: [Node, StripeObject, HasMetadata],
  fields: (t) => ({
    ...identity(t, CheckoutSession),
    isLive: t.field(flag('livemode', 'Whether it takes real money, and is not a test.')),
    created: t.field(timestamp('created', 'When it was opened.')),
    expiresAt: t.field(timestamp('expires_at', 'Until when it can be paid.')),
    ...choice(t, 'mode', CheckoutMode, 'What it is for.', { required: true }),
    ...choice(t, 'status', CheckoutSessionStatus, 'How far it is; null on sessions that have no status.'),
    ...choice(t, 'payment_status', CheckoutPaymentStatus, 'Whether the money is there.', { required: true }),
    ...choice(
      t,
      'ui_mode',
      CheckoutUiMode,
      'Where the page is; null on sessions from before there was a choice.',
    ),
    url: t.field(
      url.nullable(
        'url',
        'The page to send the customer to; null once the session is over, and when it is embedded.',
      ),
    ),
    clientSecret: t.field(
      text.nullable(
        'client_secret',
        'What a page of your own needs to embed the session; null when it is not embedded. Whoever holds it can act on the session: give it to its customer alone, and log it nowhere.',
      ),
    ),
    clientReferenceId: t.field(
      text.nullable(
        'client_reference_id',
        'A word of your own, such as the number of a cart; null for none.',
      ),
    ),
    lineItems: inlineList(t, QuoteLineItem, CheckoutSession, {
      property: 'line_items',
      include: true,
      at: (id) => ({ path: ['checkout', 'sessions', id, 'line_items'], query: {} }),
      description: 'What is paid for. Empty when a payment method is left.',
    }),
    currency: t.field(currency.nullable('currency', 'The currency of its amounts; null when it has none.')),
    amountSubtotal: t.field(
      money.nullable('amount_subtotal', 'All items before discounts and tax; null when nothing is paid for.'),
    ),
    amountTotal: t.field(
      money.nullable('amount_total', 'All items with discounts and tax; null when nothing is paid for.'),
    ),
    totalDetails: t.field(
      priced.nullable(
        'total_details',
        TotalDetails,
        'Discounts, shipping and tax in the total; null when there is none.',
      ),
    ),
    currencyConversion: t.field(
      embedded.nullable(
        'currency_conversion',
        CheckoutCurrencyConversion,
        'The exchange behind it; null when the customer pays in the currency of the prices.',
      ),
    ),
    ...reference(t, 'customer', Customer, 'The customer; null until there is one.'),
    ...choice(
      t,
      'customer_creation',
      CustomerCreation,
      'Whether it makes a customer; null when it was given one.',
    ),
    customerDetails: t.field(
      embedded.nullable(
        'customer_details',
        CheckoutCustomerDetails,
        'What the customer said at checkout; null until then.',
      ),
    ),
    customerEmail: t.field(
      text.nullable('customer_email', 'The e-mail address that was filled in beforehand; null for none.'),
    ),
    ...reference(t, 'payment_intent', PaymentIntent, 'The payment; null unless it is to pay once.'),
    ...reference(t, 'setup_intent', SetupIntent, 'The setup; null unless it is to leave a payment method.'),
    ...reference(t, 'subscription', BillingSubscription, 'The subscription that it began; null for none.'),
    ...reference(t, 'invoice', Invoice, 'The invoice that it made; null for none.'),
    ...reference(t, 'payment_link', PaymentLink, 'The payment link that opened it; null for none.'),
    ...reference(
      t,
      'recovered_from',
      CheckoutSession,
      'The expired session that it takes up; null for none.',
      {
        expandable: false,
      },
    ),
    afterExpiration: t.field(
      embedded.nullable(
        'after_expiration',
        CheckoutAfterExpiration,
        'What follows when it expires; null for nothing.',
      ),
    ),
    allowPromotionCodes: t.field(
      flag.nullable(
        'allow_promotion_codes',
        'Whether customers can enter promotion codes; null when nothing was said.',
      ),
    ),
    automaticTax: t.field(
      embedded(
        'automatic_tax',
        AutomaticTax,
        'Whether tax is worked out automatically, and how far that is.',
      ),
    ),
    ...choice(
      t,
      'billing_address_collection',
      BillingAddressCollection,
      'Whether a billing address is asked for; null when nothing was said.',
    ),
    consent: t.field(
      embedded.nullable(
        'consent',
        CheckoutConsent,
        'What the customer agreed to; null until checkout is done.',
      ),
    ),
    consentCollection: t.field(
      embedded.nullable(
        'consent_collection',
        CheckoutConsentCollection,
        'What the customer is asked to agree to; null for nothing.',
      ),
    ),
    customFields: t.field(
      embeddedList(
        'custom_fields',
        CheckoutCustomField,
        'Your own questions to the customer, and the answers.',
      ),
    ),
    customText: t.field(embedded('custom_text', CheckoutCustomText, 'Your own texts on the page.')),
    invoiceCreation: t.field(
      embedded.nullable(
        'invoice_creation',
        CheckoutInvoiceCreation,
        'Whether the payment is followed by an invoice; null unless it is to pay once.',
      ),
    ),
    // No enum: language tags such as `pt-BR` are of use as they are, and their set is open.
    locale: t.field(
      text.nullable(
        'locale',
        'The language of the page, as a tag such as `pt-BR`; null or `auto` for the browser’s.',
      ),
    ),
    ...choice(
      t,
      'payment_method_collection',
      PaymentMethodCollection,
      'Whether a payment method is asked for; null when nothing was said.',
    ),
    paymentMethodConfigurationDetails: t.field(
      embedded.nullable(
        'payment_method_configuration_details',
        PaymentMethodConfigurationDetails,
        'The settings that decided what can be paid with; null when the session did.',
      ),
    ),
    paymentMethodOptions: t.field(
      embedded.nullable(
        'payment_method_options',
        CheckoutPaymentMethodOptions,
        'Settings by payment method; null when nothing was set.',
      ),
    ),
    paymentMethodTypes: t.field(
      texts('payment_method_types', 'What can be paid with, such as `card`. The set is open.'),
    ),
    phoneNumberCollection: t.field(
      embedded.nullable(
        'phone_number_collection',
        PhoneNumberCollection,
        'Whether a phone number is asked for.',
      ),
    ),
    shippingAddressCollection: t.field(
      embedded.nullable(
        'shipping_address_collection',
        ShippingAddressCollection,
        'Where goods can be sent; null when no shipping address is asked for.',
      ),
    ),
    shippingCost: t.field(shippingCost('What shipping costs; null when nothing is shipped.')),
    shippingDetails: t.field(
      embedded.nullable(
        'shipping_details',
        ShippingDetails,
        'Where the goods go; null until the customer has said.',
      ),
    ),
    shippingOptions: t.field(
      pricedList('shipping_options', CheckoutShippingOption, 'The ways of shipping to choose from.'),
    ),
    ...choice(t, 'submit_type', SubmitType, 'What the button that pays says; null for the usual.'),
    taxIdCollection: t.field(
      embedded.nullable('tax_id_collection', TaxIdCollection, 'Whether a tax number is asked for.'),
    ),
    successUrl: t.field(
      url.nullable(
        'success_url',
        'Where the customer goes when all is done; null when the session is embedded.',
      ),
    ),
    cancelUrl: t.field(
      url.nullable('cancel_url', 'Where the customer goes to turn back; null when that is not offered.'),
    ),
    returnUrl: t.field(
      url.nullable(
        'return_url',
        'Where the customer goes after an embedded session; null when it is not embedded.',
      ),
    ),
    ...choice(
      t,
      'redirect_on_completion',
      CheckoutRedirect,
      'Whether the customer goes there; null when the session is not embedded.',
    ),
    ...metadata(t),
  }),
});

builder.queryFields((t) => ({
  checkoutSession: one(t, CheckoutSession, 'A checkout session.'),
  checkoutSessions: many(t, CheckoutSession, {
    description: 'Checkout sessions.',
    filter: CheckoutSessionFilter,
  }),
}));
