/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Where an invoice stands between draft and settlement. */
export type InvoiceStatus =
  /** Still open to changes; the customer owes nothing yet. */
  | 'DRAFT'
  /** Finalized, and waiting to be paid. */
  | 'OPEN'
  /** Settled: by payment, by credit, by the balance, or outside the billing API. */
  | 'PAID'
  /** Given up on as a bad debt; it can still be paid. */
  | 'UNCOLLECTIBLE'
  /** A value that the billing API has and this schema does not know yet. The raw field beside it holds the word. */
  | 'UNRECOGNIZED'
  /** Cancelled as if it had been for nothing; it stays on record. */
  | 'VOID';

/** Where an invoice stands between draft and settlement. */
export type InvoiceStatusInput =
  /** Still open to changes; the customer owes nothing yet. */
  | 'DRAFT'
  /** Finalized, and waiting to be paid. */
  | 'OPEN'
  /** Settled: by payment, by credit, by the balance, or outside the billing API. */
  | 'PAID'
  /** Given up on as a bad debt; it can still be paid. */
  | 'UNCOLLECTIBLE'
  /** Cancelled as if it had been for nothing; it stays on record. */
  | 'VOID';

export type EveryKindOfValueQueryVariables = Exact<{
  invoice: string | number;
  from: string;
  status: InvoiceStatusInput;
}>;


export type EveryKindOfValueQuery = { readonly invoice: { readonly id: string, readonly created: string, readonly currency: string, readonly attemptCount: number, readonly isPaid: boolean, readonly status: InvoiceStatus | null, readonly hostedInvoiceUrl: string | null, readonly total: { readonly minor: number, readonly decimal: string }, readonly customer: { readonly name: string | null } | null } | null, readonly invoices: { readonly nodes: ReadonlyArray<{ readonly status: InvoiceStatus | null, readonly created: string }> } | null, readonly node:
    | { readonly __typename: 'BalanceTransaction' }
    | { readonly __typename: 'BillingSubscription' }
    | { readonly __typename: 'Charge' }
    | { readonly __typename: 'CheckoutSession' }
    | { readonly __typename: 'Coupon' }
    | { readonly __typename: 'CreditNote' }
    | { readonly __typename: 'Customer', readonly name: string | null }
    | { readonly __typename: 'CustomerBalanceTransaction' }
    | { readonly __typename: 'Dispute' }
    | { readonly __typename: 'Event' }
    | { readonly __typename: 'Invoice', readonly number: string | null }
    | { readonly __typename: 'InvoiceItem' }
    | { readonly __typename: 'Mandate' }
    | { readonly __typename: 'PaymentIntent' }
    | { readonly __typename: 'PaymentLink' }
    | { readonly __typename: 'PaymentMethod' }
    | { readonly __typename: 'Plan' }
    | { readonly __typename: 'PortalConfiguration' }
    | { readonly __typename: 'Price' }
    | { readonly __typename: 'Product' }
    | { readonly __typename: 'PromotionCode' }
    | { readonly __typename: 'Quote' }
    | { readonly __typename: 'Refund' }
    | { readonly __typename: 'SetupIntent' }
    | { readonly __typename: 'ShippingRate' }
    | { readonly __typename: 'SubscriptionItem' }
    | { readonly __typename: 'SubscriptionSchedule' }
    | { readonly __typename: 'TaxCode' }
    | { readonly __typename: 'TaxId' }
    | { readonly __typename: 'TaxRate' }
    | { readonly __typename: 'TestClock' }
   | null };

export type NameOfCustomerFragment = { readonly name: string | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const NameOfCustomerFragmentDoc = new TypedDocumentString(`
    fragment NameOfCustomer on Customer {
  name
}
    `, {"fragmentName":"NameOfCustomer"}) as unknown as TypedDocumentString<NameOfCustomerFragment, unknown>;
export const EveryKindOfValueDocument = new TypedDocumentString(`
    query EveryKindOfValue($invoice: ID!, $from: DateTime!, $status: InvoiceStatusInput!) {
  invoice(id: $invoice) {
    id
    created
    currency
    attemptCount
    isPaid
    status
    hostedInvoiceUrl
    total {
      minor
      decimal
    }
    customer {
      ...NameOfCustomer
    }
  }
  invoices(first: 2, filter: {status: $status, created: {gte: $from}}) {
    nodes {
      status
      created
    }
  }
  node(id: "Customer:cus_DemoEverything") {
    __typename
    ... on Customer {
      ...NameOfCustomer
    }
    ... on Invoice {
      number
    }
  }
}
    fragment NameOfCustomer on Customer {
  name
}`) as unknown as TypedDocumentString<EveryKindOfValueQuery, EveryKindOfValueQueryVariables>;