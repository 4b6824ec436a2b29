import type { ObjectDefinition } from '../protocol/definition.ts';
import { plan } from './plan.ts';
import { price } from './price.ts';
import { product } from './product.ts';

/** Every object of the API the sandbox keeps. */
export const definitions: readonly ObjectDefinition[] = [plan, price, product];
