// Runs README's shell commands that a test cannot: what `npm ci && npm start` and `npm run sandbox` serve, and how they stop.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const commands = [...readme.matchAll(/```sh\n(.*?)\n```/gs)].map(([, command]) => command);

/** Every command of README and how it is run here. `npm ci` has been run by now. */
const runs = {
  'npm ci && npm start': () => served('npm start', 'http://127.0.0.1:4000/health', queries),
  'npm ci && npm test': () => 'by .ci/run',
  'npm run sandbox': () => served('npm run sandbox', 'http://127.0.0.1:12111/', async () => {}),
};

async function served(command, url, use) {
  const [program, ...args] = command.split(' ');
  const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const exit = once(child, 'exit');
  try {
    await answering(url);
    await use();
  } finally {
    child.kill('SIGTERM');
  }
  const [code] = await exit;
  if (code !== 0) throw new Error(`${command} ended with ${code}.`);
  return 'served, used and stopped';
}

async function answering(url) {
  for (let tries = 0; tries < 150; tries += 1) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${url} does not answer.`);
}

/** README's shell queries, while the gateway runs. */
async function queries() {
  for (const command of commands.filter((one) => one.startsWith('curl '))) {
    const { status, stdout, error } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
    if (error || status === 127) console.log('curl is not on this machine: skipped');
    else if (status !== 0 || !('data' in JSON.parse(stdout)) || 'errors' in JSON.parse(stdout)) {
      throw new Error(`README's query failed: ${stdout}`);
    }
  }
}

for (const command of commands) {
  if (command.startsWith('curl ')) continue;
  if (!(command in runs)) throw new Error(`README has a command that nothing runs: ${command}`);
  console.log(`README: ${command}: ${await runs[command]()}`);
}
