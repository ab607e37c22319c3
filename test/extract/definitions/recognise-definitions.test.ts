import { describe, expect, it } from 'vitest';
import { definitionsOf } from './definitions-of.js';

type Row = [name: string, text: string, expected: [terms: string, how: string, definition: string | null][]];
const check = (rows: Row[]) =>
  it.each(rows)('%s', (_, text, expected) => {
    expect(definitionsOf(text)).toEqual(expected);
  });

describe('a verb defines', () => {
  check([
    ['means', '"Depot" means a building.', [['Depot', 'means', 'a building.']]],
    ['shall mean', '“Depot” shall mean a building.', [['Depot', 'means', 'a building.']]],
    ['in single marks', '‘Depot’ means a building.', [['Depot', 'means', 'a building.']]],
    ['in straight single marks', "'Depot' means a building.", [['Depot', 'means', 'a building.']]],
    ['in doubled single marks', '‘‘Depot’’ means a building.', [['Depot', 'means', 'a building.']]],
    ['in French marks', '« Depot » means a building.', [['Depot', 'means', 'a building.']]],
    ['in German marks', '„Depot“ means a building.', [['Depot', 'means', 'a building.']]],
    ['closed by doubled single marks', '“Depot’’ means a building.', [['Depot', 'means', 'a building.']]],
    ['with marks mixed', '``Depot" means a building.', [['Depot', 'means', 'a building.']]],
    [
      'with the first mark turned round',
      'the term ”depot” means a building.',
      [['depot', 'means', 'a building.']],
    ],
    ['the term', 'The term “depot” means a building.', [['depot', 'means', 'a building.']]],
    ['the expression', 'The expression “depot” includes a shed.', [['depot', 'means', 'a shed.']]],
    ['refers to', '(b) “Depot” refers to a building.', [['Depot', 'means', 'a building.']]],
    [
      'has the meaning given',
      '“Depot” has the meaning given in Article 3.',
      [['Depot', 'means', 'given in Article 3.']],
    ],
    [
      'shall have the meaning set forth',
      '“Depot” shall have the meaning set forth in Section 4.',
      [['Depot', 'means', 'set forth in Section 4.']],
    ],
    ['what it is not', 'The term “depot” does not include a shed.', [['depot', 'means', 'a shed.']]],
    [
      'broadly interpreted',
      'the term “depot” shall be broadly interpreted to include sheds.',
      [['depot', 'means', 'to include sheds.']],
    ],
    ['is defined as', 'A side’s “Depot” is defined as a building.', [['Depot', 'means', 'a building.']]],
    ['correlative meanings', '“Storing” shall have a correlative meaning.', []],
    ['an article belongs to no term', '“the Depot” means a building.', [['Depot', 'means', 'a building.']]],
    ['"(s)" belongs to no term', '“Depot(s)” means a building.', [['Depot', 'means', 'a building.']]],
    ['a comma within the marks', 'By a “Depot,” is meant a building.', [['Depot', 'means', 'a building.']]],
    [
      'several terms',
      '“Depot”, “Store” and “Shed” mean a building.',
      [['Depot | Store | Shed', 'means', 'a building.']],
    ],
    ['either of two', '“Depot” or “Store” means a building.', [['Depot | Store', 'means', 'a building.']]],
    [
      'with a short form',
      '“Main Depot” (“MD”) means a building.',
      [['Main Depot | MD', 'means', 'a building.']],
    ],
    ['behind a remark', '“Depot” (or store) means a building.', [['Depot', 'means', 'a building.']]],
    [
      'behind a phrase',
      '“Depot” in relation to a Party means a building.',
      [['Depot', 'means', 'a building.']],
    ],
    [
      'behind a phrase with a comma',
      '“Depot”, as used in this Article, shall mean a building.',
      [['Depot', 'means', 'a building.']],
    ],
    ['for one article', 'In this Article “depot” includes a shed.', [['depot', 'means', 'a shed.']]],
    [
      'does not include',
      'The expression “depot” in this Article does not include a shed.',
      [['depot', 'means', 'a shed.']],
    ],
    [
      'in the middle of a sentence',
      'For the purposes of Section 2, "depot" means a building. Nobody lives there.',
      [['depot', 'means', 'a building.']],
    ],
    ['over two lines', '“Host\nBase” means\na building.', [['Host\nBase', 'means', 'a building.']]],
    [
      'one after another',
      '“Depot” means a building; “Crew” means persons.',
      [
        ['Depot', 'means', 'a building'],
        ['Crew', 'means', 'persons.'],
      ],
    ],
    [
      'up to the blank line',
      '“Depot” means a building\n\nNobody lives there.',
      [['Depot', 'means', 'a building']],
    ],
    ['its points follow', '“Depot” means:\n\n(a) a shed', [['Depot', 'means', null]]],
    ['a colon at the beginning of a line', '(a) “Depot”: a building.', [['Depot', 'list', 'a building.']]],
    ['a dash at the beginning of a line', '“Depot” – a building.', [['Depot', 'list', 'a building.']]],
  ]);
});

