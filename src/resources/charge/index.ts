import './mutations.ts';
import type Stripe from 'stripe';
import {
  Application,
  BalanceTransaction,
  Charge,
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
  int,
  money,
  priced,
  text,
  timestamp,
  url,
} from '../../graph/fields.ts';
import { identity, Node, StripeObject } from '../../graph/identity.ts';
import { childList, inlineList, many } from '../../graph/lists.ts';
import { HasMetadata, metadata } from '../../graph/metadata.ts';
import { reference } from '../../graph/references.ts';
import { one } from '../../graph/roots.ts';
import { search } from '../../graph/search.ts';
import { ChargeFilter } from '../filters/charge.ts';
import { DisputeFilter } from '../filters/dispute.ts';
import { ShippingDetails } from '../values/address.ts';
import { BillingDetails } from '../values/billing-details.ts';
import { wholeSource } from '../values/payment-source.ts';
import { RadarOptions } from '../values/radar-options.ts';
import { TransferData } from '../values/transfer-data.ts';
import { ChargeLevel3 } from './level3.ts';
import { ChargePaymentMethodDetails } from './payment-method-details.ts';

const ChargeStatus = new Choice('ChargeStatus', 'How far a charge came.', {
  failed: 'It was refused.',
  pending: 'The bank has not decided yet.',
  succeeded: 'It went through, or was authorized where it is captured later.',
});

const ChargeOutcome = builder.objectRef<Stripe.Charge.Outcome>('ChargeOutcome').implement({
  description: 'What the network and the check for fraud made of a charge.',
  fields: (t) => ({
    type: t.field(
      text(
        'type',
        'What happened: `authorized`, `manual_review`, `issuer_declined`, `blocked` or `invalid`. The set is open.',
      ),
    ),
    networkStatus: t.field(
      text.nullable(
        'network_status',
        'What the network said: `approved_by_network`, `declined_by_network`, `not_sent_to_network` or `reversed_after_approval`. The set is open.',
      ),
    ),
    reason: t.field(
      text.nullable('reason', 'More on why; null unless it was refused, blocked or sent to review.'),
    ),
    riskLevel: t.field(
      text.nullable(
        'risk_level',
        'How likely fraud is: `normal`, `elevated`, `highest`, `not_assessed` or `unknown`. The set is open.',
      ),
    ),
    riskScore: t.field(
      int.nullable('risk_score', 'The same from 0 to 100; null where it is not part of the plan.'),
    ),
    rule: t.field(foreignId.nullable('rule', 'The id of the fraud rule that decided; null when none did.')),
    sellerMessage: t.field(
      text.nullable('seller_message', 'The outcome in words, for the seller and not for the buyer.'),
    ),
  }),
});

const ChargeFraudDetails = builder.objectRef<Stripe.Charge.FraudDetails>('ChargeFraudDetails').implement({
  description: 'Who calls a charge a fraud.',
  fields: (t) => ({
    stripeReport: t.field(
      text.nullable('stripe_report', 'What the billing provider found: `fraudulent`, or null.'),
    ),
    userReport: t.field(text.nullable('user_report', 'What you said: `fraudulent`, `safe`, or null.')),
  }),
});

