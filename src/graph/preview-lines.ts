import type { GraphQLResolveInfo } from 'graphql';
import type { ApiObject, Preview, Resource } from '../catalog.ts';
import { lastOfWhole } from '../load/inline-window.ts';
import { type ApiPage, MAX_LIMIT } from '../load/loader.ts';
import type { Slice } from '../load/window.ts';
import type { ListSource } from '../plan/source.ts';
import type { GatewayContext, Types } from './builder.ts';
import { type Connection, declareTruncation } from './connections.ts';
import { encodeCursor } from './cursors.ts';
import { inputError } from './errors.ts';
import { carried, countOf, expandItems, INLINE_COUNT, inlinePage, type ListArgs } from './list-reading.ts';
import { listArgs } from './lists.ts';
import { askedWindow, pagedWindow } from './paging.ts';

type ObjectFields<Parent> = PothosSchemaTypes.ObjectFieldBuilder<Types, Parent>;

/** Stands for the owner in the ids of a preview's lines: they are the same nowhere else. */
const OWNER = 'preview';

interface PreviewLinesOptions<Parent> {
  readonly description: string;
  /** Properties of the document that its lines are shown with. */
  readonly carry?: readonly (keyof Parent & string)[];
}

const count = (args: ListArgs) => Math.min(countOf(args, INLINE_COUNT), MAX_LIMIT);
const source: ListSource = {
  property: 'lines',
  inline: () => true,
  count,
  calls: (args: ListArgs) => ({ alone: 1, afterInline: count(args) > INLINE_COUNT ? 1 : 0 }),
};

/**
 * The lines of a preview. They get new ids with every call, so there is one page of them and no other: what comes inside,
 * or, where that does not suffice, one call for the whole.
 */
export function previewLines<Parent extends object>(
  t: ObjectFields<Parent>,
  kind: Resource<ApiObject>,
  document: Preview<Parent>,
  { description, carry = [] }: PreviewLinesOptions<Parent>,
) {
  return t.field({
    type: declareTruncation(kind),
    nullable: true,
    description: `${description} ${INLINE_COUNT} unless asked for more, and ${MAX_LIMIT} at most; more than ${INLINE_COUNT} take one call. There is no page after these: \`isTruncated\` says whether some were left out, and cursors lead nowhere. Stripe: \`${document.object}.lines\`.`,
    extensions: { source: { kind: 'list', ...source } },
    args: listArgs(t.arg, INLINE_COUNT, undefined),
    resolve: async (parent, args: ListArgs, context, info) => {
      const { slice, isTruncated } = await readLines(parent, kind, document, args, context, info);
      const items = slice.items.map((item) => carried(parent, carry, item));
      for (const item of items) context.load.own(item, OWNER);
      return {
        ...slice,
        items,
        isTruncated,
        // No list takes these back: the name in them is none of a kind's.
        cursorAt: (index: number) => encodeCursor(`${kind.name}/${OWNER}`, items[index]?.id ?? ''),
      };
    },
  });
}

interface Lines {
  readonly slice: Omit<Connection, 'cursorAt'>;
  readonly isTruncated: boolean;
}

async function readLines(
  parent: object,
  kind: Resource<ApiObject>,
  document: Preview<object>,
  args: ListArgs,
  context: GatewayContext,
  info: GraphQLResolveInfo,
): Promise<Lines> {
  for (const argument of ['after', 'before'] as const) {
    if (args[argument] != null) {
      throw inputError(
        'INVALID_CURSOR',
        argument,
        `${argument}: the lines of a preview have no pages: they get new ids every time. Ask for up to ${MAX_LIMIT} at once.`,
      );
    }
  }
  const inline = inlinePage(parent, ['lines']) ?? { data: [], has_more: false };
  const asked = askedWindow(args, kind.name, INLINE_COUNT);
  if (asked.direction === 'end') {
    const whole = lastOfWhole(inline, asked.count);
    if (whole) return { slice: linesOf(whole), isTruncated: false };
  }
  const wanted = Math.min(pagedWindow(asked).count, MAX_LIMIT);
  const address = context.load.addressOf(parent);
  const suffices = wanted <= inline.data.length || !inline.has_more || !address;
  const page = suffices
    ? inline
    : await context.load.page(
        { path: document.linesPath, query: address.query },
        { limit: wanted },
        expandItems(info),
      );
  return headOf(page, wanted);
}

function headOf(page: ApiPage<object>, wanted: number): Lines {
  const items = page.data.slice(0, wanted);
  const slice = {
    items,
    hasNextPage: false,
    hasPreviousPage: false,
    totalCount: page.has_more ? (page.total_count ?? null) : page.data.length,
  };
  return { slice: linesOf(slice), isTruncated: page.has_more || items.length < page.data.length };
}

function linesOf(slice: Slice<object>): Omit<Connection, 'cursorAt'> {
  // What the lines of a document hold is of their kind.
  return slice as Slice<ApiObject>;
}
