import { describe, expect, it } from 'vitest';
import { EXPAND_DEPTH, expandPaths, needs, needTree } from '../../src/plan/expand.ts';

/** The paths for places that all have to be expanded. */
function pathsFor(places: readonly string[], prefix: readonly string[] = []): string[] {
  const tree = needTree();
  for (const place of places) needs(tree, place.split('.'), true);
  return expandPaths(tree, prefix);
}

describe('the expand paths of needs', () => {
  it('are none when nothing is needed', () => {
    expect(expandPaths(needTree())).toEqual([]);
    expect(expandPaths(needTree(), ['data'])).toEqual([]);
  });

  it('are sorted, so that the same need is the same call', () => {
    expect(pathsFor(['subscription', 'charge', 'customer'])).toEqual(['charge', 'customer', 'subscription']);
  });

  it('leave out what a longer one implies', () => {
    expect(pathsFor(['charge', 'charge.customer'])).toEqual(['charge.customer']);
    expect(pathsFor(['charge.customer', 'charge'])).toEqual(['charge.customer']);
    expect(pathsFor(['a', 'a.b', 'a.b.c', 'a.d'])).toEqual(['a.b.c', 'a.d']);
  });

  it('do not take a name that begins alike for implied', () => {
    expect(pathsFor(['tax', 'tax_ids'])).toEqual(['tax', 'tax_ids']);
  });

  it('pass through places that need not be expanded themselves', () => {
    const tree = needTree();
    needs(tree, ['lines', 'data'], false);
    expect(expandPaths(tree)).toEqual([]);
    needs(tree, ['lines', 'data', 'price'], true);
    expect(expandPaths(tree)).toEqual(['lines.data.price']);
  });

  it('are four segments long at most', () => {
    expect(EXPAND_DEPTH).toBe(4);
    expect(pathsFor(['a.b.c.d'])).toEqual(['a.b.c.d']);
    expect(pathsFor(['a.b.c.d.e'])).toEqual([]);
  });

  it('count the data of a list among the four', () => {
    expect(pathsFor(['a.b.c'], ['data'])).toEqual(['data.a.b.c']);
    expect(pathsFor(['a.b.c.d'], ['data'])).toEqual([]);
  });

  it('end at the deepest place within reach', () => {
    expect(pathsFor(['a', 'a.b', 'a.b.c', 'a.b.c.d', 'a.b.c.d.e'])).toEqual(['a.b.c.d']);
    const tree = needTree();
    needs(tree, ['a', 'b'], true);
    needs(tree, ['a', 'b', 'list', 'data', 'price'], true);
    expect(expandPaths(tree)).toEqual(['a.b']);
  });

  it('do not reach for a place on the way to one that is too deep', () => {
    const tree = needTree();
    needs(tree, ['lines', 'data', 'price', 'product', 'tax_code'], true);
    expect(expandPaths(tree)).toEqual([]);
  });

  it('join what several ask of one place', () => {
    const below = needTree();
    needs(below, ['customer'], true);
    const tree = needTree();
    needs(tree, ['charge'], true, below);
    needs(tree, ['charge', 'invoice'], true);
    expect(expandPaths(tree)).toEqual(['charge.customer', 'charge.invoice']);
  });

  it('stay required once they are', () => {
    const tree = needTree();
    needs(tree, ['charge'], true);
    needs(tree, ['charge'], false);
    expect(expandPaths(tree)).toEqual(['charge']);
  });

  it('leave the tree that was laid over another as it was', () => {
    const below = needTree();
    needs(below, ['customer'], true);
    needs(needTree(), ['charge'], true, below);
    expect(expandPaths(below)).toEqual(['customer']);
  });
});
