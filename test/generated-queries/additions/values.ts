export const metadata = { order: '6735' };

export const address = {
  city: 'Köln',
  country: 'DE',
  line1: 'Domplatz 1',
  line2: 'Hinterhaus',
  postal_code: '50667',
  state: 'NW',
};

export const shipping = { address, name: 'Ada', phone: '+49221123' };

export const tracked = { ...shipping, carrier: 'DHL', tracking_number: '1' };

export const billingDetails = { address, email: 'ada@example.com', name: 'Ada', phone: '+49221123' };

/** An account that is connected to the demo's. */
export const CONNECTED = 'acct_1Connected';

/** A year after the date of the demo. */
export const NEXT_YEAR = 1_742_040_000;

export const BACK = 'https://example.com/back';
