import { afterAll, beforeAll } from 'vitest';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../../src/sandbox/server.ts';

/** A body of the API, loosely typed: tests say themselves what they expect of it. */
export interface Body {
  readonly [name: string]: unknown;
  readonly id: string;
  readonly data: readonly Body[];
  readonly error: Body;
}

/** An answer of the API. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Body;
}

/** A sandbox for the tests of one file, and how to ask it. */
export function useSandbox(options: Partial<SandboxOptions> = {}) {
  let running: Sandbox | undefined;
  beforeAll(async () => {
    running = await createSandbox({ port: 0, data: 'demo', ...options });
  });
  afterAll(() => running?.close());
  const sandbox = (): Sandbox => {
    if (running === undefined) throw new Error('The sandbox is not running yet');
    return running;
  };
  const get = async (path: string, headers: Record<string, string> = {}): Promise<Answer> => {
    const response = await fetch(`${sandbox().url}${path}`, {
      headers: { authorization: 'Bearer sk_test_123', ...headers },
    });
    const text = await response.text();
    // What the answer holds is what each test goes on to check.
    return { status: response.status, headers: response.headers, text, body: JSON.parse(text) as Body };
  };
  return { sandbox, get };
}
