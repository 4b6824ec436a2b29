import { invalidRequest, noSuch } from '../../errors.ts';
import { endpoint, found } from '../../protocol/endpoint.ts';
import { object, oneOf, type Params, reference, required, text } from '../../protocol/parameters.ts';
import { addTaxId } from '../../tax-ids/add.ts';
import { taxIdNumber } from '../../tax-ids/parameters.ts';

const owner = {
  account: text(),
  customer: reference('customer'),
  type: required(oneOf('account', 'application', 'customer', 'self')),
};

/** Adds a tax id to the account itself, unless another owner is named. */
export const taxIdCreation = endpoint({
  method: 'POST',
  path: '/v1/tax_ids',
  params: { ...taxIdNumber, owner: object(owner) },
  handle: (context) => {
    const { owner: sent = { type: 'self' }, type, value } = context.params;
    checkOwner(sent);
    const { account, customer, type: kind } = sent;
    if (kind === 'customer') return addTaxId(context, { customer: customer?.id ?? null, type, value });
    const named = account === undefined ? { type: kind } : { type: kind, account };
    return addTaxId(context, { customer: null, type, value, owner: named });
  },
});

/** Adds a tax id to a customer. */
export const customerTaxIdCreation = endpoint({
  method: 'POST',
  path: '/v1/customers/:customer/tax_ids',
  params: taxIdNumber,
  handle: (context) => {
    const { id } = found(context, 'customer', context.path.customer, 'customer');
    return addTaxId(context, { customer: id, ...context.params });
  },
});

/** Deletes a tax id, whoever's it is. */
export const taxIdDeletion = endpoint({
  method: 'DELETE',
  path: '/v1/tax_ids/:id',
  params: {},
  handle: (context) => {
    const { id } = found(context, 'tax_id', context.path.id, 'id');
    return context.store.delete('tax_id', id);
  },
});

/** Deletes a tax id of one customer. */
export const customerTaxIdDeletion = endpoint({
  method: 'DELETE',
  path: '/v1/customers/:customer/tax_ids/:id',
  params: {},
  handle: (context) => {
    const { customer, id } = context.path;
    found(context, 'customer', customer, 'customer');
    if (found(context, 'tax_id', id, 'id').customer !== customer) throw noSuch('tax_id', id, 'id', 404);
    return context.store.delete('tax_id', id);
  },
});

/** An owner that is a customer or an account must be named, and only then. */
function checkOwner(sent: Params<typeof owner>): void {
  for (const name of ['account', 'customer'] as const) {
    const param = `owner[${name}]`;
    if (sent.type === name && sent[name] === undefined) {
      throw invalidRequest(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
    }
    if (sent.type !== name && sent[name] !== undefined) {
      throw invalidRequest(`You can only pass \`${param}\` with \`owner[type]=${name}\`.`, { param });
    }
  }
}
