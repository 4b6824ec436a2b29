import type Stripe from 'stripe';
import { builder } from '../../../graph/builder.ts';
import { choice } from '../../../graph/choice-fields.ts';
import { Choice } from '../../../graph/choices.ts';
import { embedded } from '../../../graph/fields.ts';

export const PromotionsConsent = new Choice(
  'PromotionsConsentCollection',
  'Whether customers are asked about news.',
  {
    auto: 'They are asked where that is usual.',
    none: 'They are not asked.',
  },
);

export const TermsConsent = new Choice(
  'TermsConsentCollection',
  'Whether customers have to accept the terms.',
  {
    none: 'They need not.',
    required: 'They have to, before they can pay.',
  },
);

export const ReuseAgreementPosition = new Choice(
  'PaymentMethodReuseAgreementPosition',
  'Where the page says that a payment method may be used again.',
  {
    auto: 'Where it usually stands.',
    hidden: 'Nowhere: you say it yourself.',
  },
);

const PaymentMethodReuseAgreement = builder
  .objectRef<Stripe.Checkout.Session.ConsentCollection.PaymentMethodReuseAgreement>(
    'PaymentMethodReuseAgreement',
  )
  .implement({
    description: 'How customers are told that a payment method is kept for later payments.',
    fields: (t) => ({
      ...choice(t, 'position', ReuseAgreementPosition, 'Where the page says so.', { required: true }),
    }),
  });

export const CheckoutConsentCollection = builder
  .objectRef<Stripe.Checkout.Session.ConsentCollection>('CheckoutConsentCollection')
  .implement({
    description: 'What customers are asked to agree to at checkout.',
    fields: (t) => ({
      ...choice(t, 'promotions', PromotionsConsent, 'News by e-mail; null when nothing was set.'),
      ...choice(t, 'terms_of_service', TermsConsent, 'The terms; null when nothing was set.'),
      paymentMethodReuseAgreement: t.field(
        embedded.nullable(
          'payment_method_reuse_agreement',
          PaymentMethodReuseAgreement,
          'That the payment method is kept; null when nothing was set.',
        ),
      ),
    }),
  });
