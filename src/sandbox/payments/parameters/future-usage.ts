import { clearable, oneOf } from '../../protocol/parameters.ts';

/** For methods that cannot be kept for later payments. */
export const noFutureUsage = oneOf('none');

/** For methods that can be kept for payments without the payer. */
export const offSessionUsage = clearable(oneOf('none', 'off_session'));

/** For methods that can be kept for any later payment. */
export const anyFutureUsage = clearable(oneOf('none', 'off_session', 'on_session'));

/** Whether a whole payment keeps its method for later ones. */
export const futureUsage = oneOf('off_session', 'on_session');
