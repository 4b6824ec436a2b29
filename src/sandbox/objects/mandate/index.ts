import { defineObject } from '../../protocol/definition.ts';
import { retrieval } from '../../protocol/endpoint.ts';

/** Mandates: what payers agreed to be debited for. */
export const mandate = defineObject({
  object: 'mandate',
  references: { payment_method: 'payment_method' },
  endpoints: [retrieval('mandate', '/v1/mandates/:mandate')],
});
