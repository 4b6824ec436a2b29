import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLUnionType,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
} from 'graphql';

export type Field = GraphQLField<unknown, unknown>;
export type Composite = GraphQLObjectType | GraphQLInterfaceType | GraphQLUnionType;

/** What a generated selection takes of a field, and with which arguments. */
export interface Choice {
  /** How many levels to go below this field of objects, of so many that are left; null to leave it out. */
  levelsBelow(type: GraphQLObjectType, field: Field, left: number): number | null;
  /** The arguments as they stand in the document, parentheses and all. */
  argumentsOf(type: GraphQLObjectType, field: Field): string;
}

/** Between the type and the field in a response key: members of a union may have fields of one name and several types. */
const IN_MEMBER = '__';

/** The name of the field that a response key stands for. */
export function fieldNameOf(typename: string, key: string): string {
  const prefix = typename + IN_MEMBER;
  return key.startsWith(prefix) ? key.slice(prefix.length) : key;
}

/** Whether a field leads to objects of the graph, and not to a page's ends. */
export function leadsOn(field: Field): boolean {
  const type = getNamedType(field.type);
  return !isLeafType(type) && type.name !== 'PageInfo';
}

/**
 * Selections down to a depth in object fields. They are fragments that spread one another: as many paths as the schema has,
 * in a document of a few pages.
 */
export class Selections {
  readonly #schema: GraphQLSchema;
  readonly #choice: Choice;
  readonly #fragments = new Map<string, string>();

  constructor(schema: GraphQLSchema, choice: Choice) {
    this.#schema = schema;
    this.#choice = choice;
  }

  /** Everything of a type, so many levels deep. */
  of(type: GraphQLNamedType, depth: number): string {
    if (isObjectType(type)) return `...${this.#fragment(type, depth, '')}`;
    if (!isAbstractType(type)) return '';
    const members = this.#schema.getPossibleTypes(type);
    return `__typename ${members.map((member) => this.ofMember(member, depth)).join(' ')}`;
  }

  /** The same where other types stand beside it. */
  ofMember(type: GraphQLObjectType, depth: number): string {
    return `...${this.#fragment(type, depth, `${type.name}${IN_MEMBER}`)}`;
  }

  /** The leaves of a type. */
  leaves(type: GraphQLObjectType, prefix = ''): string {
    const name = `${type.name}_leaves${prefix && '_member'}`;
    if (!this.#fragments.has(name)) {
      const fields = Object.values(type.getFields()).filter((field) => !leadsOn(field));
      const below = (field: Field) =>
        isLeafType(getNamedType(field.type))
          ? ''
          : ' { __typename hasNextPage hasPreviousPage startCursor endCursor }';
      const texts = fields.map((field) => `${this.opening(type, field, prefix)}${below(field)}`);
      this.#fragments.set(name, `fragment ${name} on ${type.name} { __typename ${texts.join(' ')} }`);
    }
    return `...${name}`;
  }

  /** One field, with everything below it that is chosen of so many levels. */
  field(type: GraphQLObjectType, field: Field, left: number, prefix = ''): string {
    const depth = this.#choice.levelsBelow(type, field, left) ?? 0;
    return `${this.opening(type, field, prefix)} { ${this.of(getNamedType(field.type), depth)} }`;
  }

  /** The field with its alias and arguments. */
  opening(type: GraphQLObjectType, field: Field, prefix = ''): string {
    const alias = prefix && `${prefix}${field.name}: `;
    return `${alias}${field.name}${this.#choice.argumentsOf(type, field)}`;
  }

  /** The fields of a type that are gone into, with so many levels left. */
  fieldsInto(type: GraphQLObjectType, left: number): readonly Field[] {
    return Object.values(type.getFields()).filter(
      (field) => leadsOn(field) && this.#choice.levelsBelow(type, field, left) !== null,
    );
  }

  #fragment(type: GraphQLObjectType, depth: number, prefix: string): string {
    const name = `${type.name}_${depth}${prefix && '_member'}`;
    if (!this.#fragments.has(name)) {
      const fields = depth === 0 ? [] : this.fieldsInto(type, depth - 1);
      const texts = fields.map((field) => this.field(type, field, depth - 1, prefix));
      this.#fragments.set(
        name,
        `fragment ${name} on ${type.name} { ${this.leaves(type, prefix)} ${texts.join(' ')} }`,
      );
    }
    return name;
  }

  /** A query with the fragments that it needs. */
  document(body: string): string {
    const needed = new Set<string>();
    const visit = (text: string): void => {
      for (const [, name = ''] of text.matchAll(/\.\.\.(\w+)/g)) {
        const fragment = this.#fragments.get(name);
        if (fragment === undefined || needed.has(fragment)) continue;
        needed.add(fragment);
        visit(fragment);
      }
    };
    visit(body);
    return [`{ ${body} }`, ...needed].join('\n');
  }
}
