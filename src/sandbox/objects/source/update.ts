import { invalidRequest } from '../../errors.ts';
import { changedMetadata } from '../../metadata.ts';
import { microdeposits } from '../../payments/bank-accounts.ts';
import { checkExpiry, fullYear } from '../../payments/card-face.ts';
import { address } from '../../payments/parameters/address.ts';
import { cardAddress } from '../../payments/parameters/sources.ts';
import type { Source } from '../../payments/tokens.ts';
import { type Endpoint, endpoint } from '../../protocol/endpoint.ts';
import { integer, list, metadata, object, oneOf, text } from '../../protocol/parameters.ts';
import { type SourcePath, sourceIn } from './lookup.ts';

const holder = {
  account_holder_name: text(),
  account_holder_type: oneOf('company', 'individual'),
};

const face = { ...cardAddress, exp_month: integer(), exp_year: integer(), name: text() };

/** Changes what may change of a card or bank account. */
export function sourceUpdate(path: SourcePath): Endpoint {
  return endpoint({
    method: 'POST',
    path: `/v1/customers/:customer/${path}/:id`,
    params: {
      ...holder,
      ...face,
      metadata: metadata(),
      owner: object({ address: address(), email: text(), name: text(), phone: text() }),
    },
    handle: (context) => {
      const { metadata: keys, ...sent } = context.params;
      const source = sourceIn(context, path, context.path.customer, context.path.id);
      refuseForeign(source, Object.keys(sent));
      const changes = { ...sent, metadata: changedMetadata(source.metadata ?? null, keys) };
      if (source.object === 'bank_account') return context.store.put<Source>({ ...source, ...changes });
      const { exp_month = source.exp_month, exp_year = source.exp_year } = sent;
      if (sent.exp_month !== undefined || sent.exp_year !== undefined) {
        checkExpiry(context, exp_month, exp_year);
      }
      return context.store.put<Source>({ ...source, ...changes, exp_month, exp_year: fullYear(exp_year) });
    },
  });
}

/** Proves a bank account to be its customer's by the two deposits made there. */
export function sourceVerification(path: SourcePath): Endpoint {
  return endpoint({
    method: 'POST',
    path: `/v1/customers/:customer/${path}/:id/verify`,
    params: { amounts: list(integer()) },
    handle: (context) => {
      const { amounts } = context.params;
      const source = sourceIn(context, path, context.path.customer, context.path.id);
      if (source.object !== 'bank_account') {
        throw invalidRequest('Only bank accounts can be verified by their deposits.');
      }
      if (amounts === undefined) {
        throw invalidRequest('Missing required param: amounts.', {
          code: 'parameter_missing',
          param: 'amounts',
        });
      }
      if (source.status === 'verified') {
        throw invalidRequest('This bank account has already been verified.');
      }
      const right = [...amounts].sort((a, b) => a - b).join() === microdeposits.join();
      if (!right) {
        throw invalidRequest(
          'The amounts provided do not match the amounts that were sent to the bank account.',
          { code: 'bank_account_verification_failed', param: 'amounts' },
        );
      }
      return context.store.put({ ...source, status: 'verified' });
    },
  });
}

/** Parameters of one kind of source mean nothing to the other. */
function refuseForeign(source: Source, names: readonly string[]): void {
  const own = source.object === 'card' ? face : holder;
  const foreign = names.find((name) => !Object.hasOwn(own, name));
  if (foreign === undefined) return;
  throw invalidRequest(`Received unknown parameter: ${foreign}`, {
    code: 'parameter_unknown',
    param: foreign,
  });
}
