import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql';
import { type Choice, type Field, leadsOn, Selections } from './selections.ts';

/** One operation out of all paths. */
export interface PathsQuery {
  /** Where it branches off: `customer.subscriptions`. */
  readonly at: string;
  /** How many paths to objects it holds. */
  readonly paths: number;
  readonly query: string;
}

/** A place in the graph from which on everything is asked. */
interface Branch {
  readonly at: string;
  readonly type: GraphQLNamedType;
  readonly depth: number;
  /** Puts what is asked of the place into what leads there. */
  readonly wrap: (body: string) => string;
}

/** What the arguments of the root fields are filled from. */
interface Ids {
  /** A global id of a kind, if there is an object of it. */
  idOf(typeName: string): string | undefined;
}

/** Every path of a schema as queries of some thousand paths each. */
export class Paths {
  readonly #schema: GraphQLSchema;
  readonly #selections: Selections;
  readonly #ids: Ids;
  readonly #most: number;
  readonly #counts = new Map<string, number>();

  constructor(schema: GraphQLSchema, argumentsOf: Choice['argumentsOf'], ids: Ids, most = 400) {
    this.#schema = schema;
    this.#ids = ids;
    this.#most = most;
    // `nodes` and `edges` lead to the same items: the wide queries ask for the edges of each type of connection.
    this.#selections = new Selections(schema, {
      argumentsOf,
      levelsBelow: (_type, { name }, left) => (name === 'edges' ? null : left),
    });
  }

  /** All paths so many fields deep, one query for some of them after the other. */
  queries(depth: number): readonly PathsQuery[] {
    const query = this.#schema.getQueryType();
    if (!query) return [];
    return Object.values(query.getFields()).flatMap((field) =>
      this.#roots(query, field, depth - 1).flatMap((branch) => this.#split(branch)),
    );
  }

  /** `node` is asked once for each kind, since one id leads to one kind only. */
  #roots(query: GraphQLObjectType, field: Field, depth: number): readonly Branch[] {
    const type = getNamedType(field.type);
    const plain = (body: string) => `${this.#selections.opening(query, field)} { ${body} }`;
    if (field.name !== 'node') return [{ at: field.name, type, depth, wrap: plain }];
    return this.#members(type).map((member) => ({
      at: `node.${member.name}`,
      type: member,
      depth,
      wrap: (body) =>
        `node(id: ${JSON.stringify(this.#ids.idOf(member.name) ?? `${member.name}:none`)}) { __typename ... on ${member.name} { ${body} } }`,
    }));
  }

  #members(type: GraphQLNamedType): readonly GraphQLObjectType[] {
    if (isObjectType(type)) return [type];
    return isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [];
  }

  #split(branch: Branch): readonly PathsQuery[] {
    const { at, type, depth, wrap } = branch;
    const paths = this.count(type, depth);
    if (paths <= this.#most)
      return [{ at, paths: paths + 1, query: this.#query(wrap(this.#selections.of(type, depth))) }];
    return isObjectType(type) ? this.#splitFields(branch, type) : this.#splitMembers(branch);
  }

  #splitFields({ at, depth, wrap }: Branch, type: GraphQLObjectType): readonly PathsQuery[] {
    const fields = this.#selections.fieldsInto(type, depth - 1);
    const sized = fields.map((field) => ({
      field,
      paths: 1 + this.count(getNamedType(field.type), depth - 1),
    }));
    const small = packed(
      sized.filter(({ paths }) => paths <= this.#most),
      this.#most,
    );
    const large = sized.filter(({ paths }) => paths > this.#most);
    return [
      ...small.map(({ items, paths }, index) => {
        const texts = items.map(({ field }) => this.#selections.field(type, field, depth - 1));
        const leaves = index === 0 ? this.#selections.leaves(type) : '__typename';
        return {
          at: `${at}{${items.map(({ field }) => field.name).join()}}`,
          paths,
          query: this.#query(wrap([leaves, ...texts].join(' '))),
        };
      }),
      ...large.flatMap(({ field }) =>
        this.#split({
          at: `${at}.${field.name}`,
          type: getNamedType(field.type),
          depth: depth - 1,
          wrap: (body) => wrap(`__typename ${this.#selections.opening(type, field)} { ${body} }`),
        }),
      ),
    ];
  }

  #splitMembers({ at, type, depth, wrap }: Branch): readonly PathsQuery[] {
    const sized = this.#members(type).map((member) => ({ member, paths: this.count(member, depth) }));
    const small = packed(
      sized.filter(({ paths }) => paths <= this.#most),
      this.#most,
    );
    const large = sized.filter(({ paths }) => paths > this.#most);
    return [
      ...small.map(({ items, paths }) => ({
        at: `${at}{${items.map(({ member }) => member.name).join()}}`,
        paths,
        query: this.#query(
          wrap(`__typename ${items.map(({ member }) => this.#selections.ofMember(member, depth)).join(' ')}`),
        ),
      })),
      ...large.flatMap(({ member }) =>
        this.#split({
          at: `${at}.${member.name}`,
          type: member,
          depth,
          wrap: (body) => wrap(`__typename ... on ${member.name} { ${body} }`),
        }),
      ),
    ];
  }

  #query(body: string): string {
    return this.#selections.document(`__typename ${body}`);
  }

  /** How many paths to objects there are below a type. */
  count(type: GraphQLNamedType, depth: number): number {
    if (depth === 0) return 0;
    const key = `${type.name} ${depth}`;
    const known = this.#counts.get(key);
    if (known !== undefined) return known;
    const count = this.#members(type)
      .flatMap((member) => Object.values(member.getFields()))
      .filter((field) => leadsOn(field) && field.name !== 'edges')
      .reduce((sum, field) => sum + 1 + this.count(getNamedType(field.type), depth - 1), 0);
    this.#counts.set(key, count);
    return count;
  }
}

/** Things put together as long as they stay below a size. */
function packed<T extends { readonly paths: number }>(
  things: readonly T[],
  most: number,
): readonly { readonly items: readonly T[]; readonly paths: number }[] {
  const packs: { items: T[]; paths: number }[] = [];
  for (const thing of things) {
    const last = packs.at(-1);
    if (last && last.paths + thing.paths <= most) {
      last.items.push(thing);
      last.paths += thing.paths;
    } else packs.push({ items: [thing], paths: thing.paths });
  }
  return packs;
}
