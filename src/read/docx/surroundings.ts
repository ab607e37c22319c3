import type { Counter } from './numbering.js';
import type { Styles } from './styles.js';

/** What was met in a document that a reader of the record should know. */
export interface Met {
  trackedChanges: boolean;
  hiddenText: boolean;
  comments: boolean;
  /** Another document, which Word makes part of this one when it is saved. */
  inserted: boolean;
}

/** What a story needs to be read. */
export interface StorySurroundings {
  styles: Styles;
  counter: Counter;
  met: Met;
  /** Sign of a note in the text, for the note's kind and id. */
  noteMark: (kind: 'footnote' | 'endnote', id: string) => string;
  /** Told of a head or foot that a section names. */
  onEdge: (kind: 'header' | 'footer', relation: string) => void;
}
