import { createHmac } from 'node:crypto';

/** The `Stripe-Signature` header of a body sent at a moment, in Unix seconds. */
export function signatureOf(body: string, secret: string, sentAt: number): string {
  const signed = createHmac('sha256', secret).update(`${sentAt}.${body}`, 'utf8').digest('hex');
  return `t=${sentAt},v1=${signed}`;
}
