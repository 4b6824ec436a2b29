import { type ApiObject, kindOfIds, type Resource } from '../catalog.ts';
import { inputError } from './errors.ts';

const MAX_LENGTH = 255;

/** Words that stand where an id would, and mean another endpoint. */
const RESERVED = new Set(['.', '..', 'upcoming', 'search', 'preview', 'create_preview']);

/** `Invoice:in_1`, `TaxId:cus_1/txi_1`: the kind, then the id's parts, each percent-encoded. */
export function globalId(kind: string, parts: readonly string[]): string {
  return `${kind}:${parts.map(encodeURIComponent).join('/')}`;
}

/** A global id taken apart; null for anything that does not begin with the name of a kind. */
function parseGlobalId(text: string): { kind: Resource<ApiObject>; parts: string[] } | null {
  const colon = text.indexOf(':');
  const kind = colon === -1 ? undefined : kindOfIds(text.slice(0, colon));
  if (!kind) return null;
  return { kind, parts: text.slice(colon + 1).split('/') };
}

/** The parts of an id that was given as an argument, in the global form or as the billing API's own id. */
export function idArgument(
  text: string,
  argument: string,
  allowed: readonly Resource<ApiObject>[],
): readonly string[] {
  const parsed = parseGlobalId(text);
  if (!parsed) return [checkedPart(text, text, argument)];
  if (!allowed.includes(parsed.kind)) {
    const names = allowed.map((kind) => kind.name).join(' or ');
    throw inputError('INVALID_ID', argument, `${argument}: ${quoted(text)} is not the id of a ${names}.`);
  }
  return parsed.parts.map((part) => decodedPart(part, text, argument));
}

/** The kind and parts of a global id; a raw id names no kind and is refused. */
export function nodeArgument(
  text: string,
  argument: string,
): { kind: Resource<ApiObject>; parts: readonly string[] } {
  const parsed = parseGlobalId(text);
  if (!parsed) {
    throw inputError(
      'INVALID_ID',
      argument,
      `${argument}: ${quoted(text)} is not a global id; one reads like "Invoice:in_123".`,
    );
  }
  return { kind: parsed.kind, parts: parsed.parts.map((part) => decodedPart(part, text, argument)) };
}

/** The last part of an id argument: the billing API's own id of the object. */
export function stripeIdArgument(
  text: string,
  argument: string,
  allowed: readonly Resource<ApiObject>[],
): string {
  const parts = idArgument(text, argument, allowed);
  return parts.at(-1) ?? '';
}

function decodedPart(part: string, text: string, argument: string): string {
  let decoded: string;
  try {
    decoded = decodeURIComponent(part);
  } catch {
    throw inputError(
      'INVALID_ID',
      argument,
      `${argument}: ${quoted(text)} is not percent-encoded correctly.`,
    );
  }
  return checkedPart(decoded, text, argument);
}

function checkedPart(part: string, text: string, argument: string): string {
  if (part === '') throw inputError('INVALID_ID', argument, `${argument}: an id is empty.`);
  if (part.length > MAX_LENGTH) {
    throw inputError('INVALID_ID', argument, `${argument}: an id is longer than ${MAX_LENGTH} characters.`);
  }
  if (RESERVED.has(part)) {
    throw inputError('INVALID_ID', argument, `${argument}: ${quoted(text)} cannot be an id.`);
  }
  return part;
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}
