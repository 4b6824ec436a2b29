import { byFlag, filterInput } from '../../graph/filters.ts';

export const PortalConfigurationFilter = filterInput(
  'PortalConfigurationFilter',
  'Narrows a list of portal configurations.',
  {
    isActive: byFlag('active', 'Those in use, or those that have been switched off.'),
    isDefault: byFlag('is_default', 'The one that portal sessions use when none is named, or all others.'),
  },
);
