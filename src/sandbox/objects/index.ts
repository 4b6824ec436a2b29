import type { ObjectDefinition } from '../protocol/definition.ts';
import { balanceTransaction } from './balance-transaction/index.ts';
import { bankAccount } from './bank-account/index.ts';
import { card } from './card/index.ts';
import { charge } from './charge/index.ts';
import { checkoutSession } from './checkout-session/index.ts';
import { coupon } from './coupon/index.ts';
import { creditNote } from './credit-note/index.ts';
import { creditNoteLineItem } from './credit-note-line-item/index.ts';
import { customer } from './customer/index.ts';
import { customerBalanceTransaction } from './customer-balance-transaction/index.ts';
import { discount } from './discount/index.ts';
import { dispute } from './dispute/index.ts';
import { event } from './event.ts';
import { invoice } from './invoice/index.ts';
import { invoiceitem } from './invoiceitem/index.ts';
import { lineItem } from './line-item/index.ts';
import { mandate } from './mandate/index.ts';
import { paymentIntent } from './payment-intent/index.ts';
import { paymentLink } from './payment-link/index.ts';
import { paymentMethod } from './payment-method/index.ts';
import { plan } from './plan/index.ts';
import { portalConfiguration } from './portal-configuration/index.ts';
import { portalSession } from './portal-session/index.ts';
import { price } from './price/index.ts';
import { product } from './product/index.ts';
import { promotionCode } from './promotion-code/index.ts';
import { quote } from './quote/index.ts';
import { quoteItem } from './quote-item/index.ts';
import { refund } from './refund/index.ts';
import { setupAttempt } from './setup-attempt/index.ts';
import { setupIntent } from './setup-intent/index.ts';
import { shippingRate } from './shipping-rate/index.ts';
import { subscription } from './subscription/index.ts';
import { subscriptionItem } from './subscription-item/index.ts';
import { subscriptionSchedule } from './subscription-schedule/index.ts';
import { taxCode } from './tax-code/index.ts';
import { taxId } from './tax-id/index.ts';
import { taxRate } from './tax-rate/index.ts';
import { testClock } from './test-clock/index.ts';
import { token } from './token/index.ts';
import { usageRecord } from './usage-record/index.ts';
import { usageRecordSummary } from './usage-record-summary/index.ts';
import { webhookEndpoint } from './webhook-endpoint/index.ts';

/** Every object of the API the sandbox keeps. */
export const definitions: readonly ObjectDefinition[] = [
  balanceTransaction,
  bankAccount,
  card,
  charge,
  checkoutSession,
  coupon,
  creditNote,
  creditNoteLineItem,
  customer,
  customerBalanceTransaction,
  discount,
  dispute,
  event,
  invoice,
  invoiceitem,
  lineItem,
  mandate,
  paymentIntent,
  paymentLink,
  paymentMethod,
  plan,
  portalConfiguration,
  portalSession,
  price,
  product,
  promotionCode,
  quote,
  quoteItem,
  refund,
  setupAttempt,
  setupIntent,
  shippingRate,
  subscription,
  subscriptionItem,
  subscriptionSchedule,
  taxCode,
  taxId,
  taxRate,
  testClock,
  usageRecord,
  usageRecordSummary,
  token,
  webhookEndpoint,
];
