import { builder } from './builder.ts';
import { fieldsOf, type InputValue } from './inputs.ts';
import { MutationError } from './mutation-errors.ts';
import { type MutationOptions, type Outcome, takesKey } from './mutation-options.ts';
import { runMutation } from './mutation-run.ts';
import { payloadCalls, readPayloadObject } from './payload-objects.ts';

declare module 'graphql' {
  interface GraphQLFieldExtensions<_TSource, _TContext, _TArgs> {
    movesMoney?: boolean;
  }
}

/** Declares a mutation: its input, its payload, and the write behind it. */
export function mutation(name: string, options: MutationOptions): void {
  const pascal = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const { movesMoney = false } = options;
  const keyRequired = movesMoney || (options.keyRequired ?? false);
  const input = builder.inputType(`${pascal}Input`, {
    description: `What \`${name}\` takes. A field that is left out changes nothing.`,
    fields: (t) => ({
      ...Object.fromEntries(
        Object.entries(options.targets ?? {}).map(([field, target]) => [
          field,
          t.id({
            required: true,
            description: target.description,
            ...(target.param === undefined ? {} : { extensions: { param: target.param } }),
          }),
        ]),
      ),
      ...(takesKey(options)
        ? {
            idempotencyKey: t.string({
              required: keyRequired,
              description: keyRequired
                ? 'One key for one intention, at most 255 characters. Repeating the mutation with it cannot do it twice.'
                : 'One key for one intention, at most 255 characters. Repeating the mutation with it cannot do it twice. Made and returned when it is left out.',
            }),
          }
        : {}),
      ...fieldsOf(t, options.inputs ?? {}),
    }),
  });
  const payload = payloadType(pascal, options);
  builder.mutationField(name, (t) =>
    t.field({
      type: payload,
      description: options.description,
      extensions: { movesMoney, source: { kind: 'object', count: () => baseCalls(options) } },
      args: { input: t.arg({ type: input, required: true, description: 'What to do.' }) },
      // GraphQL has coerced it to the input type above.
      resolve: (_root, args, context) => runMutation(name, options, args.input as InputValue, context),
    }),
  );
}

/** The write itself, what is looked up around a deletion, and the way to a buyer's step: by a subscription to its invoice. */
function baseCalls({ buyerStep, movesMoney, deleted, readFirst }: MutationOptions): number {
  const step = buyerStep ? 2 : movesMoney ? 1 : 0;
  const looks = deleted ? 2 : readFirst ? 1 : 0;
  return 1 + step + looks;
}

function payloadType(pascal: string, options: MutationOptions) {
  const { deleted } = options;
  return builder.objectRef<Outcome>(`${pascal}Payload`).implement({
    description: 'What came of it. Always look at `errors`: an object and an error may come together.',
    fields: (t) => ({
      ...Object.fromEntries(
        Object.entries(options.payload).map(([field, object]) => [
          field,
          t.field({
            type: object.union ?? object.kind,
            nullable: true,
            description: object.description,
            extensions: { source: { kind: 'object', count: () => payloadCalls(object) } },
            resolve: (outcome, _args, context, info) =>
              readPayloadObject(options, object, outcome, context, info),
          }),
        ]),
      ),
      ...(deleted
        ? {
            [deleted.field]: t.id({
              nullable: true,
              description: deleted.description,
              resolve: (outcome) => outcome.deletedId,
            }),
          }
        : {}),
      ...(takesKey(options)
        ? {
            idempotencyKey: t.string({
              nullable: true,
              description:
                'The key that was used: yours, or the one made for you. Null when none was, or nothing was sent.',
              resolve: (outcome) => outcome.idempotencyKey,
            }),
          }
        : {}),
      errors: t.field({
        type: [MutationError],
        description: 'What went wrong; empty when nothing did.',
        resolve: (outcome) => outcome.errors,
      }),
    }),
  });
}
