import { type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { kindNamed } from '../../src/catalog.ts';
import { sourceOf } from '../../src/plan/source.ts';
import '../../src/resources/index.ts';
import { buildSchema } from '../../src/graph/schema.ts';
import { namedAddresses, normalAddress } from './addresses.ts';
import { endpoints } from './endpoints.ts';
import { properties } from './properties.ts';

const schema: GraphQLSchema = buildSchema();

interface PlacedField {
  readonly place: string;
  readonly field: GraphQLField<unknown, unknown>;
}

const fields: PlacedField[] = Object.values(schema.getTypeMap()).flatMap((type) =>
  isObjectType(type)
    ? Object.values(type.getFields()).map((field) => ({ place: `${type.name}.${field.name}`, field }))
    : [],
);

/** The endpoints a field is answered by: those it declares, and those its description names. */
function endpointsOf({ field }: PlacedField): string[] {
  const { endpoint } = field.extensions;
  const named = namedAddresses(field.description);
  return [...new Set(typeof endpoint === 'string' ? [normalAddress(endpoint), ...named] : named)];
}

const answering = new Map<string, string[]>();
for (const placed of fields) {
  for (const key of endpointsOf(placed)) {
    answering.set(key, [...(answering.get(key) ?? []), placed.place]);
  }
}

/** Endpoints that no field answers under their own address, and what does instead. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'GET /v1/customers/:id/tax_ids/:id':
    '`node(id: "TaxId:cus_…/txi_…")` and `taxId`, which take the customer from the global id',
  'GET /v1/invoices/upcoming/lines': '`InvoicePreview.lines`, for more than come with the preview',
  'GET /v1/credit_notes/preview/lines': '`CreditNotePreview.lines`, for more than come with the preview',
  'GET /v1/subscription_items':
    'BillingSubscription.items: the API wants the subscription named, and the list hangs on it',
};

/** Properties that no field shows, and why. */
const UNSHOWN: Readonly<Record<string, string>> = {
  object: 'the GraphQL type says it',
  id: '`id` and `stripeId`',
};

function fieldsShowing(object: string): Map<string, string[]> {
  const shown = new Map<string, string[]>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || kindNamed(type.name)?.object !== object) continue;
    for (const field of Object.values(type.getFields())) {
      const source = sourceOf(field);
      if (!source || !('property' in source) || source.property === undefined) continue;
      shown.set(source.property, [...(shown.get(source.property) ?? []), field.name]);
    }
  }
  return shown;
}

function readsTable(): string {
  const rows = endpoints
    .filter(({ method }) => method === 'GET')
    .map(({ method, path }) => {
      const key = normalAddress(`${method} ${path}`);
      const places = answering.get(key) ?? [];
      const answer =
        places.length > 0 ? places.map((place) => `\`${place}\``).join(', ') : (ELSEWHERE[key] ?? '—');
      return `| \`${method} ${path}\` | ${answer} |`;
    });
  return ['| endpoint | answered by |', '|---|---|', ...rows].join('\n');
}

function propertiesTables(): string {
  return Object.entries(properties)
    .map(([object, names]) => {
      const shown = fieldsShowing(object);
      const rows = names
        .filter((name) => !(name in UNSHOWN))
        .map((name) => {
          const places = (shown.get(name) ?? []).map((field) => `\`${field}\``).join(', ');
          return `| \`${name}\` | ${places || (REASONS[`${object}.${name}`] ?? REASONS[object] ?? '—')} |`;
        });
      return `### ${object}\n\n| property | field |\n|---|---|\n${rows.join('\n')}`;
    })
    .join('\n\n');
}

/** Objects and properties that the graph leaves out, and why. */
const EMPTY = 'a hash without properties: `type` says all there is';

const REASONS: Readonly<Record<string, string>> = {
  'payment_method.affirm': EMPTY,
  'payment_method.afterpay_clearpay': EMPTY,
  'payment_method.alipay': EMPTY,
  'payment_method.bancontact': EMPTY,
  'payment_method.blik': EMPTY,
  'payment_method.customer_balance': EMPTY,
  'payment_method.giropay': EMPTY,
  'payment_method.grabpay': EMPTY,
  'payment_method.konbini': EMPTY,
  'payment_method.mobilepay': EMPTY,
  'payment_method.oxxo': EMPTY,
  'payment_method.paynow': EMPTY,
  'payment_method.pix': EMPTY,
  'payment_method.promptpay': EMPTY,
  'payment_method.revolut_pay': EMPTY,
  'payment_method.swish': EMPTY,
  'payment_method.wechat_pay': EMPTY,
  'payment_method.zip': EMPTY,
  'mandate.multi_use': EMPTY,
  token: 'made and spent by writes; the API keeps nothing to ask for',
};

describe('what is covered', () => {
  it('is each of the ninety-five endpoints, and none twice', () => {
    expect(endpoints).toHaveLength(95);
  });

  it('is every read of them', () => {
    expect(
      readsTable()
        .split('\n')
        .filter((row) => row.endsWith('| — |')),
    ).toEqual([]);
  });

  it('is every property of every object', () => {
    const missing = Object.entries(properties).flatMap(([object, names]) => {
      const shown = fieldsShowing(object);
      return names
        .filter((name) => !(name in UNSHOWN) && !shown.has(name))
        .map((name) => `${object}.${name}`)
        .filter((place) => !(place in REASONS) && !(object in REASONS));
    });
    expect(missing).toEqual([]);
  });

  it('stands in the docs', async () => {
    const page = `# What is covered\n\nWritten by a test from the schema itself: \`npx vitest run --config test/vitest.config.ts test/coverage -u\` writes it again.\n\n## Reads\n\n${readsTable()}\n\n## Properties\n\n\`object\` is the GraphQL type, \`id\` is \`id\` and \`stripeId\`.\n\n${propertiesTables()}\n`;
    await expect(page).toMatchFileSnapshot('../../docs/coverage-reads.md');
  });
});
