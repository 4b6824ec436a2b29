import { byFlag, byRange, byText, byTexts, filterInput } from '../../graph/filters.ts';

export const EventFilter = filterInput('EventFilter', 'Narrows a list of events.', {
  type: byText(
    'type',
    'Those of this type, such as `invoice.paid`; `invoice.*` stands for all that begin so.',
  ),
  types: byTexts('types', 'Those of one of these types, at most 20. Not together with `type`.'),
  deliverySuccess: byFlag(
    'delivery_success',
    'Those that reached every webhook endpoint, or those that have not reached all of them.',
  ),
  created: byRange('created', 'By when it happened.'),
});
