import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { int, text, url } from '../../graph/fields.ts';

export const SourceAlipay = builder.objectRef<Stripe.Source.Alipay>('SourceAlipay').implement({
  description: 'Alipay, as a source.',
  fields: (t) => ({
    dataString: t.field(text.nullable('data_string', 'What the Alipay app is started with.')),
    nativeUrl: t.field(url.nullable('native_url', 'A link that opens the Alipay app on the phone.')),
    statementDescriptor: t.field(
      text.nullable('statement_descriptor', "What the customer's statement says."),
    ),
  }),
});

export const SourceKlarna = builder.objectRef<Stripe.Source.Klarna>('SourceKlarna').implement({
  description: 'Klarna, as a source.',
  fields: (t) => ({
    backgroundImageUrl: t.field(
      url.nullable('background_image_url', 'The picture behind the page at Klarna.'),
    ),
    clientToken: t.field(
      text.nullable(
        'client_token',
        'What a browser opens Klarna with. Whoever holds it can act on the payment.',
      ),
    ),
    firstName: t.field(text.nullable('first_name', "The customer's first name.")),
    lastName: t.field(text.nullable('last_name', "The customer's last name.")),
    locale: t.field(
      text.nullable('locale', 'The language and country that the customer is shown, such as `en-US`.'),
    ),
    logoUrl: t.field(url.nullable('logo_url', 'Your logo on the page at Klarna.')),
    pageTitle: t.field(text.nullable('page_title', 'The title of the page at Klarna.')),
    payLaterAssetUrlsDescriptive: t.field(
      text.nullable('pay_later_asset_urls_descriptive', 'The large picture for paying later.'),
    ),
    payLaterAssetUrlsStandard: t.field(
      text.nullable('pay_later_asset_urls_standard', 'The small picture for paying later.'),
    ),
    payLaterName: t.field(text.nullable('pay_later_name', 'What paying later is called.')),
    payLaterRedirectUrl: t.field(
      url.nullable('pay_later_redirect_url', 'The page at Klarna for paying later.'),
    ),
    payNowAssetUrlsDescriptive: t.field(
      text.nullable('pay_now_asset_urls_descriptive', 'The large picture for paying now.'),
    ),
    payNowAssetUrlsStandard: t.field(
      text.nullable('pay_now_asset_urls_standard', 'The small picture for paying now.'),
    ),
    payNowName: t.field(text.nullable('pay_now_name', 'What paying now is called.')),
    payNowRedirectUrl: t.field(url.nullable('pay_now_redirect_url', 'The page at Klarna for paying now.')),
    payOverTimeAssetUrlsDescriptive: t.field(
      text.nullable('pay_over_time_asset_urls_descriptive', 'The large picture for paying over time.'),
    ),
    payOverTimeAssetUrlsStandard: t.field(
      text.nullable('pay_over_time_asset_urls_standard', 'The small picture for paying over time.'),
    ),
    payOverTimeName: t.field(text.nullable('pay_over_time_name', 'What paying over time is called.')),
    payOverTimeRedirectUrl: t.field(
      url.nullable('pay_over_time_redirect_url', 'The page at Klarna for paying over time.'),
    ),
    paymentMethodCategories: t.field(
      text.nullable(
        'payment_method_categories',
        'The ways of paying that are open to the customer, separated by commas.',
      ),
    ),
    purchaseCountry: t.field(text.nullable('purchase_country', 'The country of the purchase, two letters.')),
    purchaseType: t.field(
      text.nullable('purchase_type', 'The kind of purchase: `buy` or `rent`. The set is open.'),
    ),
    redirectUrl: t.field(url.nullable('redirect_url', 'The page at Klarna.')),
    shippingDelay: t.field(
      int.nullable('shipping_delay', 'How many days it takes until the goods are sent.'),
    ),
    shippingFirstName: t.field(text.nullable('shipping_first_name', "The recipient's first name.")),
    shippingLastName: t.field(text.nullable('shipping_last_name', "The recipient's last name.")),
  }),
});

export const SourceWechat = builder.objectRef<Stripe.Source.Wechat>('SourceWechat').implement({
  description: 'WeChat Pay, as a source.',
  fields: (t) => ({
    prepayId: t.field(text.nullable('prepay_id', "WeChat Pay's id of the prepared payment.")),
    qrCodeUrl: t.field(url.nullable('qr_code_url', 'What the code to scan says.')),
    statementDescriptor: t.field(
      text.nullable('statement_descriptor', "What the customer's statement says."),
    ),
  }),
});
