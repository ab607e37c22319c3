/** What keeps text on a page from being seen, as far as its operators tell. */
export type Veil = 'invisible' | 'white';

/** Text that a page draws in one piece. */
export interface VeiledText {
  text: string;
  /** Set once the page is drawn. */
  veil: Veil | null;
  /** The layers it is on, from the outermost in, as pdfjs names them. */
  layers: readonly unknown[];
}

type Matrix = readonly [number, number, number, number, number, number];
type Area = readonly [left: number, bottom: number, right: number, top: number];
type Operators = Readonly<Record<string, number>>;

/** What `save` keeps and `restore` brings back. */
interface State {
  matrix: Matrix;
  fill: string;
  stroke: string;
  lineWidth: number;
  mode: number;
  alpha: number;
}

/** Each part of such a colour is as light as this at least: on paper nobody sees it. */
const LIGHTEST = 0xf0;
/** What is less opaque is not seen. */
const FAINTEST = 0.05;
/**
 * Pictures fill a square of one unit, so room is made for them: more than this, in units of the page. The pictures
 * themselves are not among the operators (see `maxImageSize`).
 */
const PICTURE_SIDE = 18;
/** So far above its baseline, in units of the page, is a letter certainly. */
const ABOVE_BASELINE = 2;
/** A page has no more to be told apart; with more, all of it counts as ground. */
const MOST_GROUNDS = 2_000;
const EVERYWHERE: Area = [-Infinity, -Infinity, Infinity, Infinity];
/** Colours that are none: patterns and shades. */
const SOME_COLOUR = '';
const NO_LAYERS: readonly unknown[] = [];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/**
 * Follows the operators of a page and says which of its text is out of sight: drawn in a mode that draws nothing or
 * next to transparent where there is no picture or drawing of it, and white where nothing of another colour was drawn
 * before. Text that is covered by what is drawn later, that is clipped away, or that has the colour of a ground other
 * than white is not told.
 */
