import './mutations.ts';
import type Stripe from 'stripe';
import {
  Application,
  Charge,
  CheckoutSession,
  Customer,
  Dispute,
  Invoice,
  PaymentIntent,
  PaymentMethod,
  Refund,
} from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import {
  currency,
  embedded,
  flag,
  foreignId,
  money,
  type Priced,
  priced,
  text,
  texts,
  timestamp,
} from '../../graph/fields.ts';
import { identity, Node, StripeObject } from '../../graph/identity.ts';
import { childList, many } from '../../graph/lists.ts';
import { HasMetadata, metadata } from '../../graph/metadata.ts';
import { reference } from '../../graph/references.ts';
import { one } from '../../graph/roots.ts';
import { search } from '../../graph/search.ts';
import { anyReference } from '../../graph/unions.ts';
import { ChargeFilter } from '../filters/charge.ts';
import { CheckoutSessionFilter } from '../filters/checkout-session.ts';
import { DisputeFilter } from '../filters/dispute.ts';
import { PaymentIntentFilter } from '../filters/payment-intent.ts';
import { RefundFilter } from '../filters/refund.ts';
import { ShippingDetails } from '../values/address.ts';
import { AutomaticPaymentMethods } from '../values/automatic-payment-methods.ts';
import { CaptureMethod } from '../values/capture-method.ts';
import { PaymentError } from '../values/payment-error.ts';
import { PaymentMethodConfigurationDetails } from '../values/payment-method-configuration-details.ts';
import { PaymentSource } from '../values/payment-source.ts';
import { SetupFutureUsage } from '../values/setup-future-usage.ts';
import { TransferData } from '../values/transfer-data.ts';
import { ConfirmationMethod } from './choices.ts';
import { PaymentIntentNextAction } from './next-action.ts';
import { PaymentIntentPaymentMethodOptions } from './payment-method-options.ts';
import { PaymentIntentProcessing } from './processing.ts';

const PaymentIntentStatus = new Choice('PaymentIntentStatus', 'How far a payment came.', {
  canceled: 'It was canceled; nothing more happens.',
  processing: 'The bank or the network is at work.',
  requires_action: 'The customer has one more step, told by the next action.',
  requires_capture: 'The money is held and has to be captured.',
  requires_confirmation: 'It has to be confirmed.',
  requires_payment_method: 'It has no payment method, or the last one was refused.',
  succeeded: 'The money was taken.',
});

const PaymentIntentCancellationReason = new Choice(
  'PaymentIntentCancellationReason',
  'Why a payment was canceled.',
  {
    abandoned: 'The customer did not come back.',
    automatic: 'The billing provider canceled it.',
    duplicate: 'It was there twice.',
    failed_invoice: 'Its invoice failed.',
    fraudulent: 'It was a fraud.',
    requested_by_customer: 'The customer asked for it.',
    void_invoice: 'Its invoice was voided.',
  },
);

const PaymentIntentTip = builder
  .objectRef<Priced<Stripe.PaymentIntent.AmountDetails.Tip>>('PaymentIntentTip')
  .implement({
    description: 'The tip in a payment.',
    fields: (t) => ({
      amount: t.field(money.nullable('amount', 'How much of the payment is tip.')),
    }),
  });

const PaymentIntentAmountDetails = builder
  .objectRef<Priced<Stripe.PaymentIntent.AmountDetails>>('PaymentIntentAmountDetails')
  .implement({
    description: 'What the amount of a payment is made of.',
    fields: (t) => ({
      tip: t.field(priced.nullable('tip', PaymentIntentTip, 'The tip in it.')),
    }),
  });

