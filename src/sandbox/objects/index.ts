import type { ObjectDefinition } from '../protocol/definition.ts';
import { balanceTransaction } from './balance-transaction.ts';
import { card } from './card.ts';
import { charge } from './charge.ts';
import { coupon } from './coupon/index.ts';
import { creditNote } from './credit-note.ts';
import { creditNoteLineItem } from './credit-note-line-item.ts';
import { customer } from './customer/index.ts';
import { customerBalanceTransaction } from './customer-balance-transaction/index.ts';
import { discount } from './discount/index.ts';
import { dispute } from './dispute.ts';
import { event } from './event.ts';
import { invoice } from './invoice.ts';
import { invoiceitem } from './invoiceitem.ts';
import { lineItem } from './line-item.ts';
import { paymentIntent } from './payment-intent.ts';
import { paymentMethod } from './payment-method.ts';
import { plan } from './plan.ts';
import { price } from './price/index.ts';
import { product } from './product/index.ts';
import { promotionCode } from './promotion-code.ts';
import { quote } from './quote.ts';
import { quoteItem } from './quote-item.ts';
import { refund } from './refund.ts';
import { setupIntent } from './setup-intent.ts';
import { subscription } from './subscription.ts';
import { subscriptionItem } from './subscription-item.ts';
import { subscriptionSchedule } from './subscription-schedule.ts';
import { taxId } from './tax-id.ts';
import { taxRate } from './tax-rate.ts';
import { testClock } from './test-clock.ts';

/** Every object of the API the sandbox keeps. */
export const definitions: readonly ObjectDefinition[] = [
  balanceTransaction,
  card,
  charge,
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
  paymentIntent,
  paymentMethod,
  plan,
  price,
  product,
  promotionCode,
  quote,
  quoteItem,
  refund,
  setupIntent,
  subscription,
  subscriptionItem,
  subscriptionSchedule,
  taxId,
  taxRate,
  testClock,
];
