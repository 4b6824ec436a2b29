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

/** How a subscription stands. In every state but the two final ones it can change again. */
export type SubscriptionStatus =
  /** In good standing. */
  | 'ACTIVE'
  /** Final: nothing more is invoiced. */
  | 'CANCELED'
  /** The first payment is still owed; it can be made for 23 hours. */
  | 'INCOMPLETE'
  /** The first payment was not made in time. Final: nothing more is invoiced. */
  | 'INCOMPLETE_EXPIRED'
  /** The latest invoice is not paid, though it is due; collection goes on. */
  | 'PAST_DUE'
  /** The trial ended without a payment method. Nothing is invoiced until it is resumed. */
  | 'PAUSED'
  /** In its trial. */
  | 'TRIALING'
  /** The latest invoice is not paid and collection has ended; new invoices stay drafts. */
  | 'UNPAID'
  /** A value that the billing API has and this schema does not know yet. The raw field beside it holds the word. */
  | 'UNRECOGNIZED';

export type CustomerOverviewQueryVariables = Exact<{
  id: string | number;
}>;


export type CustomerOverviewQuery = { readonly customer: { readonly name: string | null, readonly email: string | null, readonly isDeleted: boolean, readonly balance: { readonly minor: number, readonly formatted: string } | null, readonly subscriptions: { readonly nodes: ReadonlyArray<{ readonly status: SubscriptionStatus, readonly currentPeriodEnd: string, readonly cancelAtPeriodEnd: boolean, readonly items: { readonly nodes: ReadonlyArray<{ readonly quantity: number | null, readonly price: { readonly nickname: string | null, readonly unitAmount: { readonly formatted: string } | null, readonly product: { readonly name: string | null } | null } }> } | null }> } | null, readonly invoices: { readonly nodes: ReadonlyArray<{ readonly number: string | null, readonly status: InvoiceStatus | null, readonly created: string, readonly total: { readonly formatted: string } }> } | null } | null };

export type InvoiceRowFragment = { readonly number: string | null, readonly status: InvoiceStatus | null, readonly created: string, readonly total: { readonly formatted: string } };

export type OpenInvoicesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type OpenInvoicesQuery = { readonly invoices: { readonly nodes: ReadonlyArray<{ readonly number: string | null, readonly dueDate: string | null, readonly amountRemaining: { readonly formatted: string }, readonly customer: { readonly name: string | null, readonly email: string | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

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
export const InvoiceRowFragmentDoc = new TypedDocumentString(`
    fragment InvoiceRow on Invoice {
  number
  status
  created
  total {
    formatted
  }
}
    `, {"fragmentName":"InvoiceRow"}) as unknown as TypedDocumentString<InvoiceRowFragment, unknown>;
export const CustomerOverviewDocument = new TypedDocumentString(`
    query CustomerOverview($id: ID!) {
  customer(id: $id) {
    name
    email
    isDeleted
    balance {
      minor
      formatted
    }
    subscriptions(first: 10) {
      nodes {
        status
        currentPeriodEnd
        cancelAtPeriodEnd
        items {
          nodes {
            quantity
            price {
              nickname
              unitAmount {
                formatted
              }
              product {
                name
              }
            }
          }
        }
      }
    }
    invoices(first: 5) {
      nodes {
        ...InvoiceRow
      }
    }
  }
}
    fragment InvoiceRow on Invoice {
  number
  status
  created
  total {
    formatted
  }
}`) as unknown as TypedDocumentString<CustomerOverviewQuery, CustomerOverviewQueryVariables>;
export const OpenInvoicesDocument = new TypedDocumentString(`
    query OpenInvoices($first: Int!, $after: String) {
  invoices(first: $first, after: $after, filter: {status: OPEN}) {
    nodes {
      number
      dueDate
      amountRemaining {
        formatted(locale: "en-US")
      }
      customer {
        name
        email
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<OpenInvoicesQuery, OpenInvoicesQueryVariables>;