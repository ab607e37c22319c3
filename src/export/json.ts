import type { AgreementRecord, ClauseHit } from '../model/index.js';
import { escapedInJson } from './characters.js';

/** The whole record, for people too. */
export const toJson = (record: AgreementRecord): string =>
  `${escapedInJson(JSON.stringify(record, null, 2))}\n`;

/** The whole record, or a clause found, in one line. */
export const toJsonLine = (value: AgreementRecord | ClauseHit): string =>
  `${escapedInJson(JSON.stringify(value))}\n`;
