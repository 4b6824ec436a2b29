import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { embedded, text, timestamp, url } from '../../graph/fields.ts';

export const PaynowQrCode = builder
  .objectRef<Stripe.PaymentIntent.NextAction.PaynowDisplayQrCode>('PaynowQrCode')
  .implement({
    description: 'A code to scan, for PayNow.',
    fields: (t) => ({
      data: t.field(text('data', 'What the code says.')),
      hostedInstructionsUrl: t.field(
        url.nullable('hosted_instructions_url', 'A page that shows it to the customer.'),
      ),
      imageUrlPng: t.field(url('image_url_png', 'The code as a PNG picture.')),
      imageUrlSvg: t.field(url('image_url_svg', 'The code as an SVG picture.')),
    }),
  });

export const PixQrCode = builder
  .objectRef<Stripe.PaymentIntent.NextAction.PixDisplayQrCode>('PixQrCode')
  .implement({
    description: 'A code to scan, for Pix.',
    fields: (t) => ({
      data: t.field(text.nullable('data', 'What the code says, to be copied into the banking app.')),
      expiresAt: t.field(timestamp.nullable('expires_at', 'When the code stops working.')),
      hostedInstructionsUrl: t.field(
        url.nullable('hosted_instructions_url', 'A page that shows it to the customer.'),
      ),
      imageUrlPng: t.field(url.nullable('image_url_png', 'The code as a PNG picture.')),
      imageUrlSvg: t.field(url.nullable('image_url_svg', 'The code as an SVG picture.')),
    }),
  });

export const PromptpayQrCode = builder
  .objectRef<Stripe.PaymentIntent.NextAction.PromptpayDisplayQrCode>('PromptpayQrCode')
  .implement({
    description: 'A code to scan, for PromptPay.',
    fields: (t) => ({
      data: t.field(text('data', 'What the code says.')),
      hostedInstructionsUrl: t.field(url('hosted_instructions_url', 'A page that shows it to the customer.')),
      imageUrlPng: t.field(url('image_url_png', 'The code as a PNG picture.')),
      imageUrlSvg: t.field(url('image_url_svg', 'The code as an SVG picture.')),
    }),
  });

export const WechatPayQrCode = builder
  .objectRef<Stripe.PaymentIntent.NextAction.WechatPayDisplayQrCode>('WechatPayQrCode')
  .implement({
    description: 'A code to scan, for WeChat Pay.',
    fields: (t) => ({
      data: t.field(text('data', 'What the code says.')),
      hostedInstructionsUrl: t.field(url('hosted_instructions_url', 'A page that shows it to the customer.')),
      imageDataUrl: t.field(url('image_data_url', 'The code as a picture inside a link.')),
      imageUrlPng: t.field(url('image_url_png', 'The code as a PNG picture.')),
      imageUrlSvg: t.field(url('image_url_svg', 'The code as an SVG picture.')),
    }),
  });

const SwishQrCode = builder
  .objectRef<Stripe.PaymentIntent.NextAction.SwishHandleRedirectOrDisplayQrCode.QrCode>('SwishQrCode')
  .implement({
    description: 'A code to scan with Swish.',
    fields: (t) => ({
      data: t.field(text('data', 'What the code says.')),
      imageUrlPng: t.field(url('image_url_png', 'The code as a PNG picture.')),
      imageUrlSvg: t.field(url('image_url_svg', 'The code as an SVG picture.')),
    }),
  });

export const SwishNextAction = builder
  .objectRef<Stripe.PaymentIntent.NextAction.SwishHandleRedirectOrDisplayQrCode>('SwishNextAction')
  .implement({
    description: 'What the customer does in Swish.',
    fields: (t) => ({
      hostedInstructionsUrl: t.field(url('hosted_instructions_url', 'A page that shows it to the customer.')),
      mobileAuthUrl: t.field(url('mobile_auth_url', 'A link that opens the app on the phone.')),
      qrCode: t.field(embedded('qr_code', SwishQrCode, 'A code to scan, for customers at a computer.')),
    }),
  });
