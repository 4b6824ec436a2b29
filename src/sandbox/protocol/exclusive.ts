import { invalidRequest } from '../errors.ts';

/** Refuses more than one of the named parameters; one that is only being unset does not count. */
export function atMostOne<P extends object>(params: P, ...names: readonly (keyof P & string)[]): void {
  const given = names.filter((name) => params[name] !== undefined && params[name] !== null);
  const [first] = given;
  if (first === undefined || given.length < 2) return;
  throw invalidRequest(`You may only specify one of these parameters: ${given.join(', ')}.`, {
    code: 'parameters_exclusive',
    param: first,
  });
}
