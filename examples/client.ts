import type { TypedDocumentString } from './generated/graphql.ts';

type Arguments<Variables> =
  Record<string, never> extends Variables ? [variables?: Variables] : [variables: Variables];

interface GraphqlAnswer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** Runs an operation. The document knows the types of its variables and of its answer. */
export async function run<Data, Variables>(
  url: string,
  document: TypedDocumentString<Data, Variables>,
  ...[variables]: Arguments<Variables>
): Promise<Data> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: document.toString(), variables }),
  });
  // What the server sends for a document that it has validated is what the document's types say.
  const answer = (await response.json()) as GraphqlAnswer<Data>;
  if (answer.errors || !answer.data) {
    throw new Error(answer.errors?.map(({ message }) => message).join('\n') ?? `HTTP ${response.status}`);
  }
  return answer.data;
}

/** The gateway to ask: the first argument, the environment, or the one on this machine. */
export function gatewayUrl(): string {
  return process.argv[2] ?? process.env['GATEWAY_URL'] ?? 'http://127.0.0.1:4000/graphql';
}
