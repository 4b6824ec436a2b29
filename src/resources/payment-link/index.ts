import './mutations.ts';
import { Application, CheckoutSession, PaymentLink, QuoteLineItem } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import {
  currency,
  decimal,
  embedded,
  embeddedList,
  flag,
  foreignId,
  money,
  priced,
  pricedList,
  text,
  texts,
  url,
} from '../../graph/fields.ts';
import { identity, Node, StripeObject } from '../../graph/identity.ts';
import { childList, inlineList, many } from '../../graph/lists.ts';
import { HasMetadata, metadata } from '../../graph/metadata.ts';
import { reference } from '../../graph/references.ts';
import { one } from '../../graph/roots.ts';
import { CheckoutSessionFilter } from '../filters/checkout-session.ts';
import { PaymentLinkFilter } from '../filters/payment-link.ts';
import { AutomaticTaxSettings } from '../values/automatic-tax-settings.ts';
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
import { TransferData } from '../values/transfer-data.ts';
import {
  PaymentLinkAfterCompletion,
  PaymentLinkPaymentIntentData,
  PaymentLinkRestrictions,
  PaymentLinkSubscriptionData,
} from './settings.ts';

builder.objectType(PaymentLink, {
  description:
    'A lasting address at which anybody can pay for the same items. Every visit opens a checkout session.',
  interfaces: [Node, StripeObject, HasMetadata],
  fields: (t) => ({
    ...identity(t, PaymentLink),
    isLive: t.field(flag('livemode', 'Whether it takes real money, and is not a test.')),
    isActive: t.field(flag('active', 'Whether it can be paid; otherwise the page says that it cannot.')),
    url: t.field(url('url', 'The address to share.')),
    currency: t.field(currency('currency', 'The currency of its items.')),
    lineItems: inlineList(t, QuoteLineItem, PaymentLink, {
      property: 'line_items',
      include: true,
      at: (id) => ({ path: ['payment_links', id, 'line_items'], query: {} }),
      description: 'What is paid for.',
    }),
    checkoutSessions: childList(t, CheckoutSession, {
      description: 'The visits to it. A call for every payment link.',
      filter: CheckoutSessionFilter,
      at: (id) => ({ path: ['checkout', 'sessions'], query: { payment_link: id } }),
    }),
    afterCompletion: t.field(
      embedded('after_completion', PaymentLinkAfterCompletion, 'What follows a payment.'),
    ),
    allowPromotionCodes: t.field(
      flag('allow_promotion_codes', 'Whether customers can enter promotion codes.'),
    ),
    ...reference(t, 'application', Application, 'The platform that made it; null when the account did.'),
    applicationFeeAmount: t.field(
      money.nullable(
        'application_fee_amount',
        'What the platform keeps of a payment; null when it keeps nothing, or a part.',
      ),
    ),
    applicationFeePercent: t.field(
      decimal.nullable(
        'application_fee_percent',
        "What the platform keeps of a subscription's invoices, in percent; null when it keeps nothing.",
      ),
    ),
    automaticTax: t.field(
      embedded('automatic_tax', AutomaticTaxSettings, 'Whether tax is worked out automatically.'),
    ),
    ...choice(
      t,
      'billing_address_collection',
      BillingAddressCollection,
      'Whether a billing address is asked for.',
      {
        required: true,
      },
    ),
    consentCollection: t.field(
      embedded.nullable(
        'consent_collection',
        CheckoutConsentCollection,
        'What customers are asked to agree to; null for nothing.',
      ),
    ),
    customFields: t.field(
      embeddedList('custom_fields', CheckoutCustomField, 'Your own questions to customers.'),
    ),
    customText: t.field(embedded('custom_text', CheckoutCustomText, 'Your own texts on the page.')),
    ...choice(t, 'customer_creation', CustomerCreation, 'Whether a payment makes a customer.', {
      required: true,
    }),
    inactiveMessage: t.field(
      text.nullable('inactive_message', 'What the page says when it cannot be paid; null for the usual.'),
    ),
    invoiceCreation: t.field(
      embedded.nullable(
        'invoice_creation',
        CheckoutInvoiceCreation,
        'Whether a payment is followed by an invoice; null for subscriptions, which always are.',
      ),
    ),
    onBehalfOf: t.field(
      foreignId.nullable('on_behalf_of', 'The id of the connected account that sells; null for the own one.'),
    ),
    paymentIntentData: t.field(
      embedded.nullable(
        'payment_intent_data',
        PaymentLinkPaymentIntentData,
        'What goes on its payment intents; null when nothing was set.',
      ),
    ),
    ...choice(
      t,
      'payment_method_collection',
      PaymentMethodCollection,
      'Whether a payment method is asked for.',
      {
        required: true,
      },
    ),
    paymentMethodTypes: t.field(
      texts.nullable(
        'payment_method_types',
        'What can be paid with, such as `card`. The set is open. Null when the account’s settings decide.',
      ),
    ),
    phoneNumberCollection: t.field(
      embedded('phone_number_collection', PhoneNumberCollection, 'Whether a phone number is asked for.'),
    ),
    restrictions: t.field(
      embedded.nullable('restrictions', PaymentLinkRestrictions, 'What limits its use; null for nothing.'),
    ),
    shippingAddressCollection: t.field(
      embedded.nullable(
        'shipping_address_collection',
        ShippingAddressCollection,
        'Where goods can be sent; null when no shipping address is asked for.',
      ),
    ),
    shippingOptions: t.field(
      pricedList('shipping_options', CheckoutShippingOption, 'The ways of shipping to choose from.'),
    ),
    ...choice(t, 'submit_type', SubmitType, 'What the button that pays says.', { required: true }),
    subscriptionData: t.field(
      embedded.nullable(
        'subscription_data',
        PaymentLinkSubscriptionData,
        'What goes on its subscriptions; null when it makes none.',
      ),
    ),
    taxIdCollection: t.field(
      embedded('tax_id_collection', TaxIdCollection, 'Whether a tax number is asked for.'),
    ),
    transferData: t.field(
      priced.nullable('transfer_data', TransferData, 'Who receives the money; null for the own account.'),
    ),
    ...metadata(t),
  }),
});

builder.queryFields((t) => ({
  paymentLink: one(t, PaymentLink, 'A payment link.'),
  paymentLinks: many(t, PaymentLink, { description: 'Payment links.', filter: PaymentLinkFilter }),
}));
