import { setBalance } from '../../customers/balance.ts';
import { deleteCustomer } from '../../customers/delete.ts';
import { changeDiscount } from '../../customers/discount.ts';
import { profileParams } from '../../customers/parameters.ts';
import {
  accountOrToken,
  cardOrToken,
  choosePaymentMethod,
  chooseSource,
  replaceSource,
} from '../../customers/payment.ts';
import { profiled } from '../../customers/profile.ts';
import { refreshDrafts } from '../../invoicing/draft.ts';
import { endpoint, found } from '../../protocol/endpoint.ts';
import { atMostOne } from '../../protocol/exclusive.ts';
import { boolean, clearable, text } from '../../protocol/parameters.ts';

const choices = ['default_source', 'default_card', 'default_bank_account', 'default_alipay_account'] as const;

/** Changes a customer; drafts of their invoices follow. */
export const customerUpdate = endpoint({
  method: 'POST',
  path: '/v1/customers/:id',
  params: {
    ...profileParams,
    bank_account: accountOrToken,
    card: cardOrToken,
    coupon: clearable(text()),
    default_alipay_account: text(500),
    default_bank_account: text(500),
    default_card: text(500),
    default_source: text(500),
    promotion_code: clearable(text()),
    source: cardOrToken,
    validate: boolean(),
  },
  handle: (context) => {
    const { params, store } = context;
    const before = found(context, 'customer', context.path.id, 'id');
    const { id } = before;
    atMostOne(params, 'bank_account', 'card', 'source');
    const customer = store.put(profiled(context, before, params));
    replaceSource(context, before, params);
    for (const name of choices) {
      const source = params[name];
      if (source !== undefined) chooseSource(context, id, source, name);
    }
    const method = params.invoice_settings?.default_payment_method;
    if (method !== undefined) choosePaymentMethod(context, id, method);
    if (params.balance !== undefined) setBalance(context, customer, params.balance, 'adjustment');
    changeDiscount(context, id, params);
    refreshDrafts(context, id);
    return found(context, 'customer', id, 'id');
  },
});

/** Deletes a customer. */
export const customerDeletion = endpoint({
  method: 'DELETE',
  path: '/v1/customers/:id',
  params: {},
  handle: (context) => deleteCustomer(context, found(context, 'customer', context.path.id, 'id')),
});
