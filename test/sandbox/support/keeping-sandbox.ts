/** Run as a process of its own: a sandbox that keeps its state in the file named, and says where it listens. */
import { createSandbox } from '../../../src/sandbox/server.ts';

const [, , stateFile = ''] = process.argv;
const { url } = await createSandbox({ port: 0, data: 'empty', stateFile });
process.stdout.write(`${url}\n`);
