/** What the inputs of resources are written with. */
export type { InputEntries, InputEntry, InputValue } from './input-entry.ts';
export * from './object-inputs.ts';
export * from './scalar-inputs.ts';
