import { deleteSource, sourcesOf } from '../../payments/sources.ts';
import { type Endpoint, endpoint, found } from '../../protocol/endpoint.ts';
import { pageFrom, pageParams } from '../../protocol/page.ts';
import { text } from '../../protocol/parameters.ts';
import { sourceCreation } from './create.ts';
import { type SourcePath, sourceIn, sourceKinds } from './lookup.ts';
import { sourceUpdate, sourceVerification } from './update.ts';

/** Everything that can be done with sources under one of their paths. */
export function sourceEndpoints(path: SourcePath): readonly Endpoint[] {
  return [
    endpoint({
      method: 'GET',
      path: `/v1/customers/:customer/${path}`,
      params: { ...pageParams, object: text() },
      handle: (context) => {
        const { id } = found(context, 'customer', context.path.customer, 'customer');
        const { object: wanted, ...paging } = context.params;
        const shown = sourcesOf(context.store, id).filter(
          ({ object }) =>
            sourceKinds[path].some((kind) => kind === object) && (wanted === undefined || wanted === object),
        );
        return pageFrom('card', `/v1/customers/${id}/${path}`, shown, paging);
      },
    }),
    endpoint({
      method: 'GET',
      path: `/v1/customers/:customer/${path}/:id`,
      params: {},
      handle: (context) => sourceIn(context, path, context.path.customer, context.path.id),
    }),
    sourceCreation(path),
    sourceUpdate(path),
    sourceVerification(path),
    endpoint({
      method: 'DELETE',
      path: `/v1/customers/:customer/${path}/:id`,
      params: {},
      handle: (context) =>
        deleteSource(context, sourceIn(context, path, context.path.customer, context.path.id)),
    }),
  ];
}
