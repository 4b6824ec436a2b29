import { inputObject, instantInput, intInput } from '../../graph/inputs.ts';

/** When an invoice has to be paid by: in `due` of its inputs. */
export const InvoiceDueInput = inputObject(
  'InvoiceDueInput',
  'When an invoice has to be paid by: after so many days, or by a date.',
  {
    daysUntilDue: intInput('days_until_due', 'So many days after it was created.', { min: 0 }),
    dueDate: instantInput('due_date', 'By this date.'),
  },
  { oneOf: true },
);
