import type { Types } from '../../graph/builder.ts';
import { valueSource } from '../../graph/fields.ts';

interface HasPeriod {
  readonly period: { readonly start: number; readonly end: number };
}

/** `periodStart` and `periodEnd`: the span of time that something is billed for. */
export function period<Parent extends HasPeriod>(t: PothosSchemaTypes.ObjectFieldBuilder<Types, Parent>) {
  return {
    periodStart: t.field({
      type: 'DateTime',
      description: 'Where the span of time that it bills begins.',
      extensions: valueSource('period'),
      resolve: (parent) => parent.period.start,
    }),
    periodEnd: t.field({
      type: 'DateTime',
      description:
        'Where that span of time ends. The same as the beginning for something that takes no time.',
      extensions: valueSource('period'),
      resolve: (parent) => parent.period.end,
    }),
  };
}
