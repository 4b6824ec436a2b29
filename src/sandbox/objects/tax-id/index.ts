import { defineObject } from '../../protocol/definition.ts';
import { found, listing, retrieval } from '../../protocol/endpoint.ts';
import { mapped, object, oneOf, reference, required, text } from '../../protocol/parameters.ts';
import { verdictOn } from '../../tax-ids/add.ts';
import { customerTaxIdCreation, customerTaxIdDeletion, taxIdCreation, taxIdDeletion } from './write.ts';

/** Tax ids: the VAT and similar numbers of customers and of the account itself. */
export const taxId = defineObject({
  object: 'tax_id',
  indexed: ({ customer, owner }) => ({ customer, owner: owner?.type }),
  // Offices answer some time after they are asked: here, by the next request.
  due: (taxId) => (verdictOn(taxId) === undefined ? null : { at: taxId.created, clock: null }),
  references: { customer: 'customer', 'owner.customer': 'customer' },
  foreign: ['owner.account', 'owner.application'],
  endpoints: [
    taxIdCreation,
    customerTaxIdCreation,
    taxIdDeletion,
    customerTaxIdDeletion,
    retrieval('tax_id', '/v1/tax_ids/:id'),
    retrieval(
      'tax_id',
      '/v1/customers/:customer/tax_ids/:id',
      (record, path) => record.customer === path.customer,
    ),
    listing({
      of: 'tax_id',
      path: '/v1/tax_ids',
      filters: {
        owner: mapped(
          object({
            account: text(),
            customer: reference('customer'),
            type: required(oneOf('account', 'application', 'customer', 'self')),
          }),
          ({ customer, type }) => ({
            match: { owner: type, ...(customer === undefined ? {} : { customer: customer.id }) },
          }),
        ),
      },
      defaults: [{ without: ['owner'], query: { match: { owner: 'self' } } }],
    }),
    listing({
      of: 'tax_id',
      path: '/v1/customers/:customer/tax_ids',
      scope: (world, path) => ({
        match: { customer: found(world, 'customer', path.customer, 'customer').id },
      }),
    }),
  ],
});
