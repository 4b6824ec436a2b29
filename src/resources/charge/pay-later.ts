import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { text } from '../../graph/fields.ts';

export const ChargeAfterpayClearpayDetails = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.AfterpayClearpay>('ChargeAfterpayClearpayDetails')
  .implement({
    description: 'A payment by Afterpay or Clearpay.',
    fields: (t) => ({
      orderId: t.field(text.nullable('order_id', "Afterpay's id of the order.")),
      reference: t.field(text.nullable('reference', 'Your own id of the order.')),
    }),
  });

export const ChargeKlarnaDetails = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.Klarna>('ChargeKlarnaDetails')
  .implement({
    description: 'A payment by Klarna.',
    fields: (t) => ({
      paymentMethodCategory: t.field(
        text.nullable(
          'payment_method_category',
          'How the customer pays Klarna: `pay_later`, `pay_now`, `pay_with_financing`, `pay_in_installments`. The set is open.',
        ),
      ),
      preferredLocale: t.field(
        text.nullable(
          'preferred_locale',
          'The language and country that the customer is shown, such as `en-US`.',
        ),
      ),
    }),
  });
