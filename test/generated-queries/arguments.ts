import { type GraphQLObjectType, getNamedType } from 'graphql';
import { demo } from '../../src/sandbox/demo/index.ts';
import type { Choice, Field } from './selections.ts';

/** What the arguments of fields are filled from. */
export interface Known {
  /** A global id of a kind. */
  idOf(typeName: string): string | undefined;
  /** A key of metadata that an object of a kind has. */
  keyOf(typeName: string): string | undefined;
}

/** A question for each search that finds some of the demo. */
const SEARCHES: Readonly<Record<string, string>> = {
  chargeSearch: 'amount>0',
  customerSearch: 'created>0',
  invoiceSearch: 'total>0',
  paymentIntentSearch: 'amount>0',
  priceSearch: 'active:"true"',
  productSearch: 'active:"true"',
  subscriptionSearch: 'status:"active"',
};

/** How many of each list are asked for: at the root, and below. */
export interface Counts {
  readonly root: number;
  readonly nested: number;
}

/** Fills the required arguments of every field from what is known of the demo, and keeps lists short. */
export function argumentsFrom(known: Known, counts: Counts): Choice['argumentsOf'] {
  return (type, field) => {
    const values = [
      ...(field.args.some(({ name }) => name === 'first')
        ? [`first: ${type.name === 'Query' ? counts.root : counts.nested}`]
        : []),
      ...requiredArguments(type, field, known),
    ];
    return values.length > 0 ? `(${values.join(', ')})` : '';
  };
}

/** The required arguments of a field, as they stand in a document. */
export function requiredArguments(type: GraphQLObjectType, field: Field, known: Known): readonly string[] {
  const idOf = (typeName: string) => JSON.stringify(known.idOf(typeName) ?? `${typeName}:none`);
  if (field.name === 'metadataValue') return [`key: ${JSON.stringify(known.keyOf(type.name) ?? 'order')}`];
  if (type.name !== 'Query') return [];
  if (field.name in SEARCHES) return [`query: ${JSON.stringify(SEARCHES[field.name])}`];
  if (field.name === 'invoicePreview')
    return [`input: { existingSubscription: { subscriptionId: ${JSON.stringify(demo.subscription)} } }`];
  if (field.name === 'creditNotePreview')
    return [`input: { invoiceId: ${JSON.stringify(demo.longInvoice)}, credit: { amountMinor: 100 } }`];
  if (field.name === 'nodes') return [`ids: [${nodeKinds.map(idOf).join(', ')}]`];
  if (field.args.some(({ name }) => name === 'id')) return [`id: ${idOf(getNamedType(field.type).name)}`];
  return [];
}

/** Kinds that `nodes` is asked for. */
const nodeKinds = ['Invoice', 'Customer', 'BillingSubscription', 'CreditNote', 'Event'];
