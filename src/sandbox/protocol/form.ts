import qs from 'qs';

/** A decoded parameter: text, or brackets' worth of more parameters. */
export type Raw = string | readonly Raw[] | { readonly [name: string]: Raw };

/** The decoded parameters of one request. */
export type RawParameters = Readonly<Record<string, Raw>>;

/** Decodes a query string or a form body with bracketed names. */
export function decodeForm(text: string): RawParameters {
  // The library's own limits turn a 21st array element into an object and drop deep or numerous parameters;
  // plain objects let metadata keys be called anything.
  const decoded = qs.parse(numbered(text), {
    arrayLimit: 1000,
    depth: 10,
    parameterLimit: 5000,
    plainObjects: true,
    duplicates: 'last',
  });
  return Object.fromEntries(
    Object.entries(decoded).flatMap(([name, value]) => (value === undefined ? [] : [[name, rawOf(value)]])),
  );
}

/**
 * Gives the entries of lists of objects their numbers. In `items[][price]=a&items[][price]=b` a name that was
 * there already begins the next entry; the library would see one entry.
 */
function numbered(text: string): string {
  if (!/(\[|%5B)(\]|%5D)(\[|%5B)/i.test(text)) return text;
  const lists = new Map<string, { index: number; readonly names: Set<string> }>();
  return text
    .split('&')
    .map((pair) => {
      const equals = pair.indexOf('=');
      const name = (equals < 0 ? pair : pair.slice(0, equals)).replace(/%5B/gi, '[').replace(/%5D/gi, ']');
      const [, before, after] = /^(.*?)\[\](\[.*)$/.exec(name) ?? [];
      if (before === undefined || after === undefined) return pair;
      const list = lists.get(before) ?? { index: 0, names: new Set() };
      lists.set(before, list);
      if (list.names.has(after) && !after.endsWith('[]')) {
        list.index += 1;
        list.names.clear();
      }
      list.names.add(after);
      return `${before}[${list.index}]${after}${equals < 0 ? '' : pair.slice(equals)}`;
    })
    .join('&');
}

type Decoded = string | qs.ParsedQs | readonly (string | qs.ParsedQs)[];

function rawOf(value: Decoded): Raw {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(rawOf);
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (inner === undefined ? [] : [[name, rawOf(inner)]])),
  );
}
