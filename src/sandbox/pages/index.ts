import type { Endpoint } from '../protocol/endpoint.ts';

/** Pages and files for people, beside the API. */
export const pages: readonly Endpoint[] = [];
