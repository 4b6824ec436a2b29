import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
} from 'graphql';
import { EXPAND_DEPTH } from '../../src/plan/expand.ts';
import { type FieldSource, sourceOf } from '../../src/plan/source.ts';
import type { Random } from '../../src/sandbox/random.ts';
import { type Known, requiredArguments } from './arguments.ts';
import type { Field } from './selections.ts';

/** What is left to an operation as it goes deeper. */
interface Room {
  /** Levels of fields. */
  readonly levels: number;
  /** Segments of an expand path that are used up; none are counted where lists may be nested. */
  readonly segments: number | null;
}

/** Writes operations nobody thought of: fragments, aliases, conditions and lists in lists, over the whole schema. */
export class RandomOperations {
  readonly #schema: GraphQLSchema;
  readonly #random: Random;
  readonly #known: Known;
  #fragments: string[] = [];
  #aliases = 0;

  constructor(schema: GraphQLSchema, random: Random, known: Known) {
    this.#schema = schema;
    this.#random = random;
    this.#known = known;
  }

  /** Any operation on one to three root fields. */
  any(): string {
    const count = this.#random.between(1, 3);
    return this.#operation(Array.from({ length: count }, () => this.#root({ levels: 7, segments: null })));
  }

  /** One root field, with no list inside and nothing deeper than the API expands: what one call answers. */
  ofOneCall(): string {
    return this.#operation([this.#root({ levels: 6, segments: 0 })]);
  }

  #operation(roots: readonly string[]): string {
    const body = [`{ ${roots.join(' ')} }`, ...this.#fragments].join('\n');
    const used = Object.entries(VARIABLES).filter(([name]) => body.includes(name));
    const variables = used.map(([name, definition]) => `${name}: ${definition}`).join(', ');
    const document = `query${variables && ` (${variables})`} ${body}`;
    this.#fragments = [];
    this.#aliases = 0;
    return document;
  }

  #root(room: Room): string {
    const query = this.#schema.getQueryType();
    const fields = Object.values(query?.getFields() ?? {}).filter(
      ({ name }) => name !== 'nodes' && (name !== 'node' || room.segments === null),
    );
    const [first, ...rest] = fields;
    if (!query || !first) return '__typename';
    const field = this.#random.pick([first, ...rest]);
    return this.#field(query, field, room, '');
  }

  /** A selection, part of it in fragments. */
  #selection(type: GraphQLNamedType, room: Room, prefix = ''): string {
    if (isAbstractType(type)) return this.#memberSelection(type.name, room);
    if (!isObjectType(type)) return '';
    const chosen = this.#chosen(type, room);
    const texts = chosen.map((field) => this.#field(type, field, room, prefix));
    if (texts.length === 0) return '__typename';
    const cut = this.#random.below(texts.length + 1);
    const inFragment = texts.slice(cut);
    if (inFragment.length === 0 || this.#random.chance(50)) return texts.join(' ');
    return [...texts.slice(0, cut), this.#inFragment(type, inFragment.join(' '))].join(' ');
  }

  #memberSelection(name: string, room: Room): string {
    const type = this.#schema.getType(name);
    const members = isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [];
    const chosen = members.filter(() => this.#random.chance(40));
    const texts = chosen.map(
      (member) => `... on ${member.name} { ${this.#selection(member, room, `${member.name}_`)} }`,
    );
    return ['__typename', ...texts].join(' ');
  }

  #inFragment(type: GraphQLObjectType, selection: string): string {
    if (this.#random.chance(50)) {
      return `... on ${type.name} @include(if: $yes) { ${selection} }`;
    }
    const name = `F${this.#aliases++}`;
    this.#fragments.push(`fragment ${name} on ${type.name} { ${selection} }`);
    return `...${name}`;
  }

  /** Some of the fields that there is room for, objects rather than leaves. */
  #chosen(type: GraphQLObjectType, room: Room): readonly Field[] {
    const possible = Object.values(type.getFields()).filter((field) => this.#fits(field, room));
    const leaves = possible.filter(({ type }) => isLeafType(getNamedType(type)));
    const objects = possible.filter(({ type }) => !isLeafType(getNamedType(type)));
    const some = <T>(from: readonly T[], most: number): T[] => {
      const chance = Math.min(100, (100 * most) / Math.max(1, from.length));
      return from.filter(() => this.#random.chance(Math.ceil(chance)));
    };
    const chosen = [...some(leaves, 2), ...(room.levels > 1 ? some(objects, 2) : [])];
    // A list has to be looked into, or it is none.
    const into = objects.find(({ name }) => name === 'nodes');
    return into && room.levels > 1 && !chosen.includes(into) ? [...chosen, into] : chosen;
  }

  #fits(field: Field, room: Room): boolean {
    const after = this.#after(sourceOf(field), room);
    return after !== null && (isLeafType(getNamedType(field.type)) || room.levels > 1);
  }

  /** The room below a field, or null where it does not fit. */
  #after(source: FieldSource | undefined, { levels, segments }: Room): Room | null {
    if (segments === null) return { levels: levels - 1, segments };
    const used = segments + segmentsOf(source);
    return used > EXPAND_DEPTH ? null : { levels: levels - 1, segments: used };
  }

  #field(type: GraphQLObjectType, field: Field, room: Room, prefix: string): string {
    const isRoot = type === this.#schema.getQueryType();
    const below = isRoot ? rootRoom(field, room) : this.#after(sourceOf(field), room);
    const isOfOneCall = room.segments !== null;
    const values = [
      ...this.#paging(field, isRoot, isOfOneCall),
      ...requiredArguments(type, field, this.#known),
    ];
    const alias = prefix || values.length > 0 || this.#random.chance(10) ? `a${this.#aliases++}: ` : '';
    const args = values.length > 0 ? `(${values.join(', ')})` : '';
    const asked = `${alias}${field.name}${args}`;
    if (isLeafType(getNamedType(field.type))) return asked;
    return `${asked} { ${below ? this.#selection(getNamedType(field.type), below) : '__typename'} }`;
  }

  #paging(field: Field, isRoot: boolean, isOfOneCall: boolean): readonly string[] {
    const names = field.args.map(({ name }) => name);
    if (!names.includes('first')) return [];
    // More than a hundred are a second page.
    if (isRoot) return [`first: ${this.#random.pick([1, 2, 3, 5, isOfOneCall ? 100 : 120])}`];
    const asked = this.#random.below(10);
    if (asked === 0) return [];
    if (asked === 1 && names.includes('last')) return ['last: 2'];
    return [`first: ${this.#random.pick([1, 2, 3, 11, '$some'])}`];
  }
}

/** Variables that operations may use; none is ever given a value, so that their defaults have to count. */
const VARIABLES = { $yes: 'Boolean = true', $some: 'Int = 12' };

/** How far down an expand path a field goes; further than it may where a call of its own is needed. */
function segmentsOf(source: FieldSource | undefined): number {
  switch (source?.kind) {
    case undefined:
    case 'id':
    case 'through':
      return 0;
    case 'value':
      return source.include ? 1 : 0;
    case 'embedded':
    case 'reference':
      return source.expandable === false ? Number.POSITIVE_INFINITY : source.path.length;
    default:
      return Number.POSITIVE_INFINITY;
  }
}

/** In a list the first segment is its `data`. */
function rootRoom(field: Field, { levels, segments }: Room): Room {
  const isList = sourceOf(field)?.kind === 'list';
  return { levels: levels - 1, segments: segments === null ? null : segments + (isList ? 1 : 0) };
}
