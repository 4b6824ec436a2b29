import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema } from './graph/schema.ts';
import './resources/index.ts';

/** The whole graph in the schema language, in an order that does not depend on how the code is laid out. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(buildSchema()))}\n`;
}
