import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { embedded, flag, text, timestamp } from '../../graph/fields.ts';
import { CashappNextAction, RedirectToUrl, VerifyWithMicrodeposits } from '../values/next-action.ts';
import { BankTransferInstructions } from './bank-transfer-instructions.ts';
import { PaynowQrCode, PixQrCode, PromptpayQrCode, SwishNextAction, WechatPayQrCode } from './qr-codes.ts';
import { BoletoVoucher, KonbiniVoucher, OxxoVoucher } from './vouchers.ts';
import { AlipayRedirect, WechatPayAndroidRedirect, WechatPayIosRedirect } from './wallet-redirects.ts';

const CardAwaitNotification = builder
  .objectRef<Stripe.PaymentIntent.NextAction.CardAwaitNotification>('CardAwaitNotification')
  .implement({
    description: 'A payment that waits while the cardholder is told of it, as the law in India wants.',
    fields: (t) => ({
      chargeAttemptAt: t.field(timestamp.nullable('charge_attempt_at', 'When the card is charged.')),
      customerApprovalRequired: t.field(
        flag.nullable('customer_approval_required', 'Whether the cardholder has to agree first.'),
      ),
    }),
  });

export const PaymentIntentNextAction = builder
  .objectRef<Stripe.PaymentIntent.NextAction>('PaymentIntentNextAction')
  .implement({
    description:
      'What the customer has to do before a payment can go on. Only the hash named by `type` is set.',
    fields: (t) => ({
      type: t.field(text('type', 'What it is, such as `redirect_to_url`. The set is open.')),
      alipayHandleRedirect: t.field(
        embedded.nullable('alipay_handle_redirect', AlipayRedirect, 'Go on in Alipay.'),
      ),
      boletoDisplayDetails: t.field(
        embedded.nullable('boleto_display_details', BoletoVoucher, 'Pay a boleto.'),
      ),
      cardAwaitNotification: t.field(
        embedded.nullable(
          'card_await_notification',
          CardAwaitNotification,
          'Wait while the cardholder is told.',
        ),
      ),
      cashappHandleRedirectOrDisplayQrCode: t.field(
        embedded.nullable(
          'cashapp_handle_redirect_or_display_qr_code',
          CashappNextAction,
          'Go on in Cash App.',
        ),
      ),
      displayBankTransferInstructions: t.field(
        embedded.nullable(
          'display_bank_transfer_instructions',
          BankTransferInstructions,
          'Send the money by bank transfer.',
        ),
      ),
      konbiniDisplayDetails: t.field(
        embedded.nullable('konbini_display_details', KonbiniVoucher, 'Pay at a convenience store in Japan.'),
      ),
      oxxoDisplayDetails: t.field(
        embedded.nullable('oxxo_display_details', OxxoVoucher, 'Pay at an OXXO store.'),
      ),
      paynowDisplayQrCode: t.field(
        embedded.nullable('paynow_display_qr_code', PaynowQrCode, 'Scan a code, for PayNow.'),
      ),
      pixDisplayQrCode: t.field(embedded.nullable('pix_display_qr_code', PixQrCode, 'Scan a code, for Pix.')),
      promptpayDisplayQrCode: t.field(
        embedded.nullable('promptpay_display_qr_code', PromptpayQrCode, 'Scan a code, for PromptPay.'),
      ),
      redirectToUrl: t.field(
        embedded.nullable('redirect_to_url', RedirectToUrl, 'Go through a page, for 3D Secure or at a bank.'),
      ),
      verifyWithMicrodeposits: t.field(
        embedded.nullable(
          'verify_with_microdeposits',
          VerifyWithMicrodeposits,
          'Confirm a bank account by small deposits.',
        ),
      ),
      wechatPayDisplayQrCode: t.field(
        embedded.nullable('wechat_pay_display_qr_code', WechatPayQrCode, 'Scan a code, for WeChat Pay.'),
      ),
      wechatPayRedirectToAndroidApp: t.field(
        embedded.nullable(
          'wechat_pay_redirect_to_android_app',
          WechatPayAndroidRedirect,
          'Go on in WeChat Pay on Android.',
        ),
      ),
      wechatPayRedirectToIosApp: t.field(
        embedded.nullable(
          'wechat_pay_redirect_to_ios_app',
          WechatPayIosRedirect,
          'Go on in WeChat Pay on iOS.',
        ),
      ),
      swishHandleRedirectOrDisplayQrCode: t.field(
        embedded.nullable('swish_handle_redirect_or_display_qr_code', SwishNextAction, 'Go on in Swish.'),
      ),
      // `use_stripe_sdk` has no fixed shape: the SDK in the browser reads it by itself, with the client secret.
    }),
  });
