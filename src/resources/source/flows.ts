import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { currency, embedded, embeddedList, int, money, type Priced, text, url } from '../../graph/fields.ts';
import { Address, ShippingDetails } from '../values/address.ts';

export const SourceCodeVerification = builder
  .objectRef<Stripe.Source.CodeVerification>('SourceCodeVerification')
  .implement({
    description: 'A source that the customer confirms by a code.',
    fields: (t) => ({
      attemptsRemaining: t.field(int('attempts_remaining', 'How many tries are left.')),
      status: t.field(text('status', 'How it went: `pending`, `succeeded` or `failed`. The set is open.')),
    }),
  });

export const SourceReceiver = builder.objectRef<Priced<Stripe.Source.Receiver>>('SourceReceiver').implement({
  description: 'A source that the customer sends money to.',
  fields: (t) => ({
    address: t.field(text.nullable('address', 'Where to send it, such as an account number.')),
    amountCharged: t.field(money.nullable('amount_charged', 'What has been charged from it.')),
    amountReceived: t.field(money.nullable('amount_received', 'What the customer has sent.')),
    amountReturned: t.field(money.nullable('amount_returned', 'What has been sent back.')),
    refundAttributesMethod: t.field(
      text(
        'refund_attributes_method',
        'How the details for a refund are asked for: `email` or `manual`. The set is open.',
      ),
    ),
    refundAttributesStatus: t.field(
      text(
        'refund_attributes_status',
        'Whether the details for a refund are there: `missing`, `requested` or `available`. The set is open.',
      ),
    ),
  }),
});

export const SourceRedirect = builder.objectRef<Stripe.Source.Redirect>('SourceRedirect').implement({
  description: 'A source that the customer confirms on another page.',
  fields: (t) => ({
    failureReason: t.field(
      text.nullable(
        'failure_reason',
        'Why it failed: `user_abort`, `declined` or `processing_error`; null if it did not. The set is open.',
      ),
    ),
    returnUrl: t.field(url('return_url', 'Where the customer comes back to.')),
    status: t.field(
      text('status', 'How it went: `pending`, `succeeded`, `not_required` or `failed`. The set is open.'),
    ),
    url: t.field(url('url', 'The page.')),
  }),
});

export const SourceOwner = builder.objectRef<Stripe.Source.Owner>('SourceOwner').implement({
  description: 'Who a source belongs to.',
  fields: (t) => ({
    address: t.field(embedded.nullable('address', Address, 'The address that was given.')),
    email: t.field(text.nullable('email', 'The email address that was given.')),
    name: t.field(text.nullable('name', 'The name that was given.')),
    phone: t.field(text.nullable('phone', 'The phone number that was given.')),
    verifiedAddress: t.field(
      embedded.nullable(
        'verified_address',
        Address,
        'The address as it was confirmed by a third party; null if it was not.',
      ),
    ),
    verifiedEmail: t.field(
      text.nullable('verified_email', 'The email address as it was confirmed; null if it was not.'),
    ),
    verifiedName: t.field(
      text.nullable('verified_name', 'The name as it was confirmed; null if it was not.'),
    ),
    verifiedPhone: t.field(
      text.nullable('verified_phone', 'The phone number as it was confirmed; null if it was not.'),
    ),
  }),
});

const SourceOrderItem = builder.objectRef<Stripe.Source.SourceOrder.Item>('SourceOrderItem').implement({
  description: 'A line of the order that a source is for.',
  fields: (t) => ({
    amount: t.field(money.nullable('amount', 'What the line costs.')),
    currency: t.field(currency.nullable('currency', 'The currency of the line.')),
    description: t.field(text.nullable('description', 'What it is.')),
    parent: t.field(text.nullable('parent', 'The id of what it is a line for, such as a SKU.')),
    quantity: t.field(int.nullable('quantity', 'How many.')),
    type: t.field(text.nullable('type', 'The kind of line: `sku`, `tax` or `shipping`. The set is open.')),
  }),
});

export const SourceOrder = builder.objectRef<Stripe.Source.SourceOrder>('SourceOrder').implement({
  description: 'The order that a source is for.',
  fields: (t) => ({
    amount: t.field(money('amount', 'What it costs.')),
    currency: t.field(currency('currency', 'The currency of the order.')),
    email: t.field(text.nullable('email', "The customer's email address.")),
    items: t.field(embeddedList.nullable('items', SourceOrderItem, 'Its lines.')),
    shipping: t.field(embedded.nullable('shipping', ShippingDetails, 'Where the goods go.')),
  }),
});
