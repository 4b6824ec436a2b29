import { describe, expect, it } from 'vitest';
import { connect, cut, json, refusal, rejection, type Step, serve, until } from './scripted-server.ts';

/** A step that answers when told to. */
function gate(step: Step): { step: Step; open: () => void; cut: () => boolean } {
  let open = () => {};
  let isCut = false;
  return {
    step: (request, response) => {
      open = () => step(request, response);
      response.on('close', () => {
        isCut = !response.writableEnded;
      });
    },
    open: () => open(),
    cut: () => isCut,
  };
}

const key = { idempotencyKey: 'k' };

describe('simultaneous reads', () => {
  it('of the same thing are one request and one object', async () => {
    const { baseUrl, received } = await serve(json(200, { id: 'x' }));
    const client = connect(baseUrl);
    const answers = await Promise.all(Array.from({ length: 10 }, () => client.get(['plans'], { limit: 1 })));
    expect(received).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set([{ id: 'x' }]));
    expect(new Set(answers).size).toBe(1);
  });

  it('of different things are not mixed up', async () => {
    const { baseUrl } = await serve((request, response) =>
      json(200, { url: request.url })(request, response),
    );
    const client = connect(baseUrl);
    const limits = [1, 2, 3];
    expect(await Promise.all(limits.map((limit) => client.get(['plans'], { limit })))).toEqual(
      limits.map((limit) => ({ url: `/v1/plans?limit=${limit}` })),
    );
  });

  it('share a failure', async () => {
    const { baseUrl, received } = await serve(refusal(404));
    const client = connect(baseUrl);
    const [first, second] = await Promise.all([
      rejection(client.get(['plans', 'p'])),
      rejection(client.get(['plans', 'p'])),
    ]);
    expect(first).toBe(second);
    expect(received).toHaveLength(1);
  });

  it('one after the other are two requests', async () => {
    const { baseUrl, received } = await serve(json(200, {}));
    const client = connect(baseUrl);
    await client.get(['plans']);
    await client.get(['plans']);
    expect(received).toHaveLength(2);
  });
});

describe('a reader that leaves', () => {
  it('is told at once and does not disturb the others', async () => {
    const slow = gate(json(200, { id: 'x' }));
    const { baseUrl, received } = await serve(slow.step);
    const client = connect(baseUrl);
    const leaving = new AbortController();
    const left = rejection(client.get(['plans'], {}, { signal: leaving.signal }));
    const stays = client.get(['plans'], {}, { signal: new AbortController().signal });
    await until(() => received.length === 1);
    leaving.abort();
    expect(await left).toMatchObject({ kind: 'aborted' });
    slow.open();
    expect(await stays).toEqual({ id: 'x' });
    expect(received).toHaveLength(1);
  });

  it('last ends the request, which is not tried again', async () => {
    const slow = gate(json(200, {}));
    const { baseUrl, received } = await serve(slow.step);
    const client = connect(baseUrl);
    const leaving = [new AbortController(), new AbortController()];
    const left = leaving.map(({ signal }) => rejection(client.get(['plans'], {}, { signal })));
    await until(() => received.length === 1);
    for (const controller of leaving) controller.abort();
    await Promise.all(left);
    await until(slow.cut);
    expect(received).toHaveLength(1);
  });

  it('last does not take a newcomer along', async () => {
    const { baseUrl, received } = await serve(gate(json(200, {})).step, json(200, { id: 'new' }));
    const client = connect(baseUrl);
    const leaving = new AbortController();
    const left = rejection(client.get(['plans'], {}, { signal: leaving.signal }));
    await until(() => received.length === 1);
    leaving.abort();
    expect(await client.get(['plans'])).toEqual({ id: 'new' });
    await left;
  });

  it('before it came sends nothing', async () => {
    const { baseUrl, received } = await serve(json(200, {}));
    const error = await rejection(connect(baseUrl).get(['plans'], {}, { signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ kind: 'aborted', status: null });
    expect(received).toEqual([]);
  });

  it('while the next try is awaited ends the tries', async () => {
    const { baseUrl, received } = await serve(refusal(500));
    const retry = { baseDelayMs: 20_000, maxDelayMs: 20_000, random: () => 0.9 };
    const leaving = new AbortController();
    const calls: number[] = [];
    const client = connect(baseUrl, { retry, observe: ({ attempt }) => calls.push(attempt) });
    const left = rejection(client.get(['plans'], {}, { signal: leaving.signal }));
    await until(() => calls.length === 1);
    leaving.abort();
    expect(await left).toMatchObject({ kind: 'aborted' });
    await client.close();
    expect(received).toHaveLength(1);
  });
});

describe('after a write', () => {
  it.each([
    ['that worked', json(200, {})],
    ['that was refused', refusal(400)],
    ['whose answer was lost', cut],
  ])('%s no reader joins an older read', async (_name, outcome) => {
    const old = gate(json(200, { seen: 'before' }));
    const { baseUrl, received } = await serve(old.step, outcome, json(200, { seen: 'after' }));
    const client = connect(baseUrl, { retry: { tries: 1 } });
    const early = client.get(['plans']);
    await until(() => received.length === 1);
    await client.post(['plans'], {}, key).catch((error: unknown) => error);
    expect(await client.get(['plans'])).toEqual({ seen: 'after' });
    old.open();
    expect(await early).toEqual({ seen: 'before' });
  });

  it('that deletes no reader joins an older read', async () => {
    const old = gate(json(200, {}));
    const { baseUrl, received } = await serve(old.step, json(200, {}), json(200, { seen: 'after' }));
    const client = connect(baseUrl);
    const early = client.get(['plans']);
    await until(() => received.length === 1);
    await client.delete(['plans', 'p']);
    expect(await client.get(['plans'])).toEqual({ seen: 'after' });
    old.open();
    await early;
  });

  it('an older read that ends does not make a newer one unknown', async () => {
    const old = gate(json(200, {}));
    const young = gate(json(200, { seen: 'after' }));
    const { baseUrl, received } = await serve(old.step, json(200, {}), young.step);
    const client = connect(baseUrl);
    const early = client.get(['plans']);
    await until(() => received.length === 1);
    await client.post(['plans'], {}, key);
    const late = client.get(['plans']);
    await until(() => received.length === 3);
    old.open();
    await early;
    const joined = client.get(['plans']);
    young.open();
    expect(await joined).toBe(await late);
    expect(received).toHaveLength(3);
  });

  it('during it readers join each other', async () => {
    const slowWrite = gate(json(200, {}));
    const slowRead = gate(json(200, { id: 'x' }));
    const { baseUrl, received } = await serve(slowWrite.step, slowRead.step);
    const client = connect(baseUrl);
    const write = client.post(['plans'], {}, key);
    await until(() => received.length === 1);
    const reads = [client.get(['plans']), client.get(['plans'])];
    await until(() => received.length === 2);
    slowWrite.open();
    slowRead.open();
    await write;
    const [first, second] = await Promise.all(reads);
    expect(first).toBe(second);
    expect(received).toHaveLength(2);
  });
});
