/** A value of the environment that cannot be used, in one sentence that names it. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/** The variables of the process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A variable that is set; an empty one is not. */
export function value(env: Environment, name: string): string | undefined {
  const text = env[name]?.trim();
  return text === '' ? undefined : text;
}

/** A number within bounds. */
export function readNumber(
  env: Environment,
  name: string,
  { min, max, whole, what }: { min: number; max: number; whole: boolean; what: string },
): number | undefined {
  const text = value(env, name);
  if (text === undefined) return undefined;
  const number = Number(text);
  const spelled = whole ? /^\d+$/.test(text) : /^\d+(\.\d+)?$/.test(text);
  if (!spelled || number < min || number > max) {
    throw new ConfigurationError(`${name} is ${JSON.stringify(text)}, and must be ${what}.`);
  }
  return number;
}

/** A port to listen on. */
export function readPort(env: Environment, name: string, fallback: number): number {
  const range = { min: 0, max: 65_535, whole: true, what: 'a port number from 0 to 65535' };
  return readNumber(env, name, range) ?? fallback;
}

/** One of a few words. */
export function readWord<const Word extends string>(
  env: Environment,
  name: string,
  words: readonly Word[],
): Word | undefined {
  const text = value(env, name);
  if (text === undefined) return undefined;
  const word = words.find((one) => one === text);
  if (word !== undefined) return word;
  throw new ConfigurationError(`${name} is ${JSON.stringify(text)}, and must be ${words.join(' or ')}.`);
}
