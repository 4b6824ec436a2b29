import { mapped, reference } from '../../protocol/parameters.ts';

/** The tax code of a product, by its id. */
export const taxCode = mapped(reference('tax_code'), ({ id }) => id);
