import type { About, Fields } from '../server/answers.js';
import type { Families } from './families.js';

/** A page of the explorer, drawn. */
export interface View {
  title: string;
  content: Node;
  /** Called once it is on the screen. */
  shown?: () => void;
  /** Goes to another place of the same page; false when the address is not one of its places. */
  moveTo?: (address: URL) => boolean;
}

/** What a page is drawn from. */
export interface Asked {
  address: URL;
  /** Gives the drawing up: another page is wanted. */
  signal: AbortSignal;
  families: Families;
  about: About;
  /** Of the language of questions. */
  fields: Fields['fields'];
  /** Leads to another address of the explorer. */
  go: (address: string) => void;
}

/** Draws a page. */
export type Page = (asked: Asked) => Promise<View>;
