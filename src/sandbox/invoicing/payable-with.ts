import { invalidRequest, noSuch } from '../errors.ts';
import type { InvoiceRecord } from '../objects/invoice/record.ts';
import { customerOf, instrumentWith } from '../payments/instruments.ts';
import type { World } from '../world.ts';

/** The id of what a request wants to pay an invoice with, if its customer may. */
export function payableWith(
  world: World,
  invoice: InvoiceRecord,
  id: string | undefined,
  param: 'payment_method' | 'source',
): string | undefined {
  if (id === undefined) return undefined;
  const instrument = instrumentWith(world, id);
  if (instrument === undefined) throw noSuch(param === 'source' ? 'card' : 'payment_method', id, param);
  if (customerOf(instrument) !== invoice.customer) {
    throw invalidRequest(
      `The customer does not have a payment method with the ID ${id}. The payment method must be attached to ` +
        'the customer.',
      { code: 'resource_missing', param },
    );
  }
  return id;
}
