import { newPaymentMethod, type PaymentMethodRecord } from '../objects/payment-method/record.ts';
import type { Records } from '../records.ts';
import type { World } from '../world.ts';
import { type BankAccountNumbers, bankOf, behaviorOfAccount } from './bank-accounts.ts';
import { type CardFace, fingerprintOf } from './card-face.ts';
import { type CardBrand, printedBrands } from './test-cards.ts';

/** Makes a payment method of a card that was read. */
export function cardMethod(
  world: World,
  face: CardFace,
  fields: Partial<PaymentMethodRecord> = {},
): PaymentMethodRecord {
  const { card, exp_month, exp_year, checked } = face;
  const { line1, postal_code } = fields.billing_details?.address ?? {};
  return world.store.put(
    newPaymentMethod({
      id: world.ids.next('pm_'),
      created: world.clock.now(),
      customer: null,
      type: 'card',
      card: {
        brand: card.brand,
        checks: {
          address_line1_check: (line1 ?? null) === null ? null : 'pass',
          address_postal_code_check: (postal_code ?? null) === null ? null : 'pass',
          cvc_check: checked ? 'pass' : null,
        },
        country: card.country,
        display_brand: card.brand,
        exp_month,
        exp_year,
        fingerprint: fingerprintOf(card.number),
        funding: card.funding,
        generated_from: null,
        last4: card.number.slice(-4),
        networks: { available: [card.brand], preferred: null },
        three_d_secure_usage: { supported: true },
        wallet: null,
      },
      ...(card.behavior === undefined ? {} : { behavior: card.behavior }),
      ...fields,
    }),
  );
}

/** Makes a payment method of a card kept as a source or standing behind a token. */
export function methodOfSource(
  world: World,
  source: Records['card'],
  fields: Partial<PaymentMethodRecord> = {},
): PaymentMethodRecord {
  const brand = brandPrinted(source.brand);
  return world.store.put(
    newPaymentMethod({
      id: world.ids.next('pm_'),
      created: world.clock.now(),
      customer: null,
      type: 'card',
      card: {
        brand,
        checks: {
          address_line1_check: source.address_line1_check,
          address_postal_code_check: source.address_zip_check,
          cvc_check: source.cvc_check,
        },
        country: source.country,
        display_brand: brand,
        exp_month: source.exp_month,
        exp_year: source.exp_year,
        fingerprint: source.fingerprint ?? null,
        funding: source.funding,
        generated_from: null,
        last4: source.last4,
        networks: { available: [brand], preferred: null },
        three_d_secure_usage: { supported: true },
        wallet: null,
      },
      ...(source.behavior === undefined ? {} : { behavior: source.behavior }),
      ...fields,
    }),
  );
}

/** A brand the way payment methods spell it. */
export function brandPrinted(brand: string): CardBrand | 'unknown' {
  // The table's own keys: its type says which they are.
  const brands = Object.keys(printedBrands) as CardBrand[];
  return brands.find((one) => printedBrands[one] === brand) ?? 'unknown';
}

/** Makes a payment method of an American bank account. */
export function bankAccountMethod(
  world: World,
  account: BankAccountNumbers & {
    readonly account_holder_type?: 'company' | 'individual';
    readonly account_type?: 'checking' | 'savings';
  },
  fields: Partial<PaymentMethodRecord> = {},
): PaymentMethodRecord {
  const behavior = behaviorOfAccount(account.account_number);
  return world.store.put(
    newPaymentMethod({
      id: world.ids.next('pm_'),
      created: world.clock.now(),
      customer: null,
      type: 'us_bank_account',
      us_bank_account: {
        account_holder_type: account.account_holder_type ?? 'individual',
        account_type: account.account_type ?? 'checking',
        bank_name: bankOf(account.routing_number),
        financial_connections_account: null,
        fingerprint: fingerprintOf(`${account.routing_number}/${account.account_number}`),
        last4: account.account_number.slice(-4),
        networks: { preferred: 'ach', supported: ['ach'] },
        routing_number: account.routing_number,
        status_details: null,
      },
      verified: false,
      ...(behavior === undefined ? {} : { behavior }),
      ...fields,
    }),
  );
}

/** An American bank account whose owner is known: the constant `pm_usBankAccount`. */
export function readyBankAccount(world: World): PaymentMethodRecord {
  return bankAccountMethod(
    world,
    { account_number: '000123456789', routing_number: '110000000' },
    { verified: true },
  );
}
