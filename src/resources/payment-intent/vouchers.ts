import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { embedded, text, timestamp, url } from '../../graph/fields.ts';

export const BoletoVoucher = builder
  .objectRef<Stripe.PaymentIntent.NextAction.BoletoDisplayDetails>('BoletoVoucher')
  .implement({
    description: 'A boleto that the customer has to pay.',
    fields: (t) => ({
      expiresAt: t.field(timestamp.nullable('expires_at', 'When it stops being payable.')),
      hostedVoucherUrl: t.field(
        url.nullable('hosted_voucher_url', 'A page that shows the voucher to the customer.'),
      ),
      number: t.field(text.nullable('number', 'The number of the boleto.')),
      pdfUrl: t.field(url.nullable('pdf', 'The boleto as a PDF. Whoever holds the link can open it.')),
    }),
  });

export const OxxoVoucher = builder
  .objectRef<Stripe.PaymentIntent.NextAction.OxxoDisplayDetails>('OxxoVoucher')
  .implement({
    description: 'A voucher that the customer has to pay at an OXXO store.',
    fields: (t) => ({
      expiresAfter: t.field(timestamp.nullable('expires_after', 'When it stops being payable.')),
      hostedVoucherUrl: t.field(
        url.nullable('hosted_voucher_url', 'A page that shows the voucher to the customer.'),
      ),
      number: t.field(text.nullable('number', 'The number of the voucher.')),
    }),
  });

const KonbiniPaymentCode = builder
  .objectRef<Stripe.PaymentIntent.NextAction.KonbiniDisplayDetails.Stores.Familymart>('KonbiniPaymentCode')
  .implement({
    description: 'What the customer enters at one chain of stores.',
    fields: (t) => ({
      confirmationNumber: t.field(text.nullable('confirmation_number', 'The confirmation number.')),
      paymentCode: t.field(text('payment_code', 'The payment code.')),
    }),
  });

const KonbiniPaymentCodes = builder
  .objectRef<Stripe.PaymentIntent.NextAction.KonbiniDisplayDetails.Stores>('KonbiniPaymentCodes')
  .implement({
    description: 'What the customer enters, by chain of stores.',
    fields: (t) => ({
      familymart: t.field(embedded.nullable('familymart', KonbiniPaymentCode, 'At FamilyMart.')),
      lawson: t.field(embedded.nullable('lawson', KonbiniPaymentCode, 'At Lawson.')),
      ministop: t.field(embedded.nullable('ministop', KonbiniPaymentCode, 'At Ministop.')),
      seicomart: t.field(embedded.nullable('seicomart', KonbiniPaymentCode, 'At Seicomart.')),
    }),
  });

export const KonbiniVoucher = builder
  .objectRef<Stripe.PaymentIntent.NextAction.KonbiniDisplayDetails>('KonbiniVoucher')
  .implement({
    description: 'What the customer pays at a convenience store in Japan.',
    fields: (t) => ({
      expiresAt: t.field(timestamp('expires_at', 'When it stops being payable.')),
      hostedVoucherUrl: t.field(
        url.nullable('hosted_voucher_url', 'A page that shows the voucher to the customer.'),
      ),
      stores: t.field(embedded('stores', KonbiniPaymentCodes, 'What to enter, by chain of stores.')),
    }),
  });
