import { shapes } from '../shapes.ts';

/** The shape of each object the API answers, by the name it gives itself, where it is not that name in capitals. */
const otherNames: Readonly<Record<string, string>> = {
  'billing_portal.configuration': 'BillingPortal.Configuration',
  'billing_portal.session': 'BillingPortal.Session',
  'checkout.session': 'Checkout.Session',
  event: 'EventBase',
  invoiceitem: 'InvoiceItem',
  item: 'LineItem',
  line_item: 'InvoiceLineItem',
  'test_helpers.test_clock': 'TestHelpers.TestClock',
};

/** What the API says at the pinned version although its client's types do not, and the other way round. */
const known = {
  absent: new Set<string>(['Charge.refunds']),
  added: new Set<string>(['PaymentMethod.Card.generated_from']),
};

/** Everything in which an answer differs from what the API answers: properties missing, invented or of another kind. */
export function faultsOf(answer: unknown): readonly string[] {
  if (!isHash(answer)) return [`${JSON.stringify(answer)} is no object`];
  if (answer['object'] === 'list' || answer['object'] === 'search_result')
    return faultsOfList(answer, 'list');
  const name = shapeNameOf(answer);
  return shapes[name] === undefined ? [`${name} is no object of the API`] : faultsOfHash(answer, name, name);
}

type Hash = Readonly<Record<string, unknown>>;

function faultsOfHash(hash: Hash, name: string, path: string): readonly string[] {
  const shape = shapes[name] ?? {};
  const invented = Object.keys(hash)
    .filter((property) => !Object.hasOwn(shape, property) && !known.added.has(`${name}.${property}`))
    .map((property) => `${path}.${property} is invented`);
  const wrong = Object.entries(shape).flatMap(([property, kind]) => {
    const at = `${path}.${property}`;
    if (Object.hasOwn(hash, property)) return faultsOfValue(hash[property], kind.replace(/^\?/, ''), at);
    const mayBeAbsent = kind.startsWith('?') || known.absent.has(`${name}.${property}`);
    return mayBeAbsent ? [] : [`${at} is missing`];
  });
  return [...invented, ...wrong];
}

function faultsOfValue(value: unknown, kind: string, path: string): readonly string[] {
  const kinds = alternatives(kind);
  if (value === null) return kinds.includes('null') ? [] : [`${path} is null`];
  if (Array.isArray(value)) {
    const inner = kinds.find((one) => one.startsWith('['))?.slice(1, -1);
    if (inner === undefined) return [`${path} is an array`];
    return value.flatMap((one, index) => faultsOfValue(one, inner, `${path}[${index}]`));
  }
  if (!isHash(value))
    return kinds.includes(typeof value) ? [] : [`${path} is a ${typeof value}, not ${kind}`];
  if (kinds.includes('map') || kinds.includes('#Event.Data.PreviousAttributes')) return [];
  if (kinds.some((one) => one.startsWith('list:'))) return faultsOfList(value, path);
  const names = kinds.flatMap((one) => (one.startsWith('#') ? [one.slice(1)] : []));
  // Whatever an event is about stands in it whole.
  if (names.includes('Event.Data.Object')) return faultsOf(value);
  const own = typeof value['object'] === 'string' ? shapeNameOf(value) : names[0];
  const name = names.find((one) => one === own);
  return name === undefined ? [`${path} is an object, not ${kind}`] : faultsOfHash(value, name, path);
}

function faultsOfList(list: Hash, path: string): readonly string[] {
  const { data, has_more: hasMore, url } = list;
  const envelope = typeof url === 'string' && typeof hasMore === 'boolean' ? [] : [`${path} has no envelope`];
  if (!Array.isArray(data)) return [...envelope, `${path} has no data`];
  return [...envelope, ...data.flatMap((one) => faultsOf(one))];
}

function shapeNameOf(hash: Hash): string {
  const object = String(hash['object']);
  const name =
    otherNames[object] ?? object.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  if (hash['deleted'] !== true) return name;
  const last = name.lastIndexOf('.') + 1;
  return `${name.slice(0, last)}Deleted${name.slice(last)}`;
}

/** What a kind allows, apart from what its brackets hold. */
function alternatives(kind: string): readonly string[] {
  return kind.match(/\[[^\]]*\]|list:[^\s]+?(?=\|null|$)|[^|]+/g) ?? [];
}

function isHash(value: unknown): value is Hash {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
