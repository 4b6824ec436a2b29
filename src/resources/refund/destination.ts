import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { embedded, text } from '../../graph/fields.ts';

const RefundCardDestinationType = new Choice('RefundCardDestinationType', 'How money goes back to a card.', {
  pending: 'Not decided yet.',
  refund: 'As a refund, a movement of its own on the statement.',
  reversal: 'As a reversal: the payment vanishes from the statement.',
});

const RefundCardDestination = builder
  .objectRef<Stripe.Refund.DestinationDetails.Card>('RefundCardDestination')
  .implement({
    description: 'A refund to a card.',
    fields: (t) => ({
      ...choice(t, 'type', RefundCardDestinationType, 'How the money goes back.', { required: true }),
      reference: t.field(
        text.nullable(
          'reference',
          'The number by which the issuer finds the refund; null until there is one.',
        ),
      ),
      referenceStatus: t.field(
        text.nullable(
          'reference_status',
          'Whether there is a reference: `pending`, `available` or `unavailable`.',
        ),
      ),
      referenceType: t.field(
        text.nullable('reference_type', 'What kind of number it is, such as `acquirer_reference_number`.'),
      ),
    }),
  });

const RefundBankDestination = builder
  .objectRef<Stripe.Refund.DestinationDetails.EuBankTransfer>('RefundBankDestination')
  .implement({
    description: 'A refund that the receiving bank knows by a reference.',
    fields: (t) => ({
      reference: t.field(
        text.nullable('reference', 'The number by which the bank finds the refund; null until there is one.'),
      ),
      referenceStatus: t.field(
        text.nullable(
          'reference_status',
          'Whether there is a reference: `pending`, `available` or `unavailable`.',
        ),
      ),
    }),
  });

// The other kinds of destination (`affirm`, `alipay`, `paypal`, …) are empty hashes: `type` already tells of them.
export const RefundDestinationDetails = builder
  .objectRef<Stripe.Refund.DestinationDetails>('RefundDestinationDetails')
  .implement({
    description:
      'Where the money of a refund goes. Of the fields beside `type`, only the one it names is set.',
    fields: (t) => ({
      type: t.field(
        text('type', 'What the money goes to, such as `card` or `eu_bank_transfer`. The set is open.'),
      ),
      card: t.field(embedded.nullable('card', RefundCardDestination, 'Set for a refund to a card.')),
      blik: t.field(embedded.nullable('blik', RefundBankDestination, 'Set for a refund by BLIK.')),
      brBankTransfer: t.field(
        embedded.nullable(
          'br_bank_transfer',
          RefundBankDestination,
          'Set for a refund by a Brazilian bank transfer.',
        ),
      ),
      euBankTransfer: t.field(
        embedded.nullable(
          'eu_bank_transfer',
          RefundBankDestination,
          'Set for a refund by a European bank transfer.',
        ),
      ),
      gbBankTransfer: t.field(
        embedded.nullable(
          'gb_bank_transfer',
          RefundBankDestination,
          'Set for a refund by a British bank transfer.',
        ),
      ),
      jpBankTransfer: t.field(
        embedded.nullable(
          'jp_bank_transfer',
          RefundBankDestination,
          'Set for a refund by a Japanese bank transfer.',
        ),
      ),
      mxBankTransfer: t.field(
        embedded.nullable(
          'mx_bank_transfer',
          RefundBankDestination,
          'Set for a refund by a Mexican bank transfer.',
        ),
      ),
      p24: t.field(embedded.nullable('p24', RefundBankDestination, 'Set for a refund by Przelewy24.')),
      swish: t.field(embedded.nullable('swish', RefundBankDestination, 'Set for a refund by Swish.')),
      thBankTransfer: t.field(
        embedded.nullable(
          'th_bank_transfer',
          RefundBankDestination,
          'Set for a refund by a Thai bank transfer.',
        ),
      ),
      usBankTransfer: t.field(
        embedded.nullable(
          'us_bank_transfer',
          RefundBankDestination,
          'Set for a refund by a bank transfer in the United States.',
        ),
      ),
    }),
  });
