import { decimalOf, textOf } from './decimal.ts';

const zeroDecimal = new Set('bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf'.split(' '));
const threeDecimal = new Set('bhd jod kwd omr tnd'.split(' '));

/** An amount of minor units in words for people, such as `$20.00` or `¥1,200`; decimals are kept. */
export function amountText(minor: string | number, currency: string): string {
  const places = zeroDecimal.has(currency) ? 0 : threeDecimal.has(currency) ? 3 : 2;
  const { digits, scale } = decimalOf(minor);
  const exact = textOf({ digits, scale: scale + places });
  const shown = Math.max(places, exact.split('.')[1]?.length ?? 0);
  // Formatting takes the text itself, so that no digit passes through a float.
  return new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: shown,
    maximumFractionDigits: shown,
  }).format(exact as `${number}`); // It is a decimal, and the library's type asks for the pattern of one.
}
