import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { embedded, type Priced, priced, text } from '../../graph/fields.ts';
import { BancontactDetails, IdealDetails, SofortDetails } from '../values/bank-redirect-details.ts';
import { CardPresentDetails } from '../values/card-present-details.ts';
import {
  ChargeAchCreditTransferDetails,
  ChargeAchDebitDetails,
  ChargeAcssDebitDetails,
  ChargeAuBecsDebitDetails,
  ChargeBacsDebitDetails,
  ChargeSepaCreditTransferDetails,
  ChargeSepaDebitDetails,
  ChargeUsBankAccountDetails,
} from './bank-payments.ts';
import {
  ChargeEpsDetails,
  ChargeFpxDetails,
  ChargeGiropayDetails,
  ChargeP24Details,
} from './bank-redirects.ts';
import { ChargeCardDetails, ChargeInteracDetails } from './cards.ts';
import { ChargeAfterpayClearpayDetails, ChargeKlarnaDetails } from './pay-later.ts';
import {
  ChargeBoletoDetails,
  ChargeKonbiniDetails,
  ChargeMultibancoDetails,
  ChargeOxxoDetails,
  ChargePaynowDetails,
  ChargePixDetails,
  ChargePromptpayDetails,
} from './vouchers.ts';
import {
  ChargeAlipayDetails,
  ChargeCashappDetails,
  ChargeGrabpayDetails,
  ChargeLinkDetails,
  ChargeMobilepayDetails,
  ChargePaypalDetails,
  ChargeSwishDetails,
  ChargeWechatPayDetails,
} from './wallets.ts';

export const ChargePaymentMethodDetails = builder
  .objectRef<Priced<Stripe.Charge.PaymentMethodDetails>>('ChargePaymentMethodDetails')
  .implement({
    description: 'How a charge was paid. Only the hash named by `type` is set.',
    fields: (t) => ({
      type: t.field(text('type', 'The type of payment method, such as `card`. The set is open.')),
      achCreditTransfer: t.field(
        embedded.nullable(
          'ach_credit_transfer',
          ChargeAchCreditTransferDetails,
          'Set when it was paid by a bank transfer in the United States.',
        ),
      ),
      achDebit: t.field(
        embedded.nullable(
          'ach_debit',
          ChargeAchDebitDetails,
          'Set when it was paid by a debit in the United States, by the older way.',
        ),
      ),
      acssDebit: t.field(
        embedded.nullable('acss_debit', ChargeAcssDebitDetails, 'Set when it was paid by a debit in Canada.'),
      ),
      afterpayClearpay: t.field(
        embedded.nullable(
          'afterpay_clearpay',
          ChargeAfterpayClearpayDetails,
          'Set when it was paid by Afterpay or Clearpay.',
        ),
      ),
      alipay: t.field(embedded.nullable('alipay', ChargeAlipayDetails, 'Set when it was paid by Alipay.')),
      auBecsDebit: t.field(
        embedded.nullable(
          'au_becs_debit',
          ChargeAuBecsDebitDetails,
          'Set when it was paid by a debit in Australia.',
        ),
      ),
      bacsDebit: t.field(
        embedded.nullable(
          'bacs_debit',
          ChargeBacsDebitDetails,
          'Set when it was paid by a debit in the United Kingdom.',
        ),
      ),
      bancontact: t.field(
        embedded.nullable('bancontact', BancontactDetails, 'Set when it was paid by Bancontact.'),
      ),
      boleto: t.field(embedded.nullable('boleto', ChargeBoletoDetails, 'Set when it was paid by boleto.')),
      card: t.field(priced.nullable('card', ChargeCardDetails, 'Set when it was paid by card.')),
      cardPresent: t.field(
        priced.nullable('card_present', CardPresentDetails, 'Set when it was paid by card at a terminal.'),
      ),
      cashapp: t.field(
        embedded.nullable('cashapp', ChargeCashappDetails, 'Set when it was paid by Cash App Pay.'),
      ),
      eps: t.field(embedded.nullable('eps', ChargeEpsDetails, 'Set when it was paid by EPS.')),
      fpx: t.field(embedded.nullable('fpx', ChargeFpxDetails, 'Set when it was paid by FPX.')),
      giropay: t.field(
        embedded.nullable('giropay', ChargeGiropayDetails, 'Set when it was paid by giropay.'),
      ),
      grabpay: t.field(
        embedded.nullable('grabpay', ChargeGrabpayDetails, 'Set when it was paid by GrabPay.'),
      ),
      ideal: t.field(embedded.nullable('ideal', IdealDetails, 'Set when it was paid by iDEAL.')),
      interacPresent: t.field(
        embedded.nullable(
          'interac_present',
          ChargeInteracDetails,
          'Set when it was paid by Interac card at a terminal.',
        ),
      ),
      klarna: t.field(embedded.nullable('klarna', ChargeKlarnaDetails, 'Set when it was paid by Klarna.')),
      konbini: t.field(
        embedded.nullable(
          'konbini',
          ChargeKonbiniDetails,
          'Set when it was paid by cash at a convenience store in Japan.',
        ),
      ),
      link: t.field(embedded.nullable('link', ChargeLinkDetails, 'Set when it was paid by Link.')),
      multibanco: t.field(
        embedded.nullable('multibanco', ChargeMultibancoDetails, 'Set when it was paid by Multibanco.'),
      ),
      oxxo: t.field(embedded.nullable('oxxo', ChargeOxxoDetails, 'Set when it was paid by cash at OXXO.')),
      p24: t.field(embedded.nullable('p24', ChargeP24Details, 'Set when it was paid by Przelewy24.')),
      paynow: t.field(embedded.nullable('paynow', ChargePaynowDetails, 'Set when it was paid by PayNow.')),
      paypal: t.field(embedded.nullable('paypal', ChargePaypalDetails, 'Set when it was paid by PayPal.')),
      pix: t.field(embedded.nullable('pix', ChargePixDetails, 'Set when it was paid by Pix.')),
      promptpay: t.field(
        embedded.nullable('promptpay', ChargePromptpayDetails, 'Set when it was paid by PromptPay.'),
      ),
      sepaDebit: t.field(
        embedded.nullable('sepa_debit', ChargeSepaDebitDetails, 'Set when it was paid by a SEPA debit.'),
      ),
      sofort: t.field(embedded.nullable('sofort', SofortDetails, 'Set when it was paid by Sofort.')),
      usBankAccount: t.field(
        embedded.nullable(
          'us_bank_account',
          ChargeUsBankAccountDetails,
          'Set when it was paid by a debit in the United States.',
        ),
      ),
      wechatPay: t.field(
        embedded.nullable('wechat_pay', ChargeWechatPayDetails, 'Set when it was paid by WeChat Pay.'),
      ),
      mobilepay: t.field(
        embedded.nullable('mobilepay', ChargeMobilepayDetails, 'Set when it was paid by MobilePay.'),
      ),
      sepaCreditTransfer: t.field(
        embedded.nullable(
          'sepa_credit_transfer',
          ChargeSepaCreditTransferDetails,
          'Set when it was paid by a transfer in the euro area.',
        ),
      ),
      swish: t.field(embedded.nullable('swish', ChargeSwishDetails, 'Set when it was paid by Swish.')),
      // `affirm`, `blik`, `customer_balance`, `stripe_account`, `wechat`, `zip`, `revolut_pay` have no properties of their own: `type` tells as much.
    }),
  });