describe('a verb defines without marks', () => {
  check([
    ['capitals', 'Host Base means a building.', [['Host Base', 'means', 'a building.']]],
    ['shall mean', '(c) Host Base shall mean a building.', [['Host Base', 'means', 'a building.']]],
    ['a semicolon gone astray', 'a) Host Base; means a building.', [['Host Base', 'means', 'a building.']]],
    [
      'a small word within',
      'Head of Mission means an officer.',
      [['Head of Mission', 'means', 'an officer.']],
    ],
    ['the term', 'the term depot means a building.', [['depot', 'means', 'a building.']]],
    [
      'for the purposes of the text',
      'For the purposes of this Protocol, custody of stores means any storage.',
      [['custody of stores', 'means', 'any storage.']],
    ],
    [
      'its letters in a bracket',
      'Host Base (HB) means a building.',
      [
        ['Host Base', 'means', 'a building.'],
        ['HB', 'abbreviation', 'Host Base'],
      ],
    ],
    ['no pronoun', 'This means a delay.', []],
    ['means by which something is done', 'The means of transport shall be listed.', []],
    ['no sentence', 'Failure to store them means a delay.', []],
    ['ways and means', 'The Parties shall seek means of storing them.', []],
  ]);
});

describe('hereinafter', () => {
  check([
    [
      'a name with its short form',
      'The Navy of Northland, hereinafter the Host Nation (HN), agrees.',
      [['Host Nation | HN', 'hereinafter', 'The Navy of Northland']],
    ],
    [
      'what the verb of the sentence is about',
      'They shall hand over to the Republic of Northland (hereinafter called "the Republic"), free of charge, the boats listed below (hereinafter "the boats").',
      [
        ['Republic', 'hereinafter', 'the Republic of Northland'],
        ['boats', 'hereinafter', 'the boats listed below'],
      ],
    ],
    [
      'what a recital has regard to',
      'Having regard to Article 4 of the Treaty on Ferries (hereinafter "the Treaty"),',
      [['Treaty', 'hereinafter', 'the Treaty on Ferries']],
    ],
    [
      'numbers in brackets',
      '“Store” means the two sheds (No. 4 and No. 5) by the quay.',
      [['Store', 'means', 'the two sheds (No. 4 and No. 5) by the quay.']],
    ],
    [
      'referred to as',
      'The Kingdom, hereinafter referred to as the Host, agrees.',
      [['Host', 'hereinafter', 'The Kingdom']],
    ],
    [
      'called, in marks',
      'the Centre, hereinafter called “the Depot”, opens.',
      [['Depot', 'hereinafter', 'the Centre']],
    ],
    [
      'with a colon',
      'The Kingdom (hereinafter: the Host State) agrees.',
      [['Host State', 'hereinafter', 'The Kingdom']],
    ],
    [
      'the name at once',
      'the Agency (hereinafter Agency) stores.',
      [['Agency', 'hereinafter', 'the Agency']],
    ],
    [
      'small letters',
      'A and B, hereinafter referred to as the parties, agree.',
      [['parties', 'hereinafter', 'A and B']],
    ],
    [
      'two names in one breath',
      'A and B (hereinafter jointly referred to as the “Parties” and separately as a “Party”) agree.',
      [
        ['Parties', 'hereinafter', 'A and B'],
        ['Party', 'hereinafter', null],
      ],
    ],
    [
      'two names without marks',
      'A and B, hereinafter referred to as the Parties and individually as a Party, agree.',
      [['Parties | Party', 'hereinafter', 'A and B']],
    ],
    [
      'a typing mistake',
      'the Charter, herinafter referred to as “the Pact”.',
      [['Pact', 'hereinafter', 'the Charter']],
    ],
    [
      'without the word',
      'the sides, collectively referred to as the Participants, agree.',
      [['Participants', 'hereinafter', 'the sides']],
    ],
    [
      'shall be known as',
      'The first year shall be known as a “Trial Year.”',
      [['Trial Year', 'hereinafter', 'The first year']],
    ],
    [
      'in a letter',
      'the papers, referred to in this letter as the “File”.',
      [['File', 'hereinafter', 'the papers']],
    ],
    ['an adverb alone', 'as hereinafter provided, the sides shall agree.', []],
    ['thereafter', 'thereafter the Host shall leave.', []],
    ['so-called', 'under the so-called “Package” the sides agree.', []],
  ]);
});

