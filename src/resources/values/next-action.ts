import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { embedded, timestamp, url } from '../../graph/fields.ts';

const MicrodepositType = new Choice(
  'MicrodepositType',
  'What the customer looks for on the bank statement.',
  {
    amounts: 'The two amounts that were paid in.',
    descriptor_code: 'A code in the text of the deposit.',
  },
);

export const RedirectToUrl = builder
  .objectRef<Stripe.PaymentIntent.NextAction.RedirectToUrl>('RedirectToUrl')
  .implement({
    description: 'A page that the customer has to go through.',
    fields: (t) => ({
      returnUrl: t.field(url.nullable('return_url', 'Where the customer comes back to.')),
      url: t.field(url.nullable('url', 'The page.')),
    }),
  });

export const VerifyWithMicrodeposits = builder
  .objectRef<Stripe.PaymentIntent.NextAction.VerifyWithMicrodeposits>('VerifyWithMicrodeposits')
  .implement({
    description: 'A bank account that the customer has to confirm by small deposits.',
    fields: (t) => ({
      arrivalDate: t.field(timestamp('arrival_date', 'When the deposits should have arrived.')),
      hostedVerificationUrl: t.field(
        url(
          'hosted_verification_url',
          'A page where the customer confirms them. Whoever holds the link can.',
        ),
      ),
      ...choice(t, 'microdeposit_type', MicrodepositType, 'What to look for.'),
    }),
  });

const CashappQrCode = builder
  .objectRef<Stripe.PaymentIntent.NextAction.CashappHandleRedirectOrDisplayQrCode.QrCode>('CashappQrCode')
  .implement({
    description: 'A code to scan with Cash App.',
    fields: (t) => ({
      expiresAt: t.field(timestamp('expires_at', 'When the code stops working.')),
      imageUrlPng: t.field(url('image_url_png', 'The code as a PNG picture.')),
      imageUrlSvg: t.field(url('image_url_svg', 'The code as an SVG picture.')),
    }),
  });

export const CashappNextAction = builder
  .objectRef<Stripe.PaymentIntent.NextAction.CashappHandleRedirectOrDisplayQrCode>('CashappNextAction')
  .implement({
    description: 'What the customer does in Cash App.',
    fields: (t) => ({
      hostedInstructionsUrl: t.field(url('hosted_instructions_url', 'A page that shows it to the customer.')),
      mobileAuthUrl: t.field(url('mobile_auth_url', 'A link that opens the app on the phone.')),
      qrCode: t.field(embedded('qr_code', CashappQrCode, 'A code to scan, for customers at a computer.')),
    }),
  });
