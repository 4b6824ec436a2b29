import { invalidRequest } from '../errors.ts';

/** Refuses a client secret that is not the intent's own; the server's key needs none. */
export function checkSecret(
  intent: { readonly client_secret: string | null; readonly object: 'payment_intent' | 'setup_intent' },
  secret: string | undefined,
): void {
  if (secret === undefined || secret === intent.client_secret) return;
  const noun = intent.object === 'payment_intent' ? 'PaymentIntent' : 'SetupIntent';
  throw invalidRequest(
    `The client_secret provided does not match the client_secret associated with the ${noun}.`,
    { code: `${intent.object}_invalid_parameter`, param: 'client_secret' },
  );
}
