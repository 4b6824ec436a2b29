import './mutations.ts';
import type Stripe from 'stripe';
import { BalanceTransaction, Charge, Dispute, PaymentIntent } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { currency, embedded, embeddedList, flag, money, text, timestamp } from '../../graph/fields.ts';
import { identity, Node, StripeObject } from '../../graph/identity.ts';
import { many } from '../../graph/lists.ts';
import { HasMetadata, metadata } from '../../graph/metadata.ts';
import { reference } from '../../graph/references.ts';
import { one } from '../../graph/roots.ts';
import { DisputeFilter } from '../filters/dispute.ts';
import { DisputeEvidence, DisputeEvidenceDetails } from './evidence.ts';

const DisputeReason = new Choice('DisputeReason', 'What the customer told the bank.', {
  bank_cannot_process: 'The bank cannot carry out the payment.',
  check_returned: 'A cheque came back.',
  credit_not_processed: 'A refund was promised and did not come.',
  customer_initiated: 'The customer had the debit returned.',
  debit_not_authorized: 'The customer never allowed the debit.',
  duplicate: 'The customer was charged twice.',
  fraudulent: 'The customer knows nothing of the payment.',
  general: 'Something that fits no other reason.',
  incorrect_account_details: 'The account details were wrong.',
  insufficient_funds: 'The account held too little.',
  product_not_received: 'Goods or service never came.',
  product_unacceptable: 'Goods or service were not as described.',
  subscription_canceled: 'The subscription had been ended before the payment.',
  unrecognized: 'The customer does not recognize the line on the statement.',
});

const DisputeStatus = new Choice('DisputeStatus', 'How far a dispute is.', {
  warning_needs_response: 'An inquiry, before any money is taken: an answer is awaited.',
  warning_under_review: 'The bank considers the answer to an inquiry.',
  warning_closed: 'The inquiry ended without becoming a dispute.',
  needs_response: 'The money has been taken back, and evidence is awaited.',
  under_review: 'The bank considers the evidence.',
  won: 'Decided for the seller: the money is back.',
  lost: 'Decided for the customer, or given up.',
});

const DisputePaymentMethodType = new Choice(
  'DisputePaymentMethodType',
  'What the disputed payment was made with.',
  {
    card: 'A card.',
  },
);

const DisputeCard = builder.objectRef<Stripe.Dispute.PaymentMethodDetails.Card>('DisputeCard').implement({
  description: 'The card of a disputed payment.',
  fields: (t) => ({
    brand: t.field(text('brand', 'The brand of the card, such as `visa`. The set is open.')),
    networkReasonCode: t.field(
      text.nullable(
        'network_reason_code',
        "The card network's own code for the reason; null when it gave none.",
      ),
    ),
  }),
});

const DisputePaymentMethodDetails = builder
  .objectRef<Stripe.Dispute.PaymentMethodDetails>('DisputePaymentMethodDetails')
  .implement({
    description: 'What the disputed payment was made with.',
    fields: (t) => ({
      ...choice(t, 'type', DisputePaymentMethodType, 'The kind of payment method.', { required: true }),
      card: t.field(embedded.nullable('card', DisputeCard, 'The card; null for other kinds.')),
    }),
  });

builder.objectType(Dispute, {
  description: 'A payment that a customer contests with their bank. The bank decides.',
  interfaces: [Node, StripeObject, HasMetadata],
  fields: (t) => ({
    ...identity(t, Dispute),
    isLive: t.field(flag('livemode', 'Whether it is about real money, and not a test.')),
    created: t.field(timestamp('created', 'When it was opened.')),
    amount: t.field(
      money('amount', 'What is contested: as a rule the whole charge, sometimes a part of it.'),
    ),
    currency: t.field(currency('currency', 'The currency of that amount.')),
    ...choice(t, 'status', DisputeStatus, 'How far it is.', { required: true }),
    ...choice(t, 'reason', DisputeReason, 'What the customer told the bank.', { required: true }),
    networkReasonCode: t.field(
      text.nullable('network_reason_code', "The network's own code for the reason; null when it gave none."),
    ),
    ...reference(t, 'charge', Charge, 'The contested charge.', { required: true }),
    ...reference(
      t,
      'payment_intent',
      PaymentIntent,
      'The payment intent of that charge; null for charges made without one.',
    ),
    isChargeRefundable: t.field(
      flag('is_charge_refundable', 'Whether the charge can still be refunded, which ends an inquiry.'),
    ),
    balanceTransactions: t.field(
      embeddedList(
        'balance_transactions',
        BalanceTransaction,
        "What it did to the account's balance: taken back, and perhaps given again. Empty for an inquiry.",
      ),
    ),
    evidence: t.field(embedded('evidence', DisputeEvidence, 'What is laid before the bank.')),
    evidenceDetails: t.field(
      embedded(
        'evidence_details',
        DisputeEvidenceDetails,
        'How far the evidence is, and how long there is for it.',
      ),
    ),
    paymentMethodDetails: t.field(
      embedded.nullable(
        'payment_method_details',
        DisputePaymentMethodDetails,
        'What the payment was made with; null for disputes from before this was kept.',
      ),
    ),
    ...metadata(t),
  }),
});

builder.queryFields((t) => ({
  dispute: one(t, Dispute, 'A dispute.'),
  disputes: many(t, Dispute, { description: 'Disputes.', filter: DisputeFilter }),
}));
