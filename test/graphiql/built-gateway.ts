import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const root = resolve(import.meta.dirname, '../..');

/** The gateway as users start it: compiled, in a process of its own, with the sandbox behind it. */
export interface BuiltGateway {
  /** Without a path. */
  readonly origin: string;
  /** Where the compiled code is. */
  readonly directory: string;
  close(): Promise<void>;
}

/** Compiles the code as it is now and starts it on free ports. `name` keeps test files out of each other's way. */
export async function startBuiltGateway(name: string): Promise<BuiltGateway> {
  // Below node_modules, so that the compiled code finds its packages.
  const directory = join(root, 'node_modules/.cache', name);
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '--noCheck', '--sourceMap', 'false', '--outDir', directory], {
    cwd: root,
  });
  const child = spawn(process.execPath, [join(directory, 'src/main.js')], {
    env: { PATH: process.env['PATH'], PORT: '0', SANDBOX_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return {
    origin: await originOf(child),
    directory,
    async close() {
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
      rmSync(directory, { recursive: true });
    },
  };
}

async function originOf({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('The gateway was started without an output to read.');
  for await (const line of createInterface({ input: stdout })) {
    const url = line.match(/^Gateway:\s+(\S+)/)?.[1];
    if (url === undefined) continue;
    stdout.resume();
    return new URL(url).origin;
  }
  throw new Error('The gateway stopped before it said where it listens.');
}
