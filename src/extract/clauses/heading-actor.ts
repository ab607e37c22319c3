import type { BearerKind, Span } from '../../model/index.js';
import type { ActorFinder } from './actor-finder.js';

/** A longer heading names more than one who acts. */
const HEADING_CHARS = 90;
const LABEL =
  /^\s*(?:(?:article|section|part|chapter|annex|paragraph|art\.)\s+[\dIVXLC.-]{1,8}|[\dIVXLC]{1,5}[.)]?(?:\d{1,3}[.)]?)*(?=\s)|\(?[a-z]\)|[A-Z][.)])?[\s.:–—-]{0,6}/i;
const DUTIES_OF =
  /^(?:the\s+)?(?:(?:main|general|specific|special|financial|other|rights\s+and|duties\s+and|tasks\s+and|powers\s+and|roles?\s+and|functions\s+and)\s+)*(?:obligations?|responsibilit(?:y|ies)|duties|tasks|functions|undertakings|commitments|contributions?|roles?|support|services|assistance|facilities)\s+(?:of|by|(?:to\s+be\s+)?(?:provided|furnished|rendered)\s+by|for)\s+(?:the\s+)?(?=[A-Z])/i;
const ACTS_ALONE: ReadonlySet<BearerKind> = new Set([
  'sending-state',
  'receiving-state',
  'joint-body',
  'named-party',
]);

/** Who alone acts under the headings of a document. */
export class HeadingActors {
  /** By the start of the heading: many passages stand under one. */
  private readonly found = new Map<number, BearerKind | null>();

  constructor(
    private readonly flat: string,
    private readonly actors: ActorFinder,
  ) {}

  actorOf(heading: Span): BearerKind | null {
    let kind = this.found.get(heading.start);
    if (kind === undefined) {
      kind = headingActor(this.flat, heading, this.actors);
      this.found.set(heading.start, kind);
    }
    return kind;
  }
}

/** Who alone acts in what stands under a heading: "Obligations of the Host State", "Steering Committee"; mostly null. */
function headingActor(flat: string, { start, end }: Span, actors: ActorFinder): BearerKind | null {
  if (end - start > HEADING_CHARS) return null;
  const heading = flat.slice(start, end);
  const label = LABEL.exec(heading)?.[0].length ?? 0;
  const duties = DUTIES_OF.exec(heading.slice(label))?.[0].length ?? 0;
  const from = label + duties;
  const words = heading
    .slice(from)
    .replace(/[\s.:]+$/, '')
    .replace(/^the\s+/i, '');
  if (words === '') return null;
  const kind = actors.kindOf(`the ${words}`, { start: start + from, end });
  return kind !== null && ACTS_ALONE.has(kind) ? kind : null;
}
