import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import qs from 'qs';
import { apiError, send } from './upstream.ts';

type Properties = Readonly<Record<string, unknown>>;
type ApiObject = Properties & { readonly id: string; readonly object: string };

/** What a billing API made for one file of tests has. */
export interface Script {
  /** What can be read by itself, by its path below `/v1`. */
  readonly objects?: Readonly<Record<string, ApiObject>>;
  /** What can be listed, by its path. Filters are not looked at. */
  readonly lists?: Readonly<Record<string, readonly ApiObject[]>>;
  /** What is shown only where it is expanded. */
  readonly expandable?: readonly ApiObject[];
  /** What is absent until it is expanded, by the id of its object and by its path in there. */
  readonly included?: Readonly<Record<string, Properties>>;
}

/** Serves a script over HTTP, expanding what is asked for as the billing API does. */
export async function openScriptedUpstream(script: Script): Promise<{ url: string; close(): Promise<void> }> {
  const { objects = {}, lists = {} } = script;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://upstream');
    const path = url.pathname.replace('/v1/', '');
    const answer = objects[path] ?? (lists[path] && page(path, lists[path]));
    const { expand = [] } = qs.parse(url.search.slice(1));
    if (!answer) send(response, 404, apiError('invalid_request_error', `No such object: ${path}`, MISSING));
    else send(response, 200, [expand].flat().reduce<unknown>(expander(script), answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    // A server that listens on TCP has such an address.
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const MISSING = { code: 'resource_missing', param: 'id' };

function page(path: string, data: readonly ApiObject[]): Properties {
  return { object: 'list', url: `/v1/${path}`, has_more: false, data };
}

function expander({ objects, expandable = [], lists, included = {} }: Script) {
  const all = [...Object.values(objects ?? {}), ...Object.values(lists ?? {}).flat(), ...expandable];
  const byId = new Map(all.map((object) => [object.id, object]));
  const expanded = (value: unknown, path: readonly string[], place: Place): unknown => {
    if (Array.isArray(value)) return value.map((item) => expanded(item, path, place));
    const whole = typeof value === 'string' ? (byId.get(value) ?? value) : value;
    const [property, ...rest] = path;
    if (property === undefined || !isRecord(whole)) return whole;
    const { id } = whole;
    const here =
      typeof id === 'string' ? { id, path: [property] } : { ...place, path: [...place.path, property] };
    const hidden = included[here.id]?.[here.path.join('.')];
    return { ...whole, [property]: expanded(whole[property] ?? hidden, rest, here) };
  };
  return (answer: unknown, path: unknown) => expanded(answer, String(path).split('.'), { id: '', path: [] });
}

/** Where in which object something is. */
interface Place {
  readonly id: string;
  readonly path: readonly string[];
}

function isRecord(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null;
}
