/** One spelling for addresses: every variable is `:id`, and filters are left out. */
export function normalAddress(endpoint: string): string {
  return endpoint.replace(/\?.*$/, '').replace(/\/[:{]\w+\}?/g, '/:id');
}

/** The addresses that a description names, each once. */
export function namedAddresses(description: string | null | undefined): string[] {
  const named = [...(description ?? '').matchAll(/`((?:GET|POST|DELETE) \/v1[^`]*)`/g)];
  return [...new Set(named.map(([, address = '']) => normalAddress(address)))];
}
