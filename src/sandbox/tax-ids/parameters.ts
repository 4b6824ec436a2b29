import { oneOf, required, text } from '../protocol/parameters.ts';
import { type TaxIdType, taxIdFormats } from './formats.ts';

// The table's keys are what its type says; there is at least one of them.
const types = Object.keys(taxIdFormats) as [TaxIdType, ...TaxIdType[]];

/** A tax id as it is sent. */
export const taxIdNumber = { type: required(oneOf(...types)), value: required(text()) };
