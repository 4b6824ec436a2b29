import type { AnyRecord, DeletedStub } from '../records.ts';
import type { Store } from '../store/store.ts';
import type { Unstored } from './endpoint.ts';
import type { Expansion } from './expansion.ts';
import type { Page, SearchPage } from './page.ts';
import { pageFrom } from './page.ts';
import type { Shape, Shapes } from './shape.ts';

/** A printed object or list, as it goes into the body. */
export type Printed = Readonly<Record<string, unknown>>;

/** Turns records into what the API prints: lists and whole objects put in, references left as ids or expanded. */
export interface Printer {
  record(record: AnyRecord | DeletedStub, expansion?: Expansion): Printed;
  page(page: Page, expansion?: Expansion): Printed;
  search(page: SearchPage, expansion?: Expansion): Printed;
  unstored(reply: Unstored, expansion?: Expansion): Printed;
}

const embeddedEntries = 10;

/** Creates the printer of one sandbox. */
export function createPrinter(store: Store, shapes: Shapes): Printer {
  const record: Printer['record'] = (subject, expansion) => {
    const shape = shapes.get(subject.object);
    if (shape === undefined || 'deleted' in subject) return { ...subject };
    return hash(subject, shape, expansion, subject, undefined);
  };

  const page: Printer['page'] = ({ url, records, hasMore }, expansion) => ({
    object: 'list',
    url,
    has_more: hasMore,
    data: records.map((entry) => record(entry, expansion?.get('data'))),
  });

  const search: Printer['search'] = ({ url, records, hasMore, nextPage, count }, expansion) => ({
    object: 'search_result',
    url,
    has_more: hasMore,
    next_page: nextPage,
    ...(expansion?.has('total_count') ? { total_count: count() } : {}),
    data: records.map((entry) => record(entry, expansion?.get('data'))),
  });

  const hash = (
    properties: object,
    shape: Shape,
    expansion: Expansion | undefined,
    owner: AnyRecord,
    preview: Unstored | undefined,
    path = '',
  ): Printed => {
    // The API begins every object with its id and its kind.
    const printed: Record<string, unknown> =
      path === '' ? { id: owner.id, object: owner.object, ...properties } : { ...properties };
    for (const [name, property] of shape.properties) {
      const wanted = expansion?.get(name);
      if (property.kind === 'hidden' || (property.onRequest && wanted === undefined)) {
        delete printed[name];
        continue;
      }
      const at = path === '' ? name : `${path}.${name}`;
      const value = property.kind === 'list' ? null : printed[name];
      const print = (one: unknown): unknown => {
        switch (property.kind) {
          case 'reference':
            return wanted === undefined ? one : resolve(one, property, wanted, false);
          case 'embedded':
            return resolve(one, property, wanted, true);
          case 'list':
            return embeddedList(property, wanted, owner, preview, at);
          case 'hash':
            return isHash(one) ? hash(one, property, wanted, owner, preview, at) : one;
          default:
            return one;
        }
      };
      if (value !== undefined) printed[name] = Array.isArray(value) ? value.map(print) : print(value);
    }
    return printed;
  };

  const resolve = (
    id: unknown,
    shape: Shape,
    expansion: Expansion | undefined,
    evenDeleted: boolean,
  ): unknown => {
    if (typeof id !== 'string') return id;
    for (const object of shape.objects) {
      const target = evenDeleted ? store.last(object, id) : (store.get(object, id) ?? store.stub(object, id));
      if (target !== undefined) return record(target, expansion);
    }
    return id;
  };

  const embeddedList = (
    shape: Shape,
    expansion: Expansion | undefined,
    owner: AnyRecord,
    preview: Unstored | undefined,
    at: string,
  ): unknown => {
    const { list } = shape;
    if (list === undefined) return null;
    const entries = preview?.lists[at];
    if (preview !== undefined && entries !== undefined) {
      return page(pageFrom(list.of, preview.url, entries, {}), expansion);
    }
    if (list.entries !== undefined) {
      return page(pageFrom(list.of, list.url(owner), list.entries(store, owner), {}), expansion);
    }
    const { records, hasMore } = store.list(list.of, { ...list.query(owner), limit: embeddedEntries });
    const printed = page({ object: 'list', of: list.of, url: list.url(owner), records, hasMore }, expansion);
    return list.countsWhenEmpty && records.length === 0 ? { ...printed, total_count: 0 } : printed;
  };

  const unstored: Printer['unstored'] = (reply, expansion) => {
    const shape = shapes.get(reply.unstored.object);
    const printed =
      shape === undefined ? reply.unstored : hash(reply.unstored, shape, expansion, reply.unstored, reply);
    return Object.fromEntries(Object.entries(printed).filter(([name]) => !reply.omit.includes(name)));
  };

  return { record, page, search, unstored };
}

function isHash(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
