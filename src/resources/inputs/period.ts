import { inputObject, instantInput } from '../../graph/inputs.ts';

export const PeriodInput = inputObject('PeriodInput', 'The span of time that something is billed for.', {
  start: instantInput('start', 'The beginning.', { required: true }),
  end: instantInput('end', 'The end; not before the beginning.', { required: true }),
});
