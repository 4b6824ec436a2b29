import { account } from '../account.ts';
import { invalidRequest } from '../errors.ts';
import type { Records } from '../records.ts';

type Customer = Records['customer'];
type Tax = NonNullable<Customer['tax']>;
type Location = NonNullable<Tax['location']>;

/** Countries that tax by place within them, so that the country alone does not locate anybody. */
const taxedByPlace: readonly string[] = ['CA', 'US'];

/** Where a customer is taxed: where goods go, or else where they live, or else where they connect from. */
export function taxOf({ address, shipping }: Customer, ip_address: string | null): Tax {
  const location =
    located(shipping?.address, 'shipping_destination') ??
    located(address, 'billing_address') ??
    // Where an address of the network lies is not known here; it is taken to be at home.
    (ip_address === null
      ? null
      : ({ country: account.country, source: 'ip_address', state: null } satisfies Location));
  return {
    automatic_tax: location === null ? 'unrecognized_location' : 'supported',
    ip_address,
    location,
  };
}

/** Refuses a customer who was to be located at once and cannot be. */
export function checkLocated({ tax }: Customer): void {
  if (tax?.automatic_tax === 'supported') return;
  throw invalidRequest(
    "The customer's location isn't recognized. Set a valid customer address in order to automatically calculate tax.",
    { code: 'customer_tax_location_invalid', param: 'tax' },
  );
}

function located(address: Customer['address'], source: Location['source']): Location | null {
  const country = address?.country ?? null;
  if (country === null) return null;
  const isPlaced = (address?.postal_code ?? address?.state ?? null) !== null;
  return taxedByPlace.includes(country) && !isPlaced
    ? null
    : { country, source, state: address?.state ?? null };
}