describe('a bracket', () => {
  check([
    ['with marks', 'Alder Works Ltd (the “Supplier”) agrees.', [['Supplier', 'bracket', 'Alder Works Ltd']]],
    ['with marks alone', 'Alder Works Ltd ("Alder") agrees.', [['Alder', 'bracket', 'Alder Works Ltd']]],
    [
      'this',
      'This supply contract (this “Contract”) is made.',
      [['Contract', 'bracket', 'This supply contract']],
    ],
    [
      'whom it is made between',
      'It is made between Alder Works Ltd (“Alder”) and Birch GmbH (“Birch”).',
      [
        ['Alder', 'bracket', 'Alder Works Ltd'],
        ['Birch', 'bracket', 'Birch GmbH'],
      ],
    ],
    [
      'two names',
      'goods (collectively, the “Products” and each a “Product”) of',
      [
        ['Products', 'bracket', 'goods'],
        ['Product', 'bracket', null],
      ],
    ],
    [
      'either of two',
      'Alder Works Ltd (“Alder” or the “Supplier”) agrees.',
      [
        ['Alder', 'bracket', 'Alder Works Ltd'],
        ['Supplier', 'bracket', null],
      ],
    ],
    [
      'words of its own',
      'Alder (together with its affiliates, the “Group”) agrees.',
      [['Group', 'bracket', 'Alder']],
    ],
    ['without marks', 'Alder Works Ltd (the Supplier) agrees.', [['Supplier', 'bracket', 'Alder Works Ltd']]],
    ['the heading of a part', 'as in Section 9.2(a) (“Assignment”) of it.', []],
    ['a reference', 'the goods (see Annex A) arrive.', []],
    ['an example', 'marked goods (e.g. “Fragile”) arrive.', []],
    ['a quotation', 'The box shall be marked “Fragile” and closed.', []],
    ['an apostrophe', "The sides' goods and the crew's tools arrive.", []],
  ]);
});

describe('an abbreviation', () => {
  check([
    [
      'in a bracket',
      'a Memorandum of Understanding (MOU) exists.',
      [['MOU', 'abbreviation', 'Memorandum of Understanding']],
    ],
    ['in marks', 'the Joint Supply Board (“JSB”) meets.', [['JSB', 'abbreviation', 'Joint Supply Board']]],
    [
      'behind "hereinafter" no more than a name',
      'the Board (hereinafter called JSB) meets.',
      [['JSB', 'hereinafter', 'the Board']],
    ],
    [
      'before its words',
      'the JSB (Joint Supply Board) meets.',
      [['JSB', 'abbreviation', 'Joint Supply Board']],
    ],
    ['of a currency', 'in euro (EUR) only', [['EUR', 'abbreviation', 'euro']]],
    [
      'in a table',
      'Abbreviations\nJSB  Joint Supply Board\nMOU: Memorandum of Understanding\n',
      [
        ['JSB', 'abbreviation', 'Joint Supply Board'],
        ['MOU', 'abbreviation', 'Memorandum of Understanding'],
      ],
    ],
    ['letters of something else', 'the crew of the ship (XQZ) left.', []],
    ['a Roman number', 'the second volume (III) exists.', []],
  ]);
});

describe('what only leads to definitions', () => {
  check([
    [
      'the terms that are defined below',
      'The terms “crew” and “depot” shall have the meanings set out below:\n\n(a) “crew” means persons;\n\n(b) “depot” means a building.',
      [
        ['crew', 'means', 'persons'],
        ['depot', 'means', 'a building.'],
      ],
    ],
    [
      'a term right behind',
      'The following words shall have the following meaning: Depot means a building.',
      [['Depot', 'means', 'a building.']],
    ],
  ]);
});
