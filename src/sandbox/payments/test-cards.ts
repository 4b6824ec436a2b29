import type { BehaviorName } from './behaviors.ts';

/** A card number of the test data: what is printed on the card, and how it behaves. */
export interface TestCard {
  readonly number: string;
  readonly brand: CardBrand;
  readonly country: string;
  readonly funding: 'credit' | 'debit' | 'prepaid';
  readonly behavior?: BehaviorName;
  /** What follows `tok_` and `pm_card_` in the constants that stand for it. */
  readonly names: readonly string[];
}

/** The card brands, as payment methods spell them. */
export type CardBrand = keyof typeof printedBrands;

/** How each brand is spelled on a card kept as a source. */
export const printedBrands = {
  amex: 'American Express',
  diners: 'Diners Club',
  discover: 'Discover',
  jcb: 'JCB',
  mastercard: 'MasterCard',
  unionpay: 'UnionPay',
  visa: 'Visa',
} as const;

/** The test card with a number; spaces and dashes between the digits do not matter. */
export function testCard(number: string): TestCard | undefined {
  return byNumber.get(number.replace(/[\s-]/g, ''));
}

/** The test card a constant such as `tok_visa` or `pm_card_visa` stands for. */
export function testCardNamed(constant: string, prefix: 'tok_' | 'pm_card_'): TestCard | undefined {
  if (!constant.startsWith(prefix)) return undefined;
  const name = constant.slice(prefix.length);
  // Some constants name the brand in front of the behaviour, as in tok_visa_chargeDeclined.
  return byName.get(name) ?? byName.get(name.replace(/^visa_/, ''));
}

function card(number: string, brand: CardBrand, ...names: readonly string[]): TestCard {
  return { number, brand, country: 'US', funding: 'credit', names };
}

function visa(number: string, behavior: BehaviorName, ...names: readonly string[]): TestCard {
  return { ...card(number, 'visa', ...names), behavior };
}

function abroad(number: string, country: string): TestCard {
  return { ...card(number, 'visa', country.toLowerCase()), country };
}

const testCards: readonly TestCard[] = [
  card('4242424242424242', 'visa', 'visa', 'us'),
  { ...card('4000056655665556', 'visa', 'visa_debit'), funding: 'debit' },
  card('5555555555554444', 'mastercard', 'mastercard'),
  card('2223003122003222', 'mastercard'),
  { ...card('5200828282828210', 'mastercard', 'mastercard_debit'), funding: 'debit' },
  { ...card('5105105105105100', 'mastercard', 'mastercard_prepaid'), funding: 'prepaid' },
  card('378282246310005', 'amex', 'amex'),
  card('371449635398431', 'amex'),
  card('6011111111111117', 'discover', 'discover'),
  card('6011000990139424', 'discover'),
  card('3056930009020004', 'diners', 'diners'),
  card('36227206271667', 'diners'),
  card('3566002020360505', 'jcb', 'jcb'),
  { ...card('6200000000000005', 'unionpay', 'unionpay'), country: 'CN' },
  abroad('4000000760000002', 'BR'),
  abroad('4000001240000000', 'CA'),
  abroad('4000004840008001', 'MX'),
  abroad('4000002760000016', 'DE'),
  abroad('4000002500000003', 'FR'),
  abroad('4000008260000000', 'GB'),
  abroad('4000000360000006', 'AU'),
  abroad('4000003920000003', 'JP'),
  visa('4000000000000002', 'generic_decline', 'chargeDeclined'),
  visa('4000000000009995', 'insufficient_funds', 'chargeDeclinedInsufficientFunds'),
  visa('4000000000009987', 'lost_card', 'chargeDeclinedLostCard'),
  visa('4000000000009979', 'stolen_card', 'chargeDeclinedStolenCard'),
  visa('4000000000000069', 'expired_card', 'chargeDeclinedExpiredCard'),
  visa('4000000000000127', 'incorrect_cvc', 'chargeDeclinedIncorrectCvc'),
  visa('4000000000000119', 'processing_error', 'chargeDeclinedProcessingError'),
  visa('4000000000000341', 'charges_decline', 'chargeCustomerFail'),
  visa('4000002500003155', 'authenticate_until_set_up', 'authenticationRequiredOnSetup'),
  visa('4000002760003184', 'authenticate', 'authenticationRequired'),
  visa('4000000000003220', 'authenticate', 'threeDSecure2Required'),
  visa('4000000000003063', 'authenticate', 'threeDSecureRequired'),
  visa(
    '4000008260003178',
    'authenticate_then_insufficient_funds',
    'authenticationRequiredChargeDeclinedInsufficientFunds',
  ),
  visa('4000000000000259', 'dispute_fraudulent', 'createDispute'),
  visa('4000000000002685', 'dispute_not_received', 'createDisputeProductNotReceived'),
  visa('4000000000001976', 'inquiry', 'createDisputeInquiry', 'createInquiry', 'createDispute_inquiry'),
  visa('4100000000000019', 'blocked', 'radarBlock'),
  visa('4000000000004954', 'highest_risk', 'riskLevelHighest'),
  visa('4000000000009235', 'elevated_risk', 'riskLevelElevated'),
];

const byNumber = new Map(testCards.map((one) => [one.number, one]));

const byName = new Map(testCards.flatMap((one) => one.names.map((name) => [name, one])));
