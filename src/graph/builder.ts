import SchemaBuilder from '@pothos/core';
import type { BillingClient } from '../billing/client.ts';
import type { Loader } from '../load/loader.ts';
import type { FileLinks } from './file-links.ts';
import type { MoneyValue } from './money.ts';

/** What every resolver gets beside its parent and arguments. */
export interface GatewayContext {
  /** Loads for this one operation. */
  readonly load: Loader;
  /** The billing API, for writes. */
  readonly client: BillingClient;
  /** Gives out links to files. */
  readonly files: FileLinks;
  /** Who asks, as far as idempotency keys must be kept apart. */
  readonly principal: string;
  /** Told of faults that clients must not see. */
  readonly report: (error: unknown) => void;
}

/** The types that the schema is written with; see `scalars.ts` for what each scalar is. */
export interface GatewayTypes {
  Context: GatewayContext;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    String: { Input: string; Output: string };
    Int: { Input: number; Output: number };
    Boolean: { Input: boolean; Output: boolean };
    DateTime: { Input: Date; Output: number };
    Decimal: { Input: string; Output: string };
    SafeInt: { Input: number; Output: number };
    CurrencyCode: { Input: string; Output: string };
    URL: { Input: string; Output: string };
  };
  Objects: { Money: MoneyValue };
}

export type Builder = PothosSchemaTypes.SchemaBuilder<Types>;
export type Types = PothosSchemaTypes.ExtendDefaultTypes<GatewayTypes>;

/** The one builder that every type of the graph is declared with. */
export const builder = new SchemaBuilder<GatewayTypes>({ defaultFieldNullability: false });