builder.objectType(Charge, {
  description: 'One attempt to move money from a customer.',
  interfaces: [Node, StripeObject, HasMetadata],
  fields: (t) => ({
    ...identity(t, Charge),
    created: t.field(timestamp('created', 'When it was made.')),
    isLive: t.field(flag('livemode', 'Whether real money is moved.')),
    ...choice(t, 'status', ChargeStatus, 'How far it came.', { required: true }),
    description: t.field(text.nullable('description', 'What it is for, in your own words.')),
    ...metadata(t),
    currency: t.field(currency('currency', 'The currency of every amount here.')),
    amount: t.field(money('amount', 'What was to be moved.')),
    amountCaptured: t.field(
      money('amount_captured', 'What was taken; less than the amount if only a part was.'),
    ),
    amountRefunded: t.field(money('amount_refunded', 'What has been given back.')),
    isPaid: t.field(flag('paid', 'Whether it succeeded, or was authorized to be captured later.')),
    isCaptured: t.field(flag('captured', 'Whether the money was taken, and not only held.')),
    isRefunded: t.field(flag('refunded', 'Whether all of it has been given back; false after a part.')),
    isDisputed: t.field(flag('disputed', 'Whether the cardholder has disputed it.')),
    ...reference(t, 'customer', Customer, 'The customer who was charged.'),
    ...reference(t, 'invoice', Invoice, 'The invoice it pays.'),
    ...reference(t, 'payment_intent', PaymentIntent, 'The payment that it is an attempt at.'),
    ...reference(t, 'payment_method', PaymentMethod, 'The payment method that was charged.', {
      expandable: false,
    }),
    paymentMethodDetails: t.field(
      priced.nullable(
        'payment_method_details',
        ChargePaymentMethodDetails,
        'The payment method as it was then, and how this payment went with it.',
      ),
    ),
    source: wholeSource(t, 'What was charged, when it was something older than payment methods.'),
    billingDetails: t.field(embedded('billing_details', BillingDetails, 'Who paid.')),
    shipping: t.field(embedded.nullable('shipping', ShippingDetails, 'Where the goods go.')),
    ...reference(
      t,
      'balance_transaction',
      BalanceTransaction,
      'What it did to the balance of the account, fees included; null until it is captured.',
    ),
    ...reference(
      t,
      'failure_balance_transaction',
      BalanceTransaction,
      'What taking the money back did to the balance, when a charge failed after it had been booked.',
    ),
    failureCode: t.field(
      text.nullable(
        'failure_code',
        'Why it failed, for programs, such as `card_declined`; null if it did not.',
      ),
    ),
    failureMessage: t.field(text.nullable('failure_message', 'Why it failed, in words; null if it did not.')),
    outcome: t.field(
      embedded.nullable('outcome', ChargeOutcome, 'What the network and the check for fraud made of it.'),
    ),
    fraudDetails: t.field(embedded.nullable('fraud_details', ChargeFraudDetails, 'Who calls it a fraud.')),
    radarOptions: t.field(
      embedded.nullable('radar_options', RadarOptions, 'What was told to the check for fraud.'),
    ),
    review: t.field(foreignId.nullable('review', 'The id of the review by a person, if there was one.')),
    receiptEmail: t.field(text.nullable('receipt_email', 'Where the receipt was sent.')),
    receiptNumber: t.field(
      text.nullable('receipt_number', 'The number on the receipt; null until one has been sent.'),
    ),
    receiptUrl: t.field(
      url.nullable('receipt_url', 'The receipt as a page. Whoever holds the link can open it.'),
    ),
    calculatedStatementDescriptor: t.field(
      text.nullable(
        'calculated_statement_descriptor',
        "What the customer's statement says; null where the payment method has no statement.",
      ),
    ),
    statementDescriptor: t.field(
      text.nullable('statement_descriptor', "What the customer's statement was asked to say, cards aside."),
    ),
    statementDescriptorSuffix: t.field(
      text.nullable('statement_descriptor_suffix', "What follows the account's prefix on a card statement."),
    ),
    authorizationCode: t.field(
      text.nullable(
        'authorization_code',
        "The issuer's code for the authorization. Not given to every account.",
      ),
    ),
    level3: t.field(
      priced.nullable('level3', ChargeLevel3, 'The details that card networks want for business cards.'),
    ),
    ...reference(t, 'application', Application, 'The platform that made it.'),
    applicationFee: t.field(
      foreignId.nullable('application_fee', "The id of the platform's fee, if it takes one."),
    ),
    applicationFeeAmount: t.field(
      money.nullable('application_fee_amount', 'How much the platform asked for as its fee.'),
    ),
    onBehalfOf: t.field(
      foreignId.nullable('on_behalf_of', 'The id of the connected account it was made for.'),
    ),
    sourceTransfer: t.field(
      foreignId.nullable('source_transfer', 'The id of the transfer it came from, on a connected account.'),
    ),
    transfer: t.field(foreignId.nullable('transfer', 'The id of the transfer to the connected account.')),
    transferData: t.field(
      priced.nullable('transfer_data', TransferData, 'The connected account that receives the money.'),
    ),
    transferGroup: t.field(text.nullable('transfer_group', 'Groups it with the transfers it pays for.')),
    refunds: inlineList(t, Refund, Charge, {
      property: 'refunds',
      at: (id) => ({ path: ['charges', id, 'refunds'], query: {} }),
      include: true,
      description: 'What has been given back, newest first.',
    }),
    disputes: childList(t, Dispute, {
      at: (id) => ({ path: ['disputes'], query: { charge: id } }),
      filter: DisputeFilter,
      description: 'The disputes over it. A call per charge.',
    }),
  }),
});

builder.queryFields((t) => ({
  charge: one(t, Charge, 'A charge.'),
  charges: many(t, Charge, { description: 'All charges.', filter: ChargeFilter }),
  chargeSearch: search(t, Charge, {
    description: 'Charges that fit a search.',
    fields: [
      'amount',
      'billing_details.address.postal_code',
      'created',
      'currency',
      'customer',
      'disputed',
      'metadata',
      'payment_method_details.card.last4',
      'payment_method_details.card.exp_month',
      'payment_method_details.card.exp_year',
      'payment_method_details.card.brand',
      'payment_method_details.card.fingerprint',
      'refunded',
      'status',
    ],
  }),
}));
