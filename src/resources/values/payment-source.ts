import { type ApiObject, BankAccount, Card, Source } from '../../catalog.ts';
import type { Types } from '../../graph/builder.ts';
import { anyReference, unionOf } from '../../graph/unions.ts';

export const PaymentSource = unionOf(
  'PaymentSource',
  'Something older than payment methods that a customer can be charged by.',
  [Card, BankAccount, Source],
);

interface HasDefaultSource {
  /** A preview has none. */
  readonly id?: string;
  readonly object: string;
  readonly customer?: string | { readonly id: string } | null;
  readonly default_source?: string | { readonly id: string } | null;
}

/** `defaultSourceId` and `defaultSource`: of a customer, or of something that has one. */
export function defaultSource<Parent extends HasDefaultSource>(
  t: PothosSchemaTypes.ObjectFieldBuilder<Types, Parent>,
  description: string,
) {
  return anyReference(t, 'default_source', PaymentSource, description, {
    id: { kind: 'PaymentSource', parts: (parent, id) => [...ownerOf(parent), id] },
    locate: (parent, id) => {
      const [owner] = ownerOf(parent);
      return owner === undefined ? null : ['customers', owner, 'sources', id];
    },
  });
}

function ownerOf(parent: HasDefaultSource): string[] {
  if (parent.object === 'customer') return parent.id === undefined ? [] : [parent.id];
  const { customer } = parent;
  if (!customer) return [];
  return [typeof customer === 'string' ? customer : customer.id];
}

/** A payment source that comes whole inside its parent: `source` of a charge or an error. */
export function wholeSource<Parent extends { readonly source?: ApiObject | null }>(
  t: PothosSchemaTypes.ObjectFieldBuilder<Types, Parent>,
  description: string,
) {
  return t.field({
    type: PaymentSource,
    nullable: true,
    description,
    extensions: { source: { kind: 'embedded', property: 'source', path: ['source'] } },
    resolve: (parent): ApiObject | null => parent.source ?? null,
  });
}
