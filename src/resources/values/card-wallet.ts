import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { embedded, text } from '../../graph/fields.ts';
import { Address } from './address.ts';

const CardWalletType = new Choice('CardWalletType', 'The wallet a card came from.', {
  amex_express_checkout: 'Amex Express Checkout.',
  apple_pay: 'Apple Pay.',
  google_pay: 'Google Pay.',
  link: "Link, the billing provider's own wallet.",
  masterpass: 'Masterpass.',
  samsung_pay: 'Samsung Pay.',
  visa_checkout: 'Visa Checkout.',
});

const CardWalletOwner = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.Card.Wallet.Masterpass>('CardWalletOwner')
  .implement({
    description: 'What a wallet tells of its owner.',
    fields: (t) => ({
      billingAddress: t.field(
        embedded.nullable('billing_address', Address, 'The billing address in the wallet.'),
      ),
      email: t.field(text.nullable('email', 'The email address in the wallet.')),
      name: t.field(text.nullable('name', 'The name in the wallet.')),
      shippingAddress: t.field(
        embedded.nullable('shipping_address', Address, 'The shipping address in the wallet.'),
      ),
    }),
  });

export const CardWallet = builder
  .objectRef<
    Partial<Stripe.Charge.PaymentMethodDetails.Card.Wallet> &
      Pick<Stripe.Charge.PaymentMethodDetails.Card.Wallet, 'type'>
  >('CardWallet')
  .implement({
    description: 'The wallet that a card came from.',
    fields: (t) => ({
      dynamicLast4: t.field(
        text.nullable(
          'dynamic_last4',
          'The last four digits that the wallet showed to the merchant, where it hides the real ones.',
        ),
      ),
      masterpass: t.field(
        embedded.nullable('masterpass', CardWalletOwner, 'What Masterpass tells of its owner.'),
      ),
      ...choice(t, 'type', CardWalletType, 'Which wallet it is.', { required: true }),
      visaCheckout: t.field(
        embedded.nullable('visa_checkout', CardWalletOwner, 'What Visa Checkout tells of its owner.'),
      ),
      // `amex_express_checkout`, `apple_pay`, `google_pay`, `link`, `samsung_pay` have no properties of their own: `type` tells as much.
    }),
  });
