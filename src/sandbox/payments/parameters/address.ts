import { object, text } from '../../protocol/parameters.ts';

const parts = {
  city: text(),
  country: text(),
  line1: text(),
  line2: text(),
  postal_code: text(),
  state: text(),
};

/** A postal address. */
export const address = () => object(parts);

/** A postal address in Japanese script, which also names the part of town. */
export const scriptAddress = () => object({ ...parts, town: text() });
