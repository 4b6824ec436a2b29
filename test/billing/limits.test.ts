import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createLimiter, type Limiter, type Urgency } from '../../src/billing/limits.ts';
import { connect, json, refusal, rejection, serve, until } from './scripted-server.ts';

/** Runs named tasks that end when told to, and keeps the order in which they started. */
function stage(limiter: Limiter) {
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    started,
    run(name: string, urgency: Urgency = 'read', signal?: AbortSignal) {
      const task = () =>
        new Promise<void>((resolve) => {
          started.push(name);
          ends.set(name, resolve);
        });
      return limiter.run(urgency, task, signal);
    },
    end: (name: string) => ends.get(name)?.(),
  };
}

const patient = { maxWaitMs: 10_000 };

describe('the limiter', () => {
  it('starts as many tasks as it has places, the others in order of arrival', async () => {
    const { run, end, started } = stage(createLimiter({ places: 2, ...patient }));
    const all = ['a', 'b', 'c', 'd'].map((name) => run(name));
    expect(started).toEqual(['a', 'b']);
    end('b');
    await until(() => started.length === 3);
    expect(started).toEqual(['a', 'b', 'c']);
    end('a');
    await until(() => started.length === 4);
    end('c');
    end('d');
    await Promise.all(all);
  });

  it('lets writes pass the reads that wait', async () => {
    const { run, end, started } = stage(createLimiter({ places: 1, ...patient }));
    const all = [run('first'), run('read'), run('write 1', 'write'), run('write 2', 'write')];
    for (const name of ['first', 'write 1', 'write 2', 'read']) {
      await until(() => started.includes(name));
      end(name);
    }
    await Promise.all(all);
    expect(started).toEqual(['first', 'write 1', 'write 2', 'read']);
  });

  it('forgets a waiter whose signal aborts', async () => {
    const { run, end, started } = stage(createLimiter({ places: 1, ...patient }));
    const leaving = new AbortController();
    const first = run('first');
    const left = rejection(run('left', 'read', leaving.signal));
    const last = run('last');
    leaving.abort();
    expect(await left).toMatchObject({ kind: 'aborted' });
    end('first');
    await until(() => started.includes('last'));
    end('last');
    await Promise.all([first, last]);
    expect(started).toEqual(['first', 'last']);
  });

  it('gives the place back after a failure', async () => {
    const limiter = createLimiter({ places: 1, ...patient });
    await rejection(limiter.run('read', () => Promise.reject(new Error('no'))));
    expect(await limiter.run('read', async () => 'yes')).toBe('yes');
  });

  it('turns a waiter away when its time is up', async () => {
    const { run, end } = stage(createLimiter({ places: 1, maxWaitMs: 5 }));
    const first = run('first');
    expect(await rejection(run('late'))).toMatchObject({ kind: 'rate_limit', status: null });
    end('first');
    await first;
  });

  it('halves the reads on a refusal for rate, and lets writes use the places', async () => {
    const limiter = createLimiter({ places: 4, ...patient });
    const { run, end, started } = stage(limiter);
    limiter.slowDown(0);
    const reads = ['a', 'b', 'c'].map((name) => run(name));
    const write = run('write', 'write');
    expect(started).toEqual(['a', 'b', 'write']);
    for (const name of ['a', 'b', 'c', 'write']) {
      await until(() => started.includes(name));
      end(name);
    }
    await Promise.all([...reads, write]);
  });

  it('starts no read during a pause, and the waiting ones after it', async () => {
    const limiter = createLimiter({ places: 4, ...patient });
    const { run, end, started } = stage(limiter);
    limiter.slowDown(50);
    const read = run('read');
    const write = run('write', 'write');
    expect(started).toEqual(['write']);
    await until(() => started.includes('read'));
    end('read');
    end('write');
    await Promise.all([read, write]);
  });

  it('keeps no timer when the last waiter of a pause has left', async () => {
    vi.useFakeTimers();
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const limiter = createLimiter({ places: 4, ...patient });
    limiter.slowDown(50);
    const leaving = new AbortController();
    const left = rejection(stage(limiter).run('read', 'read', leaving.signal));
    expect(vi.getTimerCount()).toBe(2);
    leaving.abort();
    await left;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('allows more reads again as answers come', async () => {
    const limiter = createLimiter({ places: 4, ...patient });
    const { run, end, started } = stage(limiter);
    limiter.slowDown(0);
    for (let answer = 0; answer < 10; answer += 1) limiter.speedUp();
    const reads = ['a', 'b', 'c', 'd', 'e'].map((name) => run(name));
    expect(started).toEqual(['a', 'b', 'c', 'd']);
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      await until(() => started.includes(name));
      end(name);
    }
    await Promise.all(reads);
  });

  it.each([0, -1, 1.5, Number.NaN])('cannot have %s places', (places) => {
    expect(() => createLimiter({ places, ...patient })).toThrow(TypeError);
  });
});

describe('the client', () => {
  it('has at most maxInFlight requests on the way', async () => {
    let inFlight = 0;
    let most = 0;
    const { baseUrl, received } = await serve((request, response) => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      setTimeout(() => {
        inFlight -= 1;
        json(200, {})(request, response);
      }, 5);
    });
    const client = connect(baseUrl, { maxInFlight: 3 });
    await Promise.all(Array.from({ length: 12 }, (_, limit) => client.get(['plans'], { limit })));
    expect(received).toHaveLength(12);
    expect(most).toBe(3);
  });

  it('answers everything whole though the API allows 25 tries at a time', async () => {
    let allowance = 25;
    const refill = setInterval(() => {
      allowance = 25;
    }, 50);
    const { baseUrl } = await serve((request, response) => {
      allowance -= 1;
      const step = allowance >= 0 ? json(200, {}) : refusal(429, { code: 'rate_limit' });
      setTimeout(() => step(request, response), 2);
    });
    const client = connect(baseUrl, { retry: { baseDelayMs: 20, maxDelayMs: 200 } });
    const reads = Array.from({ length: 100 }, (_, limit) => client.get(['plans'], { limit }));
    const outcomes = await Promise.allSettled(reads);
    clearInterval(refill);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
  });

  it('turns new calls away once closed, and lets those under way end', async () => {
    const { baseUrl } = await serve((request, response) => {
      setTimeout(() => json(200, { id: 'x' })(request, response), 10);
    });
    const client = connect(baseUrl);
    const underWay = client.get(['plans']);
    const closing = client.close();
    expect(await rejection(client.get(['prices']))).toMatchObject({ kind: 'connection' });
    expect(await underWay).toEqual({ id: 'x' });
    await closing;
  });
});
