/** An operation that shows a part of the graph, with a tab of its own in GraphiQL. */
export interface Example {
  /** The operation's name, which the tab is called by. */
  readonly name: string;
  readonly shows: string;
  /** How many calls to the billing API it takes on the sandbox's demo data. */
  readonly calls: number;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** What GraphiQL opens with, the simple first. The ids are the demo's, which are always the same. */
export const examples: readonly Example[] = [
  {
    name: 'OpenInvoices',
    shows: 'Who owes what: open invoices with their customers, who come with the list.',
    calls: 1,
    query: `query OpenInvoices {
  invoices(first: 10, filter: { status: OPEN }) {
    nodes {
      number
      dueDate
      amountRemaining { formatted }
      customer { name email }
    }
    pageInfo { hasNextPage }
  }
}`,
  },
  {
    name: 'Money',
    shows: 'Money: exact for computing, formatted for reading in any language.',
    calls: 1,
    query: `query Money {
  invoice(id: "in_1DemoLongInvoice") {
    total {
      minor
      decimal
      currency
      american: formatted(locale: "en-US")
      german: formatted(locale: "de-DE")
    }
  }
}`,
  },
  {
    name: 'InvoicePages',
    shows: 'Paging: put endCursor into the variable "after" and run it again.',
    calls: 1,
    variables: { first: 5, after: null },
    query: `query InvoicePages($first: Int, $after: String) {
  invoices(first: $first, after: $after) {
    nodes { number created total { formatted } }
    pageInfo { hasPreviousPage hasNextPage endCursor }
  }
}`,
  },
  {
    name: 'InvoicesOfFebruary',
    shows: 'Filters: what was paid of the invoices made in a span of time.',
    calls: 1,
    variables: { from: '2024-02-01T00:00:00Z', to: '2024-03-01T00:00:00Z' },
    query: `query InvoicesOfFebruary($from: DateTime!, $to: DateTime!) {
  invoices(first: 20, filter: { status: PAID, created: { gte: $from, lt: $to } }) {
    nodes { number created billingReason amountPaid { formatted } }
  }
}`,
  },
  {
    name: 'InvoiceInFull',
    shows:
      'An invoice with its lines, its customer, its taxes, the payment and the card behind it, all in one answer.',
    calls: 1,
    query: `query InvoiceInFull {
  subscription(id: "sub_1DemoEverything") {
    latestInvoice {
      number
      status
      customer { name address { city country } }
      lines(first: 3) {
        nodes { description quantity amount { formatted } periodEnd }
        totalCount
      }
      totalTaxAmounts { amount { formatted } taxRate { displayName percentage } }
      total { formatted }
      paymentIntent {
        status
        paymentMethod { type card { brand last4 } }
      }
      charge { receiptUrl outcome { sellerMessage } }
    }
  }
}`,
  },
  {
    name: 'SubscriptionsToProducts',
    shows:
      'What customers subscribe to: items and prices come with the list, their products in one call for all.',
    calls: 2,
    query: `query SubscriptionsToProducts {
  subscriptions(first: 4, filter: { status: ACTIVE }) {
    nodes {
      customer { name }
      currentPeriodEnd
      items {
        nodes {
          quantity
          price {
            nickname
            unitAmount { formatted }
            recurring { interval intervalCount }
            product { name }
          }
        }
      }
    }
  }
}`,
  },
  {
    name: 'CustomerOverview',
    shows:
      'From a credit note to its customer, whose subscriptions come along; the other lists take a call each.',
    calls: 3,
    query: `query CustomerOverview {
  creditNote(id: "cn_1DemoLongCreditNote") {
    number
    customer {
      name
      email
      balance { formatted }
      invoices(first: 5) { nodes { number status total { formatted } } }
      subscriptions(first: 5) { nodes { status currentPeriodEnd } }
      creditNotes(first: 5) { nodes { number status total { formatted } } }
    }
  }
}`,
  },
  {
    name: 'AnyObject',
    shows:
      'Any object by its global id. Ids without a type, as the billing API gives them, fit where the type is clear.',
    calls: 3,
    query: `query AnyObject {
  node(id: "Customer:cus_DemoEverything") { ...Summary }
  nodes(ids: ["Invoice:in_1DemoLongInvoice", "BillingSubscription:sub_1DemoTwelveItems"]) { ...Summary }
}

fragment Summary on Node {
  __typename
  id
  ... on Customer { name email }
  ... on Invoice { number total { formatted } }
  ... on BillingSubscription { status currentPeriodEnd }
}`,
  },
  {
    name: 'Metadata',
    shows: 'Metadata: all of it, some keys, or single values under names of your own.',
    calls: 1,
    query: `query Metadata {
  customer(id: "cus_DemoEverything") {
    metadata { key value }
    some: metadata(keys: ["segment"]) { key value }
    crmNumber: metadataValue(key: "crm")
  }
}`,
  },
  {
    name: 'ProductsWithPrices',
    shows: 'The catalogue: a call for the products, and one for the prices of each.',
    calls: 4,
    query: `query ProductsWithPrices {
  products(first: 3, filter: { isActive: true }) {
    nodes {
      name
      unitLabel
      prices(first: 5) {
        nodes {
          nickname
          type
          unitAmount { formatted }
          recurring { interval }
        }
      }
    }
  }
}`,
  },
  {
    name: 'QuoteInFull',
    shows: 'A quote: what is due at once, with its lines, and what comes again.',
    calls: 1,
    query: `query QuoteInFull {
  quote(id: "qt_1DemoLongQuote") {
    number
    status
    expiresAt
    total { formatted }
    customer { name }
    lineItems(first: 3) { nodes { description quantity total { formatted } } }
    computed {
      recurring { interval total { formatted } }
      upfront { total { formatted } }
    }
    computedUpfrontLineItems(first: 3) { nodes { description total { formatted } } }
  }
}`,
  },
  {
    name: 'OnlyWhatIsShown',
    shows:
      'Fragments, and parts that are read only when asked for: set the variable and see the answer grow.',
    calls: 1,
    variables: { withLines: true },
    query: `query OnlyWhatIsShown($withLines: Boolean!) {
  invoices(first: 3, filter: { status: PAID }) {
    nodes {
      ...Heading
      lines(first: 2) @include(if: $withLines) {
        nodes { description amount { ...Price } price { nickname } }
      }
    }
  }
}

fragment Heading on Invoice {
  number
  customer { name }
  total { ...Price }
}

fragment Price on Money {
  formatted
}`,
  },
];

/** The examples as GraphiQL's tabs. */
export function exampleTabs(): readonly { readonly query: string; readonly variables?: string }[] {
  return examples.map(({ shows, calls, query, variables }) => ({
    query: `# ${shows}\n# Calls to the billing API: ${calls}.\n${query}`,
    ...(variables ? { variables: JSON.stringify(variables, null, 2) } : {}),
  }));
}