builder.objectType(PaymentIntent, {
  description: 'A payment, from the wish to the money, over as many attempts as it takes.',
  interfaces: [Node, StripeObject, HasMetadata],
  fields: (t) => ({
    ...identity(t, PaymentIntent),
    created: t.field(timestamp('created', 'When it was created.')),
    isLive: t.field(flag('livemode', 'Whether real money is moved.')),
    ...choice(t, 'status', PaymentIntentStatus, 'How far it came.', { required: true }),
    description: t.field(text.nullable('description', 'What it is for, in your own words.')),
    ...metadata(t),
    currency: t.field(currency('currency', 'The currency of every amount here.')),
    amount: t.field(money('amount', 'What is to be paid.')),
    amountCapturable: t.field(
      money.nullable('amount_capturable', 'What is held and can be captured; nought when nothing is.'),
    ),
    amountReceived: t.field(
      money.nullable('amount_received', 'What has been taken; nought until it succeeds.'),
    ),
    amountDetails: t.field(
      priced.nullable('amount_details', PaymentIntentAmountDetails, 'What the amount is made of.'),
    ),
    ...reference(t, 'customer', Customer, 'The customer who pays; null for a guest.'),
    ...reference(t, 'invoice', Invoice, 'The invoice it pays.'),
    ...reference(t, 'latest_charge', Charge, 'The last attempt.'),
    ...reference(t, 'payment_method', PaymentMethod, 'The payment method that is used.'),
    ...anyReference(
      t,
      'source',
      PaymentSource,
      'What is charged, when it is something older than payment methods.',
    ),
    clientSecret: t.field(
      text.nullable(
        'client_secret',
        'What a browser finishes the payment with. Whoever holds it can act on the payment: give it to the customer who pays, and do not log it.',
      ),
    ),
    nextAction: t.field(
      embedded.nullable(
        'next_action',
        PaymentIntentNextAction,
        'What the customer has to do; null unless the status says that an action is required.',
      ),
    ),
    processing: t.field(
      embedded.nullable('processing', PaymentIntentProcessing, 'What it waits for while in processing.'),
    ),
    lastPaymentError: t.field(
      embedded.nullable(
        'last_payment_error',
        PaymentError,
        'Why the last attempt failed; null when none did, or a new one has begun.',
      ),
    ),
    ...choice(t, 'capture_method', CaptureMethod, 'When the money is taken.', { required: true }),
    ...choice(t, 'confirmation_method', ConfirmationMethod, 'Who may confirm it.', { required: true }),
    ...choice(
      t,
      'setup_future_usage',
      SetupFutureUsage,
      'Whether the payment method is kept for later payments; null when it is not.',
    ),
    canceledAt: t.field(timestamp.nullable('canceled_at', 'When it was canceled; null if it was not.')),
    ...choice(
      t,
      'cancellation_reason',
      PaymentIntentCancellationReason,
      'Why it was canceled; null if it was not.',
    ),
    paymentMethodTypes: t.field(
      texts(
        'payment_method_types',
        'Which types of payment method may be used, such as `card`. The set is open.',
      ),
    ),
    paymentMethodOptions: t.field(
      priced.nullable(
        'payment_method_options',
        PaymentIntentPaymentMethodOptions,
        'Settings that hold for one type of payment method.',
      ),
    ),
    paymentMethodConfigurationDetails: t.field(
      embedded.nullable(
        'payment_method_configuration_details',
        PaymentMethodConfigurationDetails,
        'The settings of the account by which the types were chosen; null when they were not chosen by it.',
      ),
    ),
    automaticPaymentMethods: t.field(
      embedded.nullable(
        'automatic_payment_methods',
        AutomaticPaymentMethods,
        'Whether the types are chosen by the settings of the account.',
      ),
    ),
    shipping: t.field(embedded.nullable('shipping', ShippingDetails, 'Where the goods go.')),
    receiptEmail: t.field(text.nullable('receipt_email', 'Where the receipt is sent.')),
    review: t.field(foreignId.nullable('review', 'The id of the review by a person, if there is one.')),
    statementDescriptor: t.field(
      text.nullable('statement_descriptor', "What the customer's statement is asked to say, cards aside."),
    ),
    statementDescriptorSuffix: t.field(
      text.nullable('statement_descriptor_suffix', "What follows the account's prefix on a card statement."),
    ),
    ...reference(t, 'application', Application, 'The platform that made it.'),
    applicationFeeAmount: t.field(
      money.nullable('application_fee_amount', 'How much the platform takes as its fee.'),
    ),
    onBehalfOf: t.field(
      foreignId.nullable('on_behalf_of', 'The id of the connected account it is made for.'),
    ),
    transferData: t.field(
      priced.nullable('transfer_data', TransferData, 'The connected account that receives the money.'),
    ),
    transferGroup: t.field(text.nullable('transfer_group', 'Groups it with the transfers it pays for.')),
    charges: childList(t, Charge, {
      at: (id) => ({ path: ['charges'], query: { payment_intent: id } }),
      filter: ChargeFilter,
      description: 'Its attempts, the failed ones among them. A call per payment intent.',
    }),
    refunds: childList(t, Refund, {
      at: (id) => ({ path: ['refunds'], query: { payment_intent: id } }),
      filter: RefundFilter,
      description: 'What has been given back. A call per payment intent.',
    }),
    disputes: childList(t, Dispute, {
      at: (id) => ({ path: ['disputes'], query: { payment_intent: id } }),
      filter: DisputeFilter,
      description: 'The disputes over it. A call per payment intent.',
    }),
    checkoutSessions: childList(t, CheckoutSession, {
      at: (id) => ({ path: ['checkout', 'sessions'], query: { payment_intent: id } }),
      filter: CheckoutSessionFilter,
      description: 'The checkout session it came from, if it came from one. A call per payment intent.',
    }),
  }),
});

builder.queryFields((t) => ({
  paymentIntent: one(t, PaymentIntent, 'A payment intent.'),
  paymentIntents: many(t, PaymentIntent, {
    description: 'All payment intents.',
    filter: PaymentIntentFilter,
  }),
  paymentIntentSearch: search(t, PaymentIntent, {
    description: 'Payments that fit a search.',
    fields: ['amount', 'created', 'currency', 'customer', 'metadata', 'status'],
  }),
}));
