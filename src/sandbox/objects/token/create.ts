import { invalidRequest } from '../../errors.ts';
import { connectedAccount, connectedPerson } from '../../payments/parameters/connect.ts';
import { accountNumbers, cardAddress, cardNumbers } from '../../payments/parameters/sources.ts';
import { ownSource } from '../../payments/sources.ts';
import { makeBankAccount, makeCard, makeToken } from '../../payments/tokens.ts';
import { endpoint } from '../../protocol/endpoint.ts';
import { atMostOne } from '../../protocol/exclusive.ts';
import { object, oneOf, reference, required, text } from '../../protocol/parameters.ts';
import { scalarOr } from '../../protocol/value-parameters.ts';

const kinds = ['account', 'bank_account', 'card', 'cvc_update', 'person', 'pii'] as const;

/** Makes a token of card or account numbers, or of what only connected accounts have a use for. */
export const tokenCreation = endpoint({
  method: 'POST',
  path: '/v1/tokens',
  params: {
    account: connectedAccount,
    bank_account: object({
      ...accountNumbers,
      account_type: oneOf('checking', 'futsu', 'savings', 'toza'),
      payment_method: text(),
    }),
    card: scalarOr(
      text(),
      object({
        ...cardNumbers,
        ...cardAddress,
        currency: text(),
        name: text(),
        networks: object({ preferred: oneOf('cartes_bancaires', 'mastercard', 'visa') }),
      }),
    ),
    customer: reference('customer'),
    cvc_update: object({ cvc: required(text()) }),
    person: connectedPerson,
    pii: object({ id_number: text() }),
  },
  handle: (context) => {
    const { bank_account, card, customer } = context.params;
    atMostOne(context.params, ...kinds);
    if (typeof card === 'object') {
      const { currency, networks, ...typed } = card;
      const made = makeCard(context, typed);
      const kept = context.store.put({
        ...made,
        ...(currency === undefined ? {} : { currency }),
        ...(networks === undefined ? {} : { networks: { preferred: networks.preferred ?? null } }),
      });
      return makeToken(context, { card: kept });
    }
    if (bank_account !== undefined) {
      const { payment_method, ...typed } = bank_account;
      return makeToken(context, { account: makeBankAccount(context, typed) });
    }
    // A customer's own source is copied, for another account to use.
    if (customer !== undefined) {
      const id = card ?? customer.default_source ?? '';
      const source = ownSource(context.store, customer.id, id, card === undefined ? 'customer' : 'card');
      const copy = { behavior: source.behavior ?? 'works', customer: null, metadata: {} };
      return source.object === 'card'
        ? makeToken(context, {
            card: context.store.put({ ...source, ...copy, id: context.ids.next('card_') }),
          })
        : makeToken(context, {
            account: context.store.put({ ...source, ...copy, id: context.ids.next('ba_') }),
          });
    }
    const kind = kinds.find((one) => context.params[one] !== undefined && one !== 'card');
    if (kind === undefined) {
      throw invalidRequest(
        'You must supply either a card, customer, PII data, bank account, or account legal entity to create a token.',
        {
          code: 'parameter_missing',
        },
      );
    }
    return makeToken(context, { for: kind });
  },
});
