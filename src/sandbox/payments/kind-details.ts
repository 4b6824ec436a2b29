/** What a charge prints of each kind of payment method but cards. */
const onCharges: Readonly<Record<string, string>> = {
  acss_debit: 'bank_name fingerprint institution_number last4 mandate transit_number',
  afterpay_clearpay: 'order_id reference',
  alipay: 'fingerprint transaction_id',
  au_becs_debit: 'bsb_number fingerprint last4 mandate',
  bacs_debit: 'fingerprint last4 mandate sort_code',
  bancontact:
    'bank_code bank_name bic generated_sepa_debit generated_sepa_debit_mandate iban_last4 preferred_language ' +
    'verified_name',
  boleto: 'tax_id',
  cashapp: 'buyer_id cashtag',
  eps: 'bank verified_name',
  fpx: 'account_holder_type bank transaction_id',
  giropay: 'bank_code bank_name bic verified_name',
  grabpay: 'transaction_id',
  ideal: 'bank bic generated_sepa_debit generated_sepa_debit_mandate iban_last4 verified_name',
  klarna: 'payment_method_category preferred_locale',
  konbini: 'store',
  link: 'country',
  mobilepay: 'card',
  oxxo: 'number',
  p24: 'bank reference verified_name',
  paynow: 'reference',
  paypal: 'payer_email payer_id payer_name seller_protection transaction_id',
  pix: 'bank_transaction_id',
  promptpay: 'reference',
  sepa_debit: 'bank_code branch_code country fingerprint last4 mandate',
  sofort:
    'bank_code bank_name bic country generated_sepa_debit generated_sepa_debit_mandate iban_last4 ' +
    'preferred_language verified_name',
  swish: 'fingerprint payment_reference verified_phone_last4',
  us_bank_account:
    'account_holder_type account_type bank_name fingerprint last4 mandate payment_reference routing_number',
  wechat_pay: 'fingerprint transaction_id',
};

/** What a setup attempt prints of the few kinds it says anything about. */
const onAttempts: Readonly<Record<string, string>> = {
  bancontact:
    'bank_code bank_name bic generated_sepa_debit generated_sepa_debit_mandate iban_last4 preferred_language ' +
    'verified_name',
  ideal: 'bank bic generated_sepa_debit generated_sepa_debit_mandate iban_last4 verified_name',
  sofort:
    'bank_code bank_name bic generated_sepa_debit generated_sepa_debit_mandate iban_last4 preferred_language ' +
    'verified_name',
};

/** What a charge or a setup attempt prints of a kind: what is known of it, and null for the rest. */
export function kindDetails(on: 'attempt' | 'charge', kind: string, known: object): object {
  const names = (on === 'charge' ? onCharges : onAttempts)[kind]?.split(' ') ?? [];
  const values = new Map<string, unknown>(Object.entries(known));
  return Object.fromEntries(names.map((name) => [name, values.get(name) ?? null]));
}
