import type { World } from '../world.ts';
import { fingerprintOf } from './card-face.ts';

/** What parameters tell of payment methods that are not cards, by kind. */
export interface MethodInput {
  readonly acss_debit?: {
    readonly account_number: string;
    readonly institution_number: string;
    readonly transit_number: string;
  };
  readonly au_becs_debit?: { readonly account_number: string; readonly bsb_number: string };
  readonly bacs_debit?: { readonly account_number?: string; readonly sort_code?: string };
  readonly boleto?: { readonly tax_id: string };
  readonly eps?: { readonly bank?: string };
  readonly fpx?: { readonly account_holder_type?: string; readonly bank: string };
  readonly ideal?: { readonly bank?: string };
  readonly klarna?: { readonly dob?: object };
  readonly p24?: { readonly bank?: string };
  readonly sepa_debit?: { readonly iban: string };
  readonly sofort?: { readonly country: string };
}

/** The hash a payment method prints under the name of its kind, from what parameters told. */
export function methodHash(world: World, kind: string, input: MethodInput, email: string | null): object {
  const { acss_debit, au_becs_debit, bacs_debit, sepa_debit } = input;
  switch (kind) {
    case 'acss_debit':
      return {
        bank_name: 'STRIPE TEST BANK',
        ...account(acss_debit?.account_number),
        institution_number: acss_debit?.institution_number ?? null,
        transit_number: acss_debit?.transit_number ?? null,
      };
    case 'au_becs_debit':
      return { bsb_number: au_becs_debit?.bsb_number ?? null, ...account(au_becs_debit?.account_number) };
    case 'bacs_debit':
      return { ...account(bacs_debit?.account_number), sort_code: bacs_debit?.sort_code ?? null };
    case 'boleto':
      return { tax_id: input.boleto?.tax_id ?? '' };
    case 'cashapp':
      return { buyer_id: null, cashtag: null };
    case 'eps':
      return { bank: input.eps?.bank ?? null };
    case 'fpx':
      return { account_holder_type: input.fpx?.account_holder_type ?? null, bank: input.fpx?.bank ?? null };
    case 'ideal':
      return { bank: input.ideal?.bank ?? null, bic: null };
    case 'klarna':
      return { dob: input.klarna?.dob ?? { day: null, month: null, year: null } };
    case 'link':
      return { email };
    case 'p24':
      return { bank: input.p24?.bank ?? null };
    case 'paypal':
      return { payer_email: email, payer_id: world.ids.suffix(13).toUpperCase() };
    case 'sepa_debit':
      return sepaHash(sepa_debit?.iban ?? '');
    case 'sofort':
      return { country: input.sofort?.country ?? null };
    default:
      return {};
  }
}

/** The number whose account of the test data decides how a method behaves. */
export function accountNumberOf({
  acss_debit,
  au_becs_debit,
  bacs_debit,
  sepa_debit,
}: MethodInput): string | undefined {
  const given = acss_debit ?? au_becs_debit ?? bacs_debit;
  return given?.account_number ?? sepa_debit?.iban.replaceAll(' ', '');
}

function account(number: string | undefined) {
  return number === undefined
    ? { fingerprint: null, last4: null }
    : { fingerprint: fingerprintOf(number), last4: number.slice(-4) };
}

function sepaHash(written: string) {
  const iban = written.replaceAll(' ', '').toUpperCase();
  return {
    bank_code: iban.slice(4, 12),
    branch_code: '',
    country: iban.slice(0, 2),
    fingerprint: fingerprintOf(iban),
    generated_from: { charge: null, setup_attempt: null },
    last4: iban.slice(-4),
  };
}
