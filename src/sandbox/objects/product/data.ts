import { boolean, metadata, object, required, text } from '../../protocol/parameters.ts';
import { taxCode } from './tax-code.ts';

/** A product described where it is first needed, to be made together with its price or plan. */
export const productData = object({
  active: boolean(),
  id: text(),
  metadata: metadata(),
  name: required(text()),
  statement_descriptor: text(22),
  tax_code: taxCode,
  unit_label: text(12),
});
