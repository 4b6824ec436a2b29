import { builder } from './builder.ts';

/** An amount in a currency's smallest API unit, as the billing API holds it. */
export interface MoneyValue {
  readonly minor: number;
  /** Three letters, lower case, as the API writes them. */
  readonly currency: string;
}

/**
 * How many decimals an amount has in the API's unit, where that is not two. The billing API's own table: ISO 4217 and
 * `Intl` both differ from it for several currencies (ISK and UGX count two decimals here and may only be whole).
 */
const EXPONENTS = new Map<string, number>([
  ...[
    'BIF',
    'CLP',
    'DJF',
    'GNF',
    'JPY',
    'KMF',
    'KRW',
    'MGA',
    'PYG',
    'RWF',
    'VND',
    'VUV',
    'XAF',
    'XOF',
    'XPF',
  ].map((code) => [code, 0] as const),
  ...['BHD', 'JOD', 'KWD', 'OMR', 'TND'].map((code) => [code, 3] as const),
]);

/** How many decimals the API's unit of a currency has. */
export function exponentOf(currency: string): number {
  return EXPONENTS.get(currency.toUpperCase()) ?? 2;
}

/** The exact value in major units: 1050 of USD is `10.50`. */
export function decimalOf({ minor, currency }: MoneyValue): string {
  const exponent = exponentOf(currency);
  const digits = String(Math.abs(minor)).padStart(exponent + 1, '0');
  const sign = minor < 0 ? '-' : '';
  const whole = digits.slice(0, digits.length - exponent);
  return exponent === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-exponent)}`;
}

/** The locale amounts are written in when none is asked for, or the one asked for is no locale. */
const DEFAULT_LOCALE = 'en-US';

/** The amount as people of a locale write it. For display: it is rounded by nothing, and parsed by nobody. */
export function formatMoney(money: MoneyValue, locale: string | null | undefined): string {
  const exponent = exponentOf(money.currency);
  const options = {
    style: 'currency',
    currency: money.currency.toUpperCase(),
    minimumFractionDigits: exponent,
    maximumFractionDigits: exponent,
  } as const;
  // Intl takes the digits from the exact text; a number could lose some.
  const exact = decimalOf(money) as `${number}`;
  return formatter(locale ?? DEFAULT_LOCALE, options).format(exact);
}

function formatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat(locale, options);
  } catch {
    // Not a locale at all; the currency's code has three letters, so it is never the reason.
    return new Intl.NumberFormat(DEFAULT_LOCALE, options);
  }
}

export const Money = builder.objectType('Money', {
  description: 'An amount of money in one currency, exact.',
  fields: (t) => ({
    minor: t.field({
      type: 'SafeInt',
      description:
        "The amount in the smallest unit the billing API counts this currency in: 1050 is 10.50 for USD and 1050 for JPY. Negative is in the customer's favour.",
      resolve: (money) => money.minor,
    }),
    decimal: t.field({
      type: 'Decimal',
      description: 'The same amount in major units, exact: `"10.50"` for USD, `"1050"` for JPY.',
      resolve: decimalOf,
    }),
    currency: t.field({
      type: 'CurrencyCode',
      description: 'The currency of the amount.',
      resolve: (money) => money.currency,
    }),
    formatted: t.string({
      description: 'The amount written for people to read. Do not parse it: the spelling may change.',
      args: {
        locale: t.arg.string({
          required: false,
          description:
            'A BCP 47 language tag such as `de-DE`. `en-US` when left out, or when it is no such tag.',
        }),
      },
      resolve: (money, { locale }) => formatMoney(money, locale),
    }),
  }),
});
