import type { PaymentIntentRecord } from '../objects/payment-intent/record.ts';
import type { World } from '../world.ts';

/** What happens elsewhere because of what became of an intent. */
export type IntentReaction = (world: World, intent: PaymentIntentRecord) => void;

/** What happens elsewhere because a customer got a new way to pay. */
export type CardReaction = (world: World, customerId: string) => void;

const succeeded: IntentReaction[] = [];
const failed: IntentReaction[] = [];
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

/** Adds a reaction to a working source or payment method being attached to a customer. */
export function onCardAdded(reaction: CardReaction): void {
  cardsAdded.push(reaction);
}

/** Tells what became of an intent. */
export function tellIntent(world: World, intent: PaymentIntentRecord): void {
  if (intent.status === 'succeeded') for (const react of succeeded) react(world, intent);
  if (intent.status === 'requires_payment_method') for (const react of failed) react(world, intent);
}

/** Tells that a customer has a new way to pay. */
export function tellCardAdded(world: World, customerId: string): void {
  for (const react of cardsAdded) react(world, customerId);
}
