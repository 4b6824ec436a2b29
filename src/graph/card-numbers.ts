/**
 * Whether a text holds what could be a card number: 13 to 19 digits, perhaps in groups, whose check digit is right. Such an
 * input is refused before it is kept, sent or logged anywhere. Up to 15 digits behind a plus are a phone number.
 */
export function looksLikeCardNumber(text: string): boolean {
  const candidates = text.match(/(?<![\w-])\+?\d(?:[ -]?\d){12,18}(?![\w-])/g) ?? [];
  return candidates.some((candidate) => {
    const digits = candidate.replace(/\D/g, '');
    return !(candidate.startsWith('+') && digits.length <= LONGEST_PHONE_NUMBER) && passesLuhn(digits);
  });
}

/** By E.164. */
const LONGEST_PHONE_NUMBER = 15;

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0 && !/^0+$/.test(digits);
}
