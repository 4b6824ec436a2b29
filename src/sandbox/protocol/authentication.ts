import { StripeError } from '../errors.ts';

/** Accepts a test secret key by Basic or Bearer, as the API does; any other is refused. */
export function authenticate(header: string | undefined): void {
  const key = keyIn(header);
  if (key === '') {
    throw new StripeError(
      401,
      'You did not provide an API key. You need to provide your API key in the Authorization header, using ' +
        "Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication " +
        'for details, or we can help at https://support.stripe.com/.',
    );
  }
  if (!/^[rs]k_test_\w+$/.test(key)) throw new StripeError(401, `Invalid API Key provided: ${masked(key)}`);
}

function keyIn(header = ''): string {
  const [scheme = '', credentials = ''] = header.trim().split(/\s+/);
  if (scheme.toLowerCase() === 'bearer') return credentials;
  if (scheme.toLowerCase() !== 'basic') return '';
  const [user = ''] = Buffer.from(credentials, 'base64').toString('utf8').split(':');
  return user;
}

function masked(key: string): string {
  const prefix = /^[a-z]{2}_(test|live)_/.exec(key)?.[0] ?? '';
  const secret = key.slice(prefix.length);
  const shown = secret.length > 4 ? secret.slice(-4) : '';
  return `${prefix}${'*'.repeat(secret.length - shown.length)}${shown}`;
}
