import { type FieldNode, type GraphQLResolveInfo, getNamedType } from 'graphql';
import { type Plan, planSelection } from '../plan/plan.ts';

const plans = new WeakMap<readonly FieldNode[], Plan>();

/**
 * The plan of what a field's selection asks. The executor hands every row of a list the same array of nodes, so a plan
 * is made once per field of an operation, not once per row, and goes when the operation does.
 */
export function planOf(info: GraphQLResolveInfo): Plan {
  const known = plans.get(info.fieldNodes);
  if (known) return known;
  const plan = planSelection(info, getNamedType(info.returnType), info.fieldNodes);
  plans.set(info.fieldNodes, plan);
  return plan;
}
