import type Stripe from 'stripe';
import { builder } from '../../../graph/builder.ts';
import { embedded, text } from '../../../graph/fields.ts';

const CheckoutText = builder.objectRef<{ readonly message: string }>('CheckoutText').implement({
  description: 'A text of your own on the page.',
  fields: (t) => ({ message: t.field(text('message', 'The text, up to 1200 characters.')) }),
});

export const CheckoutCustomText = builder
  .objectRef<Stripe.Checkout.Session.CustomText>('CheckoutCustomText')
  .implement({
    description: 'Texts of your own on the page where customers pay.',
    fields: (t) => ({
      shippingAddress: t.field(
        embedded.nullable('shipping_address', CheckoutText, 'Beside the shipping address; null for none.'),
      ),
      submit: t.field(
        embedded.nullable('submit', CheckoutText, 'Beside the button that pays; null for none.'),
      ),
      afterSubmit: t.field(
        embedded.nullable('after_submit', CheckoutText, 'Below that button; null for none.'),
      ),
      termsOfServiceAcceptance: t.field(
        embedded.nullable(
          'terms_of_service_acceptance',
          CheckoutText,
          'In place of the words by which the terms are accepted; null for the usual ones.',
        ),
      ),
    }),
  });
