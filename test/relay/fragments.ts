import { type GraphQLArgument, isInterfaceType, isObjectType, isRequiredArgument } from 'graphql';
import { connectionFields, nodeTypes, type OutputField, schema } from './committed-schema.ts';

/** A source file of a Relay client, and what the compiler is to make of it. */
export interface Module {
  readonly file: string;
  readonly source: string;
  /** Names of the fragments and queries in it, those that `@refetchable` makes among them. */
  readonly artifacts: readonly string[];
}

/** A client that pages through every list, and one that reads every node again. */
export function clientModules(): readonly Module[] {
  return [...connectionFields.map(paging), ...nodeTypes.map(({ name }) => refetching(name))];
}

/** Whether objects of a type can be read again, so that a list of theirs goes on by itself. */
export function isRefetchable({ type }: OutputField): boolean {
  return type === schema.getQueryType() || nodeTypes.some(({ name }) => name === type.name);
}

/** A fragment that reads one node again. */
export function refetching(type: string): Module {
  const name = `Refetch${type}`;
  return moduleOf(
    name,
    [`${name}_object`, `${name}Query`],
    [
      `fragment ${name}_object on ${type} @refetchable(queryName: "${name}Query") {`,
      `  ${type === 'Query' ? '__typename' : 'id'}`,
      '}',
    ],
  );
}

/**
 * A fragment with one list in it. What has no id cannot be read again, so the lists of previews are connections without
 * a query of their own.
 */
function paging(list: OutputField): Module {
  const { type, field } = list;
  const name = `Page${type.name}${pascalCase(field.name)}`;
  const variables = field.args.filter(isRequiredArgument);
  const refetchable = isRefetchable(list);
  const query = refetchable ? ` @refetchable(queryName: "${name}Query")` : '';
  const artifacts = refetchable ? [`${name}_owner`, `${name}Query`] : [`${name}_owner`];
  return moduleOf(name, artifacts, [
    `fragment ${name}_owner on ${type.name}${query}`,
    `  @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" }${variables.map(definition).join('')}) {`,
    `  ${field.name}(first: $count, after: $cursor${variables.map(passedOn).join('')}) @connection(key: "${name}_owner_${field.name}") {`,
    `    edges { cursor node { ${identityOf(field.type.toString().replace('Connection', ''))} } }`,
    '    pageInfo { endCursor hasNextPage }',
    '  }',
    '}',
  ]);
}

function moduleOf(name: string, artifacts: readonly string[], document: readonly string[]): Module {
  const text = document.join('\n');
  return {
    file: `${name}.ts`,
    source: `import { graphql } from 'relay-runtime';\n\ngraphql\`\n${text}\n\`;\n`,
    artifacts,
  };
}

/** What is selected of an item: of a union nothing but what it is. */
function identityOf(kind: string): string {
  const type = schema.getType(kind.replace(/Search$/, ''));
  return (isObjectType(type) || isInterfaceType(type)) && 'id' in type.getFields() ? 'id' : '__typename';
}

function definition({ name, type }: GraphQLArgument): string {
  return `, ${name}: { type: "${type}" }`;
}

function passedOn({ name }: GraphQLArgument): string {
  return `, ${name}: $${name}`;
}

function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
