import { describe, expect, it } from 'vitest';
import { ConfigurationError, readConfiguration } from '../../src/configuration/index.ts';

const read = (FILE_LINK_KEY: string) => readConfiguration({ FILE_LINK_KEY }, { sandboxOnly: false });

describe('FILE_LINK_KEY', () => {
  it('is what links are signed with, and nothing when it is not set', () => {
    const key = 'k'.repeat(32);
    expect(read(key).fileLinkKey).toBe(key);
    expect(read('').fileLinkKey).toBeNull();
  });

  it('that is too short is refused without being shown', () => {
    const short = 'too-short-and-secret';
    expect(() => read(short)).toThrow(ConfigurationError);
    expect(() => read(short)).not.toThrow(short);
  });
});
