import { build } from '../support/built-process.ts';

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
  const built = build(name);
  const started = built.start();
  return {
    origin: new URL(await started.address('Gateway')).origin,
    directory: built.directory,
    async close() {
      await started.stop();
      built.remove();
    },
  };
}
