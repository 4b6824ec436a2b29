import { defineObject } from '../../protocol/definition.ts';
import { byIndex, found, listing, retrieval } from '../../protocol/endpoint.ts';
import { reference, text } from '../../protocol/parameters.ts';
import { paymentMethodCreation } from './create.ts';
import { paymentMethodAttachment, paymentMethodDetachment, paymentMethodUpdate } from './update.ts';

/** Payment methods: cards and other ways a customer pays. */
export const paymentMethod = defineObject({
  object: 'payment_method',
  indexed: ({ customer, type }) => ({ customer, type }),
  references: { customer: 'customer', 'sepa_debit.generated_from.charge': 'charge' },
  foreign: ['card.generated_from.setup_attempt', 'sepa_debit.generated_from.setup_attempt'],
  hidden: ['behavior', 'set_up', 'used_up', 'verified'],
  endpoints: [
    paymentMethodCreation,
    paymentMethodUpdate,
    paymentMethodAttachment,
    paymentMethodDetachment,
    retrieval('payment_method', '/v1/payment_methods/:payment_method'),
    retrieval(
      'payment_method',
      '/v1/customers/:customer/payment_methods/:payment_method',
      (record, path) => record.customer === path.customer,
    ),
    listing({
      of: 'payment_method',
      path: '/v1/payment_methods',
      filters: { customer: byIndex('customer', reference('customer')), type: byIndex('type', text()) },
      // Without a customer the list is of methods that belong to none and were made elsewhere: always empty.
      defaults: [{ without: ['customer'], query: { among: [] } }],
    }),
    listing({
      of: 'payment_method',
      path: '/v1/customers/:customer/payment_methods',
      filters: { type: byIndex('type', text()) },
      scope: (world, path) => ({
        match: { customer: found(world, 'customer', path.customer, 'customer').id },
      }),
    }),
  ],
});
