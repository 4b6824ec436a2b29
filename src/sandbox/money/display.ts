const withoutCents = new Set('bif clp djf gnf jpy kmf krw mga pyg rwf ugx vnd vuv xaf xof xpf'.split(' '));

const withThousandths = new Set(['bhd', 'jod', 'kwd', 'omr', 'tnd']);

/** How many of a currency's digits stand behind the point: two, except for a few. */
export function decimalPlaces(currency: string): 0 | 2 | 3 {
  if (withoutCents.has(currency)) return 0;
  return withThousandths.has(currency) ? 3 : 2;
}

/** An amount of minor units as people write it, such as $1,234.50. */
export function shown(amount: number, currency: string): string {
  const places = decimalPlaces(currency);
  const digits = String(Math.abs(amount)).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places).replace(/\B(?=(\d{3})+$)/g, ',');
  const fraction = places === 0 ? '' : `.${digits.slice(-places)}`;
  return `${amount < 0 ? '-' : ''}${symbolOf(currency)}${whole}${fraction}`;
}

function symbolOf(currency: string): string {
  const parts = new Intl.NumberFormat('en-US', { style: 'currency', currency }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? '';
}
