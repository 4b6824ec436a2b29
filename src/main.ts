/** Starts what the environment asks for: the gateway, with or without the sandbox behind it, or the sandbox alone. */
import { ConfigurationError, readConfiguration } from './configuration/index.ts';
import { withFlags } from './configuration/sandbox.ts';

// graphql-js checks every value it touches twice unless this is set before it is loaded.
process.env['NODE_ENV'] ??= 'production';

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function printError(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function main(): Promise<void> {
  const [command, ...flags] = process.argv.slice(2);
  const sandboxOnly = command === 'sandbox';
  const env = sandboxOnly ? withFlags(process.env, flags) : process.env;
  const configuration = readConfiguration(env, { sandboxOnly });
  const { start } = await import('./start.ts');
  const running = await start(configuration, { print, printError });
  let stopping = false;
  const stop = () => {
    // The second signal is somebody who does not want to wait.
    if (stopping) process.exit(1);
    stopping = true;
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        printError(`Could not stop cleanly: ${error instanceof Error ? error.message : 'unknown reason'}`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  printError(error.message);
  process.exitCode = 1;
}
