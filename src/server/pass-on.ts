import type { Readable } from 'node:stream';

/**
 * A body that is read as fast as its reader takes it, and given up with it. Not `Readable.toWeb`: when that breaks off, the
 * HTTP server leaves the connection open, and cancelling what broke off is a rejection that nobody handles, which ends the
 * process. `breakOff`: cuts the connection to the reader, where there is one; without it, the stream itself fails.
 */
export function passOn(body: Readable, breakOff: (() => void) | null): ReadableStream<Uint8Array> {
  // The failure itself arrives where the body is read; an event that nobody listens to would end the process.
  body.on('error', () => {});
  const chunks: AsyncIterator<Uint8Array> = body[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await chunks.next();
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          if (!breakOff) throw error;
          breakOff();
          controller.close();
        }
      },
      cancel() {
        body.destroy();
      },
    },
    // Nothing is read ahead.
    { highWaterMark: 0 },
  );
}

/** Gives up a body of which nothing is wanted. */
export function discard(body: Readable): void {
  // That it breaks off is what is wanted.
  body.on('error', () => {});
  body.destroy();
}
