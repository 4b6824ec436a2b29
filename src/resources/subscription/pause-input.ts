import { choiceInput, type InputEntries, inputObject, instantInput } from '../../graph/inputs.ts';
import { PausedInvoices } from './collection.ts';

/** What a pause consists of. */
export const pause: InputEntries = {
  behavior: choiceInput('behavior', PausedInvoices.input, 'What becomes of invoices made meanwhile.', {
    required: true,
  }),
  resumesAt: instantInput('resumes_at', 'When collection goes on; not by itself when left out.'),
};

export const PauseCollectionInput = inputObject(
  'PauseCollectionInput',
  'A pause in the collection of money. The subscription itself goes on.',
  pause,
);
