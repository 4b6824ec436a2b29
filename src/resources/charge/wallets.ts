import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { embedded, int, text, texts } from '../../graph/fields.ts';

const PaypalProtectionStatus = new Choice(
  'PaypalProtectionStatus',
  "How far PayPal's protection of sellers covers a payment.",
  {
    eligible: 'It covers it.',
    not_eligible: 'It does not cover it.',
    partially_eligible: 'It covers some kinds of dispute.',
  },
);

export const ChargeAlipayDetails = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.Alipay>('ChargeAlipayDetails')
  .implement({
    description: 'A payment by Alipay.',
    fields: (t) => ({
      buyerId: t.field(text.nullable('buyer_id', "The buyer's id with the wallet.")),
      fingerprint: t.field(
        text.nullable(
          'fingerprint',
          'The same for the same account wherever it is used: for finding duplicates.',
        ),
      ),
      transactionId: t.field(
        text.nullable('transaction_id', 'The id of the payment with the payment provider.'),
      ),
    }),
  });

export const ChargeCashappDetails = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.Cashapp>('ChargeCashappDetails')
  .implement({
    description: 'A payment by Cash App Pay.',
    fields: (t) => ({
      buyerId: t.field(text.nullable('buyer_id', "The buyer's id with the wallet.")),
      cashtag: t.field(text.nullable('cashtag', "The buyer's public name in Cash App.")),
    }),
  });

export const ChargeGrabpayDetails = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.Grabpay>('ChargeGrabpayDetails')
  .implement({
    description: 'A payment by GrabPay.',
    fields: (t) => ({
      transactionId: t.field(
        text.nullable('transaction_id', 'The id of the payment with the payment provider.'),
      ),
    }),
  });

export const ChargeLinkDetails = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.Link>('ChargeLinkDetails')
  .implement({
    description: 'A payment by Link.',
    fields: (t) => ({
      country: t.field(text.nullable('country', 'The country of the payment method behind it, two letters.')),
    }),
  });

const MobilepayCard = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.Mobilepay.Card>('MobilepayCard')
  .implement({
    description: 'The card behind a payment by MobilePay.',
    fields: (t) => ({
      brand: t.field(text.nullable('brand', 'The brand, in small letters, such as `visa`. The set is open.')),
      country: t.field(
        text.nullable('country', 'Where the card was issued, a two-letter country code (ISO 3166-1).'),
      ),
      expMonth: t.field(int.nullable('exp_month', 'The month in which it expires, 1 to 12.')),
      expYear: t.field(int.nullable('exp_year', 'The year in which it expires, four digits.')),
      last4: t.field(text.nullable('last4', 'The last four digits.')),
    }),
  });

export const ChargeMobilepayDetails = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.Mobilepay>('ChargeMobilepayDetails')
  .implement({
    description: 'A payment by MobilePay.',
    fields: (t) => ({
      card: t.field(embedded.nullable('card', MobilepayCard, 'The card behind it.')),
    }),
  });

const PaypalSellerProtection = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.Paypal.SellerProtection>('PaypalSellerProtection')
  .implement({
    description: "How far PayPal's protection of sellers covers a payment.",
    fields: (t) => ({
      disputeCategories: t.field(
        texts.nullable(
          'dispute_categories',
          'The kinds of dispute it covers: `fraudulent`, `product_not_received`. The set is open.',
        ),
      ),
      ...choice(t, 'status', PaypalProtectionStatus, 'How far it does.', { required: true }),
    }),
  });

export const ChargePaypalDetails = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.Paypal>('ChargePaypalDetails')
  .implement({
    description: 'A payment by PayPal.',
    fields: (t) => ({
      payerEmail: t.field(text.nullable('payer_email', "The email address of the payer's PayPal account.")),
      payerId: t.field(text.nullable('payer_id', "The id of the payer's PayPal account.")),
      payerName: t.field(text.nullable('payer_name', "The name of the payer's PayPal account.")),
      sellerProtection: t.field(
        embedded.nullable(
          'seller_protection',
          PaypalSellerProtection,
          "How far PayPal's protection of sellers covers it.",
        ),
      ),
      transactionId: t.field(
        text.nullable('transaction_id', 'The id of the payment with the payment provider.'),
      ),
    }),
  });

export const ChargeSwishDetails = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.Swish>('ChargeSwishDetails')
  .implement({
    description: 'A payment by Swish, in Sweden.',
    fields: (t) => ({
      fingerprint: t.field(text.nullable('fingerprint', 'The same for the same payer.')),
      paymentReference: t.field(text.nullable('payment_reference', 'The reference of the payment.')),
      verifiedPhoneLast4: t.field(
        text.nullable('verified_phone_last4', "The last four digits of the payer's phone number."),
      ),
    }),
  });

export const ChargeWechatPayDetails = builder
  .objectRef<Stripe.Charge.PaymentMethodDetails.WechatPay>('ChargeWechatPayDetails')
  .implement({
    description: 'A payment by WeChat Pay.',
    fields: (t) => ({
      fingerprint: t.field(text.nullable('fingerprint', 'The same for the same payer.')),
      transactionId: t.field(
        text.nullable('transaction_id', 'The id of the payment with the payment provider.'),
      ),
    }),
  });
