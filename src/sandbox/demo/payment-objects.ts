import { newBankAccount } from '../objects/bank-account/record.ts';
import { bankAccountMethod } from '../payments/make-payment-method.ts';
import { confirmSetup, newSetupFor } from '../payments/setting-up.ts';
import { attachSource } from '../payments/sources.ts';
import { makeCard, makeToken } from '../payments/tokens.ts';
import type { World } from '../world.ts';
import { demo } from './stage.ts';

/** What lies around payments: a bank account as a source, one set up for debits, a token not used yet. */
export function addPaymentObjects(world: World, now: number): void {
  const numbers = { account_number: '000123456789', routing_number: '110000000' };
  const account = newBankAccount({
    id: world.ids.next('ba_'),
    account_holder_name: 'Northwind Demo',
    account_holder_type: 'company',
    bank_name: 'STRIPE TEST BANK',
    country: 'US',
    currency: 'usd',
    customer: null,
    fingerprint: world.ids.suffix(16),
    last4: numbers.account_number.slice(-4),
    routing_number: numbers.routing_number,
    status: 'verified',
  });
  attachSource(world, demo.customer, account);
  const method = bankAccountMethod(world, numbers, { verified: true });
  const kinds = { payment_method_types: ['card', 'us_bank_account'] };
  const intent = newSetupFor(world, { customerId: demo.customer, fields: kinds });
  const acceptance = {
    accepted_at: now,
    online: { ip_address: '203.0.113.7', user_agent: 'Demo/1.0' },
    type: 'online',
  } as const;
  confirmSetup(world, intent, method, { returnUrl: null, terms: { acceptance } });
  const year = new Date(now * 1000).getUTCFullYear() + 2;
  makeToken(world, {
    card: makeCard(world, { cvc: '123', exp_month: 8, exp_year: year, number: '4242424242424242' }),
  });
}
