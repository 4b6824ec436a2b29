/** An operation that shows a part of the graph, with a tab of its own in GraphiQL. */
export interface Example {
  /** The operation's name, which the tab is called by. */
  readonly name: string;
  readonly shows: string;
  /** How many calls to the billing API it takes. */
  readonly calls: number;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

export const examples: readonly Example[] = [
  {
    name: 'OneInvoice',
    shows: 'x',
    calls: 1,
    query: `query OneInvoice { invoice(id: "in_1DemoLongInvoice") { id number } }`,
  },
];

/** The examples as GraphiQL's tabs. */
export function exampleTabs(): readonly { readonly query: string; readonly variables?: string }[] {
  return examples.map(({ shows, calls, query, variables }) => ({
    query: `# ${shows}\n# Calls to the billing API: ${calls}.\n\n${query}`,
    ...(variables ? { variables: JSON.stringify(variables, null, 2) } : {}),
  }));
}
