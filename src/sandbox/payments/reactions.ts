import type { PaymentIntentRecord } from '../objects/payment-intent/record.ts';
import type { SetupIntentRecord } from '../objects/setup-intent/record.ts';
import type { World } from '../world.ts';

/** What happens elsewhere because of what became of an intent. */
export type IntentReaction = (world: World, intent: PaymentIntentRecord) => void;

/** What happens elsewhere because a payment method was set up. */
export type SetupReaction = (world: World, intent: SetupIntentRecord) => void;

/** What happens elsewhere because a customer got a new way to pay. */
export type CardReaction = (world: World, customerId: string) => void;

const succeeded: IntentReaction[] = [];
const failed: IntentReaction[] = [];
const setUp: SetupReaction[] = [];
const cardsAdded: CardReaction[] = [];

/**
 * Adds a reaction to intents that succeed on their own: confirmed, captured or authenticated by the payer
 * rather than collected by an invoice, which reads the result itself. Called while modules load.
 */
export function onIntentSucceeded(reaction: IntentReaction): void {
  succeeded.push(reaction);
}

/** Adds a reaction to intents whose payer tried on their own and was declined. */
export function onIntentFailed(reaction: IntentReaction): void {
  failed.push(reaction);
}

/** Adds a reaction to setup intents that succeed. */
export function onSetupSucceeded(reaction: SetupReaction): void {
  setUp.push(reaction);
}

/** Adds a reaction to a working source or payment method being attached to a customer. */
export function onCardAdded(reaction: CardReaction): void {
  cardsAdded.push(reaction);
}

/** Tells what became of an intent. */
export function tellIntent(world: World, intent: PaymentIntentRecord): void {
  if (intent.status === 'succeeded') for (const react of succeeded) react(world, intent);
  if (intent.status === 'requires_payment_method') for (const react of failed) react(world, intent);
}

/** Tells that a payment method was set up. */
export function tellSetUp(world: World, intent: SetupIntentRecord): void {
  for (const react of setUp) react(world, intent);
}

/** Tells that a customer has a new way to pay. */
export function tellCardAdded(world: World, customerId: string): void {
  for (const react of cardsAdded) react(world, customerId);
}
