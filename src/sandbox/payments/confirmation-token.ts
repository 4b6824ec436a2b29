import { invalidRequest, type StripeError } from '../errors.ts';

/** Confirmation tokens are made by browser code, which the sandbox does not serve: none exists. */
export function noSuchToken(id: string): StripeError {
  return invalidRequest(`No such confirmation token: '${id}'`, {
    code: 'resource_missing',
    param: 'confirmation_token',
  });
}
