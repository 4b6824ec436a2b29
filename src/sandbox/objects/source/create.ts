import { invalidRequest } from '../../errors.ts';
import { sourceAccount, sourceCard } from '../../payments/parameters/sources.ts';
import { addSource, attachSource } from '../../payments/sources.ts';
import { makeBankAccount, makeCard } from '../../payments/tokens.ts';
import { type Endpoint, endpoint, found } from '../../protocol/endpoint.ts';
import { atMostOne } from '../../protocol/exclusive.ts';
import { boolean, metadata, text } from '../../protocol/parameters.ts';
import { scalarOr } from '../../protocol/value-parameters.ts';
import type { SourcePath } from './lookup.ts';

/** Adds a card or bank account to a customer, from a token or typed in. */
export function sourceCreation(path: SourcePath): Endpoint {
  return endpoint({
    method: 'POST',
    path: `/v1/customers/:customer/${path}`,
    params: {
      alipay_account: text(),
      bank_account: scalarOr(text(), sourceAccount),
      card: scalarOr(text(), sourceCard),
      metadata: metadata(),
      source: scalarOr(text(), sourceCard),
      validate: boolean(),
    },
    handle: (context) => {
      const { id } = found(context, 'customer', context.path.customer, 'customer');
      const { alipay_account, bank_account, card, metadata: keys, source, validate = true } = context.params;
      atMostOne(context.params, 'alipay_account', 'bank_account', 'card', 'source');
      const options = { metadata: keys, validate };
      const typed = typeof source === 'object' ? source : card;
      if (typeof typed === 'object') {
        const { metadata: ownKeys, object, ...numbers } = typed;
        return attachSource(context, id, makeCard(context, numbers), {
          metadata: keys ?? ownKeys,
          validate,
        });
      }
      if (typeof bank_account === 'object') {
        const { object, ...numbers } = bank_account;
        return attachSource(context, id, makeBankAccount(context, numbers), options);
      }
      const token = source ?? typed ?? bank_account ?? alipay_account;
      if (typeof token !== 'string') {
        throw invalidRequest('Missing required param: source.', {
          code: 'parameter_missing',
          param: 'source',
        });
      }
      return addSource(context, id, token, options);
    },
  });
}
