import { describe, expect, it } from 'vitest';
import { filesHost, linkTarget } from '../../src/billing/hosts.ts';

const stripe = new URL('https://api.stripe.com');
const other = new URL('http://127.0.0.1:12111/base');

describe('the files of the API', () => {
  it('are on a host of their own for Stripe, and beside the rest elsewhere', () => {
    expect(filesHost(stripe).href).toBe('https://files.stripe.com/');
    expect(filesHost(other).href).toBe(other.href);
  });
});

describe('a link in an answer', () => {
  it.each([
    'https://pay.stripe.com/invoice/acct_1/test_x/pdf?s=ap',
    'https://invoice.stripe.com/i/acct_1/test_x',
    'https://files.stripe.com/links/x',
  ])('of Stripe is followed: %s', (link) => {
    expect(linkTarget(link, stripe)?.href).toBe(link);
  });

  it.each([
    'https://evil.example/pdf',
    'https://pay.stripe.com.evil.example/pdf',
    'https://evil.example/https://pay.stripe.com/pdf',
    'https://pay.stripe.com@evil.example/pdf',
    'https://user:pass@pay.stripe.com/pdf',
    'http://pay.stripe.com/pdf',
    'https://pay.stripe.com:8443/pdf',
    'https://169.254.169.254/latest/meta-data',
    'http://localhost/pdf',
    'file:///etc/passwd',
    '//pay.stripe.com/pdf',
    'not a link',
    '',
  ])('to anywhere else is not: %j', (link) => {
    expect(linkTarget(link, stripe)).toBeNull();
  });

  it('of any other server is read from that server, whatever host it names', () => {
    expect(linkTarget('https://pages.example/invoice/x/pdf?s=ap', other)?.href).toBe(
      'http://127.0.0.1:12111/invoice/x/pdf?s=ap',
    );
    expect(linkTarget('http://169.254.169.254//evil.example/x', other)?.host).toBe('127.0.0.1:12111');
    expect(linkTarget('file:///etc/passwd', other)).toBeNull();
  });
});
