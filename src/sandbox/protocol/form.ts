import qs from 'qs';

/** A decoded parameter: text, or brackets' worth of more parameters. */
export type Raw = string | readonly Raw[] | { readonly [name: string]: Raw };

/** The decoded parameters of one request. */
export type RawParameters = Readonly<Record<string, Raw>>;

/** Decodes a query string or a form body with bracketed names. */
export function decodeForm(text: string): RawParameters {
  // The library's own limits turn a 21st array element into an object and drop deep or numerous parameters;
  // plain objects let metadata keys be called anything.
  const decoded = qs.parse(text, {
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

type Decoded = string | qs.ParsedQs | readonly (string | qs.ParsedQs)[];

function rawOf(value: Decoded): Raw {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(rawOf);
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (inner === undefined ? [] : [[name, rawOf(inner)]])),
  );
}
