import { Customer } from '../../catalog.ts';
import { choice } from '../../graph/choice-fields.ts';
import { embedded, embeddedList, text } from '../../graph/fields.ts';
import { reference } from '../../graph/references.ts';
import { Address, ShippingDetails } from '../values/address.ts';
import { TaxExempt } from '../values/tax.ts';
import type { InvoiceFields } from './document.ts';
import { InvoiceCustomerTaxId } from './parts.ts';

/** Whom an invoice, or the preview of one, is for. */
export function customerFields(t: InvoiceFields) {
  return {
    ...reference(t, 'customer', Customer, 'The customer it is for.'),
    customerName: t.field(
      text.nullable('customer_name', "The customer's name, kept as it was at finalization."),
    ),
    customerEmail: t.field(
      text.nullable('customer_email', "The customer's e-mail, kept as it was at finalization."),
    ),
    customerPhone: t.field(
      text.nullable('customer_phone', "The customer's phone number, kept as it was at finalization."),
    ),
    customerAddress: t.field(
      embedded.nullable(
        'customer_address',
        Address,
        "The customer's address, kept as it was at finalization.",
      ),
    ),
    customerShipping: t.field(
      embedded.nullable(
        'customer_shipping',
        ShippingDetails,
        "The customer's shipping address, kept as it was at finalization.",
      ),
    ),
    ...choice(
      t,
      'customer_tax_exempt',
      TaxExempt,
      'Whether the customer pays tax, kept as it was at finalization.',
    ),
    customerTaxIds: t.field(
      embeddedList.nullable(
        'customer_tax_ids',
        InvoiceCustomerTaxId,
        "The customer's tax numbers, kept as they were at finalization.",
      ),
    ),
  };
}
