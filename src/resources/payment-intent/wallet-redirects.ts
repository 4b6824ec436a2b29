import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { text, url } from '../../graph/fields.ts';

export const AlipayRedirect = builder
  .objectRef<Stripe.PaymentIntent.NextAction.AlipayHandleRedirect>('AlipayRedirect')
  .implement({
    description: 'Where Alipay goes on.',
    fields: (t) => ({
      nativeData: t.field(text.nullable('native_data', 'What the Alipay app is started with.')),
      nativeUrl: t.field(url.nullable('native_url', 'A link that opens the Alipay app on the phone.')),
      returnUrl: t.field(url.nullable('return_url', 'Where the customer comes back to.')),
      url: t.field(url.nullable('url', 'The page of Alipay.')),
    }),
  });

export const WechatPayAndroidRedirect = builder
  .objectRef<Stripe.PaymentIntent.NextAction.WechatPayRedirectToAndroidApp>('WechatPayAndroidRedirect')
  .implement({
    description: 'What the WeChat Pay app on Android is started with.',
    fields: (t) => ({
      appId: t.field(text('app_id', 'The id of the app.')),
      nonceStr: t.field(text('nonce_str', 'A word that is used once.')),
      package: t.field(text('package', 'The fixed value of this call.')),
      partnerId: t.field(text('partner_id', 'The merchant, as WeChat Pay knows it.')),
      prepayId: t.field(text('prepay_id', "WeChat Pay's id of the prepared payment.")),
      sign: t.field(text('sign', 'The signature over the rest.')),
      timestamp: t.field(text('timestamp', 'When it was signed, in Unix seconds.')),
    }),
  });

export const WechatPayIosRedirect = builder
  .objectRef<Stripe.PaymentIntent.NextAction.WechatPayRedirectToIosApp>('WechatPayIosRedirect')
  .implement({
    description: 'Where the WeChat Pay app on iOS goes on.',
    fields: (t) => ({
      nativeUrl: t.field(url('native_url', 'A link that opens the app on the phone.')),
    }),
  });
