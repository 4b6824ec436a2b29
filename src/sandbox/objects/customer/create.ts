import { setBalance } from '../../customers/balance.ts';
import { changeDiscount } from '../../customers/discount.ts';
import { newInvoicePrefix } from '../../customers/invoice-prefix.ts';
import { profileParams } from '../../customers/parameters.ts';
import { cardOrToken, choosePaymentMethod, keepSource } from '../../customers/payment.ts';
import { profiled } from '../../customers/profile.ts';
import { invalidRequest, noSuch } from '../../errors.ts';
import { attachPaymentMethod } from '../../payments/attaching.ts';
import { namedInstrument } from '../../payments/instruments.ts';
import { endpoint, found } from '../../protocol/endpoint.ts';
import { boolean, list, object, reference, text } from '../../protocol/parameters.ts';
import type { Records } from '../../records.ts';
import { addTaxId } from '../../tax-ids/add.ts';
import { taxIdNumber } from '../../tax-ids/parameters.ts';
import type { World } from '../../world.ts';
import { newCustomer } from './record.ts';

/** Makes a customer; everything about them may be said later. */
export const customerCreation = endpoint({
  method: 'POST',
  path: '/v1/customers',
  params: {
    ...profileParams,
    coupon: text(),
    payment_method: text(),
    promotion_code: text(),
    source: cardOrToken,
    tax_id_data: list(object(taxIdNumber)),
    test_clock: reference('test_helpers.test_clock'),
    validate: boolean(),
  },
  handle: (context) => {
    const { params, store, ids, clock } = context;
    const { payment_method, tax_id_data = [], test_clock } = params;
    if (test_clock !== undefined) checkClock(context, test_clock);
    const id = ids.next('cus_');
    const blank = newCustomer({
      id,
      created: test_clock?.frozen_time ?? clock.now(),
      invoice_prefix: newInvoicePrefix(context),
      test_clock: test_clock?.id ?? null,
    });
    const customer = store.put(profiled(context, blank, params));
    tax_id_data.forEach((taxId, index) => {
      addTaxId(context, { customer: id, ...taxId }, `tax_id_data[${index}][value]`);
    });
    keepSource(context, id, params);
    const attached = payment_method === undefined ? undefined : attachNamed(context, payment_method, id);
    const chosen = params.invoice_settings?.default_payment_method;
    if (typeof chosen === 'string') {
      // A constant of the test data names another payment method every time, but not within one request.
      choosePaymentMethod(context, id, chosen === payment_method ? (attached ?? chosen) : chosen);
    }
    if (params.balance !== undefined) setBalance(context, customer, params.balance, 'initial');
    changeDiscount(context, id, params);
    return found(context, 'customer', id, 'id');
  },
});

function attachNamed(world: World, id: string, customer: string): string {
  const instrument = namedInstrument(world, id, 'payment_method');
  if (instrument.object !== 'payment_method') throw noSuch('payment_method', id, 'payment_method');
  return attachPaymentMethod(world, instrument, customer).id;
}

const mostOnClock = 3;

/** A test clock takes a few customers, and none while it moves. */
function checkClock({ store }: World, clock: Records['test_helpers.test_clock']): void {
  if (clock.status !== 'ready') {
    throw invalidRequest('Test clock advancement underway - cannot perform modifications.', {
      code: 'test_clock_not_ready',
      param: 'test_clock',
    });
  }
  const { length } = store.list('customer', { match: { test_clock: clock.id } }).records;
  if (length >= mostOnClock) {
    throw invalidRequest(`A test clock can have at most ${mostOnClock} customers.`, { param: 'test_clock' });
  }
}
