import { type GraphQLInputObjectType, getNamedType, isInputObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../plan/planned.ts';
import { namedAddresses, normalAddress } from './addresses.ts';
import { endpoints } from './endpoints.ts';

interface Write {
  readonly name: string;
  readonly input: GraphQLInputObjectType;
  readonly addresses: readonly string[];
}

const writes: readonly Write[] = Object.values(schema.getMutationType()?.getFields() ?? {}).map(
  ({ name, description, args: [argument] }) => {
    const input = argument && getNamedType(argument.type);
    if (!isInputObjectType(input)) throw new Error(`${name} takes no input.`);
    return { name, input, addresses: namedAddresses(description) };
  },
);

/** Older addresses of what mutations write, and the address by which they do. */
const NEWER: Readonly<Record<string, string>> = {
  'POST /v1/customers/:id/cards': 'POST /v1/customers/:id/sources',
  'POST /v1/customers/:id/subscriptions': 'POST /v1/subscriptions',
  'POST /v1/charges/:id/refund': 'POST /v1/refunds',
  'POST /v1/charges/:id/dispute': 'POST /v1/disputes/:id',
  'POST /v1/charges/:id/dispute/close': 'POST /v1/disputes/:id/close',
};

const CARD_DATA = 'none: card data and other secrets stay out of the gateway; a browser makes tokens itself';

/** Endpoints that no mutation calls, and why. */
const REFUSED: Readonly<Record<string, string>> = { 'POST /v1/tokens': CARD_DATA };

const NUMBERS = 'none: card and account data stay out of the gateway; `source` takes a token';

/** Parameters that no input field of their name sets, and why or what does. */
const EXPLAINED: Readonly<Record<string, string>> = {
  'POST /v1/charges card': NUMBERS,
  'POST /v1/customers/:id/cards card': NUMBERS,
  'POST /v1/customers/:id/cards bank_account': NUMBERS,
  'POST /v1/customers/:id/cards alipay_account': 'none: the pinned version has no such accounts any more',
  'POST /v1/customers/:id/subscriptions plan':
    '`items.price.planId`: the pinned version takes plans in items',
  'POST /v1/invoices/:id closed':
    'none: the pinned version has `invoiceMarkUncollectible` and `invoiceVoid` instead',
  'POST /v1/plans name': '`product.productData.name`: the pinned version names the product',
};

/** The parameters that an input sets at its top, each with the fields that do. */
function parametersOf(input: GraphQLInputObjectType, path: readonly string[] = []): [string, string][] {
  return Object.values(input.getFields()).flatMap((field): [string, string][] => {
    const { param } = field.extensions;
    if (param === undefined) return [];
    const at = [...path, field.name];
    if (param !== null) return [[param.replace(/\[.*/, ''), at.join('.')]];
    const type = getNamedType(field.type);
    return isInputObjectType(type) ? parametersOf(type, at) : [];
  });
}

function fieldsBehind(parameter: string, called: readonly Write[]): string {
  const fields = called.flatMap(({ name, input }) =>
    parametersOf(input)
      .filter(([param]) => param === parameter)
      .map(([, field]) => (called.length > 1 ? `\`${name}\`: \`${field}\`` : `\`${field}\``)),
  );
  return fields.join(', ');
}

interface Covered {
  readonly endpoint: string;
  readonly mutations: string;
  readonly rows: readonly (readonly [parameter: string, fields: string])[];
}

/** What writes at an endpoint, and each of its parameters. */
function covered(method: string, path: string, parameters: readonly string[]): Covered {
  const endpoint = `${method} ${path}`;
  const address = normalAddress(endpoint);
  const called = writes.filter(({ addresses }) => addresses.includes(NEWER[address] ?? address));
  const mutations = called.map(({ name }) => `\`${name}\``).join(', ') || REFUSED[address] || '—';
  const rows = parameters.map((parameter) => {
    const fields =
      fieldsBehind(parameter, called) || (EXPLAINED[`${address} ${parameter}`] ?? REFUSED[address] ?? '—');
    return [parameter, fields] as const;
  });
  return { endpoint, mutations, rows };
}

const asked = endpoints
  .filter(({ method }) => method !== 'GET')
  .map(({ method, path, parameters }) => covered(method, path, parameters));

/** The mutations that none of the endpoints asked for calls for. */
const more = writes
  .filter(({ name }) => !asked.some(({ mutations }) => mutations.includes(`\`${name}\``)))
  .flatMap(({ input, addresses }) =>
    addresses.map((address) => {
      const [method = '', path = ''] = address.split(' ');
      return covered(method, path, [...new Set(parametersOf(input).map(([param]) => param))]);
    }),
  );

function section({ endpoint, mutations, rows }: Covered): string {
  const table = rows.map(([parameter, fields]) => `| \`${parameter}\` | ${fields} |`);
  const head = `### ${endpoint}\n\n${mutations}`;
  return rows.length === 0 ? head : `${head}\n\n| parameter | input field |\n|---|---|\n${table.join('\n')}`;
}

describe('what is covered of writing', () => {
  it('is every write of the ninety-five endpoints', () => {
    expect(asked.filter(({ mutations }) => mutations === '—')).toEqual([]);
  });

  it('is every parameter of them', () => {
    const missing = asked.flatMap(({ endpoint, rows }) =>
      rows.filter(([, fields]) => fields === '—').map(([parameter]) => `${endpoint} ${parameter}`),
    );
    expect(missing).toEqual([]);
  });

  it('leaves no explanation without what it explains', () => {
    const given = new Set(
      asked.flatMap(({ endpoint, rows }) => [
        normalAddress(endpoint),
        ...rows.map(([parameter]) => `${normalAddress(endpoint)} ${parameter}`),
      ]),
    );
    const all = [NEWER, REFUSED, EXPLAINED].flatMap((table) => Object.keys(table));
    expect(all.filter((one) => !given.has(one))).toEqual([]);
    for (const place of Object.keys(EXPLAINED)) {
      const [, address = '', parameter = ''] = place.match(/^(\S+ \S+) (.*)$/) ?? [];
      const called = writes.filter(({ addresses }) => addresses.includes(NEWER[address] ?? address));
      expect({ place, fields: fieldsBehind(parameter, called) }).toEqual({ place, fields: '' });
    }
  });

  it('stands in the docs', async () => {
    const page = `# What can be written\n\nWritten by a test from the schema itself: \`npx vitest run --config test/vitest.config.ts test/coverage -u\` writes it again. Input fields are named from \`input\` down; \`expand\` is the gateway's own.\n\n## The endpoints asked for\n\n${asked.map(section).join('\n\n')}\n\n## Beyond them\n\n${more.map(section).join('\n\n')}\n`;
    await expect(page).toMatchFileSnapshot('../../docs/coverage-writes.md');
  });
});
