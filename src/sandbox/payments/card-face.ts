import { createHash } from 'node:crypto';
import type { World } from '../world.ts';
import { declines, refusedCard } from './declines.ts';
import { type TestCard, testCard } from './test-cards.ts';

/** What is known of a card once it has been read. */
export interface CardFace {
  readonly card: TestCard;
  readonly exp_month: number;
  readonly exp_year: number;
  /** Whether the security code was given, and so checked. */
  readonly checked: boolean;
}

/** A card as its holder types it in. */
export interface TypedCard {
  readonly number: string;
  readonly exp_month: number;
  readonly exp_year: number;
  readonly cvc?: string;
}

/** The face of a test card that was named rather than typed in: good until the end of next year. */
export function faceOf(world: World, card: TestCard): CardFace {
  return { card, exp_month: 12, exp_year: yearAt(world) + 1, checked: true };
}

/** Reads a card that was typed in, refusing what no bank would have to be asked about. */
export function readCard(world: World, typed: TypedCard): CardFace {
  const digits = typed.number.replace(/[\s-]/g, '');
  if (!/^\d{12,19}$/.test(digits)) throw refusedCard(declines.invalid_number);
  if (!passesLuhn(digits)) throw refusedCard(declines.incorrect_number);
  checkExpiry(world, typed.exp_month, typed.exp_year);
  const card = testCard(digits);
  if (card === undefined) throw refusedCard(declines.test_mode_live_card);
  if (typed.cvc !== undefined && !new RegExp(`^\\d{${card.brand === 'amex' ? 4 : 3}}$`).test(typed.cvc)) {
    throw refusedCard(declines.invalid_cvc);
  }
  return {
    card,
    exp_month: typed.exp_month,
    exp_year: fullYear(typed.exp_year),
    checked: typed.cvc !== undefined,
  };
}

/** Refuses a month that does not exist and a card that is past its last day. */
export function checkExpiry(world: World, month: number, year: number): void {
  if (month < 1 || month > 12) throw refusedCard(declines.invalid_expiry_month);
  const today = new Date(world.clock.now() * 1000);
  const yearsLeft = fullYear(year) - today.getUTCFullYear();
  if (yearsLeft < 0 || yearsLeft > 50) throw refusedCard(declines.invalid_expiry_year);
  if (yearsLeft === 0 && month < today.getUTCMonth() + 1) throw refusedCard(declines.invalid_expiry_month);
}

/** A year as cards print it, with two digits, in full. */
export function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

/** Sixteen letters and digits that are the same wherever the same number is. */
export function fingerprintOf(number: string): string {
  return createHash('sha256').update(number).digest('base64').replace(/[+/=]/g, '').slice(0, 16);
}

function yearAt(world: World): number {
  return new Date(world.clock.now() * 1000).getUTCFullYear();
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}
