import { recoverSession } from '../../checkout/expire.ts';
import { plainPage, sessionPage } from '../../checkout/page.ts';
import { endpoint, found } from '../../protocol/endpoint.ts';

/** The page of a session. */
export const checkoutPage = endpoint({
  method: 'GET',
  path: '/c/pay/:session',
  params: {},
  isOpen: true,
  handle: (context) =>
    sessionPage(context, found(context, 'checkout.session', context.path.session, 'session')),
});

/** The page an expired session leaves behind: going there opens another like it. */
export const recoveryPage = endpoint({
  method: 'GET',
  path: '/r/:session',
  params: {},
  isOpen: true,
  handle: (context) => {
    const expired = found(context, 'checkout.session', context.path.session, 'session');
    const recovered = recoverSession(context, expired);
    return recovered === undefined
      ? plainPage('This page has expired', ['Ask the seller for a new one.'])
      : sessionPage(context, recovered);
  },
});
