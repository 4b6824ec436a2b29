import { type GraphQLEnumType, graphqlSync } from 'graphql';
import { describe, expect, it } from 'vitest';
import { builder } from '../../src/graph/builder.ts';
import { choice } from '../../src/graph/choice-fields.ts';
import { Choice, inputChoice } from '../../src/graph/choices.ts';
import '../../src/graph/scalars.ts';

const meanings = { past_due: 'Late.', 'invoice.paid': 'Paid.', '3ds': 'Asked for.' } as const;
const Word = new Choice('Word', 'A word.', meanings);
const WordInput = inputChoice('WordInput', 'A word asked for.', meanings);

interface Thing {
  readonly word: string;
  readonly other_word?: string | null;
}

const Thing = builder.objectRef<Thing>('Thing').implement({
  description: 'A thing.',
  fields: (t) => ({
    ...choice(t, 'word', Word, 'Its word.', { required: true }),
    ...choice(t, 'other_word', Word, 'Its other word.'),
    ...choice(t, 'word', Word, 'The same.', { name: 'renamed', required: true }),
  }),
});

let thing: Thing = { word: 'past_due' };
builder.queryType({
  description: 'The root.',
  fields: (t) => ({
    thing: t.field({ type: Thing, description: 'The thing.', resolve: () => thing }),
    echo: t.string({
      description: 'The word of the API for a value.',
      args: { word: t.arg({ type: WordInput, required: true, description: 'The value.' }) },
      resolve: (_root, { word }) => word,
    }),
  }),
});
const schema = builder.toSchema();

function run(source: string, of: Thing = { word: 'past_due' }): unknown {
  thing = of;
  const { data, errors } = graphqlSync({ schema, source });
  return errors ? errors.map(({ message }) => message) : JSON.parse(JSON.stringify(data));
}

const names = (type: string) =>
  // The test declared both as enums.
  (schema.getType(type) as GraphQLEnumType)
    .getValues()
    .map(({ name }) => name)
    .sort();

describe('a choice', () => {
  it('has its values in capitals, and one for all that is not known yet', () => {
    expect(names('Word')).toEqual(['INVOICE_PAID', 'PAST_DUE', 'UNRECOGNIZED', '_3DS']);
  });

  it('shows a value and the word of the API', () => {
    expect(run('{ thing { word wordRaw } }')).toEqual({ thing: { word: 'PAST_DUE', wordRaw: 'past_due' } });
    expect(run('{ thing { word wordRaw } }', { word: '3ds' })).toEqual({
      thing: { word: '_3DS', wordRaw: '3ds' },
    });
  });

  it.each(['brand_new', 'PAST_DUE', 'constructor', ''])(
    'shows %j as not recognized, with the word',
    (word) => {
      expect(run('{ thing { word wordRaw } }', { word })).toEqual({
        thing: { word: 'UNRECOGNIZED', wordRaw: word },
      });
    },
  );

  it('is null where the property is null or absent', () => {
    const nothing = { thing: { otherWord: null, otherWordRaw: null } };
    expect(run('{ thing { otherWord otherWordRaw } }', { word: '3ds', other_word: null })).toEqual(nothing);
    expect(run('{ thing { otherWord otherWordRaw } }', { word: '3ds' })).toEqual(nothing);
  });

  it('goes by another name when it is given one, the raw word with it', () => {
    expect(run('{ thing { renamed renamedRaw } }')).toEqual({
      thing: { renamed: 'PAST_DUE', renamedRaw: 'past_due' },
    });
  });

  it('is never null where the property is required', () => {
    const fields = Object(schema.getType('Thing')).getFields();
    expect([fields.word, fields.wordRaw, fields.otherWord].map(({ type }) => String(type))).toEqual([
      'Word!',
      'String!',
      'Word',
    ]);
  });

  it('recognizes its own words alone', () => {
    expect(Word.recognize('past_due')).toBe('past_due');
    expect(Word.recognize('toString')).toBe('UNRECOGNIZED');
  });
});

describe('a choice in an argument', () => {
  it('has no value for what is not known', () => {
    expect(names('WordInput')).toEqual(['INVOICE_PAID', 'PAST_DUE', '_3DS']);
  });

  it('arrives as the word of the API', () => {
    expect(run('{ echo(word: INVOICE_PAID) }')).toEqual({ echo: 'invoice.paid' });
  });

  it('is refused when it is no value', () => {
    expect(run('{ echo(word: UNRECOGNIZED) }')).toEqual([
      expect.stringContaining('does not exist in "WordInput"'),
    ]);
  });
});
