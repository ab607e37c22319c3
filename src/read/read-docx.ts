import type { ReadLimits } from '../limits.js';
import type { Issue, PlainPage, PlainPrint, StageResult } from '../model/index.js';
import { ZipError } from '../zip/index.js';
import { DiagramWords } from './docx/diagram-words.js';
import { Notes } from './docx/notes.js';
import { Counter, Numbering } from './docx/numbering.js';
import { DocxPackage, TooMuchUnpacked } from './docx/package.js';
import { StoryReader } from './docx/story.js';
import { Styles } from './docx/styles.js';
import type { Met, StorySurroundings } from './docx/surroundings.js';
import { XmlError, type XmlHandler } from './docx/xml.js';
import { TreeBuilder } from './docx/xml-tree.js';
import { EnoughText, FlowText } from './flow-text.js';
import type { Block } from './paragraph.js';
import { tooManyCharacters, unpacksTooLarge } from './reached-limits.js';

/** Where Word keeps the text, should a document not say so. */
const USUAL_MAIN = 'word/document.xml';

/**
 * A Word document as one page, for its pages come to be only when it is printed: paragraphs parted by blank lines, with
 * the numbers of automatic lists written out; rows of tables; notes at the end. Heads and feet are furniture.
 */
export async function readDocx(bytes: Uint8Array, limits: ReadLimits): Promise<StageResult<PlainPage[]>> {
  const text = new FlowText(limits.maxCharacters);
  const met: Met = { trackedChanges: false, hiddenText: false, comments: false, inserted: false };
  const furniture: PlainPrint['furniture'] = [];
  const issues: Issue[] = [];
  try {
    await readParts(new DocxPackage(bytes, limits.maxBytes), text, met, furniture, issues);
  } catch (error) {
    issues.push(issueOf(error, limits));
  }
  const page = text.page(furniture);
  if (page.text === '') {
    if (issues.length === 0) issues.push(EMPTY);
    return { output: [], issues };
  }
  return { output: [page], issues: [...issues, ...issuesOf(met)] };
}

async function readParts(
  parts: DocxPackage,
  text: FlowText,
  met: Met,
  furniture: PlainPrint['furniture'],
  issues: Issue[],
): Promise<void> {
  const lost = new Set<string>();
  /** What stands beside the text is no reason to lose it. */
  const beside = async (what: string, part: string | undefined, handler: XmlHandler): Promise<void> => {
    if (part === undefined) return;
    try {
      if (!parts.has(part)) throw new XmlError('damaged');
      await parts.read(part, handler);
    } catch (error) {
      if (!(error instanceof ZipError || error instanceof XmlError)) throw error;
      if (!lost.has(what)) issues.push(lostPartIssue(what));
      lost.add(what);
    }
  };
  const main = [...(await parts.relations('')).values()].find(({ kind }) => kind === 'officeDocument');
  const mainPart = main?.part ?? USUAL_MAIN;
  if (!parts.has(mainPart)) throw new XmlError('damaged');
  const relations = await parts.relations(mainPart);
  const partOf = (kind: string) => [...relations.values()].find((relation) => relation.kind === kind)?.part;
  const sheet = new TreeBuilder();
  await beside('styles', partOf('styles'), sheet);
  const styles = new Styles(sheet.root);
  const lists = new TreeBuilder();
  await beside('numbers of lists', partOf('numbering'), lists);
  const numbering = new Numbering(lists.root, styles);
  const notes = new Notes();
  const edges = new Map<string, 'header' | 'footer'>();
  const surroundings = (): StorySurroundings => ({
    styles,
    met,
    counter: new Counter(numbering),
    noteMark: (kind, id) => notes.mark(kind, id),
    onEdge: (kind, relation) => {
      const part = relations.get(relation)?.part;
      if (part !== undefined) edges.set(part, kind);
    },
  });
  for (const kind of ['footnote', 'endnote'] as const) {
    await beside('notes', partOf(`${kind}s`), notes.reader(kind, surroundings()));
  }
  const story = new StoryReader(surroundings(), (block) => text.add(block));
  try {
    await parts.read(mainPart, story);
  } catch (error) {
    // What was read of the paragraph at the break is not lost.
    if (!(error instanceof EnoughText)) story.finish();
    throw error;
  }
  story.finish();
  for (const block of notes.blocks()) text.add(block);
  const diagrams = new DiagramWords();
  for (const { kind, part } of relations.values()) {
    if (kind === 'diagramData') await beside('diagrams', part, diagrams);
  }
  if (diagrams.hasWords) issues.push(DIAGRAMS);
  const known = new Set<string>();
  for (const [part, kind] of edges) {
    const blocks: Block[] = [];
    const edge = new StoryReader(surroundings(), (block) => blocks.push(block));
    await beside('heads and feet', part, edge);
    edge.finish();
    for (const line of blocks.flatMap(({ lines }) => lines)) {
      const key = `${kind} ${line.text}`;
      if (!known.has(key)) furniture.push({ kind, text: line.text });
      known.add(key);
    }
  }
}

/** What ended the reading, as an issue. Throws again what is no fault of the document. */
function issueOf(error: unknown, limits: ReadLimits): Issue {
  if (error instanceof EnoughText) return tooManyCharacters(limits);
  if (error instanceof TooMuchUnpacked) return unpacksTooLarge(limits);
  if (error instanceof ZipError) return DAMAGED;
  if (error instanceof XmlError) return error.reason === 'too-deep' ? TOO_DEEP : DAMAGED;
  throw error;
}

const DAMAGED: Issue = {
  code: 'read/damaged',
  severity: 'error',
  message:
    'The Word document is damaged, and what stands behind the damage is missing from the text; open it in Word, save it again, or fetch it again from its source.',
};

const lostPartIssue = (what: string): Issue => ({
  code: 'read/damaged',
  severity: 'error',
  message: `The Word document is damaged where it holds its ${what}, and what is behind the damage there is missing; open it in Word, save it again, or fetch it again from its source.`,
});

const INSERTED: Issue = {
  code: 'read/inserted-document',
  severity: 'error',
  message:
    'The Word document holds another document that was inserted and not made part of it, and its words are missing; open it in Word and save it again.',
};

const DIAGRAMS: Issue = {
  code: 'read/diagrams-left-out',
  severity: 'error',
  message:
    'The Word document holds diagrams (SmartArt), and their words are missing; save it as PDF in Word.',
};

const TOO_DEEP: Issue = {
  code: 'read/nested-too-deep',
  severity: 'error',
  message:
    'The Word document nests its elements deeper than any program does, and what stands behind is missing from the text; save it again in Word.',
};

const EMPTY: Issue = {
  code: 'read/empty',
  severity: 'error',
  message: 'The Word document holds no words, only pictures or nothing; supply the agreement itself.',
};

function issuesOf(met: Met): Issue[] {
  const issues: Issue[] = [];
  if (met.inserted) issues.push(INSERTED);
  if (met.trackedChanges) {
    issues.push({
      code: 'read/tracked-changes',
      severity: 'warning',
      message:
        'The Word document holds tracked changes and was read as if all were accepted; accept or reject them there if that is not what was agreed.',
    });
  }
  if (met.hiddenText) {
    issues.push({
      code: 'read/hidden-text',
      severity: 'warning',
      message:
        'Text that is hidden in the Word document was left out, as it is when the document is printed.',
    });
  }
  if (met.comments) {
    issues.push({
      code: 'read/comments-left-out',
      severity: 'info',
      message: 'Comments in the margin of the Word document are no part of the agreement and were left out.',
    });
  }
  return issues;
}
