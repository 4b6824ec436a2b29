/** The smallest amount, in minor units, that can be charged in a currency. */
export function minimumCharge(currency: string): number {
  return minimums[currency] ?? 50;
}

const minimums: Readonly<Record<string, number>> = {
  aed: 200,
  bgn: 100,
  czk: 1500,
  dkk: 250,
  gbp: 30,
  hkd: 400,
  huf: 17500,
  mxn: 1000,
  myr: 200,
  nok: 300,
  pln: 200,
  ron: 200,
  sek: 300,
  thb: 1000,
};
