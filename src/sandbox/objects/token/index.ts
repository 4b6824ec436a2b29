import { defineObject } from '../../protocol/definition.ts';
import { retrieval } from '../../protocol/endpoint.ts';
import { tokenCreation } from './create.ts';

/** Tokens: card and account numbers handed over once, so that the software in between never sees them. */
export const token = defineObject({
  object: 'token',
  embedded: { bank_account: 'bank_account', card: 'card' },
  endpoints: [tokenCreation, retrieval('token', '/v1/tokens/:token')],
});
