import { type GraphQLSchema, isObjectType } from 'graphql';
import { objectOf } from '../catalog.ts';
import { sourceOf } from '../plan/source.ts';
import { builder } from './builder.ts';
import './mutation-root.ts';
import './scalars.ts';
import './roots.ts';

builder.queryType({
  description:
    'Everything that can be asked of the billing API. Fields that may cost a call are nullable, so that one call that fails leaves the rest of the answer whole.',
});

/** The schema of everything declared so far. */
export function buildSchema(): GraphQLSchema {
  const schema = builder.toSchema();
  nameSources(schema);
  return schema;
}

/** Ends each description with the billing API's own name of what it shows, taken from where the value is read. */
function nameSources(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const object = objectOf(type.name);
    for (const field of Object.values(type.getFields())) {
      const source = sourceOf(field);
      if (!source || !('property' in source) || source.property === undefined) continue;
      if (field.description?.includes('Stripe: `')) continue;
      const name = object === undefined ? source.property : `${object}.${source.property}`;
      field.description = `${field.description ?? ''} Stripe: \`${name}\`.`;
    }
  }
}
