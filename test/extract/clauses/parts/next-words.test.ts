import { describe, expect, it } from 'vitest';
import { nextWords } from '../../../../src/extract/clauses/parts/next-words.js';
import { optionsOf } from '../../../../src/extract/clauses/parts/pieces.js';

describe('the words that can stand behind the first of what an expression matches', () => {
  it.each<[string, string, string, string[], string[]]>([
    ['a word', 'in\\s+case\\b', 'in', ['case'], []],
    ['a choice', 'as\\s+(?:soon|early)\\s+as', 'as', ['early', 'soon'], []],
    ['words that may be missing', 'at\\s+(?:the\\s+)?end', 'at', ['end', 'the'], []],
    ['the same behind two words', 'at\\s+(?:the\\s+)?end', 'at the', ['end'], []],
    [
      'words that may stand again',
      'with\\s+(?:(?:the|due)\\s+){1,2}care',
      'with the',
      ['care', 'due', 'the'],
      [],
    ],
    ['no word behind the one', 'unless', 'unless', [], ['']],
    ['a word that may stand alone', 'when(?:\\s+and\\s+if)?', 'when', ['and'], ['']],
    ['an ending', 'by\\s+[a-z]+ing\\b', 'by', [], ['ing']],
    ['letters behind which any may stand', 'on\\s+review\\w*', 'on', ['review'], ['']],
    ['one of some letters', 'by\\s+authori[sz]ation', 'by', ['authorisation', 'authorization'], []],
    ['a hyphen', 'in\\s+co-?operation', 'in', ['co', 'cooperation'], []],
    ['what must follow', 'once(?=\\s+(?:the|it)\\b)', 'once', ['it', 'the'], []],
    ['what must not', 'as(?!\\s+if)\\s+far', 'as', ['far'], []],
    ['figures are no words', 'by\\s+(?:\\d{1,2}|June)', 'by', ['june'], []],
    ['of the words it can begin with only that one counts', '(?:by|on\\s+or)\\s+June', 'on', ['or'], []],
  ])('%s', (_, source, first, words, endings) => {
    const found = nextWords(optionsOf(source), first);
    expect([[...found.words].sort(), found.endings]).toEqual([words, endings]);
  });
});
