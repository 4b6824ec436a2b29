import { byRange, filterInput } from '../../graph/filters.ts';

export const SetupAttemptFilter = filterInput('SetupAttemptFilter', 'Which setup attempts to list.', {
  created: byRange('created', 'When the attempt was made.'),
});
