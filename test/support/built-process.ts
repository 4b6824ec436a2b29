import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { vi } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** The project compiled as users run it. */
export interface Build {
  readonly directory: string;
  /** Starts `main` with these variables and no others, on free ports unless they say which. */
  start(env?: Readonly<Record<string, string>>, args?: readonly string[]): BuiltProcess;
  remove(): void;
}

/** A process of its own. */
export interface BuiltProcess {
  readonly child: ChildProcess;
  /** Everything it has printed so far. */
  output(): string;
  /** The address it prints under a name, once it does. */
  address(name: 'Gateway' | 'Sandbox'): Promise<string>;
  /** Its exit code; null when a signal ended it. */
  exited(): Promise<number | null>;
  /** Tells it to stop, and waits until it has. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/** Compiles the code as it is now. `name` keeps test files out of each other's way. */
export function build(name: string): Build {
  // Below node_modules, so that the compiled code finds its packages.
  const directory = join(root, 'node_modules/.cache', name);
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '--noCheck', '--sourceMap', 'false', '--outDir', directory], {
    cwd: root,
  });
  return {
    directory,
    start: (env = {}, args = []) => startMain(directory, env, args),
    remove: () => rmSync(directory, { recursive: true }),
  };
}

function startMain(
  directory: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[],
): BuiltProcess {
  const child = spawn(process.execPath, [join(directory, 'src/main.js'), ...args], {
    env: { PATH: process.env['PATH'], PORT: '0', SANDBOX_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (chunk: string) => {
      printed += chunk;
    });
  }
  const exit = once(child, 'exit');
  const exited = async () => {
    const [code] = await exit;
    return typeof code === 'number' ? code : null;
  };
  return {
    child,
    output: () => printed,
    exited,
    async address(name) {
      const pattern = new RegExp(`^${name}:\\s+(\\S+)`, 'm');
      const address = await vi.waitUntil(
        () => (child.exitCode === null ? pattern.exec(printed)?.[1] : Promise.reject(new Error(printed))),
        { timeout: 15_000 },
      );
      return address;
    },
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return exited();
    },
  };
}
