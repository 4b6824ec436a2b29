import { list, object, required, text } from '../../protocol/parameters.ts';
import { number } from '../../protocol/value-parameters.ts';

/** What a product is praised for in pricing tables. */
export const features = list(object({ name: required(text()) }), { max: 15 });

/** Addresses of pictures. */
export const images = list(text(), { max: 8 });

const size = required(number({ min: 0, places: 2 }));

/** Size in inches and weight in ounces, for shipping. */
export const packageDimensions = object({ height: size, length: size, weight: size, width: size });