export class Sight {
  readonly #ops: Operators;
  readonly #fills: ReadonlySet<number>;
  readonly #strokes: ReadonlySet<number>;
  readonly #outer: State[] = [];
  readonly #layers: unknown[] = [];
  readonly #grounds: Area[] = [];
  readonly #pieces: VeiledText[] = [];
  #state: State = {
    matrix: IDENTITY,
    fill: '#000000',
    stroke: '#000000',
    lineWidth: 1,
    mode: 0,
    alpha: 1,
  };
  #line: Matrix = IDENTITY;
  #leading = 0;
  /** Pieces that nothing draws, and where they stand: a picture of them may be drawn later. */
  readonly #undrawn: [piece: VeiledText, x: number, y: number][] = [];
  #covered = 0;
  #isVeiled = false;

  /** `ops`: the numbers of pdfjs's operators. */
  constructor(ops: Operators) {
    this.#ops = ops;
    const both = [ops.fillStroke!, ops.eoFillStroke!, ops.closeFillStroke!, ops.closeEOFillStroke!];
    this.#fills = new Set([ops.fill!, ops.eoFill!, ...both]);
    this.#strokes = new Set([ops.stroke!, ops.closeStroke!, ...both]);
  }

  /** To be told of all operators in their order, and of the text of those that show some by `show` then. */
  // biome-ignore lint/suspicious/noExplicitAny: pdfjs does not say what the arguments of its operators are
  tell(operator: number, args: any): void {
    const ops = this.#ops;
    const state = this.#state;
    switch (operator) {
      case ops.save:
        this.#outer.push({ ...state });
        break;
      case ops.paintFormXObjectBegin:
        this.#outer.push({ ...state });
        if (args[0]) state.matrix = times(state.matrix, args[0]);
        break;
      case ops.restore:
      case ops.paintFormXObjectEnd:
        this.#state = this.#outer.pop() ?? state;
        break;
      case ops.transform:
        state.matrix = times(state.matrix, args);
        this.#placePicture();
        break;
      case ops.setFillRGBColor:
        state.fill = args[0];
        break;
      case ops.setFillColorN:
      case ops.setFillTransparent:
        state.fill = SOME_COLOUR;
        break;
      case ops.setStrokeRGBColor:
        state.stroke = args[0];
        break;
      case ops.setStrokeColorN:
      case ops.setStrokeTransparent:
        state.stroke = SOME_COLOUR;
        break;
      case ops.setLineWidth:
        state.lineWidth = args[0];
        break;
      case ops.setTextRenderingMode:
        state.mode = args[0];
        break;
      case ops.setGState:
        for (const [key, value] of args[0]) if (key === 'ca') state.alpha = value;
        break;
      case ops.constructPath:
        this.#paint(args[0], args[2]);
        break;
      case ops.shadingFill:
        this.#addGround(EVERYWHERE);
        break;
      case ops.beginMarkedContent:
        this.#layers.push(null);
        break;
      case ops.beginMarkedContentProps:
        this.#layers.push(args[0] === 'OC' ? args[1] : null);
        break;
      case ops.endMarkedContent:
        this.#layers.pop();
        break;
      case ops.beginText:
        this.#line = IDENTITY;
        break;
      case ops.setTextMatrix:
        this.#line = args.length === 6 ? args : args[0];
        break;
      case ops.setLeading:
        this.#leading = -args[0];
        break;
      case ops.setLeadingMoveText:
        this.#leading = args[1];
        this.#line = moved(this.#line, args[0], args[1]);
        break;
      case ops.moveText:
        this.#line = moved(this.#line, args[0], args[1]);
        break;
      case ops.nextLine:
        this.#line = moved(this.#line, 0, this.#leading);
        break;
    }
  }

  show(text: string): void {
    const layers =
      this.#layers.length === 0
        ? NO_LAYERS
        : this.#layers.filter((layer) => layer !== null && layer !== undefined);
    const piece: VeiledText = { text, veil: null, layers };
    this.#isVeiled ||= layers.length > 0;
    this.#pieces.push(piece);
    const { mode, alpha, fill, matrix } = this.#state;
    const isUndrawn = mode === 3 || mode === 7 || alpha < FAINTEST;
    const isFilledWhite = (mode === 0 || mode === 4) && isWhite(fill);
    if (!isUndrawn && !isFilledWhite) return;
    const [, , , , x, y] = times(matrix, this.#line);
    if (isUndrawn) this.#undrawn.push([piece, x, y]);
    else if (!this.#isOnGround(x, y)) {
      piece.veil = 'white';
      this.#isVeiled = true;
    }
  }

  /** Area of the pictures, in units of the page; null where there are none. */
  pictures(): number | null {
    return this.#covered > 0 ? this.#covered : null;
  }

  /** What was shown, once all is, where some of it is out of sight or on a layer; else null. */
  veiled(): readonly VeiledText[] | null {
    for (const [piece, x, y] of this.#undrawn) {
      if (this.#isOnGround(x, y)) continue;
      piece.veil = 'invisible';
      this.#isVeiled = true;
    }
    return this.#isVeiled ? this.#pieces : null;
  }

  #isOnGround(x: number, baseline: number): boolean {
    const y = baseline + ABOVE_BASELINE;
    return this.#grounds.some(
      ([left, bottom, right, top]) => x >= left - 1 && x <= right + 1 && y >= bottom - 1 && y <= top + 1,
    );
  }

  #placePicture(): void {
    const [a, b, c, d] = this.#state.matrix;
    if (Math.hypot(a, b) > PICTURE_SIDE && Math.hypot(c, d) > PICTURE_SIDE) {
      this.#addGround(areaOf([0, 0, 1, 1], this.#state.matrix));
      this.#covered += Math.abs(a * d - b * c);
    }
  }

  #addGround(area: Area): void {
    if (this.#grounds.length < MOST_GROUNDS) this.#grounds.push(area);
    else this.#grounds[0] = EVERYWHERE;
  }

  #paint(how: number, extent: Area | null): void {
    if (!extent) return;
    const { fill, stroke, lineWidth, matrix } = this.#state;
    if (this.#fills.has(how) && !isWhite(fill)) this.#addGround(areaOf(extent, matrix));
    else if (this.#strokes.has(how) && !isWhite(stroke)) {
      const [left, bottom, right, top] = extent;
      const half = lineWidth / 2;
      this.#addGround(areaOf([left - half, bottom - half, right + half, top + half], matrix));
    }
  }
}

function isWhite(colour: string): boolean {
  if (colour === SOME_COLOUR) return false;
  const number = Number.parseInt(colour.slice(1), 16);
  return number >> 16 >= LIGHTEST && ((number >> 8) & 0xff) >= LIGHTEST && (number & 0xff) >= LIGHTEST;
}

function areaOf([left, bottom, right, top]: Area, [a, b, c, d, e, f]: Matrix): Area {
  const corners = [
    [left, bottom],
    [left, top],
    [right, bottom],
    [right, top],
  ] as const;
  const xs = corners.map(([x, y]) => a * x + c * y + e);
  const ys = corners.map(([x, y]) => b * x + d * y + f);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

const moved = (matrix: Matrix, x: number, y: number): Matrix => times(matrix, [1, 0, 0, 1, x, y]);

function times([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix {
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}
